package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.bringing.Announced;
import org.creneau.domain.bringing.RequestReturnDecider;
import org.creneau.domain.bringing.RequestReturnDecider.Facts;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.Visiting;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Supply;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.ExchangeAtCounterDecider;
import org.creneau.domain.queue.ReceiveReturnDecider;
import org.creneau.domain.queue.ReduceLineDecider;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.InspectReturnDecider;
import org.creneau.domain.returns.Inspected;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.junit.jupiter.api.Named;
import org.pcollections.TreePVector;

/// Mistakes about what is brought back.
final class BringingBugs {
    private BringingBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "the reason she had said is forgotten",
                        Planted.altering(new ReceiveReturnDecider(), BringingBugs::unsaid)),
                bug(
                        "the same pair expected twice",
                        Planted.misjudging(new RequestReturnDecider(), BringingBugs::forgetful)),
                bug(
                        "what is back expected again",
                        Planted.misjudging(new RequestReturnDecider(), BringingBugs::blind)),
                bug(
                        "a visit without a place",
                        Planted.altering(
                                new RequestReturnDecider(),
                                decision -> RandomPlayTest.without(PlaceTaken.class, decision))),
                bug(
                        "visits in a window that is full",
                        Planted.misjudging(new RequestReturnDecider(), BringingBugs::neverFull)),
                bug(
                        "another size that is kept for nobody",
                        Planted.altering(
                                new RequestReturnDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesPromised.class, decision))),
                bug(
                        "a visit called off that is still expected",
                        Planted.altering(
                                new CancelOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(ReturnCalledOff.class, decision))),
                bug(
                        "goods that are here and still expected",
                        Planted.altering(
                                new ReceiveReturnDecider(),
                                decision ->
                                        RandomPlayTest.without(ReturnVisitKept.class, decision))),
                bug(
                        "goods taken back twice",
                        Planted.altering(new ReceiveReturnDecider(), RandomPlayTest::twice)),
                bug(
                        "money that is lent and never given",
                        Planted.altering(
                                new ExchangeAtCounterDecider(),
                                decision ->
                                        RandomPlayTest.without(MoneyGivenBack.class, decision))),
                bug(
                        "money that is taken and never lent",
                        Planted.altering(
                                new ExchangeAtCounterDecider(),
                                decision -> RandomPlayTest.without(PaymentTaken.class, decision))),
                bug(
                        "money lent as if nothing had been given back",
                        Planted.misjudging(
                                new ExchangeAtCounterDecider(),
                                facts ->
                                        new ExchangeAtCounterDecider.Facts(
                                                facts.goods(),
                                                facts.sale(),
                                                CounterBugs.reading(
                                                        facts.old(), BringingBugs::generous),
                                                facts.before(),
                                                facts.fresh(),
                                                facts.left()))),
                bug(
                        "what she brings taken off her list",
                        Planted.misjudging(new ReduceLineDecider(), BringingBugs::hers)),
                bug(
                        "the new sold without the old taken back",
                        Planted.altering(
                                new ExchangeAtCounterDecider(),
                                decision -> RandomPlayTest.without(GoodsReturned.class, decision))),
                bug(
                        "pieces looked at as often as one likes",
                        Planted.misjudging(
                                new InspectReturnDecider(),
                                facts ->
                                        new InspectReturnDecider.Facts(
                                                new Inspected(
                                                        facts.inspected().goods(),
                                                        TreePVector.empty()),
                                                facts.articles()))),
                bug(
                        "what was judged when it came looked at again",
                        Planted.misjudging(
                                new InspectReturnDecider(),
                                facts ->
                                        new InspectReturnDecider.Facts(
                                                new Inspected(
                                                        facts.inspected()
                                                                .goods()
                                                                .map(BringingBugs::unseen),
                                                        facts.inspected().looks()),
                                                facts.articles()))));
    }

    private static Decision unsaid(Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? Decision.accepted(
                        events.stream()
                                .map(
                                        event ->
                                                event instanceof GoodsReturned back
                                                        ? back.because(Motive.UNSAID)
                                                        : event)
                                .toList())
                : decision;
    }

    private static GoodsReturned unseen(GoodsReturned back) {
        return new GoodsReturned(
                back.shop(), back.goods(), back.origin(), back.lines(), Fit.TO_INSPECT, back.at());
    }

    /// As if a hundred euros more had been paid for it.
    private static Entries generous(Entries old) {
        return new Entries(
                old.all()
                        .plus(
                                new PaymentId("never"),
                                new Standing.Taken(Means.CARD, Money.euros(10_000))));
    }

    private static ReduceLineDecider.Facts hers(ReduceLineDecider.Facts facts) {
        Lines lines = facts.lines();
        var standing = lines.standing();
        for (var line : lines.standing().entrySet()) {
            standing = standing.plus(line.getKey(), hers(line.getValue()));
        }
        return new ReduceLineDecider.Facts(
                facts.whole(),
                new Lines(standing, lines.next(), lines.reported(), lines.answers()));
    }

    private static OrderLine hers(OrderLine line) {
        return line.goods() instanceof OrderLine.Goods.InWords(var words, _)
                ? new OrderLine(
                        new OrderLine.Goods.InWords(words, Supply.IN_SHOP),
                        line.quantity(),
                        line.price(),
                        line.vat())
                : line;
    }

    private static Facts forgetful(Facts facts) {
        return with(facts, facts.back(), Announced.NOTHING, facts.visit());
    }

    private static Facts blind(Facts facts) {
        return with(facts, new Returned(Map.of(), Map.of()), facts.ofOrder(), facts.visit());
    }

    private static Facts neverFull(Facts facts) {
        Optional<Booking> empty =
                facts.visit()
                        .booking()
                        .map(
                                booking ->
                                        new Booking(
                                                booking.hours(),
                                                new Places(booking.places().slot(), Map.of())));
        return with(
                facts,
                facts.back(),
                facts.ofOrder(),
                new Visiting(
                        facts.visit().order(),
                        empty,
                        facts.visit().articles(),
                        facts.visit().aside()));
    }

    private static Facts with(Facts facts, Returned back, Announced ofOrder, Visiting visit) {
        return new Facts(
                facts.order(),
                facts.appointment(),
                back,
                facts.ofId(),
                ofOrder,
                facts.bounds(),
                visit);
    }
}
