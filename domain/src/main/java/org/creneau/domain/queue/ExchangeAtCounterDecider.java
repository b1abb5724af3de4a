package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.PaidBefore;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Passing;
import org.creneau.domain.payment.online.Balance;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.returns.Worth;

/// Exchanges in one append: old goods in, new goods out, and of what the shop owes for the old as much as the
/// new costs goes from one ledger to the other. What is over is given back and what is missing is paid, each by
/// an entry of its own.
///
/// What either of the two would be refused for, both are. What was done of it before, by a form of its own, is
/// not done twice, and the money follows.
public final class ExchangeAtCounterDecider
        implements Decider<ExchangeAtCounter, ExchangeAtCounterDecider.Facts> {
    private static final ReceiveReturnDecider RECEIVING = new ReceiveReturnDecider();
    private static final SettlePutAsideDecider SELLING = new SettlePutAsideDecider();

    /// @param old the books of what she had bought
    /// @param before for what those books are missing
    /// @param fresh the books of what she takes
    /// @param left what of that she has brought back since
    public record Facts(
            ReceiveReturnDecider.Facts goods,
            SettlePutAsideDecider.Facts sale,
            Owed old,
            PaidBefore.Facts before,
            Entries fresh,
            Returned left) {}

    private record Counter(ReceiveReturnDecider.Facts goods, SettlePutAsideDecider.Facts sale) {}

    private record Old(Owed owed, PaidBefore.Facts before) {}

    private record New(Entries entries, Returned left) {}

    private record Books(Old old, New fresh) {}

    @Override
    public Class<ExchangeAtCounter> command() {
        return ExchangeAtCounter.class;
    }

    @Override
    public Fold<Facts> facts(ExchangeAtCounter command) {
        ReceiveReturn received = command.received();
        return RECEIVING
                .facts(received)
                .and(SELLING.facts(sale(command)), Counter::new)
                .and(
                        ofOld(command).and(ofNew(received), Books::new),
                        (counter, books) ->
                                new Facts(
                                        counter.goods(),
                                        counter.sale(),
                                        books.old().owed(),
                                        books.old().before(),
                                        books.fresh().entries(),
                                        books.fresh().left()));
    }

    private static Fold<Old> ofOld(ExchangeAtCounter command) {
        OrderId order = command.received().order();
        return Owed.of(order)
                .and(PaidBefore.facts(command.shop(), order, command.paid()), Old::new);
    }

    private static Fold<New> ofNew(ReceiveReturn received) {
        return Entries.of(received.visit()).and(Returned.of(received.visit()), New::new);
    }

    private static SettlePutAside sale(ExchangeAtCounter command) {
        ReceiveReturn received = command.received();
        return new SettlePutAside(
                received.shop(),
                received.visit(),
                command.taken(),
                new Shown.Name(),
                received.happened());
    }

    @Override
    public Decision decide(ExchangeAtCounter command, Facts facts, Instant at) {
        return switch (RECEIVING.decide(command.received(), facts.goods(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var goods) -> sell(command, goods, facts, at);
        };
    }

    private static Decision sell(
            ExchangeAtCounter command, List<Event> goods, Facts facts, Instant at) {
        return switch (SELLING.decide(sale(command), facts.sale(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted _ when facts.old().entries().find(command.out()).isPresent() ->
                    Decision.accepted();
            case Decision.Accepted(var sold) -> paid(command, goods, sold, facts, at);
        };
    }

    private static Decision paid(
            ExchangeAtCounter command,
            List<Event> goods,
            List<Event> sold,
            Facts facts,
            Instant at) {
        Money missing = before(command, goods, facts).neverCame();
        OrderId order = command.received().order();
        Decision first =
                PaidBefore.decide(
                        command.shop(), order, command.paid(), missing, facts.before(), at);
        return switch (first) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var written) -> {
                Money noted = written.isEmpty() ? missing.times(0) : missing;
                yield exchanged(
                        command,
                        Stream.concat(written.stream(), goods.stream()).toList(),
                        sold,
                        after(command, goods, facts).credit(noted),
                        facts,
                        at);
            }
        };
    }

    private static Decision exchanged(
            ExchangeAtCounter command,
            List<Event> goods,
            List<Event> sold,
            Money owed,
            Facts facts,
            Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.received().happened());
        return Decision.accepted(
                Stream.of(goods, sold, moved(command, owed, goods, facts, happened))
                        .<Event>flatMap(List::stream)
                        .toList());
    }

    /// Nothing where nothing is owed for the old, or the two are in different money.
    private static List<Event> moved(
            ExchangeAtCounter command,
            Money owed,
            List<Event> first,
            Facts facts,
            Instant happened) {
        Money price = price(command, facts);
        long cents =
                owed.currency().equals(price.currency())
                        ? Math.min(owed.cents(), price.cents() - facts.fresh().kept())
                        : 0;
        Entries books = facts.old().entries().with(first);
        return cents <= 0
                ? List.of()
                : passing(command)
                        .events(
                                new Money(cents, owed.currency()),
                                books,
                                facts.old().online().underway(),
                                happened);
    }

    private static Passing passing(ExchangeAtCounter command) {
        ReceiveReturn received = command.received();
        return new Passing(
                received.shop(), received.order(), command.out(), received.visit(), command.in());
    }

    private static Balance after(ExchangeAtCounter command, List<Event> goods, Facts facts) {
        return balance(command, goods.isEmpty() ? 0 : 1, facts);
    }

    /// The books of the old before any of it came back.
    private static Balance before(ExchangeAtCounter command, List<Event> goods, Facts facts) {
        return balance(command, goods.isEmpty() ? -1 : 0, facts);
    }

    /// @param times how often what is received now is to be counted besides what the log says came back; what was refused
    ///     when it was looked at is not among that
    private static Balance balance(ExchangeAtCounter command, int times, Facts facts) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>(facts.old().back().pieces());
        for (ReturnLine line : command.received().lines()) {
            long had = back.getOrDefault(line.goods(), 0L);
            long now = (long) times * line.quantity().pieces();
            back.put(line.goods(), Math.max(0, had + now));
        }
        return refused(command.received(), times, facts.old()).balance(back).orElseThrow();
    }

    private static Owed refused(ReceiveReturn received, int times, Owed old) {
        return switch (Integer.signum(times)) {
            case 1 -> old.coming(received.goods(), received.lines());
            case -1 -> old.without(received.goods());
            default -> old;
        };
    }

    private static Money price(ExchangeAtCounter command, Facts facts) {
        Lines lines = facts.sale().goods().lines();
        List<Money> prices = new ArrayList<>();
        for (BoughtLine taken : command.taken()) {
            lines.find(taken.line())
                    .map(line -> line.price().times(taken.quantity().pieces()))
                    .ifPresent(prices::add);
        }
        Money all = prices.stream().reduce(Money::plus).orElseThrow();
        return facts.sale()
                .order()
                .with(lines)
                .placed()
                .map(as -> all.minus(Worth.of(facts.left().pieces(), as.lines())))
                .orElse(all);
    }
}
