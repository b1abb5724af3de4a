package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class EventSourcingTest {
    private PGSimpleDataSource database;
    private Shopfront shop;

    @BeforeEach
    void open() {
        database = PostgresForTests.freshDatabase();
        shop = new Shopfront(database);
    }

    @AfterEach
    void close() {
        shop.close();
        PostgresForTests.drop(database);
    }

    @Test
    void anAcceptedCommandIsInTheLogWithItsEnvelope() {
        shop.open(6);
        Outcome outcome = shop.hold(Town.SLOT, "ann");

        StoredEvent held = shop.log().getLast();
        assertThat(held.name()).isEqualTo("slot.place-held");
        assertThat(held.id().version()).isEqualTo(7);
        assertThat(held.commandId()).isEqualTo("hold-by-ann");
        assertThat(held.causationId()).isEqualTo("hold-by-ann");
        assertThat(held.actor()).isEqualTo("system:test");
        assertThat(held.channel()).isEqualTo("WEB");
        assertThat(held.strand()).isEqualTo("librairie");
        assertThat(held.happenedAt()).isEqualTo(Town.NOON);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.position()).isEqualTo(held.position()));
    }

    @Test
    void theLastPlaceAskedForByTwoAtOnceGoesToOne() throws Exception {
        shop.open(1);
        List<Outcome> outcomes =
                together(
                        List.of(
                                () -> shop.hold(Town.SLOT, "ann"),
                                () -> shop.hold(Town.SLOT, "bob")));

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Outcome.Refused(SlotRefusal.SLOT_FULL));
        assertThat(shop.count("slot.place-held")).isEqualTo(1);
    }

    @Test
    void aWindowOfSixTakesExactlySixOfThirtyTwoAtOnce() throws Exception {
        shop.open(6);
        List<Callable<Outcome>> everybody = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String who = "p" + i;
            everybody.add(() -> shop.hold(Town.SLOT, who));
        }
        List<Outcome> outcomes = together(everybody);

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(6);
        assertThat(outcomes)
                .filteredOn(new Outcome.Refused(SlotRefusal.SLOT_FULL)::equals)
                .hasSize(26);
        assertThat(shop.count("slot.place-held")).isEqualTo(6);
    }

    @Test
    void onePersonWhoAsksForEightWindowsAtOnceGetsThree() throws Exception {
        shop.open(6);
        List<Callable<Outcome>> windows = new ArrayList<>();
        for (String time :
                List.of("15:00", "15:15", "15:30", "15:45", "16:00", "16:15", "16:30", "16:45")) {
            windows.add(() -> shop.holdForHerself(Town.slotAt(time), "ann"));
        }
        List<Outcome> outcomes = together(windows);

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(3);
        assertThat(outcomes)
                .filteredOn(new Outcome.Refused(SlotRefusal.TOO_MANY_HOLDS)::equals)
                .hasSize(5);
        assertThat(shop.count("slot.place-held")).isEqualTo(3);
    }

    @Test
    void everybodyGetsAPlaceWhereThereIsOneForEverybody() throws Exception {
        shop.open(40);
        List<Callable<Outcome>> everybody = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String who = "p" + i;
            everybody.add(() -> shop.hold(Town.SLOT, who));
        }
        assertThat(together(everybody)).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(shop.count("slot.place-held")).isEqualTo(40);
    }

    @Test
    void whatWasReadOnceIsKept() {
        shop.open(200);
        shop.hold(Town.SLOT, "first");
        double kept = shop.facts("kept");
        for (int i = 0; i < 60; i++) {
            shop.hold(Town.SLOT, "p" + i);
        }

        assertThat(shop.facts("kept") - kept).as("hours and window, sixty times").isEqualTo(120);
    }

    @Test
    void anOrderSentTwiceIsOneOrder() {
        shop.open(6);
        shop.hold(Town.SLOT, "ann");
        assertThat(shop.order(Town.SLOT, "ann")).isInstanceOf(Outcome.Accepted.class);
        long head = shop.sourcing.engine().head();

        assertThat(shop.order(Town.SLOT, "ann")).isEqualTo(new Outcome.Accepted(List.of(), head));
        assertThat(shop.count("order.placed")).isEqualTo(1);
    }

    @Test
    void aCommandIsDecidedNoEarlierThanTheNewestFactItRestsOn() {
        shop.close();
        var clock = new AtomicReference<>(Town.NOON);
        shop = new Shopfront(database, clock::get);
        shop.open(2);
        shop.hold(Town.SLOT, "ann");
        clock.set(Town.NOON.plus(Duration.ofHours(1)));
        shop.hold(Town.SLOT, "bob");

        assertThat(shop.order(Town.SLOT, "ann"))
                .as("stamped while the hold was alive, decided after bob's, when it was not")
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted ->
                                assertThat(accepted.events())
                                        .hasAtLeastOneElementOfType(HoldExpired.class));
    }

    @Test
    void whatWasDecidedIsCounted() {
        shop.open(1);
        shop.hold(Town.SLOT, "ann");
        shop.order(Town.SLOT, "ann");
        shop.hold(Town.SLOT, "bob");

        assertThat(
                        shop.meters
                                .get("creneau.commands")
                                .tags("command", "hold-place", "outcome", "refused")
                                .timer()
                                .count())
                .isEqualTo(1);
        assertThat(
                        shop.meters
                                .get("creneau.refusals")
                                .tags("command", "hold-place", "reason", "slot-full")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(
                        shop.meters
                                .get("creneau.orders.placed")
                                .tag("shop", "librairie")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void storeAndApplicationCallTheirEntriesTheSame() {
        assertThat(Envelope.POSITION).isEqualTo(MetadataKeys.POSITION);
        assertThat(Envelope.RECORDED_AT).isEqualTo(MetadataKeys.RECORDED_AT);
    }

    private static List<Outcome> together(List<Callable<Outcome>> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> answer : threads.invokeAll(all)) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}
