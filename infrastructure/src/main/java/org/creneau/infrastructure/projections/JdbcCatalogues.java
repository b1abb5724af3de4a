package org.creneau.infrastructure.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.kernel.VatRate;
import org.springframework.jdbc.core.JdbcTemplate;

/// The articles that are for sale. A withdrawn one has no row.
public final class JdbcCatalogues implements Projection, Catalogues {
    public static final String VIEW = "catalogues";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;

    public JdbcCatalogues(DataSource database, SchemasInUse schemas) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(ItemListed.class, ItemWithdrawn.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %s.item (
            shop     text    not null,
            item     text    not null,
            label    text    not null,
            cents    bigint  not null,
            currency text    not null,
            vat      integer not null,
            position bigint  not null,
            primary key (shop, item)
        );
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return tag((CatalogueEvent) event).value();
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        Map<Tag, Recorded<? extends Event>> newest = new LinkedHashMap<>();
        batch.forEach(recorded -> newest.put(tag((CatalogueEvent) recorded.event()), recorded));
        withdraw(schema, Batches.of(ItemWithdrawn.class, newest.values()));
        list(schema, Batches.of(ItemListed.class, newest.values()));
    }

    private static Tag tag(CatalogueEvent event) {
        return CatalogueEvent.tag(event.shop(), event.item());
    }

    private void withdraw(String schema, List<Recorded<ItemWithdrawn>> withdrawn) {
        Rows.of(withdrawn)
                .text(row -> row.event().shop().value())
                .text(row -> row.event().item().value())
                .write(
                        jdbc,
                        """
                        delete from %s.item using unnest(?, ?) as gone (shop, item)
                        where item.shop = gone.shop and item.item = gone.item
                        """
                                .formatted(schema));
    }

    private void list(String schema, List<Recorded<ItemListed>> listed) {
        Rows.of(listed)
                .text(row -> row.event().shop().value())
                .text(row -> row.event().item().value())
                .text(row -> row.event().label())
                .number(row -> row.event().price().cents())
                .text(row -> row.event().price().currency())
                .count(row -> row.event().vat().basisPoints())
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        insert into %s.item select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, item) do update set label = excluded.label,
                            cents = excluded.cents, currency = excluded.currency,
                            vat = excluded.vat, position = excluded.position
                        """
                                .formatted(schema));
    }

    @Override
    public List<ItemView> of(ShopId shop) {
        return jdbc.query(
                "select * from %s.item where shop = ? order by label, item"
                        .formatted(schemas.of(VIEW)),
                (row, _) ->
                        new ItemView(
                                new ItemId(row.getString("item")),
                                row.getString("label"),
                                new Money(row.getLong("cents"), row.getString("currency")),
                                new VatRate(row.getInt("vat"))),
                shop.value());
    }
}
