package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.live.Topic;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.live.News;
import org.springframework.stereotype.Component;

/// Whether an order, its money, or what of it goes back is still as a page of the staff shows it. On that page much is typed: it is not brought up
/// to date by itself, but says that it is out of date.
@Component("stamps")
class OrderStamps {
    private final Reading reading;
    private final Accounts accounts;
    private final ReturnRequests returns;
    private final Withdrawals withdrawals;
    private final LiveParts parts;

    OrderStamps(
            Reading reading,
            Accounts accounts,
            ReturnRequests returns,
            Withdrawals withdrawals,
            LiveParts parts) {
        this.reading = reading;
        this.accounts = accounts;
        this.returns = returns;
        this.withdrawals = withdrawals;
        this.parts = parts;
    }

    /// Another one where something has changed; nothing can be read in it.
    public String of(OrderView order) {
        Account account = accounts.of(order);
        return Integer.toHexString(itself(order).hashCode())
                + "-"
                + account.written().size()
                + "-"
                + account.state()
                + "-"
                + Integer.toHexString(goingBack(order).hashCode());
    }

    /// A letter that has left is not in it, since it follows what somebody has just done by itself; one that could not leave is.
    private static String itself(OrderView order) {
        return Stream.of(
                        order.slot(),
                        order.status(),
                        order.lines(),
                        order.changes(),
                        order.terms(),
                        order.contact(),
                        order.parcel(),
                        order.ticket(),
                        order.bags(),
                        order.told().unread().isPresent())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /// In words, which are the same on each node.
    private String goingBack(OrderView order) {
        ShopId shop = order.slot().shop();
        return List.of(
                        returns.of(shop, order.id()),
                        returns.comingWith(shop, List.of(order.id())),
                        returns.received(shop, order.id()),
                        withdrawals.of(shop, order.id()))
                .toString();
    }

    /// @param stamp of the order as the page shows it
    News changed(ShopId shop, OrderId order, String stamp, Locale locale) {
        return new Once(shop, order, stamp, locale);
    }

    private final class Once implements News {
        private final ShopId shop;
        private final OrderId order;
        private final String stamp;
        private final Locale locale;
        private boolean told;

        Once(ShopId shop, OrderId order, String stamp, Locale locale) {
            this.shop = shop;
            this.order = order;
            this.stamp = stamp;
            this.locale = locale;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            OrderView now = reading.order(shop, order);
            if (told || OrderStamps.this.of(now).equals(stamp)) {
                return List.of();
            }
            told = true;
            String page = "/boutique/" + shop + "/commandes/" + order;
            return List.of(
                    new Told(
                            Long.toString(now.position()),
                            LiveParts.into(
                                    "nouvelles",
                                    LiveParts.in(
                                            locale,
                                            () ->
                                                    parts.html(
                                                            "staff/changed",
                                                            "address",
                                                            page,
                                                            locale)))));
        }
    }
}
