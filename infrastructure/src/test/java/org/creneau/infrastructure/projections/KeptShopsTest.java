package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;

import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.junit.jupiter.api.Test;

class KeptShopsTest {
    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();

    @Test
    void aShopIsReadOnceUntilItSaysSomethingNew() {
        tables.happened(opened(BOOKS), opened(SHOES));
        ShopView books = shops.find(BOOKS).orElseThrow();
        assertThat(shops.find(BOOKS).orElseThrow()).isSameAs(books);

        tables.happened(closed(SHOES));
        assertThat(shops.find(BOOKS).orElseThrow()).isSameAs(books);

        tables.happened(closed(BOOKS));
        ShopView now = shops.find(BOOKS).orElseThrow();
        assertThat(now).isNotEqualTo(books);
        assertThat(now.days().said()).containsKey(SATURDAY);
        assertThat(shops.find(BOOKS).orElseThrow()).isSameAs(now);
    }

    @Test
    void whoAsksForAllOfThemAndWhoAsksForOneReadTheSame() {
        tables.happened(opened(BOOKS), opened(SHOES));
        assertThat(shops.all()).hasSize(2);
        assertThat(shops.all()).contains(shops.find(BOOKS).orElseThrow());

        tables.happened(closed(SHOES));
        assertThat(shops.all()).contains(shops.find(SHOES).orElseThrow());
        assertThat(shops.find(new ShopId("personne"))).isEmpty();
    }

    private static DayClosed closed(ShopId shop) {
        return new DayClosed(shop, SATURDAY, ClosedFor.PUBLIC_HOLIDAY, NOON);
    }
}
