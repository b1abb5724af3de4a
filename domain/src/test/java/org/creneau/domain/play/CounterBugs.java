package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;
import static org.creneau.domain.play.RandomPlayTest.without;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.bringing.AnnulReturnDecider;
import org.creneau.domain.bringing.ExchangeUnannouncedDecider;
import org.creneau.domain.bringing.SwappedOrder;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.junit.jupiter.api.Named;

/// Mistakes about what is exchanged over the counter, and nobody had announced.
final class CounterBugs {
    private static final Standing MORE = new Standing.Taken(Means.CARD, Money.euros(10_000));

    private CounterBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "exchanged without the old taken back",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(GoodsReturned.class, decision))),
                bug(
                        "exchanged, and the new still on the shelf",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(PiecesHandedOver.class, decision))),
                bug(
                        "never came back, and still on the shelf",
                        Planted.altering(
                                new AnnulReturnDecider(),
                                decision -> without(PiecesWrittenOff.class, decision))),
                bug(
                        "undone, and the new still with her",
                        Planted.altering(
                                new AnnulReturnDecider(),
                                decision -> without(GoodsReturned.class, decision))),
                bug(
                        "undone, and the old lent for ever",
                        Planted.altering(
                                new AnnulReturnDecider(),
                                decision -> except(CounterBugs::isLent, decision))),
                bug(
                        "undone, and still counted for the new",
                        Planted.altering(
                                new AnnulReturnDecider(),
                                decision -> except(CounterBugs::isBorrowed, decision))),
                bug(
                        "undone, and its money gone before",
                        Planted.misjudging(new AnnulReturnDecider(), CounterBugs::rich)),
                bug(
                        "undone, and the old still here",
                        Planted.altering(new AnnulReturnDecider(), CounterBugs::stillHere)),
                bug(
                        "taken, and of no order",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(OrderPlaced.class, decision))),
                bug(
                        "taken, and still to be fetched",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(OrderHandedOver.class, decision))),
                bug(
                        "out of the books of the old, and into none",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(PaymentTaken.class, decision))),
                bug(
                        "counted for the new and still owed",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> without(MoneyGivenBack.class, decision))),
                bug(
                        "counted for the new and never paid for the old",
                        Planted.misjudging(
                                new ExchangeUnannouncedDecider(), CounterBugs::generous)),
                bug(
                        "noted as paid though it had been",
                        Planted.misjudging(
                                new ExchangeUnannouncedDecider(), CounterBugs::forgetful)));
    }

    /// As if a hundred euros more were in the books of what was taken.
    private static AnnulReturnDecider.Facts rich(AnnulReturnDecider.Facts facts) {
        return new AnnulReturnDecider.Facts(
                facts.told(),
                facts.shelved(),
                facts.old(),
                facts.sale()
                        .map(
                                sale ->
                                        new SwappedOrder(
                                                sale.id(),
                                                reading(sale.owed(), CounterBugs::richer),
                                                sale.left(),
                                                sale.gone(),
                                                sale.announced())));
    }

    private static Entries richer(Entries known) {
        return new Entries(known.all().plus(new PaymentId("never"), MORE));
    }

    private static boolean isLent(Event event) {
        return event instanceof PaymentReversed off && off.amount().cents() < 0;
    }

    private static boolean isBorrowed(Event event) {
        return event instanceof PaymentReversed off && off.amount().cents() > 0;
    }

    private static Decision except(Predicate<Event> left, Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? Decision.accepted(events.stream().filter(left.negate()).toList())
                : decision;
    }

    /// As if nothing had counted as back.
    private static Decision stillHere(Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? Decision.accepted(events.stream().map(CounterBugs::stillHere).toList())
                : decision;
    }

    private static Event stillHere(Event event) {
        return event instanceof ReturnAnnulled off
                ? new ReturnAnnulled(
                        off.shop(), off.goods(), off.order(), off.sale(), List.of(), off.at())
                : event;
    }

    /// As if a hundred euros more had been paid for it.
    private static ExchangeUnannouncedDecider.Facts generous(
            ExchangeUnannouncedDecider.Facts facts) {
        return reading(facts, CounterBugs::richer);
    }

    /// As if nobody had ever written anything down.
    private static ExchangeUnannouncedDecider.Facts forgetful(
            ExchangeUnannouncedDecider.Facts facts) {
        return reading(facts, _ -> Entries.NONE);
    }

    private static ExchangeUnannouncedDecider.Facts reading(
            ExchangeUnannouncedDecider.Facts facts, UnaryOperator<Entries> misread) {
        var books = facts.old();
        return new ExchangeUnannouncedDecider.Facts(
                facts.goods(),
                facts.earlier(),
                facts.articles(),
                new ExchangeUnannouncedDecider.Books(
                        books.owed().map(owed -> reading(owed, misread)), books.before()),
                facts.till());
    }

    static Owed reading(Owed owed, UnaryOperator<Entries> misread) {
        return new Owed(
                owed.order(),
                misread.apply(owed.entries()),
                owed.online(),
                owed.back(),
                owed.declared());
    }
}
