package org.creneau.infrastructure.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.order.Told;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.springframework.jdbc.core.JdbcTemplate;

/// What shoppers were told of their orders, in a table beside them. Words lie in it as sealed texts.
final class ToldOfOrders {
    private final JdbcTemplate jdbc;
    private final PersonalTexts texts;
    private final NoticesOfOrders notices;
    private final ShopChangesOfOrders changes;

    ToldOfOrders(JdbcTemplate jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.notices = new NoticesOfOrders(jdbc, texts);
        this.changes = new ShopChangesOfOrders(jdbc);
    }

    String tables(String schema) {
        return """
        create table %1$s.order_called_off (
            shop         text   not null,
            order_id     text   not null,
            subject      text   not null,
            sealed_words text   not null,
            position     bigint not null,
            primary key (shop, order_id)
        );
        """
                        .formatted(schema)
                + notices.tables(schema)
                + changes.tables(schema);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        notices.apply(schema, batch);
        changes.apply(schema, batch);
        Rows.of(Batches.of(CancellationExplained.class, batch))
                .text(told -> told.event().shop().value())
                .text(told -> told.event().order().value())
                .text(told -> told.event().subject().value())
                .text(told -> sealed(told.event()))
                .number(Recorded::position)
                .write(
                        jdbc,
                        "insert into %s.order_called_off select * from unnest(?, ?, ?, ?, ?)"
                                .formatted(schema));
    }

    private String sealed(CancellationExplained told) {
        return texts.seal(told.shop(), told.subject(), context(told.order()), told.words());
    }

    private static String context(OrderId order) {
        return OrderRows.context(order, "called-off");
    }

    /// @param orders by their ids; those of which nothing was told are left out
    Map<OrderId, Told> read(String schema, ShopId shop, String[] orders) {
        Map<OrderId, Told> told = new HashMap<>();
        notices.read(schema, shop, orders)
                .forEach((order, all) -> told.put(order, new Told(null, all)));
        jdbc.query(
                "select * from %s.order_called_off where shop = ? and order_id = any(?)"
                        .formatted(schema),
                row -> {
                    OrderId order = new OrderId(row.getString("order_id"));
                    var subject = new SubjectId(row.getString("subject"));
                    String words = row.getString("sealed_words");
                    PersonalText why = texts.open(shop, subject, context(order), words);
                    told.merge(
                            order,
                            new Told(why, List.of()),
                            (notified, off) -> new Told(off.why(), notified.notices()));
                },
                shop.value(),
                orders);
        changes.read(schema, shop, orders)
                .forEach(
                        (order, done) ->
                                told.merge(
                                        order,
                                        new Told(null, List.of(), done),
                                        (known, _) ->
                                                new Told(known.why(), known.notices(), done)));
        return told;
    }
}
