package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.queue.DoorTries;
import org.creneau.application.queue.DoorTries.What;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.Proof;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.springframework.stereotype.Component;

/// Numbers for people who say themselves that they are in front of a shop: with the code of an order, or without one.
@Component
public final class AtTheDoor {
    private static final Actor NOBODY_KNOWN = Actor.system("door");
    private static final Duration BEFORE_IT_OPENS = Duration.ofMinutes(30);

    private final Arrivals arrivals;
    private final DoorTries tries;
    private final Reading reading;
    private final Queues queues;
    private final Desk desk;

    AtTheDoor(Arrivals arrivals, DoorTries tries, Reading reading, Queues queues, Desk desk) {
        this.arrivals = arrivals;
        this.tries = tries;
        this.reading = reading;
        this.queues = queues;
        this.desk = desk;
    }

    /// Somebody who came.
    ///
    /// @param visit random; the same when the same form is sent again
    /// @param address from where she says so on the network
    public record Comer(
            String visit, Party party, boolean priority, String address, Channel channel) {}

    public sealed interface Answer {
        record Given(QueueId queue, int number) implements Answer {}

        record No(Reason reason) implements Answer {}

        /// No order of today has that code.
        record NoSuchCode() implements Answer {}

        record TooManyTries() implements Answer {}

        /// The shop is not open, nor about to be.
        record Shut() implements Answer {}
    }

    /// Which of today's orders it is, is told by its code alone: nobody's name is asked for, and none is said.
    public Answer withCode(ShopView shop, String code, Comer comer) {
        return tries.begin(shop.id(), What.CODE, comer.address())
                .map(made -> withCode(shop, code, comer, made))
                .orElseGet(Answer.TooManyTries::new);
    }

    private Answer withCode(ShopView shop, String code, Comer comer, DoorTries.Try made) {
        Optional<OrderView> order = today(shop, code);
        order.ifPresent(_ -> tries.forgive(made));
        return order.map(found -> arrive(shop, found, comer)).orElseGet(Answer.NoSuchCode::new);
    }

    private Optional<OrderView> today(ShopView shop, String code) {
        PersonalText typed = PersonalText.of(code);
        return reading.ordersOn(shop.id(), reading.today(shop)).stream()
                .filter(order -> order.status().isOpen() && order.parcel() == null)
                .filter(order -> Proof.isSame(typed, order.code()))
                .findFirst();
    }

    private Answer arrive(ShopView shop, OrderView order, Comer comer) {
        QueueId queue = reading.todaysQueue(shop);
        var here = new Arrive(queue, order.id(), comer.party(), comer.priority(), desk.now());
        return switch (arrivals.send(here, Actor.shopper(order.subject()), comer.channel())) {
            case Outcome.Refused(var reason) -> new Answer.No(reason);
            case Outcome.Accepted accepted ->
                    number(queue, accepted, queues.of(queue).of(order.id()).map(Ticket::number));
        };
    }

    /// From a page that anybody can open a number is to be had only where somebody could be in front of an open door: who
    /// asks for one at night would be the first of the next day.
    public Answer without(ShopView shop, Comer comer) {
        if (!isOpen(shop)) {
            return new Answer.Shut();
        }
        return tries.begin(shop.id(), What.NUMBER, comer.address())
                .map(made -> join(shop, comer, made))
                .orElseGet(Answer.TooManyTries::new);
    }

    /// Who goes first without an order, the shop says, which sees her: on a page that anybody can open everybody would.
    private Answer join(ShopView shop, Comer comer, DoorTries.Try made) {
        QueueId queue = reading.todaysQueue(shop);
        var here = new JoinQueue(queue, comer.visit(), comer.party(), false, desk.now());
        return switch (arrivals.send(here, NOBODY_KNOWN, comer.channel())) {
            case Outcome.Refused(var reason) -> {
                tries.forgive(made);
                yield new Answer.No(reason);
            }
            case Outcome.Accepted accepted ->
                    number(queue, accepted, queues.number(queue, comer.visit()));
        };
    }

    /// Where it was only said again, the view knows which number it was.
    private static Answer number(
            QueueId queue, Outcome.Accepted accepted, Optional<Integer> known) {
        return accepted.events().stream()
                .filter(Arrived.class::isInstance)
                .map(Arrived.class::cast)
                .map(Arrived::ticket)
                .findFirst()
                .or(() -> known)
                .map(number -> new Answer.Given(queue, number))
                .orElseThrow(
                        () ->
                                new TemporarilyUnavailable(
                                        "The numbers are not shown yet", new NotFound("ticket")));
    }

    /// Whether people come to it now, by the windows of the day.
    public boolean isOpen(ShopView shop) {
        Instant now = desk.now();
        return reading.days(shop, reading.today(shop), 1).stream()
                .flatMap(day -> day.windows().stream())
                .anyMatch(
                        window ->
                                window.slot().start().minus(BEFORE_IT_OPENS).isBefore(now)
                                        && now.isBefore(window.end()));
    }

    /// Who does something about a number: whoever ordered, as far as she is known.
    public Actor actor(QueueId queue, Ticket ticket) {
        var order = ticket.order();
        return order == null
                ? NOBODY_KNOWN
                : Actor.shopper(reading.linked(queue.shop(), order).subject());
    }
}
