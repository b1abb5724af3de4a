package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.InForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLedgerTest {
    private static final OrderId ORDER = new OrderId("o");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Terms.Allowed THREE =
            new Terms.Allowed(OptionalInt.of(3), false, false, OptionalInt.empty(), false);
    private static final Terms.Allowed ORDERS_ONLY =
            new Terms.Allowed(OptionalInt.of(3), false, false, OptionalInt.empty(), true);

    @Test
    void whoeverWaitedWithAnEarlierTurnWasOvertaken() {
        List<QueueEvent> line = List.of(came(1, ORDER, 1, "10:00"), came(2, ORDER, 1, "10:05"));
        assertThat(after(THREE, line, called(1)).overtaken()).isEmpty();
        assertThat(after(THREE, line, called(2)).overtaken()).containsExactly(1);
        assertThat(after(THREE, line, insisted(2)))
                .isEqualTo(new Calls(1, 1, List.of(), List.of(), List.of(), 0));
    }

    @Test
    void priorityAndTurnsCountAndNotNumbers() {
        var first =
                new Arrived(QUEUE, 2, ORDER, null, Party.of(1), true, at("11:00"), 1, at("10:59"));
        List<QueueEvent> line =
                List.of(came(1, ORDER, 1, "10:00"), first, came(3, ORDER, 1, "09:00"));
        assertThat(after(THREE, line, called(2)).overtaken()).isEmpty();
        assertThat(after(THREE, line, called(3)).overtaken()).containsExactly(2);
        assertThat(after(THREE, line, called(1)).overtaken()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void whoeverIsTooManyIsPassedOverWithAWordOnly() {
        List<QueueEvent> line = List.of(came(1, ORDER, 4, "10:00"), came(2, ORDER, 1, "10:05"));
        assertThat(after(THREE, line, called(2, 1)))
                .isEqualTo(new Calls(1, 0, List.of(1), List.of(), List.of(), 0));
        assertThat(after(THREE, line, called(2)).overtaken()).containsExactly(1);

        var fewer = new PartyResized(QUEUE, 1, ORDER, Party.of(2), at("10:06"));
        assertThat(after(THREE, line, fewer, called(2, 1)).overtaken()).containsExactly(1);
    }

    @Test
    void whereTheTextAsksForAnOrderNobodyIsCalledWithoutOne() {
        List<QueueEvent> line = List.of(came(1, null, 1, "10:00"), came(2, ORDER, 1, "10:05"));
        assertThat(after(ORDERS_ONLY, line, called(2, 1)))
                .isEqualTo(new Calls(1, 0, List.of(1), List.of(), List.of(), 0));
        var without = new Called(QUEUE, 1, null, 0, 3, at("10:10"));
        assertThat(after(ORDERS_ONLY, line, without).keptOut()).containsExactly(1);
        assertThat(after(THREE, line, without).keptOut()).isEmpty();
        assertThat(after(THREE, line, called(2, 1)).overtaken()).containsExactly(1);
    }

    @Test
    void whoeverCameInOrMissedHerCallIsOvertakenByNobody() {
        List<QueueEvent> line = List.of(came(1, ORDER, 1, "10:00"), came(2, ORDER, 1, "10:05"));
        var inside = new Entered(QUEUE, 1, ORDER, 1, at("10:07"));
        var before = new Entered(QUEUE, 1, ORDER, 1, at("09:50"));
        var absent = new MarkedAbsent(QUEUE, 1, ORDER, at("10:08"));
        assertThat(after(THREE, line, inside, called(2)).overtaken()).isEmpty();
        assertThat(after(THREE, line, absent, called(2)).overtaken()).isEmpty();
        assertThat(after(THREE, line, before, called(2)).overtaken()).containsExactly(1);
    }

    @Test
    void whoeverIsCalledASecondTimeOvertakesNobody() {
        List<QueueEvent> line = List.of(came(1, ORDER, 1, "10:00"), came(2, ORDER, 1, "10:05"));
        var absent = new MarkedAbsent(QUEUE, 1, ORDER, at("10:11"));
        var early = came(3, ORDER, 1, "09:00");
        Calls calls = after(THREE, line, called(1), absent, early, called(1));
        assertThat(calls).isEqualTo(new Calls(2, 0, List.of(), List.of(), List.of(), 0));
    }

    @Test
    void countsAreCounted() {
        var counted = new Recounted(QUEUE, "c", 3, 2, at("10:00"));
        assertThat(after(THREE, List.of(), counted, counted).counts()).isEqualTo(2);
    }

    /// Typed in twice, by two readers: where they differ, one of them has misread.
    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE"})
    void theDecisionsReadTheSameTexts(String country) {
        Stream<String> differing =
                LocalDate.of(2020, 1, 1)
                        .datesUntil(LocalDate.of(2023, 1, 1))
                        .flatMap(
                                day ->
                                        shops(country)
                                                .filter(shop -> !agree(day, shop))
                                                .map(shop -> day + " " + shop));
        assertThat(differing).isEmpty();
    }

    private static Stream<Distancing> shops(String country) {
        List<Distancing> shops = new ArrayList<>();
        List<Commune> communes =
                country.equals("BE")
                        ? List.of()
                        : List.of(new Commune("75056"), new Commune("69123"), new Commune("33063"));
        for (Activity activity : Activity.values()) {
            shops.add(shop(country, activity, null));
            communes.forEach(commune -> shops.add(shop(country, activity, commune)));
        }
        shops.add(shop(country, null, null));
        return shops.stream();
    }

    private static Distancing shop(
            String country, @Nullable Activity activity, @Nullable Commune commune) {
        return new Distancing(60, new Distancing.Text.InForce(country), null, activity, commune);
    }

    private static boolean agree(LocalDate day, Distancing shop) {
        Instant noon = day.atTime(12, 0).atZone(PARIS).toInstant();
        boolean rules = InForce.of(shop, noon, PARIS).filter(InForce::onlyWithAnOrder).isPresent();
        return PublishedOrders.only(shop, noon, PARIS) == rules;
    }

    private static Calls after(Terms.Allowed allowed, List<QueueEvent> line, QueueEvent... then) {
        CallLedger ledger = new CallLedger(QUEUE);
        Stream.concat(line.stream(), Stream.of(then))
                .forEach(event -> ledger.see(event, 1, allowed));
        return ledger.found();
    }

    private static Arrived came(int number, @Nullable OrderId order, int people, String when) {
        return new Arrived(QUEUE, number, order, people, at(when));
    }

    private static Called called(int number, Integer... passed) {
        return new Called(QUEUE, number, ORDER, 0, 3, null, false, List.of(passed), at("10:10"));
    }

    private static Called insisted(int number) {
        return new Called(QUEUE, number, ORDER, 0, 3, null, true, List.of(), at("10:10"));
    }
}
