package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.creneau.application.payment.online.OnlinePayments.Unpaid;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.HalfTime;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticesOfOrder;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.Reminding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How orders that wait for their money lie in the tables of [JdbcOnlinePayments]. Whether one is called off the decision says,
/// which knows whatever else came.
record AwaitedRows(JdbcClient jdbc, String schema) {

    void put(AwaitingEvent.Waits waits, long position) {
        jdbc.sql(
                        """
                        insert into %s.awaited as before
                            (shop, order_id, until_at, is_open, is_over, unpaid, position,
                             half_at)
                        values (?, ?, ?, true, false, false, ?, ?)
                        on conflict (shop, order_id) do update set
                            until_at = excluded.until_at, is_open = not before.is_over,
                            half_at = excluded.half_at, position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        Arrays.<@Nullable Object>asList(
                                waits.shop().value(),
                                waits.order().value(),
                                Columns.time(waits.until()),
                                position,
                                HalfTime.of(waits).map(Columns::time).orElse(null)))
                .update();
    }

    /// It waits no more; what is over stays as it was.
    void lifted(AwaitingEvent.PaymentAwaitedNoMore gone) {
        jdbc.sql(
                        "delete from %s.awaited where shop = ? and order_id = ? and not is_over"
                                .formatted(schema))
                .params(gone.shop().value(), gone.order().value())
                .update();
    }

    /// Of one time somebody is reminded once.
    void reminded(ReminderAsked asked) {
        if (asked.about() == Reminding.PAYMENT) {
            jdbc.sql(
                            "update %s.awaited set half_at = null where shop = ? and order_id = ?"
                                    .formatted(schema))
                    .params(asked.shop().value(), asked.order().value())
                    .update();
        }
    }

    /// Where no mail server was there she is reminded again, once it was left alone for a while.
    void unserved(NoticeFailed failed) {
        if (failed.why() == NotSent.NO_SERVER) {
            jdbc.sql(
                            """
                            update %s.awaited set half_at = ?
                            where shop = ? and order_id = ? and half_at is null
                                and starts_with(? || '-',
                                    'payment-' || floor(extract(epoch from until_at))::bigint || '-')
                            """
                                    .formatted(schema))
                    .params(
                            Columns.time(failed.at().plus(NoticesOfOrder.PAUSE)),
                            failed.shop().value(),
                            failed.order().value(),
                            failed.notice().value())
                    .update();
        }
    }

    /// Nobody calls it off for want of payment any more.
    void settled(ShopId shop, OrderId order, long position) {
        jdbc.sql(
                        """
                        update %s.awaited set is_open = false, position = ?
                        where shop = ? and order_id = ? and is_open
                        """
                                .formatted(schema))
                .params(position, shop.value(), order.value())
                .update();
    }

    /// An order that is over does not wait any more.
    void again(ShopId shop, OrderId order, long position) {
        jdbc.sql(
                        """
                        update %s.awaited set is_open = true, position = ?
                        where shop = ? and order_id = ? and not is_over
                        """
                                .formatted(schema))
                .params(position, shop.value(), order.value())
                .update();
    }

    void over(OrderEvent event, long position) {
        settled(event.shop(), event.order(), position);
        jdbc.sql(
                        """
                        update %s.awaited set is_over = true, unpaid = false,
                            late = case when ? then late else 'NONE' end
                        where shop = ? and order_id = ?
                        """
                                .formatted(schema))
                .params(isStillSo(event), event.shop().value(), event.order().value())
                .update();
        if (event instanceof OrderCancelled off && off.by() == CancelledBy.UNPAID) {
            unpaid(off, position);
        }
    }

    /// What became of late money stays what it was, until the order is called off anew or given to her all the same.
    private static boolean isStillSo(OrderEvent event) {
        return !(event instanceof OrderCancelled || event instanceof OrderDelivered);
    }

    private void unpaid(OrderCancelled off, long position) {
        jdbc.sql(
                        """
                        update %s.awaited set unpaid = true, late = 'NOT_COME', position = ?
                        where shop = ? and order_id = ?
                        """
                                .formatted(schema))
                .params(position, off.shop().value(), off.order().value())
                .update();
    }

    List<Unpaid> at(Instant now, int most) {
        return jdbc.sql(
                        """
                        select * from %s.awaited where is_open and until_at <= ?
                        order by until_at limit ?
                        """
                                .formatted(schema))
                .params(Columns.time(now), most)
                .query(
                        (row, _) ->
                                new Unpaid(
                                        new ShopId(row.getString("shop")),
                                        new OrderId(row.getString("order_id")),
                                        Columns.instant(row, "until_at")))
                .list();
    }
}
