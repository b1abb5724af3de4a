package org.creneau.domain.play;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.OrderedSince;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.payment.online.LetLateMoneyGoDecider;
import org.creneau.domain.payment.online.TakeBackUpDecider;
import org.creneau.domain.payment.online.TakeBackUpDecider.Facts;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

/// Mistakes about money that came too late.
final class LateBugs {
    private LateBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                misread("a place for half of the money", LateBugs::plenty),
                misread("a place once more", LateBugs::calledOff),
                misread("a place whoever called it off", facts -> taking(facts, LateMoney.NONE)),
                misread("a place though it goes back", facts -> taking(facts, LateMoney.LET_GO)),
                misread("a place before money came", facts -> taking(facts, LateMoney.NOT_COME)),
                misread("a place in a full window", LateBugs::empty),
                misread(
                        "pieces that nobody has",
                        facts ->
                                with(
                                        facts,
                                        facts.order(),
                                        facts.late(),
                                        facts.entries(),
                                        CatalogueBugs.uncounted(facts.articles()),
                                        facts.booking())),
                misread("the same twice", LateBugs::orderedNothing),
                without("an order without a place", PlaceTaken.class),
                without("pieces that nobody keeps for her", PiecesPromised.class),
                without("nobody has to say yes any more", AcceptanceAwaited.class),
                RandomPlayTest.bug(
                        "taken up and let go",
                        Planted.misjudging(
                                new LetLateMoneyGoDecider(),
                                facts ->
                                        new LetLateMoneyGoDecider.Facts(
                                                facts.order(), LateMoney.TO_DECIDE))));
    }

    private static Named<Decider<?, ?>> misread(String name, UnaryOperator<Facts> misread) {
        return RandomPlayTest.bug(name, Planted.misjudging(new TakeBackUpDecider(), misread));
    }

    private static Named<Decider<?, ?>> without(String name, Class<? extends Event> type) {
        return RandomPlayTest.bug(
                name,
                Planted.altering(
                        new TakeBackUpDecider(),
                        decision -> RandomPlayTest.without(type, decision)));
    }

    private static Facts with(
            Facts facts,
            OrderState order,
            LateMoney late,
            Entries entries,
            Articles articles,
            Booking booking) {
        return new Facts(
                order,
                facts.progress(),
                facts.appointment(),
                late,
                facts.online(),
                entries,
                facts.part(),
                facts.since(),
                facts.lines(),
                articles,
                booking);
    }

    private static Facts orderedNothing(Facts facts) {
        return new Facts(
                facts.order(),
                facts.progress(),
                facts.appointment(),
                facts.late(),
                facts.online(),
                facts.entries(),
                facts.part(),
                new OrderedSince(HashTreePMap.empty(), HashTreePSet.empty()),
                facts.lines(),
                facts.articles(),
                facts.booking());
    }

    private static Facts taking(Facts facts, LateMoney is) {
        LateMoney late = facts.late() == is ? LateMoney.TO_DECIDE : facts.late();
        return with(facts, facts.order(), late, much(facts), facts.articles(), facts.booking());
    }

    private static Facts plenty(Facts facts) {
        return with(
                facts, facts.order(), facts.late(), much(facts), facts.articles(), facts.booking());
    }

    private static Entries much(Facts facts) {
        var much = new Standing.Taken(Means.ONLINE, Money.euros(1_000_000));
        return new Entries(facts.entries().all().plus(new PaymentId("much"), much));
    }

    private static Facts calledOff(Facts facts) {
        boolean up =
                facts.late() == LateMoney.TAKEN_UP && facts.order() instanceof OrderState.Placed;
        return up
                ? with(
                        facts,
                        new OrderState.Cancelled(facts.order().placed().orElseThrow()),
                        LateMoney.TO_DECIDE,
                        facts.entries(),
                        facts.articles(),
                        facts.booking())
                : facts;
    }

    private static Facts empty(Facts facts) {
        Booking seen = facts.booking();
        var booking = new Booking(seen.hours(), new Places(seen.places().slot(), Map.of()));
        return with(facts, facts.order(), facts.late(), facts.entries(), facts.articles(), booking);
    }
}
