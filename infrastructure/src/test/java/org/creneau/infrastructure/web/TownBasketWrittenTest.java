package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
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
        assertThat(basket.with(BOOKS, new Basket(new LinkedHashMap<>())).isEmpty()).isTrue();
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
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("town-basket"));
    }

    @Test
    void itTakesTenShopsAndNoMore() {
        TownBasket ten = TownBasket.read(shops(10));
        assertThat(ten.shops()).hasSize(10);
        assertThat(TownBasket.read(shops(11))).isEqualTo(ten);
        assertThat(ten.with(new ShopId("shop-3"), basket("atlas", 1)).shops()).hasSize(10);
        assertThatThrownBy(() -> ten.with(BOOKS, basket("atlas", 1)))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("town-basket"));
    }

    @Test
    void whatWasAddedWhileTheRestWasOrderedIsLeft() {
        TownBasket now = TownBasket.read("librairie:roman=3+atlas=1+carte=1/chaussures:bottines=1");
        TownBasket ordered = TownBasket.read("librairie:roman=1+carte=2+gone=1");
        Basket left = now.left(BOOKS, ordered.of(BOOKS));
        assertThat(now.with(BOOKS, left).text())
                .isEqualTo("librairie:atlas=1+roman=2/chaussures:bottines=1");
        assertThat(ordered.left(BOOKS, ordered.of(BOOKS)).isEmpty()).isTrue();
    }

    private static String shops(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> "shop-" + n + ":roman=1")
                .collect(Collectors.joining("/"));
    }

    private static Basket basket(String item, int pieces) {
        var all = new LinkedHashMap<ItemId, Quantity>();
        all.put(new ItemId(item), new Quantity(pieces));
        return new Basket(all);
    }
}
