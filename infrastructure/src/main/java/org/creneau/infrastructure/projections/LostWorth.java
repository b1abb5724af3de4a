package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.springframework.jdbc.core.JdbcTemplate;

/// What a use beyond trying them took off the worth of goods of orders, in hundredths, beside the books that [JdbcPayments] keeps.
/// What was a mistake goes.
record LostWorth(JdbcTemplate jdbc, String schema) {
    static String table(String schema) {
        return """
        create table %1$s.lost_worth (
            shop       text    not null,
            order_id   text    not null,
            withdrawal text    not null,
            diminution text    not null,
            item       text,
            line       integer,
            cents      bigint  not null,
            position   bigint  not null,
            primary key (shop, order_id, withdrawal, diminution)
        );
        """
                .formatted(schema);
    }

    void write(List<Recorded<WithdrawalEvent>> told) {
        for (Recorded<WithdrawalEvent> one : told) {
            if (one.event() instanceof ValueDiminished less) {
                add(less, one.position());
            } else if (one.event() instanceof DiminutionStruck off) {
                strike(off);
            }
        }
    }

    private void add(ValueDiminished less, long position) {
        jdbc.update(
                "insert into %s.lost_worth values (?, ?, ?, ?, ?, ?, ?, ?)".formatted(schema),
                less.shop().value(),
                less.order().value(),
                less.withdrawal().value(),
                less.diminution().value(),
                WithdrawalRow.item(less.line().goods()),
                WithdrawalRow.line(less.line().goods()),
                less.amount().cents(),
                position);
    }

    private void strike(DiminutionStruck off) {
        jdbc.update(
                """
                delete from %s.lost_worth
                where shop = ? and order_id = ? and withdrawal = ? and diminution = ?
                """
                        .formatted(schema),
                off.shop().value(),
                off.order().value(),
                off.withdrawal().value(),
                off.diminution().value());
    }
}
