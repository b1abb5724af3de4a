package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.PARIS;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.LocalDate;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.junit.jupiter.api.Test;

class PuttingAsideTest {
    private static final PuttingAside TWO_DAYS = new PuttingAside.For(2);

    @Test
    void aShopSaysOnceForHowLong() {
        var choose = new ChoosePuttingAside(SHOP, TWO_DAYS);
        given(opened()).when(choose).then(new PuttingAsideChosen(SHOP, TWO_DAYS, NOON));
        given(opened(), new PuttingAsideChosen(SHOP, TWO_DAYS, NOON)).when(choose).thenNothing();
        given().when(choose).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aShopThatSaidNothingPutsNothingAside() {
        var none = new ChoosePuttingAside(SHOP, new PuttingAside.NotOffered());
        given(opened()).when(none).thenNothing();
        given(opened(), new PuttingAsideChosen(SHOP, TWO_DAYS, NOON))
                .when(none)
                .then(new PuttingAsideChosen(SHOP, new PuttingAside.NotOffered(), NOON));
        assertThat(PuttingAside.usual().offeredDays()).isEmpty();
        assertThat(TWO_DAYS.offeredDays()).hasValue(2);
    }

    @Test
    void itIsKeptUntilTheEndOfTheLastDay() {
        LocalDate saturday = LocalDate.of(2020, 12, 5);
        assertThat(new PuttingAside.For(0).until(slotOn(saturday, "18:45"), PARIS))
                .isEqualTo(on(LocalDate.of(2020, 12, 6), "00:00"));
        assertThat(new PuttingAside.For(2).until(slotOn(saturday, "09:00"), PARIS))
                .isEqualTo(on(LocalDate.of(2020, 12, 8), "00:00"));
    }

    @Test
    void aDayOfTwentyThreeHoursIsADay() {
        LocalDate before = LocalDate.of(2027, 3, 27);
        assertThat(new PuttingAside.For(1).until(slotOn(before, "09:00"), PARIS))
                .isEqualTo(on(LocalDate.of(2027, 3, 29), "00:00"));
    }

    @Test
    void nothingIsKeptForEver() {
        assertThatThrownBy(() -> new PuttingAside.For(31)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new PuttingAside.For(-1)).isInstanceOf(MalformedValue.class);
        assertThat(new PuttingAside.For(30).days()).isEqualTo(30);
    }
}
