package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.creneau.domain.payment.online.OnlineEvent.OfRefund;
import org.creneau.domain.payment.online.Stage;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How money on its way back lies in the tables of [JdbcOnlinePayments].
record RefundRows(JdbcClient jdbc, String schema) {

    static String tables(String schema) {
        return """
        create table %1$s.refund (
            shop     text        not null,
            order_id text        not null,
            payment  text        not null,
            refund   text        not null,
            cents    bigint      not null,
            currency text        not null,
            fate     text        not null,
            told_at  timestamptz not null,
            position bigint      not null,
            primary key (shop, payment, refund)
        );
        create index on %1$s.refund (shop, order_id);
        create index on %1$s.refund (shop, payment) where fate = 'UNDERWAY';
        """
                .formatted(schema);
    }

    void write(OfRefund told, Back back, long position) {
        jdbc.sql(
                        """
                        insert into %s.refund values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, payment, refund) do update set
                            fate = excluded.fate, told_at = excluded.told_at,
                            position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        told.shop().value(),
                        told.order().value(),
                        told.payment().value(),
                        told.refund().value(),
                        told.amount().cents(),
                        told.amount().currency(),
                        back.name(),
                        Columns.time(told.at()),
                        position)
                .update();
        jdbc.sql(
                        """
                        update %1$s.attempt set returned = (
                            select coalesce(sum(cents), 0) from %1$s.refund
                            where shop = attempt.shop and payment = attempt.payment
                                and fate in ('UNDERWAY', 'MADE'))
                        where shop = ? and payment = ?
                        """
                                .formatted(schema))
                .params(told.shop().value(), told.payment().value())
                .update();
    }

    /// Nothing goes back of what was never taken.
    Map<PaymentId, PMap<PaymentId, Refund>> of(List<Tried> attempts) {
        Map<PaymentId, PMap<PaymentId, Refund>> refunds = new HashMap<>();
        for (Tried one : attempts) {
            if (one.attempt().stage() == Stage.CAPTURED) {
                read(one, refunds);
            }
        }
        return refunds;
    }

    private void read(Tried one, Map<PaymentId, PMap<PaymentId, Refund>> refunds) {
        jdbc.sql("select * from %s.refund where shop = ? and payment = ?".formatted(schema))
                .params(one.shop().value(), one.attempt().opened().payment().value())
                .query(
                        row -> {
                            refunds.merge(
                                    new PaymentId(row.getString("payment")),
                                    refund(row),
                                    PMap::plusAll);
                        });
    }

    private static PMap<PaymentId, Refund> refund(ResultSet row) throws SQLException {
        return HashTreePMap.singleton(
                new PaymentId(row.getString("refund")),
                new Refund(
                        new Money(row.getLong("cents"), row.getString("currency")),
                        Back.valueOf(row.getString("fate")),
                        Columns.instant(row, "told_at")));
    }
}
