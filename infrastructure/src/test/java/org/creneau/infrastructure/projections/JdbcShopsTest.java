package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.profile;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.quarters;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.ShopView.InUse;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.SpecialDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcShopsTest {
    private static final LocalDate CHRISTMAS = LocalDate.parse("2020-12-25");

    private static final Duration LONG = Duration.ofMinutes(90);
    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();

    @Test
    void aShopIsShownAsItDescribesItself() {
        tables.happened(
                opened(BOOKS),
                published(BOOKS, 3),
                new DayClosed(BOOKS, CHRISTMAS, ClosedFor.PUBLIC_HOLIDAY, NOON));

        assertThat(shops.find(BOOKS))
                .contains(
                        new ShopView(
                                BOOKS,
                                profile("Chez librairie"),
                                List.of(new InUse(quarters(3), LocalDate.parse("2020-11-01"))),
                                new SpecialDays(
                                        new Holidays.NotKept(),
                                        Map.of(
                                                CHRISTMAS,
                                                new DayPlan(ClosedFor.PUBLIC_HOLIDAY, Map.of()))),
                                null,
                                null,
                                Allowance.USUAL,
                                new PuttingAside.NotOffered(),
                                Acceptance.AT_ONCE,
                                Delivery.NONE,
                                new OnlinePayment.NotOffered(),
                                Arrangement.USUAL,
                                Reminders.USUAL));
    }

    @Test
    void whatOneShopSaysIsNotSaidOfAnother() {
        tables.happened(
                opened(BOOKS),
                opened(SHOES),
                published(BOOKS, 3),
                new DayClosed(BOOKS, CHRISTMAS, ClosedFor.EXCEPTIONAL, NOON),
                new DistancingChosen(BOOKS, new Distancing(60, new Text.None(), 4), NOON));

        assertThat(shops.find(SHOES).orElseThrow())
                .isEqualTo(
                        new ShopView(
                                SHOES,
                                profile("Chez chaussures"),
                                List.of(),
                                SpecialDays.NONE,
                                null,
                                null,
                                Allowance.USUAL,
                                new PuttingAside.NotOffered(),
                                Acceptance.AT_ONCE,
                                Delivery.NONE,
                                new OnlinePayment.NotOffered(),
                                Arrangement.USUAL,
                                Reminders.USUAL));
        assertThat(shops.all()).extracting(ShopView::id).containsExactly(SHOES, BOOKS);
    }

    @Test
    void aLineIsRunAsItWasArrangedLast() {
        var two = new Arrangement(2, new Arrangement.Pavement(1200, null), LONG, Duration.ZERO);
        var one = new Arrangement(null, null, LONG, Duration.ofMinutes(5));
        tables.happened(opened(BOOKS), new QueueArranged(BOOKS, two, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().arrangement()).isEqualTo(two);

        tables.happened(new QueueArranged(BOOKS, one, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().arrangement()).isEqualTo(one);
    }

    @Test
    void whatIsRemindedOfIsWhatWasSaidLast() {
        tables.happened(opened(BOOKS));
        assertThat(shops.find(BOOKS).orElseThrow().reminders()).isEqualTo(Reminders.USUAL);

        var visits = new Reminders(true, false);
        tables.happened(new RemindersChosen(BOOKS, visits, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().reminders()).isEqualTo(visits);
    }

    @Test
    void whetherThingsArePutAsideIsWhatWasSaidLast() {
        var twoDays = new PuttingAside.For(2);
        tables.happened(opened(BOOKS), new PuttingAsideChosen(BOOKS, twoDays, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().puttingAside()).isEqualTo(twoDays);

        tables.happened(new PuttingAsideChosen(BOOKS, new PuttingAside.NotOffered(), NOON));
        assertThat(shops.find(BOOKS).orElseThrow().puttingAside())
                .isEqualTo(new PuttingAside.NotOffered());
    }

    @Test
    void aShopThatIsOpenOnHolidaysKeepsItsCommune() {
        var open = new Holidays.NotKept(new Commune("67482"));
        tables.happenedOneByOne(opened(BOOKS), new HolidaysChosen(BOOKS, open, NOON));

        assertThat(shops.find(BOOKS).orElseThrow().days().holidays()).isEqualTo(open);
    }

    @Test
    void daysAreAsTheyWereSaidLast() {
        var eve = CHRISTMAS.minusDays(1);
        var ten = List.of(new Opening(LocalTime.of(10, 0), LocalTime.of(12, 0)));
        tables.happenedOneByOne(
                opened(BOOKS),
                new HolidaysChosen(BOOKS, new Holidays.Kept("FR", new Commune("67482")), NOON),
                new DayClosed(BOOKS, CHRISTMAS, ClosedFor.EXCEPTIONAL, NOON),
                new DayOpened(BOOKS, CHRISTMAS, "collect", ten, NOON),
                new DayOpened(BOOKS, CHRISTMAS, "evening", ten, NOON),
                new DayOpened(BOOKS, eve, "collect", ten, NOON),
                new DayClosed(BOOKS, eve, ClosedFor.EXCEPTIONAL, NOON),
                new DayClosed(BOOKS, eve.minusDays(1), ClosedFor.EXCEPTIONAL, NOON),
                new DayRestored(BOOKS, eve.minusDays(1), NOON));

        assertThat(shops.find(BOOKS).orElseThrow().days())
                .isEqualTo(
                        new SpecialDays(
                                new Holidays.Kept("FR", new Commune("67482")),
                                Map.of(
                                        CHRISTMAS,
                                        new DayPlan(
                                                ClosedFor.EXCEPTIONAL,
                                                Map.of("collect", ten, "evening", ten)),
                                        eve,
                                        new DayPlan(ClosedFor.EXCEPTIONAL, Map.of()))));
    }

    @Test
    void oneShopperMayTakeWhatTheShopAllows() {
        tables.happened(
                opened(BOOKS),
                opened(SHOES),
                new AllowanceChosen(BOOKS, new Allowance(5, 1), NOON));

        assertThat(shops.find(BOOKS).orElseThrow().allowance()).isEqualTo(new Allowance(5, 1));
        assertThat(shops.find(SHOES).orElseThrow().allowance()).isEqualTo(Allowance.USUAL);
    }

    @Test
    void aShopThatLooksFirstSaysSo() {
        tables.happened(
                opened(BOOKS),
                opened(SHOES),
                new AcceptanceChosen(BOOKS, Acceptance.AFTER_A_LOOK, NOON));

        assertThat(shops.find(BOOKS).orElseThrow().acceptance()).isEqualTo(Acceptance.AFTER_A_LOOK);
        assertThat(shops.find(SHOES).orElseThrow().acceptance()).isEqualTo(Acceptance.AT_ONCE);
    }

    @Test
    void anUnknownShopIsNotFound() {
        assertThat(shops.find(BOOKS)).isEmpty();
    }

    @Test
    void aScheduleTakesThePlaceOfLaterOnesOfItsName() {
        LocalDate december = LocalDate.parse("2020-12-01");
        LocalDate january = LocalDate.parse("2021-01-01");
        tables.happenedOneByOne(
                opened(BOOKS),
                published(BOOKS, 3),
                new SchedulePublished(BOOKS, quarters(9), january, NOON),
                new SchedulePublished(BOOKS, quarters(5), december, NOON));

        ShopView shop = shops.find(BOOKS).orElseThrow();
        assertThat(shop.schedules())
                .containsExactly(
                        new InUse(quarters(3), LocalDate.parse("2020-11-01")),
                        new InUse(quarters(5), december));
        assertThat(shop.schedulesOn(december.minusDays(1))).containsExactly(quarters(3));
        assertThat(shop.schedulesOn(december)).containsExactly(quarters(5));
        assertThat(shop.schedulesOn(LocalDate.parse("2020-10-31"))).isEmpty();
    }

    @Test
    void aScheduleThatEndsLeavesTheOthersAsTheyWere() {
        LocalDate december = LocalDate.parse("2020-12-01");
        LocalDate christmas = LocalDate.parse("2020-12-24");
        var finer =
                quarters(5)
                        .with(
                                new Finer(
                                        Occasion.APPOINTMENT,
                                        new Lead.OpenDays(2),
                                        LocalTime.of(17, 30),
                                        Duration.ofMinutes(5),
                                        Duration.ofMinutes(20),
                                        new Effort(12, 4)));
        var hourly =
                quarters(4)
                        .with(
                                new Finer(
                                        Occasion.COLLECT,
                                        new Lead.OpenTime(Duration.ofHours(3)),
                                        null,
                                        Duration.ZERO,
                                        null));
        tables.happenedOneByOne(
                opened(BOOKS),
                published(BOOKS, 3),
                new SchedulePublished(BOOKS, quarters(9), christmas.plusDays(8), NOON),
                new SchedulePublished(BOOKS, hourly, december, december.plusDays(3), NOON),
                new SchedulePublished(BOOKS, finer, december, christmas, NOON));

        ShopView shop = shops.find(BOOKS).orElseThrow();
        assertThat(shop.schedulesOn(december)).containsExactly(finer);
        assertThat(shop.schedulesOn(christmas.plusDays(1))).containsExactly(quarters(3));
        assertThat(shop.schedulesOn(christmas.plusDays(8))).containsExactly(quarters(9));
        assertThat(shop.schedules()).as("one is covered").hasSize(3);
    }

    @Test
    void aDayOfRushIsOneUntilItIsNot() {
        tables.happened(opened(BOOKS), new PaceChosen(BOOKS, CHRISTMAS, Pace.RUSH, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().days().pace(CHRISTMAS)).isEqualTo(Pace.RUSH);
        tables.happened(new PaceChosen(BOOKS, CHRISTMAS, Pace.NORMAL, NOON));
        assertThat(shops.find(BOOKS).orElseThrow().days().pace(CHRISTMAS)).isEqualTo(Pace.NORMAL);
    }

    static List<Distancing> distancings() {
        return List.of(
                new Distancing(60, new Text.InForce("FR"), null),
                new Distancing(60, new Text.AsOf("FR", LocalDate.parse("2020-12-01")), 5),
                new Distancing(60, new Text.InForce("FR"), 5, Activity.BOOKS, new Commune("75056")),
                new Distancing(18, new Text.None(), 2));
    }

    @ParameterizedTest
    @MethodSource("distancings")
    void distancingIsReadAsItWasChosen(Distancing distancing) {
        tables.happened(opened(BOOKS), new DistancingChosen(BOOKS, distancing, NOON));

        assertThat(shops.find(BOOKS).orElseThrow().distancing()).isEqualTo(distancing);
    }
}
