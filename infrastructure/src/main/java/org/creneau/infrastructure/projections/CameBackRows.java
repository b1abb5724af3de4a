package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/// What came back of orders, and what of them somebody said she does not keep: the tables `came_back` and `given_up` of
/// [JdbcPayments].
final class CameBackRows {
    private final JdbcTemplate jdbc;
    private final String schema;

    CameBackRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void write(List<Recorded<? extends Event>> batch) {
        add(
                "came_back",
                Batches.of(ReturnEvent.class, batch).stream().flatMap(CameBack::of).toList());
        neverCame(Batches.of(ReturnAnnulled.class, batch));
        add(
                "given_up",
                Batches.of(WithdrawalEvent.class, batch).stream()
                        .flatMap(CameBack::givenUp)
                        .toList());
    }

    private void add(String table, List<CameBack> pieces) {
        Rows.of(pieces)
                .text(piece -> piece.shop().value())
                .text(piece -> piece.order().value())
                .text(CameBack::id)
                .count(CameBack::number)
                .text(CameBack::item)
                .count(CameBack::ofLine)
                .count(CameBack::pieces)
                .time(CameBack::at)
                .number(CameBack::position)
                .write(
                        jdbc,
                        """
                        insert into %s.%s select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema, table));
    }

    /// With every look at them.
    private void neverCame(List<Recorded<ReturnAnnulled>> annulled) {
        for (Recorded<ReturnAnnulled> told : annulled) {
            OrderId order = told.event().order();
            if (order != null) {
                jdbc.update(
                        """
                        delete from %s.came_back
                        where shop = ? and order_id = ? and split_part(return_id, ' ', 1) = ?
                        """
                                .formatted(schema),
                        told.event().shop().value(),
                        order.value(),
                        told.event().goods().value());
            }
        }
    }
}
