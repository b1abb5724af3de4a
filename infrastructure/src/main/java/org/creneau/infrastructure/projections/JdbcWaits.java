package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.waiting.AwaitedWindows;
import org.creneau.application.waiting.WaitView;
import org.creneau.application.waiting.WaitView.Line;
import org.creneau.application.waiting.WaitView.Told;
import org.creneau.application.waiting.Waits;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who waits for which windows, with how to reach her in sealed texts. There are few, and each event is written
/// as it comes. What became of an offered place is in the log under the hold, and not here: the orders of a day
/// pass this view by.
public final class JdbcWaits implements Projection, Waits, AwaitedWindows {
    public static final String VIEW = "waits";

    private static final String SELECT =
            """
            select each.*,
                (select count(distinct other.wait)
                 from %1$s.awaited as hers
                     join %1$s.awaited as theirs using (shop, schedule, starts_at)
                     join %1$s.waiting as other
                         on other.shop = theirs.shop and other.wait = theirs.wait
                 where hers.shop = each.shop and hers.wait = each.wait
                     and other.line = 'IN' and other.position < each.position) as ahead
            from %1$s.waiting as each
            """;

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final WaitRows rows;

    public JdbcWaits(DataSource database, SchemasInUse schemas, PersonalTexts texts) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.rows = new WaitRows(texts);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(WaitAsked.class, PlaceOffered.class, WaitLeft.class, OfferTold.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.waiting (
            shop         text        not null,
            wait         text        not null,
            windows      text[]      not null,
            subject      text        not null,
            basket       text        not null,
            pieces       integer     not null,
            sealed_name  text        not null,
            sealed_phone text,
            sealed_email text,
            asked_at     timestamptz not null,
            last_start   timestamptz not null,
            line         text        not null,
            offered      text,
            until        timestamptz,
            told         text        not null,
            position     bigint      not null,
            primary key (shop, wait)
        );
        create index on %1$s.waiting (last_start) where line = 'IN';
        create table %1$s.awaited (
            shop      text        not null,
            wait      text        not null,
            schedule  text        not null,
            starts_at timestamptz not null,
            primary key (shop, wait, starts_at)
        );
        create index on %1$s.awaited (shop, schedule, starts_at);
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return ((WaitEvent) event).waiting().value();
    }

    /// Pages that show windows show who waits for them, too.
    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<WaitEvent> recorded : Batches.of(WaitEvent.class, batch)) {
            switch (recorded.event()) {
                case WaitAsked asked -> asked(schema, asked, recorded.position());
                case PlaceOffered offer -> offered(schema, offer);
                case WaitLeft left -> left(schema, left);
                case OfferTold told -> told(schema, told);
            }
        }
    }

    private void asked(String schema, WaitAsked asked, long position) {
        jdbc.update(
                """
                insert into %s.waiting values
                    (?, ?, string_to_array(?, ' '), ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?)
                """
                        .formatted(schema),
                asked.shop().value(),
                asked.waiting().value(),
                asked.windows().stream().map(SlotId::toString).collect(joining(" ")),
                asked.subject().value(),
                WaitRows.text(asked.basket()),
                asked.pieces(),
                rows.seal(asked, "name", asked.contact().name()),
                sealed(asked, "phone", asked.contact().phone()),
                sealed(asked, "email", asked.contact().email()),
                Columns.time(asked.at()),
                Columns.time(asked.lastStart()),
                Line.IN.name(),
                Told.NOBODY_KNOWS.name(),
                position);
        asked.windows()
                .forEach(
                        window ->
                                jdbc.update(
                                        "insert into %s.awaited values (?, ?, ?, ?)"
                                                .formatted(schema),
                                        asked.shop().value(),
                                        asked.waiting().value(),
                                        window.schedule(),
                                        Columns.time(window.start())));
    }

    private @Nullable String sealed(WaitAsked asked, String field, @Nullable PersonalText text) {
        return text == null ? null : rows.seal(asked, field, text);
    }

    private void offered(String schema, PlaceOffered offer) {
        jdbc.update(
                """
                update %s.waiting set line = ?, offered = ?, until = ? where shop = ? and wait = ?
                """
                        .formatted(schema),
                Line.OFFERED.name(),
                offer.slot().toString(),
                Columns.time(offer.until()),
                offer.shop().value(),
                offer.waiting().value());
    }

    private void left(String schema, WaitLeft left) {
        jdbc.update(
                "update %s.waiting set line = ? where shop = ? and wait = ?".formatted(schema),
                Line.LEFT.name(),
                left.shop().value(),
                left.waiting().value());
    }

    /// That somebody spoke to her says more than any letter.
    private void told(String schema, OfferTold told) {
        jdbc.update(
                """
                update %s.waiting set told = ? where shop = ? and wait = ? and told <> ?
                """
                        .formatted(schema),
                WaitRows.told(told).name(),
                told.shop().value(),
                told.waiting().value(),
                Told.BY_SOMEBODY.name());
    }

    @Override
    public Optional<WaitView> find(ShopId shop, WaitId wait) {
        return jdbc
                .query(
                        (SELECT + "where shop = ? and wait = ?").formatted(schemas.of(VIEW)),
                        (row, _) -> rows.view(row),
                        shop.value(),
                        wait.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<WaitView> about(ShopId shop, Instant from, Instant before) {
        return jdbc.query(
                (SELECT
                                + """
                                where shop = ? and exists (select 1 from %1$s.awaited as wanted
                                    where wanted.shop = each.shop and wanted.wait = each.wait
                                        and wanted.starts_at >= ? and wanted.starts_at < ?)
                                order by position
                                """)
                        .formatted(schemas.of(VIEW)),
                (row, _) -> rows.view(row),
                shop.value(),
                Columns.time(from),
                Columns.time(before));
    }

    @Override
    public List<WaitView> standing(ShopId shop, Instant now) {
        return jdbc.query(
                (SELECT
                                + """
                                where shop = ? and (line = 'IN' and last_start > ?
                                    or line = 'OFFERED' and until > ?)
                                order by position
                                """)
                        .formatted(schemas.of(VIEW)),
                (row, _) -> rows.view(row),
                shop.value(),
                Columns.time(now),
                Columns.time(now));
    }

    @Override
    public List<Awaited> at(Instant now) {
        return jdbc.query(
                """
                select shop, schedule, starts_at, min(pieces) as pieces
                from %1$s.waiting join %1$s.awaited using (shop, wait)
                where line = 'IN' and last_start > ? and starts_at > ?
                group by shop, schedule, starts_at order by starts_at, shop, schedule
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) -> new Awaited(Columns.slot(row), row.getInt("pieces")),
                Columns.time(now),
                Columns.time(now));
    }
}
