package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.creneau.application.audit.PromiseCheck;
import org.creneau.application.audit.Promises;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.testing.ProductInMemory;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// `-Dcreneau.play.seed=…` plays one again that failed, as far as threads can be played again;
/// `-Dcreneau.play.commands=…` plays longer.
class RandomPlayTest {
    private static final long SEED = Long.getLong("creneau.play.seed", 20_201_205L);
    private static final int COMMANDS = Integer.getInteger("creneau.play.commands", 50);
    private static final int ROUNDS = 4;
    private static final int PEOPLE = 4;

    @Test
    void whateverPeopleDoAtOnceTheStoreKeepsEveryPromise() throws Exception {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        AtomicReference<PostgresStage> stage = new AtomicReference<>();
        RandomPlay play =
                new RandomPlay(
                        clock -> {
                            stage.set(PostgresStage.on(database, clock));
                            return stage.get().commands();
                        });
        try (PostgresStage opened = stage.get()) {
            play.open();
            for (int round = 0; round < ROUNDS; round++) {
                play.round(SEED + round * 100L, PEOPLE, COMMANDS);
                assertThat(read(opened))
                        .as("seed %d, round %d", SEED, round)
                        .matches(Promises::kept);
            }
            assertThat(opened.verifyChain().intact()).isTrue();
            assertThat(play.accepted()).isGreaterThan(PEOPLE * ROUNDS * COMMANDS / 5);
        }
        PostgresForTests.drop(database);
    }

    @Test
    void theRulesKeepEveryPromiseWhenNothingGetsBetween() throws Exception {
        assertThat(playInMemory(size -> size)).matches(Promises::kept);
    }

    @Test
    void decidingOnWhatWasKnownAMomentAgoIsFoundOut() throws Exception {
        Promises found = playInMemory(size -> size < 50 ? size : size - 15);

        assertThat(found.oversold()).as("seed %d", SEED).isNotEmpty();
        assertThat(found.callsAbove()).as("seed %d", SEED).isNotEmpty();
    }

    private static Promises playInMemory(IntUnaryOperator known) throws Exception {
        AtomicReference<ProductInMemory> product = new AtomicReference<>();
        RandomPlay play =
                new RandomPlay(
                        clock -> {
                            product.set(new ProductInMemory(clock, known));
                            return product.get();
                        });
        play.open();
        play.round(SEED, 1, 2_000);
        PromiseCheck check = new PromiseCheck();
        product.get().log().forEach(check::see);
        return check.found();
    }

    private static Promises read(PostgresStage stage) {
        PromiseCheck check = new PromiseCheck();
        stage.readLog(check::see);
        return check.found();
    }
}
