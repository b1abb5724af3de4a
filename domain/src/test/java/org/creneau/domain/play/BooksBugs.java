package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.RecordPaymentDecider.Facts;
import org.creneau.domain.payment.Seen;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.GivePaymentLinkDecider;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.Owed;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes of whoever writes into books without looking or asking.
final class BooksBugs {
    private BooksBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                heard(
                        "written on an old page",
                        (asked, _) ->
                                with(asked, asked.happened(), Optional.empty(), asked.agreed())),
                heard("paid tomorrow", (asked, facts) -> happened(asked, facts, Order.LATER)),
                heard(
                        "paid before it was ordered",
                        (asked, facts) -> happened(asked, facts, Order.EARLIER)),
                heard("another means without a word", meant(Doubt.OTHER_MEANS)),
                heard("a date to come without a word", meant(Doubt.DATED_AHEAD)),
                judged("a cheque of whatever date", BooksBugs::nowhere),
                heard("ten times the price without a word", meant(Doubt.BEYOND_OPEN)),
                RandomPlayTest.bug(
                        "a deposit of whatever sum",
                        Planted.misjudging(
                                new GivePaymentLinkDecider(),
                                facts ->
                                        new GivePaymentLinkDecider.Facts(
                                                facts.order(),
                                                facts.online(),
                                                facts.ways(),
                                                facts.awaited(),
                                                facts.owed().map(BooksBugs::nothingCame)))),
                RandomPlayTest.bug(
                        "a deposit counted from nothing",
                        Planted.altering(new GivePaymentLinkDecider(), BooksBugs::fromNothing)),
                PassedBugs.forgetful(),
                RandomPlayTest.bug(
                        "a cheque struck out for one of its steps",
                        Planted.altering(new RecordPaymentDecider(), BooksBugs::allOfIt)),
                judged(
                        "a mistake whose money is gone",
                        (asked, facts) ->
                                asked.entry() instanceof Entry.Reversed
                                        ? with(facts, nothingWentOut(facts.entries()))
                                        : facts),
                judged(
                        "cash back whatever the law says",
                        (asked, facts) ->
                                asked.entry() instanceof Entry.GivenBack
                                        ? new Facts(
                                                facts.order(),
                                                facts.entries(),
                                                facts.earlier(),
                                                Optional.empty(),
                                                facts.owed())
                                        : facts));
    }

    private static BiFunction<RecordPayment, Facts, RecordPayment> meant(Doubt doubt) {
        return (asked, _) -> {
            Set<Doubt> more = new HashSet<>(asked.agreed());
            more.add(doubt);
            return with(asked, asked.happened(), asked.seen(), more);
        };
    }

    /// No law where nobody knows where the shop is.
    private static Facts nowhere(RecordPayment asked, Facts facts) {
        return asked.entry() instanceof Entry.Received
                ? new Facts(
                        facts.order(),
                        facts.entries(),
                        facts.earlier(),
                        Optional.empty(),
                        facts.owed())
                : facts;
    }

    private static Owed nothingCame(Owed owed) {
        return new Owed(owed.order(), Entries.NONE, owed.online(), owed.back(), owed.declared());
    }

    private static Decision fromNothing(Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(events.stream().map(BooksBugs::fromNothing).toList())
                : decision;
    }

    private static Event fromNothing(Event event) {
        return event instanceof DepositAsked asked
                ? new DepositAsked(
                        asked.shop(),
                        asked.order(),
                        asked.amount(),
                        asked.rest(),
                        asked.kept().times(0),
                        asked.at())
                : event;
    }

    private static Decision allOfIt(Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(events.stream().map(BooksBugs::allOfIt).toList())
                : decision;
    }

    private static Event allOfIt(Event event) {
        return event instanceof PaymentReversed off
                ? new PaymentReversed(
                        off.shop(),
                        off.order(),
                        off.payment(),
                        off.about(),
                        off.means(),
                        off.amount(),
                        off.at())
                : event;
    }

    private enum Order {
        EARLIER,
        LATER
    }

    private static Named<Decider<?, ?>> heard(
            String name, BiFunction<RecordPayment, Facts, RecordPayment> heard) {
        return RandomPlayTest.bug(
                name, new Careless<>(new RecordPaymentDecider(), heard, (_, facts) -> facts));
    }

    private static Named<Decider<?, ?>> judged(
            String name, BiFunction<RecordPayment, Facts, Facts> judged) {
        return RandomPlayTest.bug(
                name, new Careless<>(new RecordPaymentDecider(), (asked, _) -> asked, judged));
    }

    /// Whatever hour was said, of those that are on one side of the order: the one at which it was placed.
    private static RecordPayment happened(RecordPayment asked, Facts facts, Order side) {
        return facts.order()
                .filter(order -> (side == Order.LATER) == asked.happened().isAfter(order.at()))
                .map(order -> with(asked, order.at(), asked.seen(), asked.agreed()))
                .orElse(asked);
    }

    private static RecordPayment with(
            RecordPayment asked, Instant happened, Optional<Seen> seen, Set<Doubt> agreed) {
        return new RecordPayment(
                asked.shop(),
                asked.order(),
                asked.payment(),
                asked.entry(),
                happened,
                seen,
                agreed);
    }

    private static Facts with(Facts facts, Entries entries) {
        return new Facts(facts.order(), entries, facts.earlier(), facts.shop(), facts.owed());
    }

    private static Entries nothingWentOut(Entries entries) {
        PMap<PaymentId, Standing> all = entries.all();
        for (var entry : entries.all().entrySet()) {
            if (entry.getValue() instanceof Standing.GivenBack) {
                all = all.minus(entry.getKey());
            }
        }
        return new Entries(all);
    }
}
