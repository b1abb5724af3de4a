package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LetLateMoneyGo;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.payment.online.TakeBackUp;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// People open the page of the service, let their time pass, and pay all the same: enough or not, when others have the
/// window or the pieces, or when the money is on its way back. In games of their own.
final class LateWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "TakeBackUp accepted",
                    "TakeBackUp nothing",
                    "TakeBackUp slot-full",
                    "TakeBackUp window-past",
                    "TakeBackUp out-of-stock",
                    "TakeBackUp paid-too-little",
                    "TakeBackUp not-paid-late",
                    "TakeBackUp late-money-goes-back",
                    "TakeBackUp order-cancelled",
                    "TakeBackUp order-changed",
                    "TakeBackUp not-to-be-collected",
                    "TakeBackUp ordered-anew",
                    "LetLateMoneyGo accepted",
                    "LetLateMoneyGo nothing",
                    "LetLateMoneyGo not-paid-late");

    private static final String HOLD = "late-hold-";
    private static final int RECENT = 6;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(31);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Random dice;
    private final List<SlotId> crowded = new ArrayList<>();
    private final List<OrderPlaced> opened = new ArrayList<>();
    private final List<OrderPlaced> off = new ArrayList<>();
    private final List<OrderPlaced> decided = new ArrayList<>();
    private final Map<OrderId, OrderPlaced> known = new LinkedHashMap<>();
    private final Map<OrderId, ToyPayment> payments = new HashMap<>();
    private @Nullable PlaceHeld mine;
    private int ids;

    LateWhims(Random dice, OnlineWhims services) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case PlaceHeld held -> {
                crowded.add(held.slot());
                mine = held.hold().value().startsWith(HOLD) ? held : mine;
            }
            case OrderPlaced order when order.payAt() == PayAt.ONLINE ->
                    known.put(order.order(), order);
            case OrderCancelled gone when payments.containsKey(gone.order()) -> {
                OrderPlaced order = known.get(gone.order());
                opened.remove(order);
                (gone.by() == CancelledBy.UNPAID ? off : decided).add(order);
            }
            case OrderTakenBackUp again -> decided(again.order());
            case LateMoneyLetGo gone -> decided(gone.order());
            default -> {}
        }
    }

    private void decided(OrderId order) {
        OrderPlaced one = known.get(order);
        if (off.remove(one)) {
            decided.add(one);
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        if (dice.nextInt(3) != 0) {
            return Optional.empty();
        }
        if (known.isEmpty() || dice.nextInt(6) == 0) {
            return Optional.of(order(now));
        }
        return Optional.of(
                switch (dice.nextInt(12)) {
                    case 0, 1 -> open(now);
                    case 2, 3, 4 -> callOff(now);
                    case 5 -> something(recent(known()), now);
                    case 6 -> something(recent(decided.isEmpty() ? known() : decided), now);
                    default -> off.isEmpty() ? callOff(now) : late(recent(off), now);
                });
    }

    /// Among the windows that others want; on a place of her own, or by telephone.
    private Command order(Instant now) {
        PlaceHeld held = mine;
        mine = null;
        if (held != null) {
            return order(held.slot(), held.hold(), held.subject(), Claim.OWN);
        }
        List<SlotId> soon =
                crowded.stream()
                        .filter(one -> one.schedule().equals("collect"))
                        .filter(one -> one.start().isAfter(now.plus(Duration.ofHours(1))))
                        .toList();
        SlotId any = new SlotId(Town.SHOP, "collect", onTheHour(now).plus(Duration.ofHours(2)));
        SlotId slot = soon.isEmpty() ? any : recent(soon);
        HoldId hold = new HoldId(HOLD + ids++);
        return dice.nextBoolean()
                ? new HoldPlace(slot, hold, new SubjectId("s" + hold), HoldPlace.USUAL, Claim.OWN)
                : order(slot, hold, new SubjectId("c" + dice.nextInt(4)), Claim.FOR_SOMEBODY);
    }

    private PlaceOrder order(SlotId slot, HoldId hold, SubjectId who, Claim claim) {
        ItemId item = new ItemId("item-" + dice.nextInt(2));
        return new PlaceOrder(
                new OrderId("of-" + hold),
                "L-1",
                slot,
                hold,
                who,
                List.of(new Wanted.Article(item, new Quantity(1))),
                Town.CONTACT,
                Town.CODE,
                PayAt.ONLINE,
                Commitment.TO_PAY,
                claim);
    }

    private List<OrderPlaced> known() {
        return List.copyOf(known.values());
    }

    private Command open(Instant now) {
        OrderPlaced order =
                known.values().stream()
                        .filter(one -> !payments.containsKey(one.order()))
                        .filter(one -> one.at().plus(WINDOW.multipliedBy(2)).isAfter(now))
                        .findFirst()
                        .orElseGet(() -> recent(known()));
        ToyPayment payment = payments.get(order.order());
        if (payment == null) {
            payment = new ToyPayment(new PaymentId("late-" + ids++), order);
            payments.put(order.order(), payment);
            opened.add(order);
        }
        return OnlineWhims.opened(payment, 0, now);
    }

    private Command callOff(Instant now) {
        OrderPlaced order =
                opened.stream()
                        .filter(one -> one.at().plus(LONG_ENOUGH).isBefore(now))
                        .findFirst()
                        .orElseGet(() -> recent(known()));
        opened.remove(order);
        return new CallOffUnpaid(order.shop(), order.order());
    }

    /// She pays, and somebody looks at it.
    private Command late(OrderPlaced order, Instant now) {
        ToyPayment payment = payments.get(order.order());
        if (payment != null && payment.paidLate(dice, now)) {
            return told(order, payment);
        }
        return something(order, now);
    }

    private static Command told(OrderPlaced order, ToyPayment payment) {
        return new RecordSnapshot(order.shop(), order.order(), payment.latest());
    }

    private Command something(OrderPlaced order, Instant now) {
        return switch (dice.nextInt(16)) {
            case 0 -> new AskRefund(order.shop(), order.order(), Prompt.SHOP);
            case 1, 2 -> new AskRefund(order.shop(), order.order(), Prompt.CALLED_OFF);
            case 3, 4 -> new LetLateMoneyGo(order.shop(), order.order(), NotTakenUp.NO_WINDOW);
            case 5 ->
                    items(order).stream()
                            .findFirst()
                            .<Command>map(item -> new CountStock(order.shop(), item, some()))
                            .orElseGet(() -> takeUp(order, now));
            case 6 ->
                    dice.nextInt(3) == 0
                            ? new CancelOrder(order.shop(), order.order(), CancelledBy.SHOP)
                            : takeUp(order, now);
            default -> takeUp(order, now);
        };
    }

    private int some() {
        return dice.nextBoolean() ? 0 : 200;
    }

    /// The window she had, or one soon; now and then a round, or with half of the articles.
    private Command takeUp(OrderPlaced order, Instant now) {
        SlotId had = order.slot();
        List<SlotId> others =
                crowded.stream()
                        .filter(one -> one.shop().equals(had.shop()))
                        .filter(one -> one.start().isAfter(now.plus(Duration.ofHours(1))))
                        .toList();
        if (!others.isEmpty() && dice.nextBoolean()) {
            return new TakeBackUp(order.order(), order.subject(), recent(others), items(order));
        }
        boolean past = !had.start().isAfter(now.plus(Duration.ofHours(1)));
        Instant from = past ? onTheHour(now).plus(Duration.ofHours(2)) : had.start();
        long more = dice.nextInt(3) == 0 ? 0 : dice.nextInt(12);
        SlotId to =
                new SlotId(
                        order.shop(),
                        dice.nextInt(12) == 0 ? "tournee" : had.schedule(),
                        dice.nextInt(6) == 0 ? had.start() : from.plus(WINDOW.multipliedBy(more)));
        List<ItemId> items = items(order);
        return new TakeBackUp(
                order.order(),
                order.subject(),
                to,
                dice.nextInt(20) == 0 ? items.subList(0, items.size() / 2) : items);
    }

    private static Instant onTheHour(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() / 3_600 * 3_600);
    }

    private static List<ItemId> items(OrderPlaced order) {
        return order.lines().stream()
                .flatMap(
                        line ->
                                line.goods() instanceof Goods.Article(var item, _)
                                        ? List.of(item).stream()
                                        : List.<ItemId>of().stream())
                .distinct()
                .toList();
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
