package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Basket;
import org.junit.jupiter.api.Test;

class TownBasketWrittenTest {
    private static final ShopId BOOKS = new ShopId("librairie");
    private static final ShopId SHOES = new ShopId("chaussures");

    @Test
    void whatIsWrittenIsReadAgainInTheOrderOfTheShops() {
        TownBasket basket =
                TownBasket.read("")
                        .with(SHOES, basket("bottines", 1))
                        .with(BOOKS, basket("roman", 2));
        assertThat(basket.text()).isEqualTo("chaussures:bottines=1/librairie:roman=2");
        assertThat(TownBasket.read(basket.text())).isEqualTo(basket);
        assertThat(TownBasket.read(basket.text()).of(BOOKS).of(new ItemId("roman"))).isEqualTo(2);
    }

    @Test
    void aShopThatIsTakenOutOrOfWhichNothingIsWantedIsGone() {
        TownBasket basket = TownBasket.read("librairie:roman=2");
        assertThat(basket.without(BOOKS).isEmpty()).isTrue();
        assertThat(basket.with(BOOKS, basket("atlas", 1)).text()).isEqualTo("librairie:atlas=1");
        assertThat(TownBasket.read("librairie:roman=0").isEmpty()).isTrue();
    }

    @Test
    void whatNobodyWroteIsLeftOutAndTheRestIsRead() {
        assertThat(TownBasket.read("Not a shop:x=1/librairie:roman=1/chaussures/:=:").text())
                .isEqualTo("librairie:roman=1");
    }

    @Test
    void moreThanABrowserCarriesIsRefused() {
        var pieces = new LinkedHashMap<ItemId, Quantity>();
        IntStream.range(0, 200)
                .forEach(n -> pieces.put(new ItemId("a-very-long-article-" + n), new Quantity(1)));
        TownBasket basket = TownBasket.read("librairie:roman=1");
        assertThatThrownBy(() -> basket.with(SHOES, new Basket(pieces)))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("basket"));
    }

    private static Basket basket(String item, int pieces) {
        var all = new LinkedHashMap<ItemId, Quantity>();
        all.put(new ItemId(item), new Quantity(pieces));
        return new Basket(all);
    }
}
