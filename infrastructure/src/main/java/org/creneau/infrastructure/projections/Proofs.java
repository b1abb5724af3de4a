package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.springframework.jdbc.core.JdbcTemplate;

/// Of which declarations somebody showed that she sent the goods, beside the books that [JdbcPayments] keeps: their price is not
/// owed any more.
record Proofs(JdbcTemplate jdbc, String schema) {
    static String table(String schema) {
        return """
        create table %1$s.proved (
            shop       text not null,
            order_id   text not null,
            withdrawal text not null,
            primary key (shop, order_id, withdrawal)
        );
        """
                .formatted(schema);
    }

    /// Another day corrects the one before, and says nothing new here.
    void write(List<Recorded<SendingProved>> proved) {
        Rows.of(proved)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().order().value())
                .text(one -> one.event().withdrawal().value())
                .write(
                        jdbc,
                        """
                        insert into %s.proved select distinct * from unnest(?, ?, ?)
                        on conflict do nothing
                        """
                                .formatted(schema));
    }

    /// What was proved to be sent, with what of it is kept all the same taken off.
    static String pieces(String schema) {
        return """
        select given_up.order_id, item, line, pieces from %1$s.given_up
        join %1$s.proved on proved.shop = given_up.shop and proved.order_id = given_up.order_id
            and proved.withdrawal = split_part(given_up.withdrawal, ' ', 1)
        where given_up.shop = ? and given_up.order_id = any(?)
        """
                .formatted(schema);
    }
}
