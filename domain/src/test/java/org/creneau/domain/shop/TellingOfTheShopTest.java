package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.opening;
import static org.creneau.domain.testing.Town.profile;

import java.time.Duration;
import java.util.Map;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class TellingOfTheShopTest {
    private static final Schedule SCHEDULE = Town.schedule(2);
    private static final Distancing DISTANCING = new Distancing(60, new Text.InForce("FR"), 5);
    private static final PublishSchedule PUBLISH = new PublishSchedule(SHOP, SCHEDULE, SATURDAY);
    private static final CloseDay CLOSE = new CloseDay(SHOP, SATURDAY, ClosedFor.EXCEPTIONAL);
    private static final ChooseDistancing CHOOSE = new ChooseDistancing(SHOP, DISTANCING);

    @Test
    void aShopOpensOnce() {
        var open = new OpenShop(SHOP, profile(Door.INSIDE));
        given().when(open).then(new ShopOpened(SHOP, profile(Door.INSIDE), NOON));
        given(opened()).when(open).thenNothing();
    }

    @Test
    void aShopMayPresentItselfAnew() {
        var present = new PresentShop(SHOP, profile(Door.DOORSTEP));
        given(opened()).when(present).then(new ShopOpened(SHOP, profile(Door.DOORSTEP), NOON));
        given(opened(Door.DOORSTEP)).when(present).thenNothing();
    }

    @Test
    void aShopThatMovesToAnotherCountryComesUnderItsLaw() {
        var abroad = Town.profile(Door.INSIDE, "BE");
        var kept = new Holidays.Kept("FR", new Commune("67482"));
        given(opened(), new HolidaysChosen(SHOP, kept, NOON), chosen(DISTANCING))
                .when(new PresentShop(SHOP, abroad))
                .then(
                        new ShopOpened(SHOP, abroad, NOON),
                        new HolidaysChosen(SHOP, new Holidays.Kept("BE", null), NOON),
                        new DistancingChosen(
                                SHOP, new Distancing(60, new Text.InForce("BE"), 5), NOON));
        given(opened(), chosen(new Distancing(60, new Text.None(), 5)))
                .when(new PresentShop(SHOP, abroad))
                .then(new ShopOpened(SHOP, abroad, NOON));
    }

    @Test
    void itKeepsItsActivityThereAndLeavesItsCommuneBehind() {
        var abroad = Town.profile(Door.INSIDE, "BE");
        var books = Activity.BOOKS;
        given(opened(), chosen(in(new Text.InForce("FR"), "67482")))
                .when(new PresentShop(SHOP, abroad))
                .then(
                        new ShopOpened(SHOP, abroad, NOON),
                        new DistancingChosen(
                                SHOP,
                                new Distancing(60, new Text.InForce("BE"), 5, books, null),
                                NOON));
        given(opened(), chosen(in(new Text.None(), "67482")))
                .when(new PresentShop(SHOP, abroad))
                .then(
                        new ShopOpened(SHOP, abroad, NOON),
                        new DistancingChosen(
                                SHOP, new Distancing(60, new Text.None(), 5, books, null), NOON));
    }

    private static Distancing in(Text text, String commune) {
        return new Distancing(60, text, 5, Activity.BOOKS, new Commune(commune));
    }

    @Test
    void aShopAskedForAgainWithOtherHolidaysIsNotThere() {
        var kept = new Holidays.Kept("FR", null);
        var open = new OpenShop(SHOP, profile(Door.INSIDE), kept);
        given(opened(), new HolidaysChosen(SHOP, kept, NOON)).when(open).thenNothing();
        given(opened()).when(open).refused(ShopRefusal.SHOP_EXISTS);
    }

    @Test
    void aShopIsNotOpenedOverAnother() {
        given(opened())
                .when(new OpenShop(SHOP, profile(Door.DOORSTEP)))
                .refused(ShopRefusal.SHOP_EXISTS);
    }

    @Test
    void aScheduleIsPublishedOnce() {
        given(opened()).when(PUBLISH).then(new SchedulePublished(SHOP, SCHEDULE, SATURDAY, NOON));
        given(opened(), published(SCHEDULE, SATURDAY)).when(PUBLISH).thenNothing();
    }

    @Test
    void aScheduleIsReplacedAndBroughtBack() {
        given(opened(), published(SCHEDULE, SATURDAY), published(Town.schedule(9), SATURDAY))
                .when(PUBLISH)
                .then(new SchedulePublished(SHOP, SCHEDULE, SATURDAY, NOON));
        given(opened(), published(SCHEDULE, SATURDAY.plusDays(7)))
                .when(PUBLISH)
                .then(new SchedulePublished(SHOP, SCHEDULE, SATURDAY, NOON));
    }

    @Test
    void aDayIsClosedOnceForAReason() {
        given(opened())
                .when(CLOSE)
                .then(new DayClosed(SHOP, SATURDAY, ClosedFor.EXCEPTIONAL, NOON));
        given(opened(), closed(ClosedFor.EXCEPTIONAL)).when(CLOSE).thenNothing();
        given(opened(), closed(ClosedFor.PUBLIC_HOLIDAY))
                .when(CLOSE)
                .then(new DayClosed(SHOP, SATURDAY, ClosedFor.EXCEPTIONAL, NOON));
    }

    @Test
    void distancingIsChosenOnce() {
        given(opened()).when(CHOOSE).then(new DistancingChosen(SHOP, DISTANCING, NOON));
        given(opened(), chosen(DISTANCING)).when(CHOOSE).thenNothing();
        given(opened(), chosen(DISTANCING), chosen(new Distancing(60, new Text.None(), null)))
                .when(CHOOSE)
                .then(new DistancingChosen(SHOP, DISTANCING, NOON));
    }

    @Test
    void aShopThatNeverOpenedSaysNothing() {
        given().when(new PresentShop(SHOP, profile(Door.INSIDE))).refused(ShopRefusal.UNKNOWN_SHOP);
        given().when(PUBLISH).refused(ShopRefusal.UNKNOWN_SHOP);
        given().when(CLOSE).refused(ShopRefusal.UNKNOWN_SHOP);
        given().when(CHOOSE).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aScheduleHasWindowsAndPlaces() {
        assertThatThrownBy(() -> schedule(Duration.ofSeconds(59), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> schedule(Duration.ofMinutes(15), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prepared(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> opening("12:00", "12:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Schedule prepared(Duration preparation) {
        return new Schedule(Schedule.COLLECT, Map.of(), Duration.ofMinutes(15), 1, preparation, 7);
    }

    private static Schedule schedule(Duration length, int places) {
        return new Schedule(Schedule.COLLECT, Map.of(), length, places, Duration.ZERO, 7);
    }
}
