package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// Every article that a shop sells or has sold. One that is withdrawn keeps its row, since its pieces may
/// still be counted and it may come back.
public final class JdbcCatalogues implements Projection, Catalogues {
    public static final String VIEW = "catalogues";

    private final ItemRows rows;
    private final SchemasInUse schemas;

    public JdbcCatalogues(DataSource database, SchemasInUse schemas) {
        this.rows = new ItemRows(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Stream.concat(
                        Stream.of(ItemListed.class, ItemWithdrawn.class), StockEvent.SAID.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String tables(String schema) {
        return ItemRows.TABLE.formatted(schema);
    }

    @Override
    public String key(Event event) {
        return tag((CatalogueEvent) event).value();
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        Map<Tag, ItemRow> touched = new LinkedHashMap<>();
        rows.load(schema, keys(batch)).forEach(row -> touched.put(row.tag(), row));
        for (Recorded<? extends Event> recorded : batch) {
            CatalogueEvent event = (CatalogueEvent) recorded.event();
            touched.compute(
                    tag(event),
                    (_, row) ->
                            (row == null ? ItemRow.unheardOf(event) : row)
                                    .after(event, recorded.position()));
        }
        rows.write(schema, touched.values());
    }

    private static Collection<CatalogueEvent> keys(List<Recorded<? extends Event>> batch) {
        Map<Tag, CatalogueEvent> first = new LinkedHashMap<>();
        batch.stream()
                .map(recorded -> (CatalogueEvent) recorded.event())
                .forEach(event -> first.putIfAbsent(tag(event), event));
        return first.values();
    }

    private static Tag tag(CatalogueEvent event) {
        return CatalogueEvent.tag(event.shop(), event.item());
    }

    /// The pages that show what is left are those that show the windows.
    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ItemView> of(ShopId shop) {
        return rows.forSale(schemas.of(VIEW), shop);
    }

    @Override
    public List<ItemView> everything(ShopId shop) {
        return rows.everything(schemas.of(VIEW), shop);
    }

    @Override
    public Optional<ItemView> find(ShopId shop, ItemId item) {
        return rows.find(schemas.of(VIEW), shop, item);
    }
}
