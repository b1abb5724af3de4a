package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.online.LateOrders.Undecided;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.TakesLonger;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LetLateMoneyGo;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.payment.online.TakeBackUp;
import org.creneau.domain.slot.SlotRefusal;

/// Money that came after its order was called off buys her the window that she had, where that is free still and not too near;
/// else the next one of the same schedule, within a week and as far as the shop shows any; else it goes back.
///
/// Windows come from a view, and are tried: the decision says which of them has room. Several nodes may do it at once: the
/// second finds nothing left to decide.
public final class WhenMoneyComesLate {
    static final Duration FURTHEST = Duration.ofDays(7);

    /// She does not wait longer than that for either place or money.
    static final Duration LONGEST = Duration.ofHours(3);

    /// So that one order of a shop that fills up meanwhile does not hold up all others.
    private static final int MOST = 20;

    private static final Actor LATE = Actor.system("late-money");
    private static final String WHAT = "late";

    private final LateOrders late;
    private final Orders orders;
    private final Shops shops;
    private final OpenWindows windows;
    private final Pauses pauses;
    private final Commands commands;
    private final LateLetters letters;
    private final Supplier<String> commandIds;

    public WhenMoneyComesLate(
            LateOrders late,
            Orders orders,
            Shops shops,
            OpenWindows windows,
            Pauses pauses,
            Commands commands,
            LateLetters letters,
            Supplier<String> commandIds) {
        this.late = late;
        this.orders = orders;
        this.shops = shops;
        this.windows = windows;
        this.pauses = pauses;
        this.commands = commands;
        this.letters = letters;
        this.commandIds = commandIds;
    }

    /// What fails for one order keeps no other one from being decided.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round; it is tried again ever more seldom
    public void run(Instant now) {
        var failures = new Failures();
        Set<String> resting = pauses.resting(WHAT, now);
        for (Undecided one : late.undecided()) {
            if (!resting.contains(one.order().value())) {
                failures.trying(() -> decide(one, now));
            }
        }
        failures.tell();
    }

    /// Rested before it is tried, so that nothing keeps it from resting; what is decided is not asked for again.
    private void decide(Undecided one, Instant now) {
        pauses.rest(WHAT, one.order().value(), now);
        Optional<NotTakenUp> why =
                orders.find(one.shop(), one.order())
                        .map(order -> decide(order, isLong(one, now), now))
                        .orElseGet(() -> never(isLong(one, now)));
        why.ifPresent(reason -> send(new LetLateMoneyGo(one.shop(), one.order(), reason), now));
    }

    private static boolean isLong(Undecided one, Instant now) {
        return one.since().plus(LONGEST).isBefore(now);
    }

    private static Optional<NotTakenUp> never(boolean isLong) {
        return isLong ? Optional.of(NotTakenUp.NEVER_DECIDED) : Optional.empty();
    }

    /// @return why it is let go; empty where it is not
    private Optional<NotTakenUp> decide(OrderView order, boolean isLong, Instant now) {
        Optional<NotTakenUp> why = Optional.of(NotTakenUp.NO_WINDOW);
        Iterator<SlotId> choice = choice(order, now).iterator();
        boolean goesOn = true;
        while (goesOn && choice.hasNext()) {
            Outcome outcome = send(again(order, choice.next()), now);
            goesOn = outcome instanceof Outcome.Refused(var reason) && isOfWindow(reason);
            if (!goesOn) {
                why =
                        outcome instanceof Outcome.Refused(var reason)
                                ? why(reason).or(() -> never(isLong))
                                : Optional.empty();
            }
        }
        return why;
    }

    private static TakeBackUp again(OrderView order, SlotId window) {
        return new TakeBackUp(order.id(), order.subject(), window, order.items());
    }

    /// The one that she had comes first, whatever is said of it here: what cannot be collected is refused there.
    private Stream<SlotId> choice(OrderView order, Instant now) {
        SlotId had = order.slot();
        return Stream.concat(Stream.of(had), later(order, now).stream()).limit(MOST);
    }

    private List<SlotId> later(OrderView order, Instant now) {
        SlotId had = order.slot();
        Instant from = had.start().isBefore(now) ? now : had.start();
        return shops.find(had.shop()).stream()
                .map(shop -> LocalDate.ofInstant(from, shop.profile().zone()))
                .flatMap(day -> days(order, day, now))
                .flatMap(day -> day.windows().stream())
                .filter(OpenWindows.Window::bookable)
                .map(OpenWindows.Window::slot)
                .filter(slot -> slot.schedule().equals(had.schedule()))
                .filter(slot -> slot.start().isAfter(from))
                .filter(slot -> !slot.start().isAfter(from.plus(FURTHEST)))
                .sorted(Comparator.comparing(SlotId::start))
                .toList();
    }

    private Stream<OpenWindows.Day> days(OrderView order, LocalDate from, Instant now) {
        int days = (int) FURTHEST.toDays() + 1;
        return windows.days(order.slot().shop(), from, days, order.pieces(), now).stream();
    }

    /// Another window may do.
    private static boolean isOfWindow(Reason reason) {
        return reason instanceof TakesLonger
                || (reason instanceof SlotRefusal && reason != SlotRefusal.OTHER_PURPOSE);
    }

    /// Absent where there is nothing to be let go, or somebody has changed the order a moment ago.
    private static Optional<NotTakenUp> why(Reason reason) {
        if (reason instanceof OutOfStock || reason == CatalogueRefusal.UNKNOWN_ITEM) {
            return Optional.of(NotTakenUp.SOLD_OUT);
        }
        if (reason == OnlineRefusal.PAID_TOO_LITTLE) {
            return Optional.of(NotTakenUp.TOO_LITTLE);
        }
        if (reason == ShortageRefusal.ANSWER_FIRST) {
            return Optional.of(NotTakenUp.UNANSWERED);
        }
        if (reason == OnlineRefusal.ORDERED_ANEW) {
            return Optional.of(NotTakenUp.ORDERED_ANEW);
        }
        boolean other =
                reason == OnlineRefusal.NOT_TO_BE_COLLECTED || reason == SlotRefusal.OTHER_PURPOSE;
        return other ? Optional.of(NotTakenUp.NOT_TO_COLLECT) : Optional.empty();
    }

    private Outcome send(Command command, Instant now) {
        Outcome outcome =
                commands.send(Issued.first(commandIds.get(), command, now, LATE, Channel.SYSTEM));
        if (outcome instanceof Outcome.Accepted(var events, _)) {
            events.forEach(this::write);
        }
        return outcome;
    }

    private void write(Event event) {
        switch (event) {
            case OrderTakenBackUp again -> letters.takenUp(again);
            case LateMoneyLetGo gone -> letters.letGo(gone);
            default -> {}
        }
    }
}
