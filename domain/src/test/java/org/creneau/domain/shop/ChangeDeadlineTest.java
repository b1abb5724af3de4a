package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Duration;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.junit.jupiter.api.Test;

class ChangeDeadlineTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final ChooseChangeDeadline CHOOSE = new ChooseChangeDeadline(SHOP, TWO_HOURS);

    @Test
    void aShopSaysUntilWhenOrdersMayBeChanged() {
        given(opened()).when(CHOOSE).then(new ChangeDeadlineChosen(SHOP, TWO_HOURS, NOON));
    }

    @Test
    void saidAgainItIsSaidOnce() {
        given(opened(), changesUntil(TWO_HOURS)).when(CHOOSE).thenNothing();
        given(opened(), changesUntil(TWO_HOURS), changesUntil(Duration.ZERO))
                .when(CHOOSE)
                .then(new ChangeDeadlineChosen(SHOP, TWO_HOURS, NOON));
    }

    @Test
    void anUnknownShopSaysNothing() {
        given().when(CHOOSE).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aDeadlineIsBetweenTheStartAndAMonthBefore() {
        assertThatThrownBy(() -> new ChooseChangeDeadline(SHOP, Duration.ofMinutes(-1)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new ChooseChangeDeadline(SHOP, Duration.ofDays(31)))
                .isInstanceOf(MalformedValue.class);
    }
}
