package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.MarkReadyDecider;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.returns.RecordReturnDecider;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.ExpireHoldsDecider;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.creneau.domain.slot.NoteRefusalDecider;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `-Dcreneau.seed=…` plays one game more, with that seed.
@Execution(ExecutionMode.CONCURRENT)
class RandomPlayTest {
    private static final int STEPS = 3_000;
    private static final Games GAMES = new Games("mixed", 80);

    private static final List<String> OUTCOMES =
            List.of(
                    "HoldPlace accepted",
                    "HoldPlace slot-full",
                    "HoldPlace order-too-large",
                    "PlaceOrder basket-grew",
                    "RescheduleOrder order-too-large",
                    "RescheduleOrder takes-longer",
                    "HoldPlace too-late",
                    "HoldPlace hold-expired",
                    "HoldPlace hold-released",
                    "HoldPlace hold-repeated-differently",
                    "HoldPlace nothing",
                    "ExtendHold nothing",
                    "ExtendHold hold-expired",
                    "ExtendHold hold-extended-before",
                    "HoldPlace too-many-holds",
                    "PlaceOrder too-many-orders",
                    "PlaceOrder accepted",
                    "PlaceOrder hold-expired",
                    "PlaceOrder hold-used",
                    "PlaceOrder unknown-hold",
                    "PlaceOrder slot-full",
                    "PlaceOrder nothing",
                    "PlaceOrder repeated-differently",
                    "PlaceOrder unknown-item",
                    "PlaceOrder out-of-stock",
                    "PlaceOrder puts-nothing-aside",
                    "SettlePutAside nothing",
                    "SettlePutAside more-than-put-aside",
                    "SettlePutAside not-put-aside",
                    "SettlePutAside wrong-code",
                    "SettlePutAside already-handed-over",
                    "SettlePutAside order-cancelled",
                    "LapsePutAside nothing",
                    "LapsePutAside not-put-aside",
                    "HandOver only-put-aside",
                    "RescheduleOrder kept-less-long",
                    "PlaceOrder takes-longer",
                    "ReceivePieces stock-not-counted",
                    "WriteOffPieces movement-repeated-differently",
                    "RescheduleOrder accepted",
                    "RescheduleOrder nothing",
                    "RescheduleOrder slot-full",
                    "RescheduleOrder too-late-to-change",
                    "RescheduleOrder order-cancelled",
                    "RescheduleOrder already-handed-over",
                    "RecordNoShow nothing",
                    "RecordNoShow window-not-over",
                    "RecordNoShow owner-is-here",
                    "CancelOrder too-late-to-cancel",
                    "CancelOrder accepted",
                    "CancelOrder already-handed-over",
                    "HandOver accepted",
                    "HandOver wrong-code",
                    "Arrive accepted",
                    "Arrive nothing",
                    "CallNext accepted",
                    "CallNext limit-reached",
                    "CallNext nobody-waiting",
                    "MarkAbsent accepted",
                    "PlaceOrder other-purpose",
                    "RecordReturn accepted",
                    "RecordReturn more-than-bought",
                    "GiveKey key-spent",
                    "GiveKey key-repeated-differently",
                    "WithdrawKey unknown-partner",
                    "RecordReturn return-repeated-differently",
                    "RecordPayment already-reversed");
    private static final List<String> ACCEPTED =
            Deciders.ALL.stream()
                    .map(one -> one.command().getSimpleName() + " accepted")
                    .filter(outcome -> !Play.isOfGamesOfItsOwn(outcome))
                    .toList();
    private static final Set<String> CORNERS =
            Stream.of(
                            OUTCOMES,
                            DeliveryWhims.OUTCOMES,
                            AppointmentWhims.OUTCOMES,
                            ShortageWhims.CORNERS,
                            WithdrawalWhims.OUTCOMES,
                            BringingWhims.OUTCOMES,
                            CustomerWhims.OUTCOMES,
                            CounterWhims.OUTCOMES,
                            QueueWhims.OUTCOMES,
                            OnlineWhims.OUTCOMES,
                            LinkWhims.OUTCOMES,
                            PaymentWhims.OUTCOMES,
                            ACCEPTED)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Returned NOTHING = new Returned(Map.of(), Map.of());

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 5),
                Optional.ofNullable(Long.getLong("creneau.seed")).stream().mapToLong(seed -> seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPromiseIsBroken(long seed) {
        var play = new Play(seed, Deciders.ALL, true);
        assertThat(play.complaintsWithin(STEPS))
                .as(() -> "seed " + seed + ", after " + play.lastEvents())
                .isEmpty();
    }

    @Test
    void theGameReachesEveryCornerOfTheRules() {
        assertThat(GAMES.outcomes(CORNERS, seed -> new Play(seed, Deciders.ALL, true)))
                .containsAll(CORNERS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "bugs",
        "org.creneau.domain.play.ChangeBugs#bugs",
        "org.creneau.domain.play.EffortBugs#bugs",
        "org.creneau.domain.play.CatalogueBugs#all",
        "org.creneau.domain.play.CustomerBugs#bugs",
        "org.creneau.domain.play.AsideBugs#bugs",
        "org.creneau.domain.play.PartnerBugs#bugs",
        "org.creneau.domain.play.PreparationBugs#all",
        "org.creneau.domain.play.PaymentBugs#bugs",
        "org.creneau.domain.play.OnlineBugs#bugs",
        "org.creneau.domain.play.LinkBugs#bugs",
        "org.creneau.domain.play.DeliveryBugs#bugs",
        "org.creneau.domain.play.PhotoBugs#bugs",
        "org.creneau.domain.play.ShortageBugs#bugs",
        "org.creneau.domain.play.WaitBugs#bugs",
        "org.creneau.domain.play.AppointmentBugs#bugs",
        "org.creneau.domain.play.WithdrawalBugs#bugs",
        "org.creneau.domain.play.BringingBugs#bugs",
        "org.creneau.domain.play.CounterBugs#bugs",
        "org.creneau.domain.play.PassedBugs#bugs",
        "org.creneau.domain.play.QueueBugs#bugs"
    })
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        GAMES.firstComplaint(
                                name.getDisplayName(), seed -> new Play(seed, deciders, true)))
                .isPresent();
    }

    @Test
    void decidingOnOldFactsWithoutLookingAgainIsFound() {
        assertThat(GAMES.firstComplaint("old facts", seed -> new Play(seed, Deciders.ALL, false)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug("a window that is never full", HoldBugs.neverFull()),
                bug("a hold that does not count", HoldBugs.countingWithoutHolds()),
                bug(
                        "a place reused without a word",
                        Planted.altering(
                                new HoldPlaceDecider(), RandomPlayTest::withoutTheExpiries)),
                bug(
                        "an order on a place reused without a word",
                        Planted.altering(
                                new PlaceOrderDecider(), RandomPlayTest::withoutTheExpiries)),
                bug(
                        "an order on a hold that was used",
                        Planted.misjudging(new PlaceOrderDecider(), RandomPlayTest::allAlive)),
                bug(
                        "an order placed as often as it is sent",
                        Planted.misjudging(
                                new PlaceOrderDecider(),
                                facts ->
                                        new PlaceOrderDecider.Facts(
                                                new OrderState.Unknown(),
                                                allAlive(facts).booking(),
                                                facts.articles(),
                                                facts.hers(),
                                                facts.aside(),
                                                facts.delivery(),
                                                facts.online()))),
                bug(
                        "an expiry written down twice",
                        Planted.altering(new ExpireHoldsDecider(), RandomPlayTest::twice)),
                bug(
                        "a refusal counted twice",
                        Planted.misjudging(new NoteRefusalDecider(), _ -> Set.of())),
                bug(
                        "an order cancelled after it was handed over",
                        Planted.misjudging(
                                new CancelOrderDecider(),
                                facts ->
                                        new CancelOrderDecider.Facts(
                                                asPlaced(facts.order()),
                                                facts.deadline(),
                                                facts.tickets(),
                                                facts.promised(),
                                                facts.appointment(),
                                                facts.announced()))),
                bug(
                        "an order made ready whatever became of it",
                        Planted.misjudging(new MarkReadyDecider(), RandomPlayTest::asPlaced)),
                bug(
                        "more brought back than was bought",
                        Planted.misjudging(
                                new RecordReturnDecider(),
                                facts ->
                                        new RecordReturnDecider.Facts(
                                                facts.ofId(),
                                                facts.order(),
                                                NOTHING,
                                                facts.articles()))));
    }

    static Named<Decider<?, ?>> bug(String name, Decider<?, ?> decider) {
        return Named.of(name, decider);
    }

    private static PlaceOrderDecider.Facts allAlive(PlaceOrderDecider.Facts facts) {
        var places = facts.booking().places();
        var holds = new HashMap<>(places.holds());
        holds.replaceAll((_, _) -> new Hold.Alive(Instant.MAX, 1, 1));
        return new PlaceOrderDecider.Facts(
                facts.order(),
                new Booking(facts.booking().hours(), new Places(places.slot(), holds)),
                facts.articles(),
                facts.hers(),
                facts.aside(),
                facts.delivery(),
                facts.online());
    }

    private static OrderState asPlaced(OrderState order) {
        return switch (order) {
            case OrderState.Unknown unknown -> unknown;
            case OrderState.Placed placed -> placed;
            case OrderState.Ready(var as) -> new OrderState.Placed(as);
            case OrderState.NotCollected(var as) -> new OrderState.Placed(as);
            case OrderState.OnTheWay(var as) -> new OrderState.Placed(as);
            case OrderState.HandedOver(var as) -> new OrderState.Placed(as);
            case OrderState.Cancelled(var as) -> new OrderState.Placed(as);
        };
    }

    private static Decision withoutTheExpiries(Decision decision) {
        return without(HoldExpired.class, decision);
    }

    static Decision without(Class<? extends Event> type, Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(
                        events.stream().filter(event -> !type.isInstance(event)).toList())
                : decision;
    }

    static Decision twice(Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(Stream.concat(events.stream(), events.stream()).toList())
                : decision;
    }
}
