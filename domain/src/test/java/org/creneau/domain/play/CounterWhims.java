package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// People who stand there with a box that nobody expected, and want something else for it. They have dice of
/// their own.
final class CounterWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "ExchangeUnannounced nothing",
                    "ExchangeUnannounced out-of-stock",
                    "ExchangeUnannounced more-than-bought",
                    "ExchangeUnannounced return-repeated-differently",
                    "ExchangeUnannounced payment-unsaid",
                    "ExchangeUnannounced credit-above-price",
                    "AnnulReturn nothing",
                    "AnnulReturn return-of-order",
                    "AnnulReturn taken-still-out",
                    "AnnulReturn money-moved-since");
    static final String NOTED = "noted-x";
    private static final int RECENT = 6;

    private final Random dice = new Random(54);
    private final MistakenWhims mistakes = new MistakenWhims();
    private final List<OrderEvent> had = new ArrayList<>();
    private @Nullable ExchangeUnannounced last;
    private int ids;

    void see(Event event) {
        if (event instanceof OrderHandedOver || event instanceof PutAsideSettled) {
            had.add((OrderEvent) event);
        }
        mistakes.see(event);
    }

    /// Now and then, instead of what somebody else would have done.
    boolean isNow() {
        return !had.isEmpty() && dice.nextInt(6) == 0;
    }

    /// Whenever somebody has something to bring back.
    Optional<Command> any(Instant happened) {
        return had.isEmpty() ? Optional.empty() : Optional.of(next(happened));
    }

    Command next(Instant happened) {
        Optional<Command> mistake = mistakes.next(happened);
        if (mistake.isPresent()) {
            return mistake.orElseThrow();
        }
        OrderEvent of = had.get(had.size() - 1 - dice.nextInt(Math.min(RECENT, had.size())));
        return switch (dice.nextInt(4)) {
            case 0 ->
                    PaymentWhims.meant(
                            of.shop(),
                            of.order(),
                            new PaymentId("till-" + of.order()),
                            new Entry.Taken(Means.CARD, Money.euros(1_400), Optional.empty()),
                            happened);
            case 1 -> exchange(of.shop(), new Origin.Unknown(), happened);
            default -> exchange(of.shop(), new Origin.OfOrder(of.order()), happened);
        };
    }

    private Command exchange(ShopId shop, Origin origin, Instant happened) {
        ExchangeUnannounced again = last;
        if (again != null && dice.nextInt(5) == 0) {
            return again;
        }
        ExchangeUnannounced first = first(shop, origin, happened);
        last = first;
        return first;
    }

    private ExchangeUnannounced first(ShopId shop, Origin origin, Instant happened) {
        String id = "x" + (dice.nextInt(4) == 0 ? ids : ++ids);
        var received =
                new RecordReturn(
                        shop,
                        new ReturnId(id),
                        origin,
                        List.of(new ReturnLine(item(), new Quantity(1))),
                        List.of(Fit.values()).get(dice.nextInt(Fit.values().length)),
                        happened);
        var sale =
                new Sale(
                        new OrderId("sale-" + id),
                        "C " + id,
                        PersonalText.of("4321"),
                        new PaymentId("out-" + id),
                        new PaymentId("in-" + id));
        return new ExchangeUnannounced(
                received, List.of(taken()), counting(id, origin, happened), sale);
    }

    private Counting counting(String id, Origin origin, Instant happened) {
        return origin instanceof Origin.Unknown
                ? new Counting.BySay(
                        Money.euros(dice.nextInt(1_200)),
                        new SubjectId("stands-there-" + id),
                        new Contact(PersonalText.of("Ida"), null, null))
                : new Counting.ByBooks(said(id, happened));
    }

    /// Most was taken by a till that tells nobody.
    private SaidPaid said(String id, Instant happened) {
        return switch (dice.nextInt(5)) {
            case 0 -> new SaidPaid.Unasked();
            case 1 -> new SaidPaid.NotPaid();
            default ->
                    new SaidPaid.AtTill(
                            Means.CARD, new PaymentId(NOTED + id.substring(1)), happened);
        };
    }

    private Wish.Other taken() {
        return new Wish.Other(item(), new Quantity(dice.nextInt(5) == 0 ? 250 : 1));
    }

    private ItemId item() {
        return new ItemId("item-" + dice.nextInt(2));
    }
}
