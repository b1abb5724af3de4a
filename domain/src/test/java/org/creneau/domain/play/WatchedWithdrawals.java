package org.creneau.domain.play;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// Nobody changes her mind about what she has not, about more than she has, after the time for it, or about
/// flowers; what she has not yet was called off with it; of every letter it is told once what became of it, and
/// she keeps nothing that she had not given up. The games are played in a winter, between its two
/// public holidays and spring. Of orders whose lines were changed pieces are not counted.
final class WatchedWithdrawals {
    private static final Set<Withdrawal> NEVER =
            Set.of(Withdrawal.MADE_TO_MEASURE, Withdrawal.PERISHABLE, Withdrawal.PRESS);

    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2020, 12, 25), LocalDate.of(2021, 1, 1));

    private final List<String> complaints;
    private final Map<String, List<ItemListed>> offered = new HashMap<>();
    private final Map<OrderId, OrderPlaced> orders = new HashMap<>();
    private final Map<String, ItemId> bought = new HashMap<>();
    private final Map<OrderId, LocalDate> received = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Set<OrderId> changes = new HashSet<>();
    private final Map<OrderId, Instant> off = new HashMap<>();
    private final Set<WithdrawalId> said = new HashSet<>();
    private final Set<WithdrawalId> letters = new HashSet<>();
    private final Map<String, Integer> givenUp = new HashMap<>();
    private final Set<String> agreed = new HashSet<>();
    private final Map<WithdrawalId, LocalDate> sent = new HashMap<>();

    WatchedWithdrawals(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case ItemListed listed ->
                    offered.computeIfAbsent(
                                    listed.shop() + "/" + listed.item(), _ -> new ArrayList<>())
                            .add(listed);
            case OrderPlaced placed -> see(placed);
            case ShortageEvent changed -> changes.add(changed.order());
            case OrderCancelled gone when gone.by() == CancelledBy.WITHDRAWN ->
                    off.put(gone.order(), gone.at());
            case OrderHandedOver here -> received.put(here.order(), day(here.at()));
            case OrderDelivered there -> received.put(there.order(), day(there.at()));
            case WithdrawalEvent about -> see(about);
            default -> {}
        }
    }

    private void see(OrderPlaced placed) {
        orders.put(placed.order(), placed);
        int number = 0;
        for (OrderLine line : placed.lines()) {
            String thing = placed.order() + " " + name(line.goods(), number++);
            left.merge(thing, line.quantity().pieces(), Integer::sum);
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                bought.put(thing, item);
            }
        }
    }

    private void see(WithdrawalEvent event) {
        switch (event) {
            case WithdrawalDeclared declared -> see(declared);
            case WithdrawalEvent.AcknowledgementSent sent -> told(sent);
            case WithdrawalEvent.AcknowledgementFailed failed -> told(failed);
            case WithdrawalEvent.SendingProved proved -> proved(proved);
            case WithdrawalEvent.PiecesKept kept -> kept(kept);
            case WithdrawalEvent.ValueDiminished _, WithdrawalEvent.DiminutionStruck _ -> {}
        }
    }

    private void see(WithdrawalDeclared declared) {
        OrderPlaced order = orders.get(declared.order());
        LocalDate since = received.getOrDefault(declared.order(), beforehand(declared));
        if (order == null || since == null || order.terms() instanceof Terms.PutAside) {
            complaints.add("Withdrawn from what was not had from afar: " + declared);
            return;
        }
        inTime(declared, since);
        declared.lines().forEach(line -> take(declared, line));
        if (!said.add(declared.withdrawal())) {
            complaints.add("Declared twice: " + declared);
        }
        if (declared.to() != null) {
            letters.add(declared.withdrawal());
        }
    }

    /// The day on which she said it, where her order was called off with it; absent where it stands.
    private @Nullable LocalDate beforehand(WithdrawalDeclared declared) {
        Instant gone = off.get(declared.order());
        return gone == null || gone.isBefore(declared.at()) ? null : day(declared.at());
    }

    private void inTime(WithdrawalDeclared declared, LocalDate since) {
        LocalDate last = since.plusDays(14);
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY
                || last.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(last)) {
            last = last.plusDays(1);
        }
        LocalDate day = day(declared.at());
        if (day.isAfter(last)
                || !declared.lastDay().equals(last)
                || !declared.refundBy().equals(day.plusDays(14))) {
            complaints.add("Time was not counted as the law does, from " + since + ": " + declared);
        }
    }

    private void take(WithdrawalDeclared declared, ReturnLine line) {
        String thing = declared.order() + " " + name(line.goods());
        givenUp.merge(
                declared.withdrawal() + " " + name(line.goods()),
                line.quantity().pieces(),
                Integer::sum);
        int pieces = left.merge(thing, -line.quantity().pieces(), Integer::sum);
        if (pieces < 0 && !changes.contains(declared.order())) {
            complaints.add("More unwanted than there was: " + declared);
        }
        if (NEVER.contains(boughtAs(declared, bought.get(thing)))) {
            complaints.add("Withdrawn from what the law keeps out: " + declared);
        }
    }

    /// What was said to have been so when she ordered, whenever somebody said it.
    private Withdrawal boughtAs(WithdrawalDeclared declared, @Nullable ItemId item) {
        OrderPlaced order = Objects.requireNonNull(orders.get(declared.order()));
        return offered.getOrDefault(declared.shop() + "/" + item, List.of()).stream()
                .filter(listed -> !listed.at().isAfter(order.at()))
                .reduce((_, later) -> later)
                .map(listed -> listed.details().withdrawal())
                .orElse(Withdrawal.POSSIBLE);
    }

    private void proved(WithdrawalEvent.SendingProved proved) {
        if (!said.contains(proved.withdrawal()) || proved.sent().isAfter(day(proved.at()))) {
            complaints.add("Sent without having been given up, or tomorrow: " + proved);
        }
        if (proved.sent().equals(sent.put(proved.withdrawal(), proved.sent()))) {
            complaints.add("Proved twice: " + proved);
        }
    }

    private void kept(WithdrawalEvent.PiecesKept kept) {
        if (!agreed.add(kept.order() + " " + kept.agreement())) {
            complaints.add("Agreed on twice: " + kept);
        }
        for (ReturnLine line : kept.lines()) {
            int pieces = line.quantity().pieces();
            left.merge(kept.order() + " " + name(line.goods()), pieces, Integer::sum);
            String one = kept.withdrawal() + " " + name(line.goods());
            if (givenUp.merge(one, -pieces, Integer::sum) < 0) {
                complaints.add("Kept without having been given up: " + kept);
            }
        }
    }

    private void told(WithdrawalEvent letter) {
        if (!letters.remove(letter.withdrawal())) {
            complaints.add("Of no letter, or told twice: " + letter);
        }
    }

    private static String name(OrderLine.Goods goods, int number) {
        return switch (goods) {
            case OrderLine.Goods.Article(var item, _) -> item.value();
            case OrderLine.Goods.InWords _ -> "#" + number;
        };
    }

    private static String name(ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) -> item.value();
            case ReturnLine.Goods.OfLine(var number) -> "#" + number;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Town.PARIS);
    }
}
