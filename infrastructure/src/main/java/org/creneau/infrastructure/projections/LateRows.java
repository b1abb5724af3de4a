package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.creneau.application.payment.online.Late;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How money that came too late lies in the tables of [JdbcOnlinePayments], beside the waiting that it missed.
record LateRows(JdbcClient jdbc, String schema) {

    /// For whatever waits no more it is late.
    void came(OnlineEvent event, long position) {
        jdbc.sql(
                        """
                        update %s.awaited set late = 'TO_DECIDE', late_at = ?, late_why = null,
                            position = ?
                        where shop = ? and order_id = ? and late = 'NOT_COME'
                        """
                                .formatted(schema))
                .params(
                        Columns.time(event.at()),
                        position,
                        event.shop().value(),
                        event.order().value())
                .update();
    }

    /// Whoever asks for it back has decided.
    void goesBack(RefundAsked event, long position) {
        letGo(event.shop(), event.order(), null, event.at(), position);
    }

    /// From the till, too.
    void goesBack(MoneyGivenBack event, long position) {
        letGo(event.shop(), event.order(), null, event.at(), position);
    }

    void letGo(LateMoneyLetGo event, long position) {
        letGo(event.shop(), event.order(), event.why().name(), event.at(), position);
    }

    private void letGo(
            ShopId shop, OrderId order, @Nullable String why, Instant at, long position) {
        jdbc.sql(
                        """
                        update %s.awaited
                        set late = 'LET_GO', late_at = ?, late_why = ?, position = ?
                        where shop = ? and order_id = ? and late = 'TO_DECIDE'
                        """
                                .formatted(schema))
                .params(Arrays.asList(Columns.time(at), why, position, shop.value(), order.value()))
                .update();
    }

    /// What came for it pays it, and where it goes back after all, the order waits again.
    void takenUp(OrderTakenBackUp event, long position) {
        jdbc.sql(
                        """
                        update %s.awaited
                        set late = 'TAKEN_UP', late_at = ?, late_why = null, schedule = ?, late_from = ?,
                            late_to = ?, is_over = false, unpaid = false, position = ?
                        where shop = ? and order_id = ?
                        """
                                .formatted(schema))
                .params(
                        Columns.time(event.at()),
                        event.to().schedule(),
                        Columns.time(event.from().start()),
                        Columns.time(event.to().start()),
                        position,
                        event.shop().value(),
                        event.order().value())
                .update();
        jdbc.sql(
                        "update %s.attempt set off_at = null where shop = ? and order_id = ?"
                                .formatted(schema))
                .params(event.shop().value(), event.order().value())
                .update();
    }

    static Late late(ResultSet row) throws SQLException {
        LateMoney state = LateMoney.valueOf(row.getString("late"));
        boolean up = state == LateMoney.TAKEN_UP;
        return new Late(
                state,
                Optional.ofNullable(row.getObject("late_at", OffsetDateTime.class))
                        .filter(_ -> up || state == LateMoney.LET_GO)
                        .map(OffsetDateTime::toInstant),
                up ? Optional.of(slot(row, "late_from")) : Optional.empty(),
                up ? Optional.of(slot(row, "late_to")) : Optional.empty(),
                Optional.ofNullable(row.getString("late_why"))
                        .filter(_ -> state == LateMoney.LET_GO)
                        .map(NotTakenUp::valueOf));
    }

    private static SlotId slot(ResultSet row, String column) throws SQLException {
        return new SlotId(
                new ShopId(row.getString("shop")),
                row.getString("schedule"),
                Columns.instant(row, column));
    }
}
