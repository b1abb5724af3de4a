package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.jspecify.annotations.Nullable;

/// Events in a word or two, with everything that a test does not care about filled in. Unless said
/// otherwise they are about Ann, in the bookshop, on Saturday morning.
public final class Happened {
    private static final Instant MORNING = at("08:00");

    private Happened() {}

    public static ShopOpened opened() {
        return opened(Door.INSIDE);
    }

    public static ShopOpened opened(Door door) {
        return new ShopOpened(SHOP, Town.profile(door), on(LocalDate.of(2020, 11, 1), "08:00"));
    }

    public static SchedulePublished published(Schedule schedule) {
        return published(schedule, LocalDate.of(2020, 11, 1));
    }

    public static SchedulePublished published(Schedule schedule, LocalDate from) {
        return new SchedulePublished(SHOP, schedule, from, on(LocalDate.of(2020, 11, 1), "08:00"));
    }

    public static SchedulePublished places(int places) {
        return published(Town.schedule(places));
    }

    public static DayClosed closed(ClosedFor why) {
        return new DayClosed(SHOP, SATURDAY, why, MORNING);
    }

    public static DistancingChosen limit(int people) {
        return chosen(new Distancing(60, new Text.None(), people));
    }

    public static DistancingChosen chosen(Distancing distancing) {
        return new DistancingChosen(SHOP, distancing, MORNING);
    }

    public static ItemListed novelListed() {
        return new ItemListed(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, MORNING);
    }

    public static ItemListed atlasListed() {
        return new ItemListed(SHOP, ATLAS, "Un atlas", ATLAS_PRICE, BOOKS, MORNING);
    }

    public static ItemWithdrawn withdrawn(ItemId item) {
        return new ItemWithdrawn(SHOP, item, MORNING);
    }

    public static PlaceHeld held(HoldId hold, String from) {
        return held(SLOT, hold, from);
    }

    public static PlaceHeld held(SlotId slot, HoldId hold, String from) {
        return new PlaceHeld(slot, hold, ANN, at(from), at(from).plus(HoldPlace.USUAL));
    }

    public static HoldExtended extended(HoldId hold, String until, String at) {
        return new HoldExtended(SLOT, hold, ANN, at(until), at(at));
    }

    public static HoldExpired expired(HoldId hold, String at) {
        return new HoldExpired(SLOT, hold, at(at));
    }

    public static HoldReleased released(HoldId hold, String at) {
        return new HoldReleased(SLOT, hold, ANN, at(at));
    }

    public static PlaceTaken taken(HoldId hold, OrderId order, String at) {
        return new PlaceTaken(SLOT, hold, order, at(at));
    }

    public static PlaceTaken taken(HoldId hold, OrderId order) {
        return taken(hold, order, "10:00");
    }

    public static PlaceGivenBack givenBack(OrderId order, String at) {
        return new PlaceGivenBack(SLOT, order, at(at));
    }

    public static OrderPlaced placed() {
        return placed(ANNS_ORDER);
    }

    public static OrderPlaced placed(OrderId order) {
        return placed(order, SLOT, at("10:00"));
    }

    /// Two novels.
    public static OrderPlaced placed(OrderId order, SlotId slot, Instant at) {
        var line = new OrderLine(NOVEL, "Un roman", new Quantity(2), NOVEL_PRICE, BOOKS);
        return new OrderPlaced(
                slot.shop(),
                order,
                "A-17",
                slot,
                ANN,
                List.of(line),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                at);
    }

    public static ChangeDeadlineChosen changesUntil(Duration before) {
        return new ChangeDeadlineChosen(SHOP, before, MORNING);
    }

    public static OrderReady ready() {
        return new OrderReady(SHOP, ANNS_ORDER, at("11:00"));
    }

    public static OrderNotCollected notCollected(String at) {
        return new OrderNotCollected(SHOP, ANNS_ORDER, at(at));
    }

    public static OrderHandedOver handedOver(String at) {
        return new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.CODE, at(at));
    }

    public static OrderCancelled cancelled(CancelledBy by) {
        return new OrderCancelled(SHOP, ANNS_ORDER, ANN, by, at("11:30"));
    }

    public static Arrived arrived(int ticket, OrderId order, int people, String at) {
        return new Arrived(QUEUE, ticket, order, people, at(at));
    }

    /// Somebody who waits for an order that is nobody's concern.
    public static Arrived arrived(int ticket, int people) {
        return arrived(ticket, new OrderId("order-of-ticket-" + ticket), people, "09:00");
    }

    public static Called called(int ticket, String at) {
        return new Called(QUEUE, ticket, orderOf(ticket), 0, 1, at(at));
    }

    public static Entered entered(int ticket, String at) {
        return new Entered(QUEUE, ticket, orderOf(ticket), 1, at(at));
    }

    public static WalkedIn walkedIn(int ticket, int people, String at) {
        return new WalkedIn(QUEUE, ticket, "visit-" + ticket, people, at(at));
    }

    public static Left left(int ticket, @Nullable OrderId order, Seen seen, String at) {
        return new Left(QUEUE, ticket, order, seen, at(at));
    }

    public static Left left(int ticket, String at) {
        return left(ticket, orderOf(ticket), Seen.WATCHED, at);
    }

    public static ServedAtDoor served(int ticket, OrderId order, String at) {
        return new ServedAtDoor(QUEUE, ticket, order, at(at));
    }

    public static MarkedAbsent absent(int ticket, String at) {
        return new MarkedAbsent(QUEUE, ticket, orderOf(ticket), at(at));
    }

    /// Ticket 1 is Ann's in the tests that care.
    private static OrderId orderOf(int ticket) {
        return ticket == 1 ? ANNS_ORDER : new OrderId("order-of-ticket-" + ticket);
    }
}
