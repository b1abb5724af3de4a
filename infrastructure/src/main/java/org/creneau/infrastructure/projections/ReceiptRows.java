package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.till.Receipt;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/// How receipts lie in the table of [JdbcTills]. An entry lies there as in that of [JdbcPayments].
final class ReceiptRows {
    record Numbered(int number, PaymentEvent entry, Instant recordedAt, long position) {}

    private final JdbcTemplate jdbc;
    private final String schema;

    ReceiptRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /// A cheque that came back takes back that it was banked, the last time before.
    List<Receipt> where(String condition, ShopId shop, Object... figures) {
        return jdbc.query(
                """
                select receipt.*,
                    (select max(taken.number) from %1$s.receipt as taken
                     where receipt.kind in ('BOUNCED', 'REVERSED')
                        and taken.shop = receipt.shop and taken.number < receipt.number
                        and (taken.payment = receipt.about
                            or taken.about = receipt.about and taken.kind = 'BANKED')) as corrects
                from %1$s.receipt as receipt where shop = ? and %2$s order by number
                """
                        .formatted(schema, condition),
                (row, _) -> receipt(row),
                Stream.concat(Stream.of(shop.value()), Stream.of(figures)).toArray());
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getInt("number"),
                PaymentRow.read(row),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"),
                Optional.ofNullable(Columns.number(row, "closure")),
                Optional.ofNullable(Columns.number(row, "corrects")));
    }

    void add(List<Numbered> receipts) {
        Rows.of(receipts)
                .text(one -> one.entry().shop().value())
                .count(Numbered::number)
                .text(one -> one.entry().order().value())
                .text(one -> one.entry().payment().value())
                .text(one -> PaymentRow.kind(one.entry()).name())
                .text(one -> PaymentRow.about(one.entry()))
                .text(one -> PaymentRow.means(one.entry()))
                .number(one -> one.entry().amount().cents())
                .text(one -> one.entry().amount().currency())
                .text(one -> PaymentRow.ticket(one.entry()))
                .text(one -> PaymentRow.written(one.entry()))
                .flag(one -> PaymentRow.agreed(one.entry()))
                .text(one -> PaymentRow.cheque(one.entry()))
                .text(one -> CarriedRow.text(one.entry()))
                .time(one -> one.entry().at())
                .time(Numbered::recordedAt)
                .number(Numbered::position)
                .write(
                        jdbc,
                        """
                        insert into %s.receipt
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
    }
}
