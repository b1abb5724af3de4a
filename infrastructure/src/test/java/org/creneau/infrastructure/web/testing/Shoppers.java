package org.creneau.infrastructure.web.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.infrastructure.desk.Booking;
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
        var asked = booking.hold(ask(slot, key), visitor, Channel.WEB);
        if (!(asked instanceof Booking.Asked.Kept(var place))) {
            throw new IllegalStateException("No place left in " + slot);
        }
        var wish =
                new Booking.Wish(
                        place,
                        List.of(new Wanted.Article(item, new Quantity(pieces))),
                        NAME,
                        new PhoneNumber("+3363998%04d".formatted(number)));
        OrderId order = Keys.order(slot.shop(), key);
        Outcome outcome = booking.order(order, wish, visitor, channel);
        if (outcome instanceof Outcome.Refused(var reason)) {
            throw new IllegalStateException(reason.code());
        }
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
