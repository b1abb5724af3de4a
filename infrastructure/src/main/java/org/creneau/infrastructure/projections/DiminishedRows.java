package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.withdrawal.WithdrawalView.Diminished;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.springframework.jdbc.core.JdbcTemplate;

/// What a use beyond trying them took off the worth of goods, beside the declarations that [JdbcWithdrawals] keeps. What was a mistake
/// goes. Why it was said is about a person, and lies there sealed.
record DiminishedRows(JdbcTemplate jdbc, PersonalTexts texts, String schema) {
    static String table(String schema) {
        return """
        create table %1$s.diminished (
            shop       text    not null,
            withdrawal text    not null,
            diminution text    not null,
            subject    text    not null,
            item       text,
            line       integer,
            pieces     integer not null,
            cents      bigint  not null,
            currency   text    not null,
            sealed_why text    not null,
            position   bigint  not null,
            primary key (shop, withdrawal, diminution)
        );
        """
                .formatted(schema);
    }

    private record Row(String withdrawal, Diminished less) {}

    void add(ValueDiminished less, long position) {
        jdbc.update(
                "insert into %s.diminished values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(schema),
                less.shop().value(),
                less.withdrawal().value(),
                less.diminution().value(),
                less.subject().value(),
                WithdrawalRow.item(less.line().goods()),
                WithdrawalRow.line(less.line().goods()),
                less.line().quantity().pieces(),
                less.amount().cents(),
                less.amount().currency(),
                texts.seal(less.shop(), less.subject(), context(less.diminution()), less.words()),
                position);
    }

    private static String context(MovementId diminution) {
        return "withdrawal/" + diminution + "/why";
    }

    void strike(DiminutionStruck off) {
        jdbc.update(
                "delete from %s.diminished where shop = ? and withdrawal = ? and diminution = ?"
                        .formatted(schema),
                off.shop().value(),
                off.withdrawal().value(),
                off.diminution().value());
    }

    /// By declaration.
    ///
    /// @param which of a shop's declarations, beside the shop
    Map<String, List<Diminished>> of(String which, Object... values) {
        return jdbc
                .query(
                        """
                        select lost.* from %1$s.diminished as lost
                        join %1$s.withdrawal using (shop, withdrawal)
                        where shop = ? %2$s order by lost.position
                        """
                                .formatted(schema, which),
                        (row, _) -> read(row),
                        values)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::withdrawal,
                                Collectors.mapping(Row::less, Collectors.toList())));
    }

    private Row read(ResultSet row) throws SQLException {
        var id = new MovementId(row.getString("diminution"));
        return new Row(
                row.getString("withdrawal"),
                new Diminished(
                        id,
                        WithdrawalRow.readLine(row).line(),
                        new Money(row.getLong("cents"), row.getString("currency")),
                        texts.open(
                                new ShopId(row.getString("shop")),
                                new SubjectId(row.getString("subject")),
                                context(id),
                                row.getString("sealed_why"))));
    }
}
