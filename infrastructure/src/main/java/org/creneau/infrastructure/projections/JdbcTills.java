package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.Shops;
import org.creneau.application.till.OpenTills;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.TillStanding;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.springframework.jdbc.core.JdbcTemplate;

/// The receipts of tills that are ours, numbered as the log has them, and what was closed. A shop's events come one after the
/// other, since each number follows from the one before.
public final class JdbcTills implements Projection, Tills, OpenTills {
    public static final String VIEW = "tills";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final Shops shops;

    public JdbcTills(DataSource database, SchemasInUse schemas, Shops shops) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.shops = shops;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                TillChosen.class,
                TillClosed.class,
                IdentityStated.class,
                PaymentTaken.class,
                MoneyGivenBack.class,
                ChequeBanked.class,
                ChequeBounced.class,
                PaymentReversed.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.till (
            shop     text    not null primary key,
            till     text    not null,
            records  integer not null
        );
        create table %1$s.receipt (
            shop        text        not null,
            number      integer     not null,
            order_id    text        not null,
            payment     text        not null,
            kind        text        not null,
            about       text,
            means       text,
            cents       bigint      not null,
            currency    text        not null,
            ticket      text,
            written     text,
            agreed      boolean     not null,
            cheque      text,
            passed      text,
            happened_at timestamptz not null,
            recorded_at timestamptz not null,
            position    bigint      not null,
            closure     integer,
            primary key (shop, number)
        );
        create index on %1$s.receipt (shop, order_id);
        create index on %1$s.receipt (shop, recorded_at);
        create index on %1$s.receipt (shop, payment);
        create index on %1$s.receipt (shop, about) where about is not null;
        create index on %1$s.receipt (shop, number) where closure is null;
        -- With each refusal of a cheque, until it is a mistake.
        create table %1$s.counted (
            shop text not null,
            id   text not null,
            primary key (shop, id)
        );
        create table %1$s.identity (
            shop     text   not null,
            position bigint not null,
            company  text,
            vat      text,
            primary key (shop, position)
        );
        create table %1$s.closure (
            shop         text        not null,
            number       integer     not null,
            span         text        not null,
            from_day     date        not null,
            to_day       date        not null,
            first_record integer     not null,
            last_record  integer     not null,
            closed_at    timestamptz not null,
            primary key (shop, number)
        );
        create index on %1$s.closure (shop, to_day);
        create index on %1$s.closure (shop, span, number);
        create table %1$s.closure_sum (
            shop       text    not null,
            number     integer not null,
            means      text,
            place      integer not null,
            currency   text    not null,
            taken      bigint  not null,
            given_back bigint  not null,
            corrected  bigint  not null
        );
        create index on %1$s.closure_sum (shop, number);
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return event.shop().value();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.orders(recorded.event().shop()))
                .collect(toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        new TillsOfBatch(jdbc, schema).apply(batch);
    }

    private ReceiptRows receipts() {
        return new ReceiptRows(jdbc, schemas.of(VIEW));
    }

    private ClosureRows closed() {
        return new ClosureRows(jdbc, schemas.of(VIEW));
    }

    @Override
    public TillStanding standing(ShopId shop) {
        return new TillStandings(jdbc, schemas.of(VIEW)).of(shop);
    }

    @Override
    public boolean isOurs(ShopId shop) {
        return new TillStandings(jdbc, schemas.of(VIEW)).isOurs(shop);
    }

    @Override
    public List<ToClose> toClose() {
        return new TillStandings(jdbc, schemas.of(VIEW)).toClose();
    }

    @Override
    public List<Receipt> open(ShopId shop) {
        return receipts().where("closure is null", shop);
    }

    @Override
    public List<Receipt> on(ShopId shop, LocalDate day) {
        return shops.find(shop)
                .map(found -> Columns.bounds(day, found.profile().zone()))
                .map(
                        bounds ->
                                receipts()
                                        .where(
                                                "recorded_at >= ? and recorded_at < ?",
                                                shop,
                                                bounds))
                .orElse(List.of());
    }

    @Override
    public List<Receipt> of(ShopId shop, OrderId order) {
        return receipts().where("order_id = ?", shop, order.value());
    }

    @Override
    public List<Receipt> between(ShopId shop, int first, int last) {
        return receipts().where("number between ? and ?", shop, first, last);
    }

    @Override
    public Map<PaymentId, Integer> numbers(ShopId shop, Collection<PaymentId> payments) {
        String[] ids = payments.stream().map(PaymentId::value).toArray(String[]::new);
        return receipts().where("payment = any(?)", shop, (Object) ids).stream()
                .collect(toMap(receipt -> receipt.entry().payment(), Receipt::number));
    }

    @Override
    public Optional<Receipt> find(ShopId shop, int number) {
        return between(shop, number, number).stream().findFirst();
    }

    @Override
    public List<TillClosed> closures(ShopId shop, int year) {
        return closures(shop, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    public List<TillClosed> closures(ShopId shop, LocalDate from, LocalDate to) {
        return closed().where("to_day between ? and ?", shop, from, to);
    }

    @Override
    public Identity identity(ShopId shop) {
        return identity(shop, Long.MAX_VALUE);
    }

    @Override
    public Identity identity(ShopId shop, long position) {
        return new IdentityRows(jdbc, schemas.of(VIEW)).at(shop, position);
    }

    @Override
    public Optional<TillClosed> closure(ShopId shop, int number) {
        return closed().where("number = ?", shop, number).stream().findFirst();
    }
}
