package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Passing;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;

/// Money that goes back by an attempt that it came by.
///
/// @param orders from the one whose books owe it to the one that was paid online; one alone where they are the same
/// @param cents how much, in hundredths
public record WayHome(List<OrderId> orders, Attempt attempt, long cents) {
    private static final String REFUND = "r.";
    private static final String BACK = "b.";
    private static final int LONGEST_ID = 64;

    public WayHome {
        orders = List.copyOf(orders);
    }

    /// The order that was paid online.
    public OrderId paid() {
        return orders.getLast();
    }

    public boolean isThroughOthers() {
        return orders.size() > 1;
    }

    /// Whether a refund is of what an entry, by which money passed back, brought to where it was paid.
    public static boolean isSentBy(PaymentId refund, PaymentId entry) {
        String[] parts = entry.value().split("\\.", 4);
        return parts.length == 4
                && refund.value().startsWith(REFUND + parts[2] + ".")
                && refund.value().endsWith(parts[3]);
    }

    /// First the money is where it came, then it is asked back from there.
    List<Event> events(ShopId shop, Instant at) {
        List<Event> events = new ArrayList<>();
        for (int hop = 1; hop < orders.size(); hop++) {
            events.addAll(passing(shop, hop).home(amount(), means(hop), at));
        }
        events.add(
                new RefundAsked(
                        shop, paid(), attempt.opened().payment(), id(REFUND, ""), amount(), at));
        return events;
    }

    private Passing passing(ShopId shop, int hop) {
        return new Passing(
                shop,
                orders.get(hop - 1),
                id(BACK, "o" + hop + "."),
                orders.get(hop),
                id(BACK, "i" + hop + "."));
    }

    /// As the books count it that it comes back into: only where it was paid online does it count as that.
    private Means means(int hop) {
        return hop == orders.size() - 1 ? Means.ONLINE : Means.CARD;
    }

    Money amount() {
        return new Money(cents, attempt.opened().amount().currency());
    }

    /// The next one of the attempt: whoever decides it at the same time means the same one.
    private PaymentId id(String kind, String which) {
        String beginning = kind + which + attempt.refunds().size() + ".";
        String payment = attempt.opened().payment().value();
        int longest = LONGEST_ID - beginning.length();
        return new PaymentId(
                beginning + payment.substring(Math.max(0, payment.length() - longest)));
    }
}
