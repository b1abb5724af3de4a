package org.creneau.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// What shops may have behind them, made up: places that were held, and whole orders from the hold to the
/// hand-over, by some thousand customers who come back.
final class Past {
    private static final int IN_WINDOW = 500;
    private static final int CUSTOMERS = 4_000;
    private static final Duration HELD = Duration.ofMinutes(10);

    private final Town town;
    private int count;
    private SlotId slot;

    Past(Town town) {
        this.town = town;
        this.slot = town.slot(town.unused());
    }

    private SlotId nextSlot() {
        if (++count % IN_WINDOW == 0) {
            slot = town.slot(town.unused());
        }
        return slot;
    }

    /// One event, as a booking appends it.
    List<Event> hold() {
        return List.of(
                held(
                        nextSlot(),
                        new HoldId(Product.random()),
                        new SubjectId(Product.random()),
                        Instant.now()));
    }

    private static PlaceHeld held(SlotId slot, HoldId hold, SubjectId subject, Instant at) {
        return new PlaceHeld(slot, hold, subject, at, at.plus(HELD));
    }

    /// Nine events.
    List<Event> order() {
        SlotId window = nextSlot();
        ShopId shop = window.shop();
        HoldId hold = new HoldId(Product.random());
        OrderId order = new OrderId(Product.random());
        SubjectId subject = new SubjectId("customer-" + count % CUSTOMERS);
        QueueId queue = new QueueId(shop, day(window));
        Instant at = Instant.now();
        return List.of(
                held(window, hold, subject, at),
                new PlaceTaken(window, hold, order, at),
                placed(window, order, subject, at),
                new OrderReady(shop, order, at),
                new Arrived(queue, count, order, 1, at),
                new Called(queue, count, order, 0, 8, at),
                new Entered(queue, count, order, 1, at),
                new OrderHandedOver(shop, order, ShownBy.CODE, at),
                new Left(queue, count, order, Seen.WATCHED, at));
    }

    private static LocalDate day(SlotId window) {
        return LocalDate.ofInstant(window.start(), ZoneOffset.UTC);
    }

    private static OrderPlaced placed(SlotId window, OrderId order, SubjectId subject, Instant at) {
        return new OrderPlaced(
                window.shop(),
                order,
                "KM-10000",
                window,
                subject,
                List.of(
                        new OrderLine(
                                Town.ARTICLE,
                                "Un roman",
                                new Quantity(1),
                                Money.euros(1990),
                                new VatRate(550))),
                new Contact(PersonalText.of("Personne Inventée"), PersonalText.of("+33199000000")),
                PersonalText.of("ACDEFG"),
                PayAt.COUNTER,
                new Terms.Obligation(),
                at);
    }
}
