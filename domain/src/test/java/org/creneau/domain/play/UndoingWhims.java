package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.bringing.Counting;
import org.creneau.domain.bringing.ExchangeUnannounced;
import org.creneau.domain.bringing.Sale;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// Orders that were paid by several means are exchanged and exchanged on; money of both sides is given back, in the shop
/// and online, and some of these exchanges never were. In games of their own.
final class UndoingWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "AnnulReturn accepted",
                    "AnnulReturn nothing",
                    "AnnulReturn exchanged-on",
                    "AnnulReturn money-moved-since",
                    "AnnulReturn taken-is-expected",
                    "AskRefund accepted",
                    "ExchangeUnannounced accepted");

    private static final int RECENT = 4;
    private static final List<Means> TILL = List.of(Means.CARD, Means.CASH, Means.VOUCHER);
    private static final List<Long> SUMS = List.of(100L, 400L, 500L, 900L, 1_800L);

    private final Random dice;
    private final OnlineWhims services;
    private final Map<OrderId, OrderPlaced> placed = new HashMap<>();
    private final List<OrderPlaced> open = new ArrayList<>();
    private final List<OrderPlaced> hers = new ArrayList<>();
    private final List<OrderPlaced> online = new ArrayList<>();
    private final List<GoodsExchanged> swaps = new ArrayList<>();
    private @Nullable OrderId refunded;
    private int ids;

    UndoingWhims(Random dice, OnlineWhims services) {
        this.dice = dice;
        this.services = services;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case OrderPlaced order when AppointmentWhims.isOfOptician(order) -> {}
            case OrderPlaced order -> {
                placed.put(order.order(), order);
                open.add(order);
            }
            case OrderHandedOver over when placed.containsKey(over.order()) ->
                    hers.add(placed.get(over.order()));
            case PaymentCaptured in when placed.containsKey(in.order()) ->
                    online.add(placed.get(in.order()));
            case RefundAsked back -> refunded = back.order();
            case GoodsExchanged swap -> swaps.add(swap);
            default -> {}
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        return open.isEmpty() || dice.nextBoolean() ? Optional.empty() : Optional.of(some(now));
    }

    private Command some(Instant now) {
        if (!online.isEmpty() && dice.nextInt(4) == 0) {
            return ofOnline(recent(online), now);
        }
        if (hers.isEmpty() || dice.nextInt(8) == 0) {
            return handOver(recent(open), now);
        }
        OrderPlaced order = recent(hers);
        return switch (dice.nextInt(12)) {
            case 0, 1 -> paid(dice.nextBoolean() ? recent(open) : order, now);
            case 2, 3 -> services.next(recent(open), now);
            case 4, 5, 6 -> exchange(order, now);
            case 7, 8 -> givenBack(order, now);
            case 9 -> new AskRefund(order.shop(), order.order(), Prompt.SHOP);
            default -> swaps.isEmpty() ? exchange(order, now) : mistake(recent(swaps));
        };
    }

    /// What came online is asked back while something of it was, or is, exchanged.
    private Command ofOnline(OrderPlaced order, Instant now) {
        return switch (dice.nextInt(5)) {
            case 0 -> handOver(order, now);
            case 1 -> exchange(order, now);
            case 2 -> new AskRefund(order.shop(), order.order(), Prompt.SHOP);
            default ->
                    swaps.reversed().stream()
                            .filter(swap -> Objects.equals(swap.order(), refunded))
                            .findFirst()
                            .map(UndoingWhims::mistake)
                            .orElseGet(() -> exchange(order, now));
        };
    }

    private static Command handOver(OrderPlaced order, Instant now) {
        return new HandOver(order.shop(), order.order(), new HandOver.Shown.Name(), now);
    }

    private Command paid(OrderPlaced order, Instant now) {
        return PaymentWhims.meant(
                order.shop(),
                order.order(),
                new PaymentId("undo-in-" + ids++),
                new Entry.Taken(means(), sum(), Optional.empty()),
                now);
    }

    private Command givenBack(OrderPlaced order, Instant now) {
        return PaymentWhims.meant(
                order.shop(),
                order.order(),
                new PaymentId("undo-back-" + ids++),
                new Entry.GivenBack(means(), sum(), Optional.empty()),
                now);
    }

    private Command exchange(OrderPlaced order, Instant now) {
        String id = "u" + ids++;
        OrderLine first = order.lines().getFirst();
        var received =
                new RecordReturn(
                        order.shop(),
                        new ReturnId(id),
                        new Origin.OfOrder(order.order()),
                        List.of(new ReturnLine(ReturnLine.Goods.of(first, 0), new Quantity(1))),
                        dice.nextInt(3) == 0 ? Fit.TO_INSPECT : Fit.FOR_NOTHING,
                        now);
        var sale =
                new Sale(
                        new OrderId("sale-" + id),
                        "C " + id,
                        PersonalText.of("4321"),
                        new PaymentId("out-" + id),
                        new PaymentId("in-" + id));
        var taken =
                new Wish.Other(
                        new ItemId("item-" + dice.nextInt(2)), new Quantity(1 + dice.nextInt(2)));
        return new ExchangeUnannounced(
                received, List.of(taken), new Counting.ByBooks(new SaidPaid.NotPaid()), sale);
    }

    private static Command mistake(GoodsExchanged swap) {
        ReturnId goods = swap.goods();
        return new AnnulReturn(
                swap.shop(),
                goods,
                Optional.ofNullable(swap.order()),
                Optional.ofNullable(swap.sale()),
                new PaymentId("out-" + goods),
                new PaymentId("in-" + goods),
                new PaymentId("out-off-" + goods),
                new PaymentId("in-off-" + goods));
    }

    private Means means() {
        return TILL.get(dice.nextInt(TILL.size()));
    }

    private Money sum() {
        return Money.euros(SUMS.get(dice.nextInt(SUMS.size())));
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
