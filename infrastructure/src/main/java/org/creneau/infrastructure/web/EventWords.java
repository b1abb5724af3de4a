package org.creneau.infrastructure.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.Terms;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.LateMoneyEvent;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.till.TillEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.infrastructure.desk.Partners;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an event says, in plain words, and who it was.
@Component("events")
public class EventWords {
    private static final int SHORT = 6;
    private static final String STAFF = "staff:";
    private static final String PARTNER = "partner:";

    /// By which a customer reaches a shop, and somebody of the shop writes down what she says.
    private static final Set<@Nullable String> OF_CUSTOMERS =
            Set.of(Channel.PHONE.name(), Channel.EMAIL.name(), Channel.MESSAGE.name());

    private final Say say;
    private final Partners partners;
    private final DeliveryWords delivery;

    EventWords(Say say, Partners partners, DeliveryWords delivery) {
        this.say = say;
        this.partners = partners;
        this.delivery = delivery;
    }

    public String of(Event event, ZoneId zone) {
        String key = "event." + EventNames.of(event.getClass()).name();
        return say.text(
                key + WaitWords.kind(event) + OnlineWords.kind(event) + QueueWords.kind(event),
                figures(event, zone).toArray());
    }

    /// Where it is told of an appointment, in the words of one.
    ///
    /// @param appointments the orders that are known to be some
    public String of(Event event, ZoneId zone, Set<OrderId> appointments) {
        return AppointmentWords.isOfOne(event, appointments)
                ? say.text(AppointmentWords.key(event), figures(event, zone).toArray())
                : of(event, zone);
    }

    /// In words of another key, which take the same figures.
    String of(Event event, ZoneId zone, String key) {
        return say.text(key, figures(event, zone).toArray());
    }

    /// The orders among what happened that are appointments.
    public Set<OrderId> appointments(List<Histories.Entry> entries) {
        return AppointmentWords.among(entries);
    }

    /// `staff:anna` becomes *Équipe (anna)*.
    public String actor(@Nullable String actor) {
        if (actor == null || actor.indexOf(':') < 0) {
            return say.text("actor.unknown");
        }
        int colon = actor.indexOf(':');
        String kind = actor.substring(0, colon);
        String who = actor.substring(colon + 1);
        return say.text("actor." + kind, shown(kind, who));
    }

    private String shown(String kind, String who) {
        return switch (kind) {
            case "shopper" -> shortened(who);
            case "partner" -> partner(who);
            default -> who;
        };
    }

    /// As the shop calls it.
    private String partner(String id) {
        return partners.name(new PartnerId(id)).map(PartnerName::value).orElse(id);
    }

    /// Enough to tell two people on a page apart; the whole id is in the raw record.
    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), SHORT));
    }

    public String channel(@Nullable String channel) {
        return channel == null ? "" : say.text("channel." + channel);
    }

    /// Through which channel, and by whom where it was not the customer herself: *par téléphone, saisi
    /// par anna*.
    public String entered(@Nullable String actor, @Nullable String channel) {
        if (actor != null && actor.startsWith(STAFF)) {
            return say.text("entered.by", channel(channel), actor.substring(STAFF.length()));
        }
        return actor != null && actor.startsWith(PARTNER)
                ? say.text(
                        "entered.by", channel(channel), partner(actor.substring(PARTNER.length())))
                : channel(channel);
    }

    /// Who did something, and through which channel.
    public String who(@Nullable String actor, @Nullable String channel) {
        return actor != null && actor.startsWith(STAFF) && OF_CUSTOMERS.contains(channel)
                ? entered(actor, channel)
                : actor(actor) + ", " + channel(channel);
    }

    private List<Object> figures(Event event, ZoneId zone) {
        return switch (event) {
            case ShopEvent e -> shop(e);
            case CatalogueEvent e -> catalogue(e);
            case SlotEvent e -> slot(e, zone);
            case OrderEvent e -> order(e, zone);
            case ReturnEvent e -> BringingWords.goods(e, say);
            case PaymentEvent e -> new PaymentWords(say).figures(e);
            case AwaitingEvent e -> new OnlineWords(say).figures(e, zone);
            case OnlineEvent e -> new OnlineWords(say).figures(e, zone);
            case LinkEvent e -> new OnlineWords(say).figures(e);
            case TillEvent e -> new TillWords(say).figures(e);
            case LateMoneyEvent e -> new OnlineWords(say).figures(e);
            case WithdrawalEvent e -> new WithdrawalWords(say).figures(e);
            case ReturnRequestEvent e -> BringingWords.figures(e, say);
            case CustomerEvent e -> customer(e);
            case QueueEvent e -> QueueWords.figures(e, say, zone);
            case PartnerEvent e -> partner(e);
            case HookEvent e -> HookWords.figures(e, say);
            case FrontEvent e -> photo("", e.shown());
            case WaitEvent e -> new WaitWords(say).figures(e, zone);
            case ServiceEvent e -> AppointmentWords.service(e);
            case AppointmentEvent e -> AppointmentWords.appointment(e, zone, say);
            default -> throw new IllegalArgumentException("No words for " + event.getClass());
        };
    }

    private List<Object> shop(ShopEvent event) {
        return switch (event) {
            case ShopEvent.ShopOpened e -> List.of(e.profile().name());
            case ShopEvent.SchedulePublished e -> List.of(say.day(e.from()));
            case ShopEvent.DayClosed e -> List.of(say.day(e.day()), say.text("closed." + e.why()));
            case ShopEvent.DeliveryChosen e -> delivery.chosen(e);
            case ShopEvent.AllowanceChosen e ->
                    List.of(e.allowance().holds(), e.allowance().ordersPerDay());
            case ShopEvent.PuttingAsideChosen e -> List.of(aside(e.puttingAside()));
            case ShopEvent.OnlinePaymentChosen e ->
                    List.of(new OnlineWords(say).chosen(e.online()));
            case ShopEvent.AcceptanceChosen e -> List.of(say.text("acceptance." + e.acceptance()));
            case ShopEvent.ChangeDeadlineChosen e -> List.of(e.before().toMinutes());
            case ShopEvent.PaceChosen e -> List.of(say.day(e.day()), say.text("pace." + e.pace()));
            case ShopEvent.DayOpened e -> List.of(say.day(e.day()), spans(e.hours()));
            case ShopEvent.DayRestored e -> List.of(say.day(e.day()));
            case ShopEvent.RemindersChosen e -> List.of(NoticeWords.reminds(e.reminders(), say));
            case ShopEvent.QueueArranged e -> QueueWords.arranged(e.arrangement());
            case ShopEvent.HolidaysChosen e -> List.of(kept(e.holidays()));
            case ShopEvent.DistancingChosen e -> List.of(e.distancing().surface());
        };
    }

    private String spans(List<Schedule.Opening> hours) {
        return hours.stream()
                .map(one -> say.clock(one.from()) + " – " + say.clock(one.to()))
                .collect(Collectors.joining(", "));
    }

    private String aside(PuttingAside puttingAside) {
        return switch (puttingAside) {
            case PuttingAside.NotOffered _ -> say.text("aside.not-offered");
            case PuttingAside.For(var days) -> say.text("aside.for", days);
        };
    }

    private String kept(Holidays holidays) {
        return switch (holidays) {
            case Holidays.NotKept _ -> say.text("holidays.not-kept");
            case Holidays.Kept(var country, var commune) ->
                    say.text("holidays.kept", commune == null ? country : commune.code());
        };
    }

    private List<Object> catalogue(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.ItemListed e -> List.of(e.label(), say.money(e.price()));
            case CatalogueEvent.ItemWithdrawn e -> List.of(e.item().value());
            case StockEvent e -> stock(e);
            case PhotoEvent e -> photo(e.item().value(), e.shown());
        };
    }

    /// What is to be seen on it, where it is shown.
    private static List<Object> photo(String of, Optional<Photo> shown) {
        return List.of(of, shown.map(Photo::words).orElse(""));
    }

    private List<Object> stock(StockEvent event) {
        String item = event.item().value();
        return switch (event) {
            case StockEvent.StockCounted e -> List.of(item, e.pieces());
            case StockEvent.CountingStopped _ -> List.of(item);
            case StockEvent.PiecesReceived e -> List.of(item, e.pieces());
            case StockEvent.PiecesWrittenOff e ->
                    List.of(item, e.pieces(), say.text("gone." + e.why()));
            case StockEvent.PiecesPromised e -> List.of(item, e.pieces());
            case StockEvent.PiecesGivenBack e -> List.of(item, e.pieces());
            case StockEvent.PiecesHandedOver e -> List.of(item, e.pieces());
            case StockEvent.PiecesCameBack e -> List.of(item, e.pieces());
            case StockEvent.PiecesBroughtBack e -> List.of(item, e.pieces());
        };
    }

    private List<Object> slot(SlotEvent event, ZoneId zone) {
        String window = window(event.slot(), zone);
        return switch (event) {
            case SlotEvent.PlaceHeld e -> List.of(window, say.time(e.until(), zone), e.effort());
            case SlotEvent.HoldExtended e -> List.of(window, say.time(e.until(), zone));
            case SlotEvent.HoldExpired _ -> List.of(window);
            case SlotEvent.HoldReleased _ -> List.of(window);
            case SlotEvent.PlaceTaken e -> List.of(window, e.effort());
            case SlotEvent.PlaceGivenBack _ -> List.of(window);
            case SlotEvent.BookingRefused e -> List.of(window, say.text("refusal." + e.reason()));
        };
    }

    private List<Object> order(OrderEvent event, ZoneId zone) {
        return switch (event) {
            case OrderEvent.OrderPlaced e ->
                    List.of(
                            e.number(),
                            window(e.slot(), zone),
                            e.lines().stream().mapToInt(l -> l.quantity().pieces()).sum(),
                            say.money(e.total()),
                            aside(e.terms(), zone) + delivery.how(e) + BringingWords.with(e, say));
            case OrderEvent.OrderRescheduled e ->
                    List.of(
                            window(e.from(), zone),
                            window(e.to(), zone),
                            say.text("asked-by." + e.by()));
            case NoticeEvent e -> new NoticeWords(say).figures(e, zone);
            case ShortageEvent e -> new ShortageWords(say).figures(e);
            case PreparationEvent.BagsCounted e -> List.of(e.bags());
            case PreparationEvent _ -> List.of();
            case OrderEvent.OrderReady _ -> List.of();
            case OrderEvent.OrderNotCollected e -> QueueWords.missed(e, say, zone);
            case OrderEvent.OrderHandedOver e -> List.of(say.text("shown." + e.shown()));
            case DeliveryEvent e -> delivery.figures(e);
            case OrderEvent.OrderCancelled e -> List.of(say.text("cancelled-by." + e.by()));
            case OrderEvent.OrderTakenBackUp e ->
                    List.of(window(e.from(), zone), window(e.to(), zone));
            case OrderEvent.PutAsideSettled e ->
                    List.of(
                            e.bought().stream().mapToInt(l -> l.quantity().pieces()).sum(),
                            say.text("shown." + e.shown()));
            case OrderEvent.PutAsideLapsed _ -> List.of();
        };
    }

    /// Nothing to say of an order that is to be paid.
    private String aside(Terms terms, ZoneId zone) {
        return switch (terms) {
            case Terms.Obligation _ -> "";
            case Terms.PutAside(var until) ->
                    say.text("event.order.placed.aside", say.dayOf(until.minusMillis(1), zone));
        };
    }

    private List<Object> customer(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.NoteWritten _ -> List.of();
            case CustomerEvent.ConsentTold e ->
                    List.of(
                            say.text("consent.word." + e.word()),
                            say.text("consent." + e.purpose()));
        };
    }

    private List<Object> partner(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.KeyGiven e ->
                    List.of(
                            e.name().value(),
                            e.scopes().stream()
                                    .map(scope -> say.text("scope." + scope))
                                    .collect(Collectors.joining(", ")));
            case PartnerEvent.KeyWithdrawn e -> List.of(e.name().value());
        };
    }

    private String window(SlotId slot, ZoneId zone) {
        return say.dayAndTime(slot.start(), zone);
    }
}
