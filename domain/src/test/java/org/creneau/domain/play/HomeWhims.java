package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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
import org.creneau.domain.order.PayAt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.RecordRefundRefused;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// What was paid online is exchanged over the counter, once and again, and brought back in the end: what she paid goes back
/// through the order that it came by, while somebody opens the till. In games of their own.
final class HomeWhims implements More {
    private static final int RECENT = 3;

    private final Random dice;
    private final List<OrderPlaced> online = new ArrayList<>();
    private final Map<OrderId, ToyPayment> payments = new HashMap<>();
    private final Map<OrderId, OrderPlaced> placed = new LinkedHashMap<>();
    private final Map<OrderId, OrderId> lenders = new HashMap<>();
    private final List<OrderPlaced> had = new ArrayList<>();
    private final List<OrderPlaced> sales = new ArrayList<>();
    private final List<RefundAsked> asked = new ArrayList<>();
    private @Nullable PaymentEvent home;
    private int ids;
    private int homes;
    private int hops;

    HomeWhims(Random dice) {
        this.dice = dice;
    }

    /// How often money was back where it had come online, and over how many exchanges together.
    int homes() {
        return homes;
    }

    int hops() {
        return hops;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case OrderPlaced order -> {
                placed.put(order.order(), order);
                if (order.payAt() == PayAt.ONLINE) {
                    online.add(order);
                }
            }
            case OrderHandedOver over when payments.containsKey(over.order()) ->
                    had.add(placed.get(over.order()));
            case GoodsExchanged swap when swap.order() != null && swap.sale() != null -> {
                lenders.put(swap.sale(), swap.order());
                sales.add(placed.get(swap.sale()));
            }
            case PaymentEvent entry when WatchedHome.isHome(entry) -> counted(entry);
            case RefundAsked back when payments.containsKey(back.order()) -> {
                asked.add(back);
                home = null;
            }
            default -> {}
        }
    }

    private void counted(PaymentEvent entry) {
        PaymentEvent before = home;
        homes += before == null ? 1 : 0;
        hops += before != null && !before.order().equals(entry.order()) ? 1 : 0;
        home = entry;
    }

    @Override
    public Optional<Command> next(Instant now) {
        return online.isEmpty() || dice.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(command(now));
    }

    private Command command(Instant now) {
        OrderPlaced order = recent(online);
        if (had.isEmpty() || dice.nextInt(5) == 0) {
            return paid(order, now);
        }
        OrderPlaced sale = sales.isEmpty() ? recent(had) : recent(sales);
        return switch (dice.nextInt(16)) {
            case 0, 1 -> swap(recent(had), now);
            case 2, 3 -> swap(sale, now);
            case 4, 5 -> back(sale, now);
            case 6, 7, 8 -> wanted(sale);
            case 9, 10 -> asked.isEmpty() ? wanted(sale) : told(recent(asked));
            case 11 -> till(sale, new Entry.GivenBack(means(), some(), Optional.empty()), now);
            case 12 -> till(sale, new Entry.Taken(Means.CARD, some(), Optional.empty()), now);
            case 13 -> atOrigin(now);
            case 14 -> strike(sale, now);
            default -> back(recent(had), now);
        };
    }

    /// From her order to its being hers.
    private Command paid(OrderPlaced order, Instant now) {
        ToyPayment payment = payments.get(order.order());
        if (payment == null) {
            payment = new ToyPayment(new PaymentId("home-" + ids++), order);
            payments.put(order.order(), payment);
            return OnlineWhims.opened(payment, 0, now);
        }
        payment.paidLate(dice, now);
        return dice.nextBoolean()
                ? new RecordSnapshot(order.shop(), order.order(), payment.latest())
                : new HandOver(order.shop(), order.order(), new HandOver.Shown.Name(), now);
    }

    private Command swap(OrderPlaced old, Instant now) {
        String id = "home-" + ids++;
        var sale =
                new Sale(
                        new OrderId("sale-" + id),
                        "H " + id,
                        PersonalText.of("4321"),
                        new PaymentId("out-" + id),
                        new PaymentId("in-" + id));
        var item = new ItemId("item-" + dice.nextInt(2));
        return new ExchangeUnannounced(
                received(old, id, now),
                List.of(new Wish.Other(item, new Quantity(1))),
                new Counting.ByBooks(new SaidPaid.NotPaid()),
                sale);
    }

    private Command back(OrderPlaced order, Instant now) {
        return received(order, "home-" + ids++, now);
    }

    private RecordReturn received(OrderPlaced order, String id, Instant now) {
        OrderLine line = order.lines().get(dice.nextInt(order.lines().size()));
        return new RecordReturn(
                order.shop(),
                new ReturnId(id),
                new Origin.OfOrder(order.order()),
                List.of(
                        new ReturnLine(
                                ReturnLine.Goods.of(line, order.lines().indexOf(line)),
                                new Quantity(1))),
                Fit.FOR_SALE,
                now);
    }

    /// Now and then by somebody who does not know all that it came through.
    private Command wanted(OrderPlaced sale) {
        List<OrderId> all = new ArrayList<>();
        OrderId next = lenders.get(sale.order());
        while (next != null && dice.nextInt(12) != 0) {
            all.add(next);
            next = lenders.get(next);
        }
        Prompt prompt = dice.nextInt(8) == 0 ? Prompt.WITHOUT_WAITING : Prompt.SHOP;
        return new AskRefund(sale.shop(), sale.order(), prompt, all);
    }

    private Command told(RefundAsked back) {
        ToyPayment payment = Objects.requireNonNull(payments.get(back.order()));
        boolean done = dice.nextInt(8) != 0 && payment.refund(back.refund(), back.amount(), dice);
        return done
                ? new RecordSnapshot(back.shop(), back.order(), payment.latest())
                : new RecordRefundRefused(
                        back.shop(), back.order(), back.refund(), payment.latest());
    }

    private Command till(OrderPlaced order, Entry entry, Instant now) {
        return PaymentWhims.meant(
                order.shop(), order.order(), new PaymentId("home-till-" + ids++), entry, now);
    }

    /// Where it was paid something is given back, or asked for again.
    private Command atOrigin(Instant now) {
        OrderPlaced order = recent(had);
        return dice.nextBoolean()
                ? till(order, new Entry.GivenBack(means(), some(), Optional.empty()), now)
                : new AskRefund(order.shop(), order.order(), Prompt.SHOP);
    }

    private Command strike(OrderPlaced sale, Instant now) {
        PaymentEvent half = home;
        var mistake = half == null ? new PaymentId("in-home-0") : half.payment();
        return till(sale, new Entry.Reversed(mistake), now);
    }

    private Means means() {
        return dice.nextBoolean() ? Means.CARD : Means.CASH;
    }

    private Money some() {
        return Money.euros(50 + dice.nextInt(900));
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
