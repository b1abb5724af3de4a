package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Brought.AT_FOUR;
import static org.creneau.domain.testing.Brought.FARM;
import static org.creneau.domain.testing.Brought.HILLS;
import static org.creneau.domain.testing.Brought.HOME;
import static org.creneau.domain.testing.Brought.VILLAGE;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.Zone;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class OrderingADeliveryTest {
    private static final Wanted TWO_NOVELS = new Wanted.Article(NOVEL, pieces(2));
    private static final HoldId HERS = HoldId.of(ANNS_ORDER);

    @Test
    void aDeliveryTakesAPlaceInTheRoundAndCostsWhatTheZoneCosts() {
        shop().when(order(HOME, VILLAGE, TWO_NOVELS))
                .then(
                        new PlaceTaken(AT_FOUR, HERS, ANNS_ORDER, NOON),
                        Brought.placed(Money.euros(400)));
    }

    @Test
    void theFeeIsPartOfWhatIsToBePaid() {
        assertThat(Brought.placed(Money.euros(400)).total()).isEqualTo(Money.euros(2_180));
        assertThat(Happened.placed().total()).isEqualTo(Money.euros(1_780));
    }

    @Test
    void theLastPlaceOfARoundGoesToOne() {
        shop(
                        new PlaceTaken(AT_FOUR, new HoldId("1"), BOBS_ORDER, NOON),
                        new PlaceTaken(AT_FOUR, new HoldId("2"), BOBS_ORDER, NOON))
                .when(order(HOME, VILLAGE, TWO_NOVELS))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whereTheShopDoesNotGoItDoesNotDeliver() {
        Address far = Address.typed("1 rue du Four", "13001", "Marseille");

        shop().when(order(far, VILLAGE, TWO_NOVELS)).refused(DeliveryRefusal.OUTSIDE_ZONES);
        given(opened(), Brought.rounds(), novelListed())
                .when(order(HOME, VILLAGE, TWO_NOVELS))
                .refused(DeliveryRefusal.UNKNOWN_ZONE);
    }

    @Test
    void anAddressInAnotherZoneIsNotDeliveredAtAPriceThatNobodySaw() {
        shop().when(order(FARM, VILLAGE, TWO_NOVELS))
                .refused(new DeliveryRefusal.InOtherZone("Les collines"));
    }

    @Test
    void aCommuneIsKnownHoweverItIsSpelt() {
        Address mill = Address.typed("4 quai", "99999", "vieux moulin");

        assertThat(VILLAGE.covers("99999", "VIEUX-MOULIN")).isTrue();
        assertThat(VILLAGE.covers("67 000", "Ailleurs")).isTrue();
        assertThat(VILLAGE.covers("", "")).isFalse();
        shop().when(order(mill, VILLAGE, TWO_NOVELS))
                .then(
                        new PlaceTaken(AT_FOUR, HERS, ANNS_ORDER, NOON),
                        Brought.placed(
                                new Fulfilment.Deliver(
                                        mill,
                                        "Le bourg",
                                        VILLAGE.by(),
                                        Money.euros(400),
                                        Town.BOOKS),
                                line()));
    }

    @Test
    void anErasedAddressIsNowhere() {
        var erased =
                new Address(
                        new PersonalText.Erased(),
                        new PersonalText.Erased(),
                        new PersonalText.Erased());

        shop().when(order(erased, VILLAGE, TWO_NOVELS)).refused(DeliveryRefusal.OUTSIDE_ZONES);
    }

    @Test
    void aWindowToCollectInIsNoneToDeliverIn() {
        shop().when(order(SLOT, HOME, VILLAGE, TWO_NOVELS)).refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void aRoundThatGoesElsewhereDoesNotGoThere() {
        var other = new SlotId(SHOP, "lundi", AT_FOUR.start());

        shop(Happened.published(Brought.round("lundi")))
                .when(order(other, HOME, VILLAGE, TWO_NOVELS))
                .refused(DeliveryRefusal.OTHER_ROUND);
    }

    @Test
    void belowTheMinimumOfAZoneNothingIsDelivered() {
        shop().when(order(FARM, HILLS, TWO_NOVELS))
                .refused(new DeliveryRefusal.BelowMinimum(Money.euros(3_000)));
    }

    @Test
    void aFeeInAnotherCurrencyCannotBeAddedUp() {
        Zone abroad =
                new Zone(
                        "Le bourg",
                        List.of("67000"),
                        new Money(400, "CHF"),
                        null,
                        VILLAGE.by(),
                        Brought.ROUND);

        shopWith(Brought.terms(abroad))
                .when(order(HOME, VILLAGE, TWO_NOVELS))
                .refused(OrderRefusal.MIXED_CURRENCIES);
    }

    @Test
    void whatIsNoBookMayBeBroughtForNothing() {
        shopWith(new DeliveryChosen(SHOP, free(), NOON))
                .when(order(HOME, VILLAGE, TWO_NOVELS))
                .then(
                        new PlaceTaken(AT_FOUR, HERS, ANNS_ORDER, NOON),
                        Brought.placed(Money.euros(0)));
    }

    @Test
    void anOrderWithABookUnderItsHeadingPaysWhatBooksCost() {
        var listed =
                new ItemListed(
                        SHOP,
                        NOVEL,
                        "Un roman",
                        Town.NOVEL_PRICE,
                        Town.BOOKS,
                        new Details("Romans", Duration.ZERO, Withdrawal.POSSIBLE, null),
                        NOON);

        shopWith(
                        new DeliveryChosen(
                                SHOP,
                                new Delivery(List.of(zone(0)), new Books(false, Set.of("Romans"))),
                                NOON),
                        listed)
                .when(order(HOME, VILLAGE, TWO_NOVELS))
                .then(
                        new PlaceTaken(AT_FOUR, HERS, ANNS_ORDER, NOON),
                        Brought.placed(Money.euros(1)));
    }

    @Test
    void bringingIsTaxedAsWhatIsBroughtAndTheHighestRateWins() {
        var lamp =
                new Wanted.InWords(
                        PersonalText.of("La lampe"),
                        Supply.IN_SHOP,
                        pieces(1),
                        Money.euros(4_000),
                        new VatRate(2_000));
        var bought =
                new OrderLine(
                        new OrderLine.Goods.InWords(lamp.words(), lamp.supply()),
                        lamp.quantity(),
                        lamp.price(),
                        lamp.vat());

        shop().when(order(HOME, VILLAGE, TWO_NOVELS, lamp))
                .then(
                        new PlaceTaken(AT_FOUR, HERS, ANNS_ORDER, NOON),
                        Brought.placed(
                                new Fulfilment.Deliver(
                                        HOME,
                                        "Le bourg",
                                        VILLAGE.by(),
                                        Money.euros(400),
                                        new VatRate(2_000)),
                                line(),
                                bought));
    }

    @Test
    void itIsPaidAtTheDoorOrBeforeACarrierTakesIt() {
        assertThat(payAt(order(HOME, VILLAGE, TWO_NOVELS))).isEqualTo(PayAt.AT_HER_DOOR);
        assertThat(payAt(order(FARM, HILLS, new Wanted.Article(NOVEL, pieces(4)))))
                .isEqualTo(PayAt.BEFORE_DISPATCH);
    }

    private static PayAt payAt(PlaceOrder order) {
        return shop().when(order).decision().events().stream()
                .filter(OrderEvent.OrderPlaced.class::isInstance)
                .map(event -> ((OrderEvent.OrderPlaced) event).payAt())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameDeliveryAskedForAgainIsTheSameOrder() {
        PlaceOrder order = order(HOME, VILLAGE, TWO_NOVELS);

        shop(Brought.placed()).when(order).thenNothing();
        shop(Brought.placed())
                .when(order(AT_FOUR, new Way.Collect(), TWO_NOVELS))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
    }

    @Test
    void theSameDeliveryToAnotherDoorIsAnotherOrder() {
        Address across = Address.typed("21 rue du Four", "67000", "Saint-Exemple");
        Address shouted = Address.typed("1 RUE DU FOUR", "67000", "Saint-Exemple");
        var erased = new PersonalText.Erased();

        shop(Brought.placed())
                .when(order(across, VILLAGE, TWO_NOVELS))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
        shop(Brought.placed()).when(order(shouted, VILLAGE, TWO_NOVELS)).thenNothing();
        shop(Brought.placed())
                .when(order(new Address(erased, erased, erased), VILLAGE, TWO_NOVELS))
                .thenNothing();
    }

    @Test
    void whatIsOnlyPutAsideIsNotBrought() {
        assertThatThrownBy(
                        () ->
                                new PlaceOrder(
                                        ANNS_ORDER,
                                        "A-17",
                                        AT_FOUR,
                                        ANNS_HOLD,
                                        ANN,
                                        List.of(TWO_NOVELS),
                                        Town.CONTACT,
                                        Town.CODE,
                                        PayAt.AT_HER_DOOR,
                                        Commitment.NONE,
                                        Claim.FOR_SOMEBODY,
                                        new Way.Deliver(HOME, "Le bourg")))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void anAddressHasAStreetACodeAndATown() {
        assertThatThrownBy(() -> Address.typed(" ", "67000", "Saint-Exemple"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Address.typed("1 rue du Four", "6".repeat(13), "Saint-Exemple"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Address.typed("1 rue du Four", "67000", "Saint\nExemple"))
                .isInstanceOf(MalformedValue.class);
    }

    private static Zone zone(long fee) {
        return new Zone(
                "Le bourg", List.of("67000"), Money.euros(fee), null, VILLAGE.by(), Brought.ROUND);
    }

    private static Delivery free() {
        return new Delivery(List.of(zone(0)), Books.BY_ISBN);
    }

    private static OrderLine line() {
        return new OrderLine(
                new ItemId("novel"), "Un roman", pieces(2), Town.NOVEL_PRICE, Town.BOOKS);
    }

    private static Given shop(Event... events) {
        List<Event> all = new ArrayList<>(List.of(Brought.terms(VILLAGE, HILLS)));
        all.addAll(List.of(events));
        return shopWith(all.toArray(Event[]::new));
    }

    private static Given shopWith(Event... events) {
        List<Event> all =
                new ArrayList<>(List.of(opened(), places(2), Brought.rounds(), novelListed()));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }

    private static PlaceOrder order(Address to, Zone zone, Wanted... wanted) {
        return order(AT_FOUR, to, zone, wanted);
    }

    private static PlaceOrder order(SlotId slot, Address to, Zone zone, Wanted... wanted) {
        return order(slot, new Way.Deliver(to, zone.name()), wanted);
    }

    private static PlaceOrder order(SlotId slot, Way way, Wanted... wanted) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                slot,
                ANNS_HOLD,
                ANN,
                List.of(wanted),
                Town.CONTACT,
                Town.CODE,
                PayAt.COUNTER,
                Commitment.TO_PAY,
                Claim.FOR_SOMEBODY,
                way);
    }
}
