package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// Gives out tickets to those who come for an order of the day. Somebody who went away, or did not
/// come when called, gets a new number at the end.
public final class ArriveDecider implements Decider<Arrive, ArriveDecider.Facts> {
    public record Facts(Optional<Profile> shop, OrderState order, Tickets tickets) {}

    private record Comer(OrderState order, Tickets tickets) {}

    @Override
    public Class<Arrive> command() {
        return Arrive.class;
    }

    @Override
    public Fold<Facts> facts(Arrive command) {
        return Premises.profileOf(command.shop())
                .and(
                        OrderState.withWindow(command.order())
                                .and(Tickets.of(command.queue()), Comer::new),
                        (shop, comer) -> new Facts(shop, comer.order(), comer.tickets()));
    }

    @Override
    public Decision decide(Arrive command, Facts facts, Instant at) {
        return facts.shop()
                .map(shop -> decide(command, shop, facts, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision decide(Arrive command, Profile shop, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> arrive(command, as, shop, facts.tickets(), at);
            case OrderState.NotCollected(var as) -> arrive(command, as, shop, facts.tickets(), at);
            case OrderState.Ready(var as) -> arrive(command, as, shop, facts.tickets(), at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision arrive(
            Arrive command, OrderPlaced placed, Profile shop, Tickets tickets, Instant at) {
        if (placed.forDelivery()) {
            return Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
        }
        Instant happened = Tickets.noLaterThan(at, command.happened());
        if (!isOn(placed.slot().start(), command, shop) || !isOn(happened, command, shop)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return tickets.isPresentFor(command.order())
                ? Decision.accepted()
                : Decision.accepted(
                        new Arrived(
                                command.queue(),
                                tickets.nextNumber(),
                                command.order(),
                                command.people(),
                                happened));
    }

    private static boolean isOn(Instant instant, Arrive command, Profile shop) {
        return LocalDate.ofInstant(instant, shop.zone()).equals(command.queue().day());
    }
}
