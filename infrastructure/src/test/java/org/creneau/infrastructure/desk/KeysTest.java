package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void anArticleIsCalledAfterItsNameAndIsNeverAnother() {
        ShopId shop = new ShopId("librairie");
        var lamp = Keys.item(shop, "a-form-of-sixteen", "Lampe d’été, 38 — à Noël");
        assertThat(lamp.value()).matches("lampe-d-ete-38-a-noel-[0-9a-f]{6}");
        assertThat(Keys.item(shop, "a-form-of-sixteen", "Lampe d’été, 38 — à Noël"))
                .isEqualTo(lamp);
        assertThat(Keys.item(shop, "another-of-sixteen", "Lampe d’été, 38 — à Noël"))
                .isNotEqualTo(lamp);
        assertThat(Keys.item(shop, "a-form-of-sixteen", "日本").value()).matches("[0-9a-f]{6}");
        assertThat(Keys.item(shop, "a-form-of-sixteen", "é".repeat(200)).value()).hasSize(47);
    }

    private static final ShopId BOOKS = new ShopId("librairie");
    private static final ShopId SHOES = new ShopId("chaussures");
    private static final String KEY = "7d3f0c1e-2a41-4a55";

    @Test
    void aKeyMakesTheSameIdAgain() {
        assertThat(Keys.order(BOOKS, KEY)).isEqualTo(Keys.order(BOOKS, KEY));
    }

    @Test
    void anotherShopAnotherKeyOrAnotherKindIsAnotherId() {
        String order = Keys.order(BOOKS, KEY).value();
        assertThat(order)
                .isNotEqualTo(Keys.order(SHOES, KEY).value())
                .isNotEqualTo(Keys.order(BOOKS, KEY + "x").value())
                .isNotEqualTo(Keys.hold(BOOKS, KEY).value())
                .isNotEqualTo(Keys.subject(BOOKS, KEY).value());
    }

    @Test
    void aKeySentForAnotherOrderAsksAnotherQuestion() {
        OrderId order = Keys.order(BOOKS, KEY);
        var missing = Keys.missing(BOOKS, order, KEY);
        assertThat(Keys.missing(BOOKS, order, KEY)).isEqualTo(missing);
        assertThat(Keys.missing(BOOKS, Keys.order(BOOKS, KEY + "x"), KEY)).isNotEqualTo(missing);
        assertThat(Keys.movement(BOOKS, KEY)).isNotEqualTo(missing);
    }

    /// Ids of holds stand in the shop's own history.
    @Test
    void noKeyThatStaffOrAProgramSendsLeadsToTheOrderOfAHold() {
        HoldId hold = Keys.hold(BOOKS, KEY);
        assertThat(Keys.order(BOOKS, hold))
                .isNotEqualTo(Keys.order(BOOKS, hold.value()))
                .isNotEqualTo(Keys.staffOrder(BOOKS, hold.value()));
        assertThat(Keys.staffOrder(BOOKS, KEY)).isNotEqualTo(Keys.order(BOOKS, KEY));
    }

    @Test
    void aKeyThatCouldBeGuessedIsTurnedAway() {
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> Keys.order(BOOKS, "order-1"))
                .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("key"));
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> Keys.order(BOOKS, "x".repeat(201)));
    }
}
