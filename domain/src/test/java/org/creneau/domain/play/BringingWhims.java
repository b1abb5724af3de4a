package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.bringing.CallOffReturn;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.RequestReturn;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// People who say what they will bring back, book a visit for it or come with something else, change their
/// minds, and bring other things than they said.
final class BringingWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "RequestReturn nothing",
                    "RequestReturn slot-full",
                    "RequestReturn more-than-bought",
                    "RequestReturn return-already-requested",
                    "RequestReturn withdrawal-not-declared",
                    "RequestReturn nothing-to-fetch",
                    "RequestReturn return-repeated-differently",
                    "CallOffReturn nothing",
                    "CallOffReturn visit-still-booked",
                    "CallOffReturn already-brought-back",
                    "ReceiveReturn nothing",
                    "ReceiveReturn return-called-off",
                    "ReceiveReturn more-than-bought",
                    "ExchangeAtCounter more-than-bought",
                    "ExchangeAtCounter not-put-aside",
                    "ReduceLine line-comes-back",
                    "ReportMissing line-comes-back",
                    "RequestReturn more-instead-than-brought",
                    "InspectReturn nothing",
                    "InspectReturn unknown-return",
                    "InspectReturn not-to-inspect",
                    "InspectReturn more-than-received",
                    "InspectReturn nobody-to-refuse-it-to",
                    "InspectReturn look-repeated-differently");

    private static final int RECENT = 6;

    private final Random dice;
    private final List<OrderEvent> had = new ArrayList<>();
    private final List<OrderPlaced> placed = new ArrayList<>();
    private final List<ReturnRequested> said = new ArrayList<>();
    private final List<ReturnRequested> swaps = new ArrayList<>();
    private final List<GoodsReturned> back = new ArrayList<>();
    private final Random rare = new Random(49);
    private final Random anyway = new Random(80);
    private @Nullable InspectReturn looked;
    private int ids;

    BringingWhims(Random dice) {
        this.dice = dice;
    }

    void see(Event event) {
        switch (event) {
            case OrderHandedOver here -> had.add(here);
            case PutAsideSettled tried -> had.add(tried);
            case OrderDelivered there -> had.add(there);
            case OrderPlaced order when AppointmentWhims.isOfOptician(order) -> {}
            case OrderPlaced order -> placed.add(order);
            case ReturnRequested asked -> {
                said.add(asked);
                if (asked.wish() instanceof Wish.Exchange) {
                    swaps.add(asked);
                }
            }
            case GoodsReturned goods -> {
                back.add(goods);
                swaps.removeIf(asked -> asked.goods().equals(goods.goods()));
            }
            case ReturnCalledOff gone ->
                    swaps.removeIf(asked -> asked.goods().equals(gone.goods()));
            default -> {}
        }
    }

    Command next(SlotId window, Instant happened) {
        if (!back.isEmpty() && dice.nextInt(4) == 0) {
            return look(recent(back), happened);
        }
        if (!swaps.isEmpty() && rare.nextInt(4) == 0) {
            return early(recent(swaps), happened);
        }
        return switch (said.isEmpty() ? 0 : dice.nextInt(10)) {
            case 5 -> swap(recent(swaps.isEmpty() ? said : swaps), happened);
            case 6, 7 -> receive(recent(said), happened);
            case 8 -> callOff(recent(said));
            case 9 -> again(recent(said));
            default -> ask(window);
        };
    }

    private Command ask(SlotId window) {
        OrderEvent of = had.isEmpty() ? Happened.handedOver("11:00") : recent(had);
        Trip trip =
                dice.nextInt(4) == 0
                        ? new Trip.Along(placed.isEmpty() ? of.order() : recent(placed).order())
                        : trip(new OrderId("b" + ids++), in(of.shop(), window));
        return new RequestReturn(
                of.shop(),
                new ReturnId("q" + ids++),
                of.order(),
                List.of(rare.nextInt(3) == 0 ? line() : lineOf(of.order())),
                trip instanceof Trip.Along ? new Wish.MoneyBack() : wish(),
                trip,
                dice.nextBoolean() ? Claim.OWN : Claim.FOR_SOMEBODY);
    }

    private static Trip trip(OrderId visit, SlotId slot) {
        return new Trip.Book(visit, "R-1", slot, Town.CODE);
    }

    private static SlotId in(ShopId shop, SlotId window) {
        return new SlotId(shop, window.schedule(), window.start());
    }

    private Command again(ReturnRequested asked) {
        return new RequestReturn(
                asked.shop(),
                asked.goods(),
                asked.order(),
                dice.nextBoolean() ? asked.lines() : List.of(line()),
                new Wish.MoneyBack(),
                new Trip.Along(asked.visit()),
                Claim.FOR_SOMEBODY);
    }

    private Wish wish() {
        return dice.nextBoolean()
                ? new Wish.Exchange(
                        List.of(
                                new Wish.Other(
                                        new ItemId("item-" + dice.nextInt(2)),
                                        new Quantity(1 + rare.nextInt(6) / 5))))
                : new Wish.MoneyBack();
    }

    private ToBring line() {
        List<Why> reasons = List.of(Why.values());
        return new ToBring(
                goods(), new Quantity(1 + dice.nextInt(2)), reasons.get(dice.nextInt(4)));
    }

    /// Of what she has, as people do.
    private ToBring lineOf(OrderId bought) {
        ToBring some = line();
        return placed.reversed().stream()
                .filter(order -> order.order().equals(bought))
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.goods() instanceof OrderLine.Goods.Article)
                .findFirst()
                .map(line -> new ToBring(ReturnLine.Goods.of(line, 0), new Quantity(1), some.why()))
                .orElse(some);
    }

    private ReturnLine.Goods goods() {
        return dice.nextInt(8) == 0
                ? new ReturnLine.Goods.OfLine(dice.nextInt(2))
                : new ReturnLine.Goods.Article(new ItemId("item-" + dice.nextInt(2)));
    }

    private Command swap(ReturnRequested asked, Instant happened) {
        return new ExchangeAtCounter(
                receive(asked, happened),
                List.of(new BoughtLine(0, new Quantity(1 + dice.nextInt(5) / 4))),
                new PaymentId("out-" + asked.goods()),
                new PaymentId("in-" + asked.goods()),
                new SaidPaid.NotPaid());
    }

    private ReceiveReturn receive(ReturnRequested asked, Instant happened) {
        ToBring first = asked.lines().getFirst();
        ReturnLine line =
                dice.nextInt(3) == 0
                        ? new ReturnLine(goods(), new Quantity(1))
                        : new ReturnLine(first.goods(), first.quantity());
        return new ReceiveReturn(
                asked.shop(),
                asked.goods(),
                asked.order(),
                asked.visit(),
                List.of(line),
                dice.nextBoolean() ? Fit.FOR_SALE : Fit.TO_INSPECT,
                happened);
    }

    private Command look(GoodsReturned goods, Instant happened) {
        InspectReturn again = looked;
        if (again != null && rare.nextInt(8) == 0) {
            return again;
        }
        InspectReturn first = first(goods, happened);
        looked = first;
        return first;
    }

    private InspectReturn first(GoodsReturned goods, Instant happened) {
        ReturnLine first = goods.lines().getFirst();
        List<Verdict> verdicts = List.of(Verdict.values());
        ReturnId id = dice.nextInt(12) == 0 ? new ReturnId("never") : goods.goods();
        return new InspectReturn(
                goods.shop(),
                id,
                new MovementId("k" + dice.nextInt(4)),
                List.of(
                        new Found(
                                first.goods(),
                                new Quantity(1 + dice.nextInt(2)),
                                verdicts.get(dice.nextInt(verdicts.size())))),
                happened,
                goods.origin() instanceof Origin.OfOrder(var order) ? order : null,
                anyway.nextInt(4) > 0);
    }

    private Command callOff(ReturnRequested asked) {
        CancelledBy by = dice.nextBoolean() ? CancelledBy.SHOPPER : CancelledBy.SHOP;
        return new CallOffReturn(asked.shop(), asked.goods(), asked.visit(), by);
    }

    /// What becomes of an exchange before she comes: she pays for the old first, mostly.
    private Command early(ReturnRequested asked, Instant happened) {
        return rare.nextInt(3) == 0
                ? gone(asked)
                : PaymentWhims.meant(
                        asked.shop(),
                        asked.order(),
                        new PaymentId("first-" + asked.goods()),
                        new Entry.Taken(Means.CARD, Money.euros(1_400), Optional.empty()),
                        happened);
    }

    /// What she wanted instead is not there, or she wants it no more. Now and then somebody says so of what she
    /// brings.
    private Command gone(ReturnRequested asked) {
        int line = rare.nextInt(3) / 2;
        return rare.nextBoolean()
                ? new ReduceLine(asked.shop(), asked.visit(), line, 0, AskedBy.SHOPPER)
                : new ReportMissing(
                        asked.shop(),
                        asked.visit(),
                        new MovementId("gone-" + asked.visit()),
                        line,
                        new Quantity(1),
                        Optional.empty());
    }

    private <T> T recent(List<T> all) {
        return all.get(all.size() - 1 - dice.nextInt(Math.min(RECENT, all.size())));
    }
}
