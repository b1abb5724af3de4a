package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.ShopRefusal;

/// Gives out tickets to those who come for an order of the day. Somebody who went away, or did not
/// come when called, gets a new number, and a turn that counts from now.
public final class ArriveDecider implements Decider<Arrive, ArriveDecider.Facts> {
    public record Facts(Hours hours, Arrangement arrangement, OrderState order, Tickets tickets) {}

    private record Place(Hours hours, Arrangement arrangement) {}

    private record Comer(OrderState order, Tickets tickets) {}

    @Override
    public Class<Arrive> command() {
        return Arrive.class;
    }

    @Override
    public Fold<Facts> facts(Arrive command) {
        return Hours.of(command.shop())
                .and(Arrangement.of(command.shop()), Place::new)
                .and(
                        OrderState.withWindow(command.order())
                                .and(Tickets.of(command.queue()), Comer::new),
                        (place, comer) ->
                                new Facts(
                                        place.hours(),
                                        place.arrangement(),
                                        comer.order(),
                                        comer.tickets()));
    }

    @Override
    public Decision decide(Arrive command, Facts facts, Instant at) {
        return facts.hours()
                .zone()
                .map(zone -> decide(command, zone, facts, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision decide(Arrive command, ZoneId zone, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> arrive(command, as, zone, facts, at);
            case OrderState.NotCollected(var as) -> arrive(command, as, zone, facts, at);
            case OrderState.Ready(var as) -> arrive(command, as, zone, facts, at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
            case OrderState.HandedOver _ ->
                    isKnown(command, facts, at)
                            ? Decision.accepted()
                            : Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision arrive(
            Arrive command, OrderPlaced placed, ZoneId zone, Facts facts, Instant at) {
        if (placed.forDelivery()) {
            return Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
        }
        Instant happened = Tickets.noLaterThan(at, command.happened());
        if (!isOn(placed.slot().start(), command, zone) || !isOn(happened, command, zone)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return facts.tickets().isPresentFor(command.order()) || isKnown(command, facts, at)
                ? Decision.accepted()
                : Decision.accepted(arrived(command, placed, facts, happened));
    }

    /// Told again, it makes no new number, though she has left since.
    private static boolean isKnown(Arrive command, Facts facts, Instant at) {
        return facts.tickets()
                .wasSeenToArrive(command.order(), Tickets.noLaterThan(at, command.happened()));
    }

    private static Arrived arrived(
            Arrive command, OrderPlaced placed, Facts facts, Instant happened) {
        var window = new Turn.Window(placed.slot().start(), facts.hours().endOf(placed.slot()));
        return new Arrived(
                command.queue(),
                facts.tickets().nextNumber(),
                command.order(),
                null,
                command.party(),
                command.priority(),
                Turn.of(happened, Optional.of(window), facts.arrangement().behind()),
                placed.pieces(),
                happened);
    }

    private static boolean isOn(Instant instant, Arrive command, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).equals(command.queue().day());
    }
}
