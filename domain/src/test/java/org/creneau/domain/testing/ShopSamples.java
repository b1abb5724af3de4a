package org.creneau.domain.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
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
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// What can happen to a shop and its calendar: one sample of each shape.
final class ShopSamples {
    private static final Schedule.Opening EXTRA = Town.opening("10:00", "13:00");

    static final List<Event> ALL =
            List.of(
                    new ShopOpened(OtherShop.ID, profile(Door.INSIDE), OtherShop.at("07:00")),
                    new ShopOpened(OtherShop.ID, profile(Door.DOORSTEP), OtherShop.at("07:01")),
                    new SchedulePublished(
                            OtherShop.ID, schedule(), OtherShop.DAY, OtherShop.at("07:02")),
                    finer(new Lead.OpenTime(Duration.ofHours(3))),
                    finer(new Lead.OpenDays(2)),
                    new PaceChosen(OtherShop.ID, OtherShop.DAY, Pace.RUSH, OtherShop.at("07:03")),
                    new DayClosed(
                            OtherShop.ID,
                            LocalDate.of(2020, 12, 25),
                            ClosedFor.PUBLIC_HOLIDAY,
                            OtherShop.at("07:03")),
                    new DayClosed(
                            OtherShop.ID,
                            LocalDate.of(2020, 12, 24),
                            ClosedFor.EXCEPTIONAL,
                            OtherShop.at("07:04")),
                    new DayOpened(
                            OtherShop.ID,
                            OtherShop.DAY,
                            "collect",
                            List.of(EXTRA),
                            OtherShop.at("07:04")),
                    new DayRestored(
                            OtherShop.ID, LocalDate.of(2020, 12, 24), OtherShop.at("07:04")),
                    holidays(new Holidays.Kept("FR", new Commune("67482"))),
                    holidays(new Holidays.Kept("BE", null)),
                    holidays(new Holidays.NotKept()),
                    holidays(new Holidays.NotKept(new Commune("67482"))),
                    distancing(new Distancing(60, new Text.InForce("FR"), null)),
                    distancing(new Distancing(60, new Text.AsOf("BE", OtherShop.DAY), 5)),
                    distancing(new Distancing(60, new Text.None(), 3)),
                    distancing(
                            new Distancing(
                                    60,
                                    new Text.InForce("FR"),
                                    5,
                                    Activity.BOOKS,
                                    new Commune("67482"))),
                    new AllowanceChosen(OtherShop.ID, new Allowance(2, 1), OtherShop.at("07:14")),
                    new PuttingAsideChosen(
                            OtherShop.ID, new PuttingAside.NotOffered(), OtherShop.at("07:15")),
                    new PuttingAsideChosen(
                            OtherShop.ID, new PuttingAside.For(2), OtherShop.at("07:15")),
                    new AcceptanceChosen(
                            OtherShop.ID, Acceptance.AFTER_A_LOOK, OtherShop.at("07:15")),
                    new RemindersChosen(
                            OtherShop.ID, new Reminders(false, true), OtherShop.at("07:15")),
                    new ChangeDeadlineChosen(
                            OtherShop.ID, Duration.ofHours(2), OtherShop.at("07:16")),
                    arranged(Arrangement.USUAL),
                    arranged(
                            new Arrangement(
                                    2,
                                    new Arrangement.Pavement(1200, 150),
                                    Duration.ofMinutes(40),
                                    Duration.ZERO)));

    private ShopSamples() {}

    private static Profile profile(Door door) {
        return new Profile(
                "Chaussures Exemple",
                "chaussures",
                "12 rue des Tanneurs, Saint-Exemple",
                "FR",
                OtherShop.PARIS,
                door);
    }

    private static Schedule schedule() {
        return new Schedule(
                Schedule.COLLECT,
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(Town.opening("10:00", "12:30"), Town.opening("14:00", "19:00"))),
                Duration.ofMinutes(30),
                4,
                Duration.ofMinutes(90),
                14);
    }

    private static SchedulePublished finer(Lead lead) {
        Duration five = Duration.ofMinutes(5);
        var finer =
                new Finer(
                        Occasion.APPOINTMENT, lead, LocalTime.NOON, five, five, new Effort(20, 5));
        return new SchedulePublished(
                OtherShop.ID,
                schedule().with(finer),
                OtherShop.DAY,
                OtherShop.DAY.plusDays(20),
                OtherShop.at("07:02"));
    }

    private static HolidaysChosen holidays(Holidays chosen) {
        return new HolidaysChosen(OtherShop.ID, chosen, OtherShop.at("07:05"));
    }

    private static QueueArranged arranged(Arrangement arrangement) {
        return new QueueArranged(OtherShop.ID, arrangement, OtherShop.at("07:17"));
    }

    private static DistancingChosen distancing(Distancing distancing) {
        return new DistancingChosen(OtherShop.ID, distancing, OtherShop.at("07:05"));
    }
}
