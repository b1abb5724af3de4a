package org.creneau.infrastructure.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.testing.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresChangesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Topic BOOKS = new Topic("windows:librairie");
    private static final Topic SHOES = new Topic("windows:chaussures");

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database));
    private final PostgresChanges here = new PostgresChanges(database, database);
    private final PostgresChanges there = new PostgresChanges(database, database);
    private final List<Topic> woken = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        startAndWaitFor(here);
        startAndWaitFor(there);
    }

    /// Whoever begins to listen wakes everybody once: only after that is a test undisturbed.
    private static void startAndWaitFor(PostgresChanges changes) {
        List<Topic> first = new CopyOnWriteArrayList<>();
        try (Changes.Subscription _ = changes.listen(Set.of(BOOKS), first::add)) {
            changes.start();
            await().atMost(SOON).until(() -> !first.isEmpty());
        }
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        PostgresForTests.drop(database);
    }

    @Test
    void aChangeWakesWhoListensHereAndOnOtherNodes() {
        List<Topic> wokenHere = new CopyOnWriteArrayList<>();
        here.listen(Set.of(BOOKS), wokenHere::add);
        there.listen(Set.of(BOOKS), woken::add);

        here.announce(Set.of(BOOKS));

        await().atMost(SOON).until(() -> woken.contains(BOOKS) && wokenHere.contains(BOOKS));
    }

    @Test
    void nobodyIsWokenForWhatHeDoesNotShow() {
        there.listen(Set.of(BOOKS), woken::add);

        here.announce(Set.of(SHOES));
        here.announce(Set.of(BOOKS));

        await().atMost(SOON).until(() -> !woken.isEmpty());
        assertThat(woken).containsOnly(BOOKS);
    }

    @Test
    void aChangeIsToldOnlyOnceItHasBeenCommitted() {
        there.listen(Set.of(BOOKS, SHOES), woken::add);

        transaction.executeWithoutResult(
                status -> {
                    here.announce(Set.of(SHOES));
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(
                _ -> {
                    here.announce(Set.of(BOOKS));
                    assertThat(woken).isEmpty();
                });

        await().atMost(SOON).until(() -> !woken.isEmpty());
        assertThat(woken).containsOnly(BOOKS);
    }

    @Test
    void afterALostConnectionEverybodyIsWoken() {
        there.listen(Set.of(BOOKS), woken::add);

        jdbc.query(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query like 'listen%'
                """,
                _ -> {});

        await().atMost(SOON).until(() -> woken.contains(BOOKS));
        woken.clear();
        await().atMost(SOON).until(() -> listening() == 2);
        here.announce(Set.of(BOOKS));
        await().atMost(SOON).until(() -> woken.contains(BOOKS));
    }

    @Test
    void aConnectionThatFallsSilentIsGivenUpForAnother() throws IOException {
        try (Relay relay = new Relay(database.getPortNumbers()[0])) {
            PGSimpleDataSource through = new PGSimpleDataSource();
            through.setServerNames(new String[] {"127.0.0.1"});
            through.setPortNumbers(new int[] {relay.port()});
            through.setDatabaseName(database.getDatabaseName());
            through.setUser(database.getUser());
            try (PostgresChanges far = new PostgresChanges(database, through)) {
                startAndWaitFor(far);
                far.listen(Set.of(BOOKS), woken::add);

                relay.fallSilent();

                await().atMost(SOON.multipliedBy(2)).until(() -> woken.contains(BOOKS));
            }
        }
    }

    @Test
    void aSlowReaderGetsManyChangesAsOneAndHoldsUpNobody() {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Topic> slow = new CopyOnWriteArrayList<>();
        there.listen(
                Set.of(BOOKS),
                topic -> {
                    reading.countDown();
                    waitFor(go);
                    slow.add(topic);
                });
        there.listen(Set.of(SHOES), woken::add);
        here.announce(Set.of(BOOKS));
        waitFor(reading);

        IntStream.range(0, 50).forEach(_ -> here.announce(Set.of(BOOKS)));
        here.announce(Set.of(SHOES));
        await().atMost(SOON).until(() -> woken.contains(SHOES));
        go.countDown();

        await().atMost(SOON).until(() -> slow.size() == 2);
        here.announce(Set.of(BOOKS));
        await().atMost(SOON).until(() -> slow.size() == 3);
    }

    @Test
    void aPageThatWentAwayIsNotWoken() {
        Changes.Subscription page = there.listen(Set.of(BOOKS), woken::add);
        List<Topic> other = new CopyOnWriteArrayList<>();
        there.listen(Set.of(BOOKS), other::add);

        page.close();
        here.announce(Set.of(BOOKS));

        await().atMost(SOON).until(() -> !other.isEmpty());
        assertThat(woken).isEmpty();
    }

    @Test
    void aListenerThatFailsIsToldAgainTheNextTime() {
        there.listen(
                Set.of(BOOKS),
                topic -> {
                    woken.add(topic);
                    throw new IllegalStateException("The page is gone");
                });

        here.announce(Set.of(BOOKS));
        await().atMost(SOON).until(() -> woken.size() == 1);
        here.announce(Set.of(BOOKS));
        await().atMost(SOON).until(() -> woken.size() == 2);
    }

    @Test
    void moreTopicsThanOneMessageTakesAreToldInOneAllTheSame() {
        Set<Topic> many =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new Topic("order:" + "é".repeat(10) + i))
                        .collect(Collectors.toSet());
        there.listen(many, woken::add);

        here.announce(many);

        await().atMost(SOON).until(() -> Set.copyOf(woken).equals(many));
        assertThat(PostgresChanges.payload(Set.of(BOOKS, SHOES)).lines())
                .containsExactly(SHOES.name(), BOOKS.name());
        many.add(BOOKS);
        assertThat(PostgresChanges.payload(many).lines()).containsExactly("order:*", BOOKS.name());
    }

    private int listening() {
        return jdbc.queryForList(
                        """
                        select 1 from pg_stat_activity
                        where datname = current_database() and query like 'listen%'
                        """)
                .size();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
