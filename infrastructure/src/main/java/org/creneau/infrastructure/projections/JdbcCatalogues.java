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
import org.creneau.domain.catalogue.Offer;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.Photo;

/// Every article that a shop sells or has sold, and the picture of its front. One that is withdrawn keeps its row, since its pieces may
/// still be counted and it may come back.
public final class JdbcCatalogues implements Projection, Catalogues {
    public static final String VIEW = "catalogues";

    private final ItemRows rows;
    private final FrontRows fronts;
    private final SchemasInUse schemas;

    public JdbcCatalogues(DataSource database, SchemasInUse schemas) {
        this.rows = new ItemRows(database);
        this.fronts = new FrontRows(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Stream.of(Offer.SAID, StockEvent.SAID, PhotoEvent.SAID, FrontEvent.SAID)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String tables(String schema) {
        return ItemRows.TABLE.formatted(schema) + FrontRows.TABLE.formatted(schema);
    }

    @Override
    public String key(Event event) {
        return event instanceof CatalogueEvent of
                ? tag(of).value()
                : FrontEvent.tag(event.shop()).value();
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        articles(schema, Batches.of(CatalogueEvent.class, batch));
        fronts(schema, Batches.of(FrontEvent.class, batch));
    }

    private void fronts(String schema, List<Recorded<FrontEvent>> batch) {
        Map<ShopId, Recorded<FrontEvent>> last = new LinkedHashMap<>();
        batch.forEach(recorded -> last.put(recorded.event().shop(), recorded));
        fronts.write(schema, last.values());
    }

    private void articles(String schema, List<Recorded<CatalogueEvent>> batch) {
        Map<Tag, ItemRow> touched = new LinkedHashMap<>();
        rows.load(schema, keys(batch)).forEach(row -> touched.put(row.tag(), row));
        for (Recorded<CatalogueEvent> recorded : batch) {
            CatalogueEvent event = recorded.event();
            touched.compute(
                    tag(event),
                    (_, row) ->
                            (row == null ? ItemRow.unheardOf(event) : row)
                                    .after(event, recorded.position()));
        }
        rows.write(schema, touched.values());
    }

    private static Collection<CatalogueEvent> keys(List<Recorded<CatalogueEvent>> batch) {
        Map<Tag, CatalogueEvent> first = new LinkedHashMap<>();
        batch.stream().map(Recorded::event).forEach(event -> first.putIfAbsent(tag(event), event));
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

    @Override
    public Optional<Photo> front(ShopId shop) {
        return fronts.of(schemas.of(VIEW), shop);
    }

    @Override
    public Map<ShopId, Photo> fronts() {
        return fronts.all(schemas.of(VIEW));
    }
}
