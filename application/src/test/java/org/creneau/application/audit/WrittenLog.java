package org.creneau.application.audit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent;

/// A log written by hand, true or not, in the words of one Saturday.
final class WrittenLog {
    static final ShopId SHOP = new ShopId("chaussures");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate SATURDAY = LocalDate.of(2020, 12, 5);
    static final QueueId QUEUE = new QueueId(SHOP, SATURDAY);
    static final SlotId AT_THREE = slot("15:00");

    private final PromiseCheck check = new PromiseCheck();
    private Instant now = at("09:00");
    private long position;

    static WrittenLog ofShop(int places, int surface, Door door) {
        return new WrittenLog()
                .kept(new ShopEvent.ShopOpened(SHOP, profile(door), at("09:00")))
                .places(places)
                .distancing(new Distancing(surface, new Distancing.Text.InForce("FR"), null));
    }

    WrittenLog places(int places) {
        return kept(new ShopEvent.SchedulePublished(SHOP, schedule(places), SATURDAY, now));
    }

    WrittenLog distancing(Distancing distancing) {
        return kept(new ShopEvent.DistancingChosen(SHOP, distancing, now));
    }

    WrittenLog when(String time) {
        now = at(time);
        return this;
    }

    WrittenLog held(SlotId slot, String hold) {
        return kept(
                new SlotEvent.PlaceHeld(
                        slot,
                        new HoldId(hold),
                        new SubjectId("ann"),
                        now,
                        now.plus(Duration.ofMinutes(10))));
    }

    /// By ten minutes from when a hold that is held now would run out.
    WrittenLog extended(SlotId slot, String hold) {
        Instant until = now.plus(Duration.ofMinutes(20));
        return kept(
                new SlotEvent.HoldExtended(
                        slot, new HoldId(hold), new SubjectId("ann"), until, now));
    }

    WrittenLog expired(SlotId slot, String hold) {
        return kept(new SlotEvent.HoldExpired(slot, new HoldId(hold), now));
    }

    WrittenLog released(SlotId slot, String hold) {
        return kept(new SlotEvent.HoldReleased(slot, new HoldId(hold), new SubjectId("ann"), now));
    }

    WrittenLog taken(SlotId slot, String hold, String order) {
        return kept(new SlotEvent.PlaceTaken(slot, new HoldId(hold), new OrderId(order), now));
    }

    WrittenLog givenBack(SlotId slot, String order) {
        return kept(new SlotEvent.PlaceGivenBack(slot, new OrderId(order), now));
    }

    WrittenLog arrived(int ticket, int people) {
        return kept(new QueueEvent.Arrived(QUEUE, ticket, null, people, now));
    }

    /// What the event itself says of numbers is a lie on purpose: nobody may believe it.
    WrittenLog called(int ticket) {
        return kept(new QueueEvent.Called(QUEUE, ticket, null, 0, 999, now));
    }

    WrittenLog insistedOn(int ticket) {
        return kept(new QueueEvent.Called(QUEUE, ticket, null, 0, 999, null, true, List.of(), now));
    }

    WrittenLog family(int ticket, int adults, int children) {
        return kept(
                new QueueEvent.Arrived(
                        QUEUE,
                        ticket,
                        null,
                        "visit-" + ticket,
                        new Party(adults + children, children, true),
                        false,
                        now,
                        0,
                        now));
    }

    WrittenLog entered(int ticket, int people) {
        return kept(new QueueEvent.Entered(QUEUE, ticket, null, people, now));
    }

    WrittenLog left(int ticket) {
        return kept(new QueueEvent.Left(QUEUE, ticket, null, Seen.WATCHED, now));
    }

    WrittenLog takenToHaveLeft(int ticket) {
        return kept(new QueueEvent.Left(QUEUE, ticket, null, Seen.AGED_OUT, now));
    }

    WrittenLog counted(int people) {
        return kept(new QueueEvent.Recounted(QUEUE, "count-" + people, people, 99, now));
    }

    WrittenLog walkedIn(int ticket) {
        return kept(new QueueEvent.WalkedIn(QUEUE, ticket, "visit-" + ticket, 1, now));
    }

    WrittenLog servedAtDoor(int ticket) {
        return kept(new QueueEvent.ServedAtDoor(QUEUE, ticket, null, now));
    }

    /// Comes, is called and goes in, one by one.
    WrittenLog inside(int from, int to) {
        for (int ticket = from; ticket <= to; ticket++) {
            arrived(ticket, 1).called(ticket).entered(ticket, 1);
        }
        return this;
    }

    WrittenLog kept(Event event) {
        position++;
        check.see(
                new Recorded<>(position, "event-" + position, now, event, null, null, null, null));
        return this;
    }

    Promises read() {
        return check.found();
    }

    static SlotId slot(String time) {
        return new SlotId(SHOP, Schedule.COLLECT, at(time));
    }

    static Instant at(String time) {
        return SATURDAY.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    private static Profile profile(Door door) {
        return new Profile("Au bon pied", "chaussures", "2 rue Inventée", "FR", PARIS, door);
    }

    static Schedule schedule(int places) {
        return new Schedule(
                Schedule.COLLECT,
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(new Schedule.Opening(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                Duration.ofMinutes(15),
                places,
                Duration.ofHours(1),
                14);
    }
}
