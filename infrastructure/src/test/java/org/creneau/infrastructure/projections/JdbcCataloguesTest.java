package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.listed;

import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.junit.jupiter.api.Test;

class JdbcCataloguesTest {
    private static final ItemId ATLAS = new ItemId("atlas");

    private final Tables tables = new Tables();
    private final JdbcCatalogues catalogues =
            tables.with(new JdbcCatalogues(tables.database, tables.schemas));
    private final Event[] history = {
        listed(BOOKS, NOVEL, "Un roman", 990),
        listed(BOOKS, ATLAS, "Un atlas", 3500),
        listed(BOOKS, NOVEL, "Un roman, signé", 1290),
        new ItemWithdrawn(BOOKS, ATLAS, NOON)
    };

    @Test
    void whatIsWithdrawnIsNotShownAndTheLastOfferCounts() {
        tables.happenedOneByOne(history);

        assertThat(catalogues.of(BOOKS))
                .extracting(ItemView::label)
                .containsExactly("Un roman, signé");
    }

    @Test
    void aBatchComesToTheSameAsItsEventsOneByOne() {
        tables.happened(history);

        assertThat(catalogues.of(BOOKS))
                .extracting(ItemView::label)
                .containsExactly("Un roman, signé");
    }

    @Test
    void anArticleOfOneShopIsNotForSaleInAnother() {
        tables.happened(history);

        assertThat(catalogues.of(SHOES)).isEmpty();
    }
}
