package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.creneau.application.decisions.Outcome;
import org.creneau.infrastructure.testing.KillablePostgres;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

class StoreOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aKilledDatabaseIsAnHonestAnswerAndNothingAcknowledgedIsLost() {
        try (var postgres = KillablePostgres.start();
                var pool = new HikariDataSource()) {
            PostgresForTests.migrate(postgres.database());
            pool.setDataSource(postgres.database());
            pool.setConnectionTimeout(1_000);
            try (var shop = new Shopfront(pool);
                    var bookings = new Bookings(shop, _ -> {})) {
                shop.open(Bookings.PLACES);
                bookings.begin();
                await().atMost(PATIENCE).until(() -> bookings.acknowledged.size() >= 20);

                postgres.kill();
                await().atMost(PATIENCE).until(() -> bookings.unavailable.get() > 0);
                postgres.restart();
                int before = bookings.acknowledged.size();
                await().atMost(PATIENCE).until(() -> bookings.acknowledged.size() >= before + 20);

                bookings.stop();
                assertThat(bookings.bugs).isEmpty();
                sendAgain(shop, bookings);
                Bookings.check(shop.log(), bookings.acknowledged);
            }
        }
    }

    /// Whoever got no answer asks again, with the same ids, and it is one order.
    private static void sendAgain(Shopfront shop, Bookings bookings) {
        for (String who : bookings.unanswered) {
            shop.hold(Bookings.slot(who), who);
            assertThat(shop.order(Bookings.slot(who), who)).isInstanceOf(Outcome.Accepted.class);
            bookings.acknowledged.add(who);
        }
    }
}
