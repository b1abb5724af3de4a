package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.order.LineChanges;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The lines of orders, and what became of them. A line that has no pieces any more keeps its row, since its
/// words are sealed for their place in the order; one that is proposed has none yet. Few lines change, and
/// each change is written as it comes.
final class OrderLines {
    private final JdbcTemplate jdbc;
    private final PersonalTexts texts;

    OrderLines(JdbcTemplate jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /// @param standing those that have pieces
    record Lines(List<OrderLine> standing, LineChanges changes) {
        static final Lines NONE = new Lines(List.of(), LineChanges.NONE);
    }

    static String tables(String schema) {
        return """
        create table %1$s.order_line (
            shop     text    not null,
            order_id text    not null,
            line     integer not null,
            item     text,
            label    text,
            sealed_words text,
            supply   text,
            quantity integer not null,
            cents    bigint  not null,
            currency text    not null,
            vat      integer not null,
            position bigint  not null,
            primary key (shop, order_id, line)
        );
        create table %1$s.order_missing (
            shop           text        not null,
            order_id       text        not null,
            missing        text        not null,
            line           integer     not null,
            pieces         integer     not null,
            instead_line   integer,
            instead_pieces integer,
            at             timestamptz not null,
            answer         text,
            answered_by    text,
            answered_at    timestamptz,
            letter         text        not null,
            asked          bigint      not null,
            position       bigint      not null,
            primary key (shop, order_id, missing)
        );
        create table %1$s.order_reduced (
            shop     text        not null,
            order_id text        not null,
            line     integer     not null,
            pieces   integer     not null,
            asked_by text        not null,
            at       timestamptz not null,
            position bigint      not null,
            primary key (shop, order_id, position)
        );
        """
                .formatted(schema);
    }

    void insert(String schema, Collection<OrdersOfBatch.Placed> placed) {
        Rows.of(placed.stream().flatMap(order -> order.lines().stream()).toList())
                .text(line -> line.event().shop().value())
                .text(line -> line.event().order().value())
                .count(OrdersOfBatch.Placed.Line::number)
                .text(OrdersOfBatch.Placed.Line::item)
                .text(OrdersOfBatch.Placed.Line::label)
                .text(line -> sealedWords(line.event(), line.number(), line.line().goods()))
                .text(OrdersOfBatch.Placed.Line::supply)
                .count(line -> line.line().quantity().pieces())
                .number(line -> line.line().price().cents())
                .text(line -> line.line().price().currency())
                .count(line -> line.line().vat().basisPoints())
                .number(OrdersOfBatch.Placed.Line::position)
                .write(
                        jdbc,
                        """
                        insert into %s.order_line
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
    }

    private @Nullable String sealedWords(AboutPerson event, int number, Goods goods) {
        return goods instanceof Goods.InWords(var words, _)
                ? texts.seal(
                        event.shop(),
                        event.subject(),
                        OrderRows.context(order(event), OrderRows.words(number)),
                        words)
                : null;
    }

    private static OrderId order(AboutPerson event) {
        return ((OrderEvent) event).order();
    }

    /// In the order in which they happened.
    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<? extends Event> recorded : batch) {
            if (recorded.event() instanceof ShortageEvent event) {
                change(schema, event, recorded.position());
            }
        }
    }

    private void change(String schema, ShortageEvent event, long position) {
        switch (event) {
            case ArticleMissing missing -> missing(schema, missing, position);
            case MissingAnswered said -> answered(schema, said, position);
            case MissingTold told ->
                    set(
                            schema,
                            told,
                            "letter = ?, position = ? where shop = ? and order_id = ? and missing = ?",
                            LineChanges.Letter.of(told.failed()).name(),
                            position,
                            told.shop().value(),
                            told.order().value(),
                            told.missing().value());
            case LineReduced fewer -> reduced(schema, fewer, position);
        }
    }

    private void missing(String schema, ArticleMissing missing, long position) {
        Instead instead = missing.instead();
        if (instead != null) {
            propose(schema, missing, instead, position);
        }
        jdbc.update(
                """
                insert into %s.order_missing
                values (?, ?, ?, ?, ?, ?, ?, ?, null, null, null, ?, ?, ?)
                """
                        .formatted(schema),
                missing.shop().value(),
                missing.order().value(),
                missing.missing().value(),
                missing.line(),
                missing.pieces(),
                instead == null ? null : instead.line(),
                instead == null ? null : instead.goods().quantity().pieces(),
                Columns.time(missing.at()),
                LineChanges.Letter.NONE.name(),
                position,
                position);
    }

    private void propose(String schema, ArticleMissing missing, Instead instead, long position) {
        OrderLine line = instead.goods();
        jdbc.update(
                "insert into %s.order_line values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"
                        .formatted(schema),
                missing.shop().value(),
                missing.order().value(),
                instead.line(),
                line.goods() instanceof Goods.Article(var item, _) ? item.value() : null,
                line.goods() instanceof Goods.Article(_, var label) ? label : null,
                sealedWords(missing, instead.line(), line.goods()),
                line.goods() instanceof Goods.InWords(_, var supply) ? supply.name() : null,
                line.price().cents(),
                line.price().currency(),
                line.vat().basisPoints(),
                position);
    }

    private void answered(String schema, MissingAnswered said, long position) {
        set(
                schema,
                said,
                """
                answer = ?, answered_by = ?, answered_at = ?, position = ?
                where shop = ? and order_id = ? and missing = ?""",
                said.answer().name(),
                said.by().name(),
                Columns.time(said.at()),
                position,
                said.shop().value(),
                said.order().value(),
                said.missing().value());
        if (said.answer() == Answer.WITHOUT || said.answer() == Answer.REPLACE) {
            pieces(schema, said, "line.quantity - asked.pieces", "asked.line");
        }
        if (said.answer() == Answer.REPLACE) {
            pieces(schema, said, "asked.instead_pieces", "asked.instead_line");
        }
    }

    private void set(
            String schema, ShortageEvent event, String columns, @Nullable Object... values) {
        int rows = jdbc.update("update %s.order_missing set ".formatted(schema) + columns, values);
        if (rows != 1) {
            throw new IllegalStateException("Nothing was missing of order " + event.order());
        }
    }

    private void pieces(String schema, MissingAnswered said, String pieces, String line) {
        jdbc.update(
                """
                update %1$s.order_line as line set quantity = %2$s from %1$s.order_missing as asked
                where asked.shop = ? and asked.order_id = ? and asked.missing = ?
                    and line.shop = asked.shop and line.order_id = asked.order_id
                    and line.line = %3$s
                """
                        .formatted(schema, pieces, line),
                said.shop().value(),
                said.order().value(),
                said.missing().value());
    }

    private void reduced(String schema, LineReduced fewer, long position) {
        jdbc.update(
                "insert into %s.order_reduced values (?, ?, ?, ?, ?, ?, ?)".formatted(schema),
                fewer.shop().value(),
                fewer.order().value(),
                fewer.line(),
                fewer.from() - fewer.to(),
                fewer.by().name(),
                Columns.time(fewer.at()),
                position);
        jdbc.update(
                "update %s.order_line set quantity = ? where shop = ? and order_id = ? and line = ?"
                        .formatted(schema),
                fewer.to(),
                fewer.shop().value(),
                fewer.order().value(),
                fewer.line());
    }

    /// A line that was left has no pieces any more. It keeps its row, since its words are sealed for
    /// their place in the order.
    void settle(String schema, List<PutAsideSettled> settled) {
        Rows.of(settled)
                .text(tried -> tried.shop().value())
                .text(tried -> tried.order().value())
                .write(
                        jdbc,
                        """
                        update %s.order_line as line set quantity = 0
                        from unnest(?, ?) as tried (shop, order_id)
                        where line.shop = tried.shop and line.order_id = tried.order_id
                        """
                                .formatted(schema));
        Rows.of(settled.stream().flatMap(Bought::of).toList())
                .text(bought -> bought.order().shop().value())
                .text(bought -> bought.order().order().value())
                .count(bought -> bought.line().line())
                .count(bought -> bought.line().quantity().pieces())
                .write(
                        jdbc,
                        """
                        update %s.order_line as line set quantity = bought.quantity
                        from unnest(?, ?, ?, ?) as bought (shop, order_id, line, quantity)
                        where line.shop = bought.shop and line.order_id = bought.order_id
                            and line.line = bought.line
                        """
                                .formatted(schema));
    }

    private record Bought(PutAsideSettled order, BoughtLine line) {
        static Stream<Bought> of(PutAsideSettled tried) {
            return tried.bought().stream().map(line -> new Bought(tried, line));
        }
    }

    /// @param orders by their ids
    Map<OrderId, Lines> read(String schema, ShopId shop, String[] orders) {
        return new LineRows(jdbc, texts).read(schema, shop, orders);
    }
}
