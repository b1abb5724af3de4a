package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ExchangeUnannouncedDecider;
import org.creneau.domain.bringing.PaidBefore;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.queue.ExchangeAtCounterDecider;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.till.ChooseTillDecider;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.CloseTillDecider;
import org.creneau.domain.till.CloseTillDecider.Facts;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillBooks;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.TillRecord;
import org.creneau.domain.till.Turnover;
import org.junit.jupiter.api.Named;
import org.pcollections.PVector;

/// Mistakes in a till.
final class TillBugs {
    private TillBugs() {}

    /// Reads the log otherwise than it is written.
    private record Misreading(BiFunction<TillBooks, Event, TillBooks> read)
            implements Decider<CloseTill, Facts> {
        @Override
        public Class<CloseTill> command() {
            return CloseTill.class;
        }

        @Override
        public Fold<Facts> facts(CloseTill command) {
            var boundary = TillBooks.of(command.shop()).boundary();
            Fold<TillBooks> misread = Fold.of(Event.class, boundary, TillBooks.NONE, read);
            return Premises.profileOf(command.shop()).and(misread, Facts::new);
        }

        @Override
        public Decision decide(CloseTill command, Facts facts, Instant at) {
            return new CloseTillDecider().decide(command, facts, at);
        }
    }

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug("a payment between two closures lost", open(open -> open.minus(0))),
                bug("a payment closed twice", open(open -> open.plus(open.getFirst()))),
                bug("cents that nobody paid", open(TillBugs::aCentMore)),
                bug("a perpetual total that begins anew each month", closed(TillBugs::anew)),
                bug("a closure that has the number of another", closed(TillBugs::first)),
                bug("what is exchanged taken for cash", misreading(TillBugs::exchanged)),
                bug("what is exchanged left out", misreading(TillBugs::leftOut)),
                bug("a mistake that is not taken off", misreading(TillBugs::notTakenOff)),
                bug("a mistake of another till taken off", new Misreading(TillBugs::ofAnother)),
                bug("what is given back not counted", misreading(TillBugs::keptBack)),
                bug("today closed with yesterday", misreading(TillBugs::aDayEarly)),
                bug("a month closed before it is over", new TooEarly(new CloseTillDecider())),
                bug(
                        "a record of what our till never took",
                        Planted.misjudging(
                                new ExchangeAtCounterDecider(), TillBugs::ofTheShopsOwnTill)),
                bug(
                        "a record of what our till never took, and nobody had announced",
                        Planted.misjudging(new ExchangeUnannouncedDecider(), TillBugs::ofAnyTill)),
                bug(
                        "something left open in a till that was left",
                        Planted.altering(
                                new ChooseTillDecider(),
                                decision -> RandomPlayTest.without(TillClosed.class, decision))));
    }

    private static ExchangeAtCounterDecider.Facts ofTheShopsOwnTill(
            ExchangeAtCounterDecider.Facts facts) {
        return new ExchangeAtCounterDecider.Facts(
                facts.goods(),
                facts.sale(),
                facts.old(),
                new PaidBefore.Facts(facts.before().writing(), Till.SHOPS_OWN),
                facts.fresh(),
                facts.left());
    }

    private static ExchangeUnannouncedDecider.Facts ofAnyTill(
            ExchangeUnannouncedDecider.Facts facts) {
        PaidBefore.Facts before = facts.old().before();
        return new ExchangeUnannouncedDecider.Facts(
                facts.goods(),
                facts.earlier(),
                facts.articles(),
                new ExchangeUnannouncedDecider.Books(
                        facts.old().owed(), new PaidBefore.Facts(before.writing(), Till.SHOPS_OWN)),
                facts.till());
    }

    private static Decider<?, ?> misreading(UnaryOperator<Event> read) {
        return new Misreading((books, event) -> books.after(read.apply(event)));
    }

    private record TooEarly(CloseTillDecider honest) implements Decider<CloseTill, Facts> {
        @Override
        public Class<CloseTill> command() {
            return CloseTill.class;
        }

        @Override
        public Fold<Facts> facts(CloseTill command) {
            return honest.facts(command);
        }

        @Override
        public Decision decide(CloseTill command, Facts facts, Instant at) {
            Decision later = honest.decide(command, facts, at.plus(Duration.ofDays(31)));
            return altered(later, one -> with(one, one.number(), one.perpetual(), at));
        }
    }

    private static Named<Decider<?, ?>> bug(String name, Decider<?, ?> decider) {
        return RandomPlayTest.bug(name, decider);
    }

    private static Decider<?, ?> open(UnaryOperator<PVector<TillRecord>> misjudged) {
        return Planted.misjudging(
                new CloseTillDecider(),
                facts -> new Facts(facts.shop(), with(facts.books(), misjudged)));
    }

    private static TillBooks with(TillBooks books, UnaryOperator<PVector<TillRecord>> misjudged) {
        return books.open().isEmpty()
                ? books
                : new TillBooks(
                        books.till(),
                        books.since(),
                        books.records(),
                        misjudged.apply(books.open()),
                        books.counted(),
                        books.closures(),
                        books.latest(),
                        books.month(),
                        books.year(),
                        books.perpetual());
    }

    /// As if our till had taken whatever was taken.
    private static TillBooks ofAnother(TillBooks books, Event event) {
        TillBooks after = books.after(event);
        return event instanceof PaymentTaken in
                ? new TillBooks(
                        after.till(),
                        after.since(),
                        after.records(),
                        after.open(),
                        after.counted().afterRecord(in),
                        after.closures(),
                        after.latest(),
                        after.month(),
                        after.year(),
                        after.perpetual())
                : after;
    }

    private static PVector<TillRecord> aCentMore(PVector<TillRecord> open) {
        TillRecord one = open.getFirst();
        Money cent = new Money(1, one.turnover().currency());
        var more = new Turnover(cent, cent.times(0), cent.times(0));
        return open.with(0, new TillRecord(one.means(), one.turnover().plus(more), one.happened()));
    }

    private static Decider<?, ?> closed(UnaryOperator<TillClosed> altered) {
        return Planted.altering(
                new CloseTillDecider(), decision -> altered(decision, altered::apply));
    }

    private static Decision altered(Decision decision, Function<TillClosed, Event> altered) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(
                        events.stream().map(one -> altered.apply((TillClosed) one)).toList())
                : decision;
    }

    private static TillClosed anew(TillClosed one) {
        return one.span() == Span.MONTH
                ? with(one, one.number(), Sums.totals(one.sums()), one.at())
                : one;
    }

    private static TillClosed first(TillClosed one) {
        return with(one, 1, one.perpetual(), one.at());
    }

    private static TillClosed with(
            TillClosed one, int number, List<Turnover> perpetual, Instant at) {
        return new TillClosed(
                one.shop(),
                number,
                one.span(),
                one.from(),
                one.to(),
                one.first(),
                one.last(),
                one.sums(),
                perpetual,
                at);
    }

    private static Event exchanged(Event event) {
        return event instanceof PaymentTaken in && in.means() == Means.EXCHANGE
                ? with(in, Means.CASH, in.at())
                : event;
    }

    private static Event leftOut(Event event) {
        return event instanceof PaymentTaken in && in.means() == Means.EXCHANGE
                ? new PaymentTaken(
                        in.shop(),
                        in.order(),
                        in.payment(),
                        in.means(),
                        in.amount().times(0),
                        in.ticket(),
                        in.at())
                : event;
    }

    private static Event aDayEarly(Event event) {
        return event instanceof PaymentTaken in
                ? with(in, in.means(), in.at().minus(Duration.ofDays(1)))
                : event;
    }

    private static PaymentTaken with(PaymentTaken in, Means means, Instant at) {
        return new PaymentTaken(
                in.shop(), in.order(), in.payment(), means, in.amount(), in.ticket(), at);
    }

    private static Event notTakenOff(Event event) {
        return event instanceof PaymentReversed off
                ? new PaymentReversed(
                        off.shop(),
                        off.order(),
                        off.payment(),
                        off.mistake(),
                        off.means(),
                        off.amount().times(0),
                        off.at())
                : event;
    }

    private static Event keptBack(Event event) {
        return event instanceof MoneyGivenBack out
                ? new MoneyGivenBack(
                        out.shop(),
                        out.order(),
                        out.payment(),
                        out.means(),
                        out.amount().times(0),
                        out.ticket(),
                        out.at())
                : event;
    }
}
