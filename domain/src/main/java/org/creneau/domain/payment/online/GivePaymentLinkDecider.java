package org.creneau.domain.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedNoMore;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.shop.OnlinePayment;

/// A link is given where an order is still to be paid and its shop takes money online; how much is due the books say when the link is
/// followed. An order that was to be paid at the counter is not called off because of it, unless the shop says until when it
/// waits. A letter that left is a fact, whatever became of the order meanwhile.
public final class GivePaymentLinkDecider
        implements Decider<GivePaymentLink, GivePaymentLinkDecider.Facts> {
    /// Long enough to find a card.
    private static final Duration LEAST = Duration.ofMinutes(5);

    /// @param awaited until when it waits by now
    /// @param owed looked at where a part is asked for
    public record Facts(
            OrderState order,
            OnlinePayment online,
            Set<LinkWay> ways,
            Optional<Instant> awaited,
            Optional<Owed> owed) {}

    private record Shop(OnlinePayment online, Set<LinkWay> ways) {}

    private record Books(Optional<Instant> awaited, Optional<Owed> owed) {}

    @Override
    public Class<GivePaymentLink> command() {
        return GivePaymentLink.class;
    }

    @Override
    public Fold<Facts> facts(GivePaymentLink command) {
        return OrderState.withWindow(command.order())
                .and(
                        OnlinePayment.of(command.shop())
                                .and(LinkEvent.ways(command.order()), Shop::new),
                        (order, shop) ->
                                new Facts(
                                        order,
                                        shop.online(),
                                        shop.ways(),
                                        Optional.empty(),
                                        Optional.empty()))
                .and(
                        AwaitingEvent.until(command.order()).and(owed(command), Books::new),
                        (known, books) ->
                                new Facts(
                                        known.order(),
                                        known.online(),
                                        known.ways(),
                                        books.awaited(),
                                        books.owed()));
    }

    private static Fold<Optional<Owed>> owed(GivePaymentLink command) {
        return command.terms().deposit().isPresent()
                ? Owed.of(command.order()).and(Fold.known(true), (owed, _) -> Optional.of(owed))
                : Fold.known(Optional.empty());
    }

    @Override
    public Decision decide(GivePaymentLink command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> whileKept(command, as, facts, at);
            case OrderState.Ready(var as) -> whileKept(command, as, facts, at);
            case OrderState.NotCollected(var as) -> whileKept(command, as, facts, at);
            case OrderState.OnTheWay _, OrderState.HandedOver _ -> afterwards(command, facts, at);
            case OrderState.Cancelled _ ->
                    isFact(command)
                            ? given(command, facts, at)
                            : Decision.refused(OnlineRefusal.NOT_TO_BE_PAID);
        };
    }

    /// A letter that left; a time to pay is none.
    private static boolean isFact(GivePaymentLink command) {
        return command.way() == LinkWay.EMAIL && command.terms().isEmpty();
    }

    /// Nothing is owed until it was tried.
    private static Decision whileKept(
            GivePaymentLink command, OrderPlaced order, Facts facts, Instant at) {
        return switch (order.terms()) {
            case Terms.PutAside _ when !isFact(command) ->
                    Decision.refused(OrderRefusal.NOTHING_TO_PAY);
            case Terms.PutAside _, Terms.Obligation _ ->
                    refusal(command, facts)
                            .or(() -> time(command, order, at))
                            .or(() -> deposit(command, facts))
                            .map(Decision::refused)
                            .orElseGet(() -> given(command, facts, at));
        };
    }

    /// It cannot be called off any more, whatever is still to be paid.
    private static Decision afterwards(GivePaymentLink command, Facts facts, Instant at) {
        return refusal(command, facts)
                .or(() -> command.terms().until().map(_ -> OnlineRefusal.LINK_TIME))
                .or(() -> deposit(command, facts))
                .map(Decision::refused)
                .orElseGet(() -> given(command, facts, at));
    }

    private static Optional<Reason> refusal(GivePaymentLink command, Facts facts) {
        return switch (facts.online()) {
            case OnlinePayment.NotOffered _ when !isFact(command) ->
                    Optional.of(OrderRefusal.NOT_PAID_ONLINE);
            case OnlinePayment.NotOffered _, OnlinePayment.Offered _ -> Optional.empty();
        };
    }

    /// No longer than until its window begins: who comes is not sent away.
    private static Optional<Reason> time(GivePaymentLink command, OrderPlaced order, Instant at) {
        return command.terms()
                .until()
                .filter(
                        until ->
                                until.isBefore(at.plus(LEAST))
                                        || until.isAfter(order.slot().start()))
                .map(_ -> OnlineRefusal.LINK_TIME);
    }

    private static Optional<Reason> deposit(GivePaymentLink command, Facts facts) {
        return command.terms()
                .deposit()
                .flatMap(asked -> facts.owed().flatMap(owed -> wrong(asked, owed)));
    }

    private static Optional<Reason> wrong(Money asked, Owed owed) {
        String currency = owed.currency().orElse(asked.currency());
        long least = Math.min(Part.LEAST_CENTS, owed.open());
        boolean right = asked.cents() > 0 && asked.cents() >= least && asked.cents() <= owed.open();
        if (!asked.currency().equals(currency)) {
            return Optional.of(PaymentRefusal.OTHER_CURRENCY);
        }
        return right
                ? Optional.empty()
                : Optional.of(outside(new Money(least, currency), owed.open()));
    }

    private static Reason outside(Money least, long open) {
        Money most = new Money(open, least.currency());
        return open <= least.cents() ? new DepositOfTooLittle(most) : new WrongDeposit(least, most);
    }

    private static Decision given(GivePaymentLink command, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>();
        if (command.way() == LinkWay.EMAIL || !facts.ways().contains(command.way())) {
            events.add(new PaymentLinkGiven(command.shop(), command.order(), command.way(), at));
        }
        command.terms()
                .until()
                .map(until -> new PaymentAwaitedByLink(command.shop(), command.order(), until, at))
                .ifPresent(events::add);
        if (command.terms().whenever() && facts.awaited().isPresent()) {
            events.add(new PaymentAwaitedNoMore(command.shop(), command.order(), at));
        }
        asked(command, facts, at).ifPresent(events::add);
        return Decision.accepted(events);
    }

    private static Optional<Event> asked(GivePaymentLink command, Facts facts, Instant at) {
        return command.terms()
                .deposit()
                .flatMap(
                        amount ->
                                facts.owed()
                                        .map(
                                                owed ->
                                                        new DepositAsked(
                                                                command.shop(),
                                                                command.order(),
                                                                amount,
                                                                rest(amount, owed),
                                                                kept(amount, owed),
                                                                at)));
    }

    private static Money rest(Money amount, Owed owed) {
        return new Money(owed.open(), amount.currency()).minus(amount);
    }

    private static Money kept(Money amount, Owed owed) {
        return new Money(owed.entries().kept(), amount.currency());
    }
}
