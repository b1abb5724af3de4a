package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Told;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.shop.Occasion;
import org.jspecify.annotations.Nullable;

/// What answers look like. Ids are text, instants are UTC in ISO 8601, money is whole cents with its
/// currency; an erased personal field is null.
final class Json {
    private Json() {}

    /// @param putAsideDays for how many days after a window things are put aside without a duty to pay;
    ///     null where the shop does not
    /// @param delivery where it delivers
    record Shop(
            String id,
            String name,
            String trade,
            String address,
            String country,
            String zone,
            String door,
            @Nullable Integer putAsideDays,
            ShelfJson.@Nullable Picture photo,
            List<ShelfJson.Item> items,
            List<DeliveryJson.ZoneOfShop> delivery) {
        static Shop of(ShopView shop, Optional<Photo> front, List<ItemView> items) {
            var profile = shop.profile();
            var days = shop.puttingAside().offeredDays();
            return new Shop(
                    shop.id().value(),
                    profile.name(),
                    profile.trade(),
                    profile.address(),
                    profile.country(),
                    profile.zone().getId(),
                    profile.door().name(),
                    days.isPresent() ? days.getAsInt() : null,
                    front.map(photo -> ShelfJson.Picture.of(shop.id(), photo)).orElse(null),
                    items.stream().map(item -> ShelfJson.Item.of(shop.id(), item)).toList(),
                    DeliveryJson.ZoneOfShop.of(shop.delivery()));
        }
    }

    record Amount(long cents, String currency) {
        static Amount of(Money money) {
            return new Amount(money.cents(), money.currency());
        }
    }

    /// @param holiday the public holiday that closes it, where that is known
    record WindowsOfDay(
            LocalDate date,
            @Nullable String closedFor,
            @Nullable String holiday,
            List<PickupWindow> windows) {
        static WindowsOfDay of(Day day) {
            var why = day.closedFor();
            return new WindowsOfDay(
                    day.date(),
                    why == null ? null : why.name(),
                    day.holiday() == null ? null : day.holiday().name(),
                    day.windows().stream().map(PickupWindow::of).toList());
        }
    }

    /// @param id is what a hold asks for
    /// @param left how many more orders of the size asked about it takes
    /// @param pointsLeft how much more work it takes, in points; null where every order is as good as another
    record PickupWindow(
            String id,
            Instant start,
            Instant end,
            Occasion purpose,
            int places,
            int left,
            @Nullable Integer pointsLeft,
            boolean bookable) {
        static PickupWindow of(Window window) {
            var work = window.work();
            return new PickupWindow(
                    window.slot().toString(),
                    window.slot().start(),
                    window.end(),
                    window.purpose(),
                    window.places(),
                    window.left(),
                    work == null ? null : work.left(),
                    window.bookable());
        }
    }

    /// @param token opens the hold: keep it
    record Hold(String token, String window, Instant until) {}

    /// @param token opens the order without an account; absent in what staff read
    /// @param window when she comes. Of what is exchanged over the counter it is none that could be booked:
    ///     `shop/over-the-counter/instant`, and it ends as it starts
    /// @param name absent where she was erased; empty where an exchange over the counter asked for none
    /// @param service what it is an appointment for; absent for an order of goods
    /// @param putAsideUntil from when on nothing is kept for her; absent where it is to be paid
    /// @param delivery null for what is collected
    /// @param missing what the shop had not got, the oldest first
    /// @param takenOff what is on the bill no more
    record Order(
            String id,
            @Nullable String token,
            String shop,
            String number,
            String status,
            String window,
            Instant start,
            Instant end,
            @Nullable String code,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            List<LinesJson.Line> lines,
            Amount total,
            String payAt,
            @Nullable Instant putAsideUntil,
            @Nullable Integer ticket,
            @Nullable Integer bags,
            @Nullable String service,
            Instant placedAt,
            String placedThrough,
            @Nullable String enteredBy,
            @Nullable String cancelledBecause,
            List<Notice> notices,
            DeliveryJson.@Nullable Brought delivery,
            List<ShortageJson.Missing> missing,
            List<ShortageJson.TakenOff> takenOff,
            OnlineJson.@Nullable Payment payment) {

        static Order forShopper(OrderView order, String token) {
            return of(order, token, text(order.code()), null, null);
        }

        static Order forShopper(OrderView order, String token, OnlineJson.Payment payment) {
            return of(order, token, text(order.code()), null, payment);
        }

        /// The code is a secret that the shopper brings along: staff do not read it here.
        static Order forStaff(OrderView order) {
            return of(order, null, null, order.placedBy(), null);
        }

        private static Order of(
                OrderView order,
                @Nullable String token,
                @Nullable String code,
                @Nullable String enteredBy,
                OnlineJson.@Nullable Payment payment) {
            return new Order(
                    order.id().value(),
                    token,
                    order.slot().shop().value(),
                    order.number(),
                    order.status().name(),
                    order.slot().toString(),
                    order.slot().start(),
                    order.windowEnd(),
                    code,
                    text(order.contact().name()),
                    text(order.contact().phone()),
                    text(order.contact().email()),
                    LinesJson.Line.of(order),
                    Amount.of(order.total()),
                    order.payAt().name(),
                    order.keptUntil().orElse(null),
                    order.ticket(),
                    order.bags(),
                    order.service() == null ? null : order.service().value(),
                    order.placedAt(),
                    order.placedThrough(),
                    enteredBy,
                    text(order.told().why()),
                    order.told().notices().stream().map(Notice::of).toList(),
                    DeliveryJson.Brought.of(order),
                    ShortageJson.Missing.of(order),
                    ShortageJson.TakenOff.of(order),
                    payment);
        }
    }

    /// @param about `READY`, of what it reminds (`VISIT`, `PAYMENT`), or what became of her money or order: `LATE`, `UNPAID`, `PAY_AGAIN`, `REFUND`, `CALLED_OFF`, `MOVED`, `RETURN_OFF`
    /// @param state `ON_ITS_WAY` until the mail server has answered, then `SENT`, `ADDRESS_REFUSED`, `NO_SERVER` or `NOT_WRITTEN`
    /// @param at when it left, or did not, or was asked for
    record Notice(String about, String way, @Nullable String to, String state, Instant at) {
        static Notice of(Told.Notice notice) {
            return new Notice(
                    notice.about().name(),
                    notice.way().name(),
                    text(notice.to()),
                    notice.state().name(),
                    notice.at());
        }
    }

    /// @param inside as that limit counts them which leaves the fewest places
    /// @param allowed absent where there is no limit
    /// @param limit which one that is
    /// @param inTurn the numbers of those who wait, in the order in which they are called
    record Queue(
            String shop,
            LocalDate day,
            int inside,
            @Nullable Integer allowed,
            LimitedBy limit,
            List<Integer> inTurn,
            List<TicketOfQueue> tickets,
            List<ExpectedJson> expected) {
        static Queue of(QueueView queue, Fullness full, List<ExpectedJson> expected) {
            return new Queue(
                    queue.queue().shop().value(),
                    queue.queue().day(),
                    full.inside(),
                    full.allowed(),
                    full.by(),
                    queue.inTurn().stream().map(Ticket::number).toList(),
                    queue.tickets().stream().map(TicketOfQueue::of).toList(),
                    expected);
        }
    }

    /// @param children how many of the people are some
    /// @param household whether they live together
    /// @param turn from when her turn counts
    /// @param calledAt when she was called last; absent where nobody has
    /// @param counter which one called; absent where the shop has one only
    /// @param insisted whether that was more than may be, or not her turn
    /// @param left how it is known that she left, in one word; `AGED_OUT` where nobody noted it
    /// @param leftAt when she did, or stopped being counted
    /// @param told between when and when she was told that she would be called; absent where she was told nothing
    record TicketOfQueue(
            int number,
            @Nullable String order,
            int people,
            int children,
            boolean household,
            boolean priority,
            Instant turn,
            String state,
            Instant arrivedAt,
            @Nullable Instant calledAt,
            @Nullable Integer counter,
            boolean insisted,
            @Nullable String left,
            @Nullable Instant leftAt,
            EstimatesJson.@Nullable Told told) {
        static TicketOfQueue of(Ticket ticket) {
            Seen seen = ticket.seen();
            OrderId order = ticket.order();
            return new TicketOfQueue(
                    ticket.number(),
                    order == null ? null : order.value(),
                    ticket.people(),
                    ticket.party().children(),
                    ticket.party().household(),
                    ticket.priority(),
                    ticket.turn(),
                    ticket.state().name(),
                    ticket.arrivedAt(),
                    ticket.calledAt(),
                    ticket.counter(),
                    ticket.insisted(),
                    seen == null ? null : seen.name(),
                    ticket.endedAt(),
                    EstimatesJson.Told.of(ticket.told()));
        }
    }

    record Fact(
            long position,
            String name,
            int revision,
            Instant happenedAt,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String channel,
            @Nullable String command,
            @Nullable String cause,
            List<String> tags,
            String payload,
            String chain) {
        static Fact of(Entry entry) {
            var recorded = entry.recorded();
            return new Fact(
                    recorded.position(),
                    entry.name(),
                    entry.revision(),
                    recorded.event().at(),
                    recorded.recordedAt(),
                    recorded.actor(),
                    recorded.channel(),
                    recorded.commandId(),
                    recorded.cause(),
                    entry.tags(),
                    entry.raw(),
                    entry.chain());
        }
    }

    /// @param status absent before the order was placed
    /// @param money its books, after the log alone; absent before it was placed
    record History(
            String order,
            @Nullable Instant asOf,
            @Nullable String status,
            @Nullable Integer ticket,
            int returned,
            AuditMoneyJson.@Nullable Sums money,
            List<Fact> facts) {}

    record Returned(String id, String shop) {}

    record Rebuilding(String view) {}

    record Verified(boolean sound, Map<String, Object> findings) {}

    static @Nullable String text(@Nullable PersonalText text) {
        return switch (text) {
            case null -> null;
            case PersonalText.Known(var known) -> known;
            case PersonalText.Erased _ -> null;
        };
    }
}
