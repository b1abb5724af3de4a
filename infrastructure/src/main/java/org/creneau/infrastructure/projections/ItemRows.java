package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.catalogue.Catalogues.Count;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Stock;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table of articles. Those of which only a count is known have no label, and are shown to nobody.
final class ItemRows {
    static final String TABLE =
            """
            create table %s.item (
                shop     text        not null,
                item     text        not null,
                label    text,
                cents    bigint      not null,
                currency text,
                vat      integer     not null,
                category text,
                preparation bigint   not null,
                withdrawal text      not null,
                model    text,
                option   text,
                for_sale boolean     not null,
                in_shop  integer,
                promised integer     not null,
                as_of    timestamptz not null,
                %s,
                position bigint      not null,
                primary key (shop, item)
            );
            """
                    .formatted("%s", PhotoColumns.DECLARED);

    private final JdbcTemplate jdbc;

    ItemRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    List<ItemRow> load(String schema, Collection<CatalogueEvent> of) {
        String[] shops = of.stream().map(event -> event.shop().value()).toArray(String[]::new);
        String[] items = of.stream().map(event -> event.item().value()).toArray(String[]::new);
        return jdbc.query(
                """
                select item.* from %s.item join unnest(?, ?) as wanted (shop, item)
                    on item.shop = wanted.shop and item.item = wanted.item
                """
                        .formatted(schema),
                (row, _) -> row(row),
                shops,
                items);
    }

    private static ItemRow row(ResultSet row) throws SQLException {
        String label = row.getString("label");
        return new ItemRow(
                new ShopId(row.getString("shop")),
                new ItemId(row.getString("item")),
                label == null
                        ? null
                        : new ItemRow.Offered(
                                label,
                                row.getLong("cents"),
                                row.getString("currency"),
                                row.getInt("vat"),
                                details(row)),
                row.getBoolean("for_sale"),
                stock(row),
                PhotoColumns.read(row),
                row.getLong("position"));
    }

    private static Stock stock(ResultSet row) throws SQLException {
        Integer inShop = Columns.number(row, "in_shop");
        int promised = row.getInt("promised");
        return inShop == null
                ? new Stock.NotCounted(promised)
                : new Stock.Counted(inShop, promised, Columns.instant(row, "as_of"));
    }

    void write(String schema, Collection<ItemRow> rows) {
        Rows<ItemRow> written =
                Rows.of(rows)
                        .text(row -> row.shop().value())
                        .text(row -> row.item().value())
                        .text(row -> row.offer() == null ? null : row.offer().label())
                        .number(row -> row.offer() == null ? 0 : row.offer().cents())
                        .text(row -> row.offer() == null ? null : row.offer().currency())
                        .count(row -> row.offer() == null ? 0 : row.offer().vat())
                        .text(row -> row.details().category())
                        .number(row -> row.details().preparation().toSeconds())
                        .text(row -> row.details().withdrawal().name())
                        .text(row -> model(row.details()))
                        .text(row -> option(row.details()))
                        .flag(ItemRow::forSale)
                        .count(ItemRow::inShop)
                        .count(row -> row.stock().promised())
                        .time(ItemRow::asOf);
        PhotoColumns.add(written, ItemRow::photo)
                .number(ItemRow::position)
                .write(
                        jdbc,
                        """
                        insert into %s.item
                            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?)
                        on conflict (shop, item) do update set label = excluded.label,
                            cents = excluded.cents, currency = excluded.currency,
                            vat = excluded.vat, category = excluded.category,
                            preparation = excluded.preparation,
                            withdrawal = excluded.withdrawal, model = excluded.model,
                            option = excluded.option, for_sale = excluded.for_sale,
                            in_shop = excluded.in_shop, promised = excluded.promised,
                            as_of = excluded.as_of, %s, position = excluded.position
                        """
                                .formatted(schema, PhotoColumns.PLACES, PhotoColumns.REPLACED));
    }

    private static @Nullable String model(Details details) {
        return details.variant() == null ? null : details.variant().model();
    }

    private static @Nullable String option(Details details) {
        return details.variant() == null ? null : details.variant().option();
    }

    List<ItemView> everything(String schema, ShopId shop) {
        return jdbc.query(
                "select * from %s.item where shop = ? and label is not null order by label, item"
                        .formatted(schema),
                (row, _) -> view(row),
                shop.value());
    }

    List<ItemView> forSale(String schema, ShopId shop) {
        return jdbc.query(
                """
                select * from %s.item where shop = ? and for_sale and label is not null
                order by label, item
                """
                        .formatted(schema),
                (row, _) -> view(row),
                shop.value());
    }

    Optional<ItemView> find(String schema, ShopId shop, ItemId item) {
        return jdbc
                .query(
                        """
                        select * from %s.item where shop = ? and item = ? and label is not null
                        """
                                .formatted(schema),
                        (row, _) -> view(row),
                        shop.value(),
                        item.value())
                .stream()
                .findFirst();
    }

    private static ItemView view(ResultSet row) throws SQLException {
        return new ItemView(
                new ItemId(row.getString("item")),
                row.getString("label"),
                new Money(row.getLong("cents"), row.getString("currency")),
                new VatRate(row.getInt("vat")),
                details(row),
                row.getBoolean("for_sale"),
                count(row),
                PhotoColumns.read(row));
    }

    private static Details details(ResultSet row) throws SQLException {
        String model = row.getString("model");
        return new Details(
                row.getString("category"),
                Duration.ofSeconds(row.getLong("preparation")),
                Withdrawal.valueOf(row.getString("withdrawal")),
                model == null ? null : new Details.Variant(model, row.getString("option")));
    }

    private static @Nullable Count count(ResultSet row) throws SQLException {
        Integer inShop = Columns.number(row, "in_shop");
        return inShop == null ? null : new Count(inShop, row.getInt("promised"));
    }
}
