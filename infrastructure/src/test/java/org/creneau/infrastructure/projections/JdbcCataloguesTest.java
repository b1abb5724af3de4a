package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.listed;

import java.time.Duration;
import org.creneau.application.catalogue.Catalogues.Count;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.VatRate;
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

    @Test
    void whatIsLeftIsWhatIsInTheShopAndNotPromised() {
        Event[] moved = {
            new StockCounted(BOOKS, NOVEL, 5, NOON),
            new PiecesPromised(BOOKS, NOVEL, new OrderId("o-1"), 2, NOON),
            new PiecesPromised(BOOKS, NOVEL, new OrderId("o-2"), 1, NOON),
            new PiecesGivenBack(BOOKS, NOVEL, new OrderId("o-2"), 1, NOON),
            new PiecesHandedOver(BOOKS, NOVEL, new OrderId("o-1"), 2, NOON),
            new PiecesPromised(BOOKS, NOVEL, new OrderId("o-3"), 1, NOON)
        };
        tables.happened(history);
        tables.happenedOneByOne(moved);

        assertThat(catalogues.of(BOOKS))
                .extracting(ItemView::count)
                .containsExactly(new Count(3, 1));
        assertThat(catalogues.find(BOOKS, NOVEL).orElseThrow().atMost(999)).isEqualTo(2);
    }

    @Test
    void aHandOverFromBeforeTheCountWasCountedAlready() {
        tables.happened(history);
        tables.happened(
                new StockCounted(BOOKS, NOVEL, 9, NOON.minusSeconds(60)),
                new PiecesPromised(BOOKS, NOVEL, new OrderId("o-1"), 2, NOON),
                new StockCounted(BOOKS, NOVEL, 5, NOON.plusSeconds(60)),
                new PiecesHandedOver(BOOKS, NOVEL, new OrderId("o-1"), 2, NOON));

        assertThat(catalogues.of(BOOKS))
                .extracting(ItemView::count)
                .containsExactly(new Count(5, 0));
    }

    @Test
    void whatIsWithdrawnKeepsItsCountUntilItComesBack() {
        tables.happened(history);
        tables.happened(new StockCounted(BOOKS, ATLAS, 1, NOON));
        assertThat(catalogues.find(BOOKS, ATLAS)).get().returns(false, ItemView::forSale);

        tables.happened(listed(BOOKS, ATLAS, "Un atlas", 3500));

        assertThat(catalogues.find(BOOKS, ATLAS))
                .get()
                .returns(true, ItemView::forSale)
                .returns(new Count(1, 0), ItemView::count);
    }

    @Test
    void anotherShopsCountIsItsOwn() {
        tables.happened(history);
        tables.happened(listed(SHOES, NOVEL, "Un roman", 990));
        tables.happened(new StockCounted(SHOES, NOVEL, 1, NOON));

        assertThat(catalogues.of(BOOKS)).extracting(ItemView::count).containsOnlyNulls();
        assertThat(catalogues.find(SHOES, ATLAS)).isEmpty();
    }

    @Test
    void everythingThatWasSaidOfAnArticleIsShown() {
        var details =
                new Details(
                        "Romans",
                        Duration.ofHours(30),
                        Withdrawal.PRESS,
                        new Details.Variant("Un roman", "relié"));
        tables.happened(
                new ItemListed(
                        BOOKS,
                        NOVEL,
                        "Un roman",
                        Money.euros(990),
                        new VatRate(550),
                        details,
                        NOON),
                listed(BOOKS, ATLAS, "Un atlas", 3500));

        assertThat(catalogues.of(BOOKS))
                .extracting(ItemView::details)
                .containsExactly(Details.NONE, details);
    }

    @Test
    void theShopSeesWhatIsWithdrawnToo() {
        tables.happened(history);
        assertThat(catalogues.everything(BOOKS))
                .extracting(ItemView::forSale)
                .containsExactly(false, true);
        assertThat(catalogues.everything(SHOES)).isEmpty();
    }
}
