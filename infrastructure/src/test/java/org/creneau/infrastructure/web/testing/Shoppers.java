package org.creneau.infrastructure.web.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.PublicLinks;

/// Shoppers who order without touching a page, where a test is about what comes after.
public final class Shoppers {
    public static final String NAME = "Anne Exemple";
    public static final String PHONE = "06 39 98 12 34";
    private final AtomicInteger next = new AtomicInteger();
    private final Booking booking;
    private final PublicLinks links;

    Shoppers(Booking booking, PublicLinks links) {
        this.booking = booking;
        this.links = links;
    }

    /// @param token of the order's page
    public record Bought(OrderId order, String token) {}

    /// Each is somebody else: what happened to one a day ahead of the others says nothing of them.
    public Bought order(SlotId slot, ItemId item) {
        return order(slot, item, 1);
    }

    public Bought order(SlotId slot, ItemId item, int pieces) {
        return order(slot, item, pieces, Channel.WEB);
    }

    public Bought order(SlotId slot, ItemId item, int pieces, Channel channel) {
        int number = next.incrementAndGet();
        String key = "test-shopper-" + (1_000 + number);
        var visitor = Keys.subject(slot.shop(), key);
        var wish =
                new Booking.Wish(
                        place(slot, key),
                        List.of(new Wanted.Article(item, new Quantity(pieces))),
                        NAME,
                        new PhoneNumber("+3363998%04d".formatted(number)));
        return placed(slot, key, booking.order(order(slot, key), wish, visitor, channel));
    }

    /// To be paid online, by somebody with an e-mail address.
    public Bought online(SlotId slot, ItemId item) {
        int number = next.incrementAndGet();
        String key = "test-shopper-" + (1_000 + number);
        var visitor = Keys.subject(slot.shop(), key);
        var phone = new PhoneNumber("+3363998%04d".formatted(number));
        var customer = new Customer(NAME, phone, new EmailAddress("anne@exemple.fr"));
        var wish =
                new Booking.Wish(
                                place(slot, key),
                                List.of(new Wanted.Article(item, new Quantity(1))),
                                customer,
                                Commitment.TO_PAY)
                        .paid(PayAt.ONLINE);
        return placed(slot, key, booking.order(order(slot, key), wish, visitor, Channel.WEB));
    }

    private HeldPlace place(SlotId slot, String key) {
        var asked = booking.hold(ask(slot, key), Keys.subject(slot.shop(), key), Channel.WEB);
        if (!(asked instanceof Booking.Asked.Kept(var place))) {
            throw new IllegalStateException("No place left in " + slot);
        }
        return place;
    }

    private static OrderId order(SlotId slot, String key) {
        return Keys.order(slot.shop(), key);
    }

    private Bought placed(SlotId slot, String key, Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var reason)) {
            throw new IllegalStateException(reason.code());
        }
        OrderId order = order(slot, key);
        return new Bought(order, links.to(slot.shop(), order));
    }

    private static Booking.Ask ask(SlotId slot, String key) {
        return new Booking.Ask(slot, Keys.hold(slot.shop(), key), 1, null);
    }

    /// Takes every place of a window and lets go of none.
    public void fill(SlotId slot) {
        Booking.Asked asked;
        do {
            String key = "test-holder--" + (1_000 + next.incrementAndGet());
            asked = booking.hold(ask(slot, key), Keys.subject(slot.shop(), key), Channel.WEB);
        } while (asked instanceof Booking.Asked.Kept);
    }
}
