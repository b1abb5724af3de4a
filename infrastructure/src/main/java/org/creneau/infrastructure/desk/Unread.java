package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.order.Told;
import org.creneau.application.order.UnreadLetters;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// Whose letter about her money, or about her order for want of it, did not leave: somebody of the shop tells her otherwise.
@Component("unread")
public final class Unread {
    /// Whoever has not asked by then knows.
    private static final Duration ASKED_BY_THEN = Duration.ofDays(14);

    private final UnreadLetters letters;
    private final Orders orders;
    private final InstantSource clock;

    Unread(UnreadLetters letters, Orders orders, InstantSource productClock) {
        this.letters = letters;
        this.orders = orders;
        this.clock = productClock;
    }

    public record Letter(OrderView order, Told.Notice notice) {}

    /// Of a shop, the oldest first.
    public List<Letter> of(ShopId shop) {
        List<OrderId> failed = letters.failed(shop, clock.instant().minus(ASKED_BY_THEN));
        return failed.isEmpty()
                ? List.of()
                : orders.find(shop, failed).stream()
                        .flatMap(
                                order ->
                                        order.told().unread().stream()
                                                .map(notice -> new Letter(order, notice)))
                        .sorted(Comparator.comparing(one -> one.notice().at()))
                        .toList();
    }
}
