package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Brought.VILLAGE;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.Collections;
import java.util.List;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.testing.Brought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoosingDeliveryTest {
    private static final Delivery TERMS = new Delivery(List.of(VILLAGE), Books.BY_ISBN);

    @Test
    void aShopSaysWhereItDelivers() {
        given(opened(), Brought.rounds())
                .when(new ChooseDelivery(SHOP, TERMS))
                .then(new DeliveryChosen(SHOP, TERMS, NOON));
    }

    @Test
    void saidAgainItIsNothingNew() {
        given(opened(), Brought.rounds(), new DeliveryChosen(SHOP, TERMS, NOON))
                .when(new ChooseDelivery(SHOP, TERMS))
                .thenNothing();
    }

    @Test
    void itStopsDelivering() {
        given(opened(), Brought.rounds(), new DeliveryChosen(SHOP, TERMS, NOON))
                .when(new ChooseDelivery(SHOP, Delivery.NONE))
                .then(new DeliveryChosen(SHOP, Delivery.NONE, NOON));
    }

    @Test
    void parcelsLeaveInTheWindowsOfARound() {
        given(opened(), places(2))
                .when(new ChooseDelivery(SHOP, TERMS))
                .refused(ShopRefusal.NOT_A_ROUND);
        given(opened(), Brought.rounds())
                .when(
                        new ChooseDelivery(
                                SHOP, new Delivery(List.of(inHours("collect")), Books.BY_ISBN)))
                .refused(ShopRefusal.NOT_A_ROUND);
    }

    @Test
    void aShopThatNobodyOpenedDeliversNowhere() {
        given().when(new ChooseDelivery(SHOP, TERMS)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void twoZonesHaveTwoNames() {
        assertThatThrownBy(() -> new Delivery(List.of(VILLAGE, VILLAGE), Books.BY_ISBN))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void aZoneHasANamePlacesAndAPriceThatCanBeAsked() {
        assertThatThrownBy(() -> zone(" ", List.of("67000"), 400, null))
                .hasMessage("Not a valid delivery-zone");
        assertThatThrownBy(() -> zone("Bourg", List.of(), 400, null))
                .hasMessage("Not a valid zone-places");
        assertThatThrownBy(() -> zone("Bourg", List.of("--"), 400, null))
                .hasMessage("Not a valid zone-places");
        assertThatThrownBy(() -> zone("Bourg", Collections.nCopies(101, "67000"), 400, null))
                .hasMessage("Not a valid zone-places");
        assertThatThrownBy(() -> zone("Bourg", List.of("67000"), -1, null))
                .hasMessage("Not a valid fee");
        assertThatThrownBy(() -> zone("Bourg", List.of("67000"), 400, new Money(100, "CHF")))
                .hasMessage("Not a valid minimum");
    }

    @Test
    void aCarrierHasANameAndANumberOfDays() {
        assertThatThrownBy(() -> new Carriage.Carrier(" ", 2)).hasMessage("Not a valid carrier");
        assertThatThrownBy(() -> new Carriage.Carrier("La Diligence", 0))
                .hasMessage("Not a valid carrier");
    }

    private static Zone inHours(String schedule) {
        return new Zone(
                "Le bourg",
                List.of("67000"),
                Money.euros(400),
                null,
                new Carriage.OwnRound(),
                schedule);
    }

    private static Zone zone(String name, List<String> places, long fee, @Nullable Money minimum) {
        return new Zone(
                name, places, Money.euros(fee), minimum, new Carriage.OwnRound(), Brought.ROUND);
    }
}
