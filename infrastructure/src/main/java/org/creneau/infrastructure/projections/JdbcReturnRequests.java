package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequestView.State;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.springframework.jdbc.core.JdbcTemplate;

/// What people said they would bring back, with what they come, and whether they did; and what came back,
/// announced or not.
public final class JdbcReturnRequests implements Projection, ReturnRequests {
    public static final String VIEW = "returns";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;

    public JdbcReturnRequests(DataSource database, SchemasInUse schemas) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                ReturnRequested.class,
                ReturnCalledOff.class,
                ReturnVisitKept.class,
                GoodsReturned.class,
                GoodsInspected.class,
                GoodsExchanged.class,
                ReturnAnnulled.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.request (
            shop         text        not null,
            goods        text        not null,
            order_id     text        not null,
            visit        text        not null,
            booked       boolean     not null,
            lines        text[]      not null,
            others       text[]      not null,
            state        text        not null,
            asked_at     timestamptz not null,
            told_through text        not null,
            told_by      text,
            position     bigint      not null,
            primary key (shop, goods)
        );
        create index on %1$s.request (shop, order_id);
        create index on %1$s.request (shop, visit);
        create table %1$s.received (
            shop     text        not null,
            goods    text        not null,
            order_id text,
            lines    text[]      not null,
            found    text[]      not null,
            taken    text[]      not null,
            sale     text,
            credit   bigint      not null,
            beyond   bigint,
            currency text        not null,
            fit      text        not null,
            motive   text        not null,
            annulled_at timestamptz,
            came_at  timestamptz not null,
            position bigint      not null,
            primary key (shop, goods)
        );
        create index on %1$s.received (shop, order_id);
        create index on %1$s.received (shop, came_at) where taken <> '{}';
        create index on %1$s.received (shop, sale) where sale is not null;
        create index on %1$s.received (shop, came_at) where order_id is null;
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return switch (event) {
            case ReturnRequestEvent about -> about.goods().value();
            case ReturnEvent about -> about.goods().value();
            default -> "";
        };
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .flatMap(recorded -> topics(recorded.event()))
                .collect(Collectors.toSet());
    }

    /// Each names the orders that it is about: what was bought, and the visit.
    private static Stream<Topic> topics(Event event) {
        Stream<Topic> orders =
                event.tags().stream()
                        .filter(tag -> tag.key().equals("order"))
                        .map(tag -> Topic.order(new OrderId(tag.value())));
        return Stream.concat(Stream.of(Topic.orders(event.shop())), orders);
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<ReturnRequestEvent> told : Batches.of(ReturnRequestEvent.class, batch)) {
            switch (told.event()) {
                case ReturnRequested asked -> asked(schema, asked, told);
                case ReturnCalledOff off -> becomes(schema, off, State.CALLED_OFF, told);
                case ReturnVisitKept kept -> becomes(schema, kept, State.BROUGHT, told);
            }
        }
        for (Recorded<ReturnEvent> told : Batches.of(ReturnEvent.class, batch)) {
            switch (told.event()) {
                case GoodsReturned back -> came(schema, back, told.position());
                case GoodsInspected look -> looked(schema, look, told.position());
                case GoodsExchanged taken -> taken(schema, taken, told.position());
                case ReturnAnnulled off -> annulled(schema, off, told.position());
            }
        }
    }

    private void came(String schema, GoodsReturned back, long position) {
        jdbc.update(
                """
                insert into %s.received
                values (?, ?, ?, ?, ?, ?, null, ?, null, ?, ?, ?, null, ?, ?)
                """
                        .formatted(schema),
                back.shop().value(),
                back.goods().value(),
                ReturnRequestRow.order(back.origin()),
                ReturnRequestRow.pieces(back.lines()),
                new String[0],
                new String[0],
                0,
                "",
                back.fit().name(),
                back.motive().name(),
                Columns.time(back.at()),
                position);
    }

    private void taken(String schema, GoodsExchanged swap, long position) {
        jdbc.update(
                """
                update %s.received
                set taken = ?, sale = ?, credit = ?, beyond = ?, currency = ?, position = ?
                where shop = ? and goods = ?
                """
                        .formatted(schema),
                ReturnRequestRow.taken(swap.taken()),
                swap.sale() == null ? null : swap.sale().value(),
                swap.credit().cents(),
                swap.beyond() == null ? null : swap.beyond().cents(),
                swap.credit().currency(),
                position,
                swap.shop().value(),
                swap.goods().value());
    }

    private void annulled(String schema, ReturnAnnulled off, long position) {
        jdbc.update(
                "update %s.received set annulled_at = ?, position = ? where shop = ? and goods = ?"
                        .formatted(schema),
                Columns.time(off.at()),
                position,
                off.shop().value(),
                off.goods().value());
    }

    private void looked(String schema, GoodsInspected look, long position) {
        jdbc.update(
                """
                update %s.received set found = found || ?, position = ?
                where shop = ? and goods = ?
                """
                        .formatted(schema),
                ReturnRequestRow.found(look.found()),
                position,
                look.shop().value(),
                look.goods().value());
    }

    private void asked(String schema, ReturnRequested asked, Recorded<ReturnRequestEvent> told) {
        jdbc.update(
                "insert into %s.request values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(schema),
                asked.shop().value(),
                asked.goods().value(),
                asked.order().value(),
                asked.visit().value(),
                ReturnRequestRow.isBooked(asked.coming()),
                ReturnRequestRow.lines(asked.lines()),
                ReturnRequestRow.others(asked.wish()),
                State.EXPECTED.name(),
                Columns.time(asked.at()),
                told.channel() == null ? "" : told.channel(),
                told.actor(),
                told.position());
    }

    private void becomes(
            String schema,
            ReturnRequestEvent about,
            State state,
            Recorded<ReturnRequestEvent> told) {
        jdbc.update(
                "update %s.request set state = ?, position = ? where shop = ? and goods = ?"
                        .formatted(schema),
                state.name(),
                told.position(),
                about.shop().value(),
                about.goods().value());
    }

    @Override
    public Optional<ReturnRequestView> find(ShopId shop, ReturnId goods) {
        return read("and goods = ?", "asked_at", shop.value(), goods.value()).stream().findFirst();
    }

    @Override
    public List<ReturnRequestView> of(ShopId shop, OrderId order) {
        return read("and order_id = ?", "asked_at", shop.value(), order.value());
    }

    @Override
    public List<ReturnRequestView> comingWith(ShopId shop, Collection<OrderId> visits) {
        String[] ids = visits.stream().map(OrderId::value).toArray(String[]::new);
        return read("and visit = any(?)", "asked_at", shop.value(), ids);
    }

    @Override
    public List<ReturnRequestView> of(ShopId shop) {
        return read("", "asked_at desc", shop.value());
    }

    @Override
    public List<ReceivedGoods> received(ShopId shop, OrderId order) {
        return received("order_id = ?", shop.value(), order.value());
    }

    @Override
    public Optional<ReceivedGoods> received(ShopId shop, ReturnId goods) {
        return received("goods = ?", shop.value(), goods.value()).stream().findFirst();
    }

    @Override
    public List<ReceivedGoods> exchanged(ShopId shop, int most) {
        return jdbc.query(
                """
                select * from %s.received where shop = ? and taken <> '{}'
                order by came_at desc, goods limit ?
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) -> ReturnRequestRow.readReceived(row),
                shop.value(),
                most);
    }

    @Override
    public Optional<ReceivedGoods> exchangedFor(ShopId shop, OrderId sale) {
        return received("sale = ?", shop.value(), sale.value()).stream().findFirst();
    }

    @Override
    public List<ReceivedGoods> withoutOrder(ShopId shop, Instant from, Instant until) {
        return came("is null", shop, from, until);
    }

    @Override
    public List<ReceivedGoods> withOrder(ShopId shop, Instant from, Instant until) {
        return came("is not null", shop, from, until);
    }

    private List<ReceivedGoods> came(String with, ShopId shop, Instant from, Instant until) {
        return jdbc.query(
                """
                select * from %s.received where shop = ? and order_id %s and came_at >= ?
                and came_at < ? order by came_at desc, goods
                """
                        .formatted(schemas.of(VIEW), with),
                (row, _) -> ReturnRequestRow.readReceived(row),
                shop.value(),
                Columns.time(from),
                Columns.time(until));
    }

    @Override
    public List<ReceivedGoods> toInspect(ShopId shop) {
        return received("fit = 'TO_INSPECT' and annulled_at is null", shop.value()).stream()
                .filter(goods -> !goods.left().isEmpty())
                .toList();
    }

    private List<ReceivedGoods> received(String which, Object... values) {
        return jdbc.query(
                "select * from %s.received where shop = ? and %s order by came_at, goods"
                        .formatted(schemas.of(VIEW), which),
                (row, _) -> ReturnRequestRow.readReceived(row),
                values);
    }

    private List<ReturnRequestView> read(String which, String order, Object... values) {
        return jdbc.query(
                "select * from %s.request where shop = ? %s order by %s, goods"
                        .formatted(schemas.of(VIEW), which, order),
                (row, _) -> ReturnRequestRow.read(row),
                values);
    }
}
