package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.LateMoneyEvent;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.till.TillEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent;

/// Reads the log as it grows and complains where a promise is broken. Shares no code with the rules.
public final class Watcher {
    private final List<String> complaints = new ArrayList<>();
    private final WatchedShops shops = new WatchedShops();
    private final WatchedPlaces places = new WatchedPlaces(shops, complaints);
    private final WatchedLines lines = new WatchedLines(complaints);
    private final WatchedEffort effort = new WatchedEffort(shops, lines, complaints);
    private final WatchedOrders orders = new WatchedOrders(shops, lines, complaints);
    private final WatchedOffers offers = new WatchedOffers(lines, complaints);
    private final WatchedStock stock = new WatchedStock(lines, complaints);
    private final WatchedPeople people = new WatchedPeople(shops, complaints);
    private final WatchedAside aside = new WatchedAside(lines, complaints);
    private final WatchedQueues queues = new WatchedQueues(shops, complaints);
    private final WatchedEntries entries = new WatchedEntries(complaints);
    private final WatchedVisits visits = new WatchedVisits(complaints);

    private final WatchedWaits waits = new WatchedWaits(shops, complaints);
    private final WatchedPartners partners = new WatchedPartners(complaints);
    private final WatchedHooks hooks = new WatchedHooks(complaints);
    private final WatchedPhotos photos = new WatchedPhotos(complaints);
    private final WatchedMoney money = new WatchedMoney(lines, complaints);
    private final WatchedBooks books = new WatchedBooks(money, complaints);
    private final WatchedCustomers customers = new WatchedCustomers(complaints);
    private final WatchedOnline online = new WatchedOnline(complaints);
    private final WatchedLinks links = new WatchedLinks(complaints);
    private final WatchedTills tills = new WatchedTills(complaints);
    private final WatchedReminders reminders = new WatchedReminders(complaints);
    private final WatchedRefunds refunds = new WatchedRefunds(money, complaints);
    private final WatchedPassing passing = new WatchedPassing(books, refunds, complaints);
    private final WatchedUndoing undoing = new WatchedUndoing(money, books, refunds, complaints);
    private final WatchedHome home = new WatchedHome(money, refunds, books, complaints);
    private final WatchedLate late = new WatchedLate(money, refunds, complaints);
    private final WatchedDeliveries deliveries = new WatchedDeliveries(complaints);
    private final WatchedAppointments appointments = new WatchedAppointments(complaints);
    private final WatchedWithdrawals withdrawals = new WatchedWithdrawals(complaints);
    private final WatchedDiminutions diminutions = new WatchedDiminutions(complaints);
    private final WatchedBringing bringing = new WatchedBringing(lines, complaints);
    private final WatchedInspections inspections = new WatchedInspections(complaints);
    private final WatchedMistakes mistakes = new WatchedMistakes(complaints);
    private final WatchedExchanges exchanges = new WatchedExchanges(complaints);

    public void see(Event event, Instant recordedAt) {
        if (event.at().isAfter(recordedAt)) {
            complaints.add("Happened after it was told: " + event);
        }
        if (!event.tags().contains(event.shop().tag())) {
            complaints.add("Cannot be found by its shop: " + event);
        }
        visits.see(event);
        deliveries.see(event);
        withdrawals.see(event);
        diminutions.see(event);
        bringing.see(event);
        inspections.see(event);
        if (!WatchedHome.isHome(event)) {
            exchanges.see(event);
        }
        home.see(event);
        mistakes.see(event);
        online.see(event);
        links.see(event);
        refunds.see(event);
        reminders.see(event);
        tills.see(event);
        passing.see(event);
        undoing.see(event);
        books.see(event);
        switch (event) {
            case ShopEvent said -> {
                shops.see(said);
                aside.see(said);
            }
            case SlotEvent happened -> {
                places.see(happened, recordedAt);
                effort.see(happened);
                people.see(happened);
                waits.see(happened);
                appointments.see(happened);
            }
            case OrderEvent happened -> {
                lines.see(happened);
                appointments.see(happened);
                orders.see(happened, places);
                offers.see(happened);
                aside.see(happened);
                effort.see(happened);
                customers.see(happened);
                stock.see(happened);
                queues.see(happened);
                people.see(happened);
                money.see(happened);
            }
            case ReturnEvent happened -> {
                orders.see(happened);
                money.see(happened);
            }
            case PaymentEvent entry -> money.see(entry);
            case OnlineEvent _, AwaitingEvent _, LinkEvent _ -> {}
            case LateMoneyEvent _, TillEvent _ -> {}
            case QueueEvent happened -> {
                queues.see(happened);
                entries.see(happened);
            }
            case StockEvent happened -> stock.see(happened);
            case CustomerEvent happened -> customers.see(happened);
            case PhotoEvent said -> photos.see(said);
            case FrontEvent said -> photos.see(said);
            case ServiceEvent said -> appointments.see(said);
            case AppointmentEvent happened -> appointments.see(happened);
            case CatalogueEvent said -> offers.see(said);
            case WaitEvent happened -> waits.see(happened);
            case PartnerEvent happened -> partners.see(happened);
            case WithdrawalEvent about -> money.see(about);
            case ReturnRequestEvent _ -> {}
            case HookEvent happened -> hooks.see(happened);
            default -> complaints.add("Of no known family: " + event);
        }
        late.see(event);
    }

    /// What came of a command, before any of it has happened.
    void decided(Command command, Decision decision, Instant now) {
        entries.decided(command, decision);
        books.decided(command, decision, now);
        refunds.decided(command, decision);
        undoing.decided(command, decision);
        home.decided(command, decision);
    }

    public List<String> complaints() {
        return complaints;
    }

    /// Windows with places of which the log does not yet say that they are no longer held.
    public Set<SlotId> stillHeld() {
        return places.stillHeld();
    }

    /// How many a window takes as its shop has said last.
    public int places(SlotId slot) {
        return shops.placesOf(slot);
    }

    /// Orders that have a place in the window, and holds that have not run out.
    public long inUse(SlotId slot, Instant at) {
        return places.inUse(slot, at);
    }

    /// How many points of a window nobody has at an instant.
    public int pointsLeft(SlotId slot, Instant now) {
        return effort.left(slot, now);
    }
}
