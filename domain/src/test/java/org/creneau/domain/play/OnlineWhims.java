package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.RecordOpened;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Taking;
import org.jspecify.annotations.Nullable;

/// People pay on the pages of a service, and its notices come late, twice, in any order, or never. Few
/// attempts at a time, so that much happens to each.
final class OnlineWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "PlaceOrder not-paid-online",
                    "RecordOpened nothing",
                    "RecordOpened unknown-order",
                    "RecordOpened not-to-be-paid",
                    "RecordOpened books-changed",
                    "RecordOpened already-authorised",
                    "RecordOpened payment-time-over",
                    "RecordSnapshot nothing",
                    "RecordSnapshot unknown-payment",
                    "CallOffUnpaid nothing",
                    "ChooseOnlinePayment nothing",
                    "RecordPayment told-by-service");

    private static final int RECENT = 6;
    private static final OnlinePayment.Offered OFFERED =
            new OnlinePayment.Offered(Taking.AT_ONCE, 30);

    private final Random dice;
    private final LinkWhims links = new LinkWhims();
    private final LapseWhims lapses = new LapseWhims();
    private final List<OrderPlaced> online = new ArrayList<>();
    private final List<ToyPayment> payments = new ArrayList<>();
    private final Random rare = new Random(53);
    private @Nullable ToyPayment story;
    private int ids;

    OnlineWhims(Random dice) {
        this.dice = dice;
    }

    static List<Command> preparations(List<ShopId> shops) {
        return shops.stream().<Command>map(shop -> new ChooseOnlinePayment(shop, OFFERED)).toList();
    }

    PayAt payAt(Commitment commitment) {
        return commitment == Commitment.TO_PAY && dice.nextInt(3) == 0
                ? PayAt.ONLINE
                : PayAt.COUNTER;
    }

    void see(OrderPlaced order) {
        if (order.payAt() == PayAt.ONLINE) {
            online.add(order);
        }
    }

    void see(PaymentAuthorised yes) {
        lapses.see(yes);
    }

    /// In games that come back to this again and again.
    Command dwelling(OrderPlaced any, Instant now) {
        return links.next(any, now).or(() -> lapses.next(payments)).orElseGet(() -> next(any, now));
    }

    Command next(OrderPlaced any, Instant now) {
        if (!online.isEmpty() && rare.nextInt(3) == 0) {
            return story(now);
        }
        return switch (dice.nextInt(12)) {
            case 0, 1, 2 -> opened(dice.nextInt(4) == 0 ? any : some(any), now);
            case 3 -> new CallOffUnpaid(any.shop(), any.order());
            case 4, 5 -> oldest(any);
            case 6 -> dice.nextInt(4) == 0 ? chosen(any.shop()) : heard(any, now);
            default -> heard(any, now);
        };
    }

    /// One payment from its page to its end: her bank keeps the money, lets go of it or not, and nothing more
    /// comes.
    private Command story(Instant now) {
        ToyPayment one = story;
        if (one == null || rare.nextInt(12) == 0) {
            OrderPlaced order = online.getLast();
            story = fresh(order);
            return opened(story, 0, now);
        }
        boolean goesOn = one.latest().stage() == Stage.OPEN || rare.nextInt(4) == 0;
        if (goesOn && one.keptAndLetGo(now)) {
            return new RecordSnapshot(one.order().shop(), one.order().order(), one.latest());
        }
        return new CallOffUnpaid(one.order().shop(), one.order().order());
    }

    private OrderPlaced some(OrderPlaced any) {
        return online.isEmpty()
                ? any
                : online.get(Math.max(0, online.size() - 1 - dice.nextInt(RECENT)));
    }

    /// Whose time is over, mostly.
    private Command oldest(OrderPlaced any) {
        OrderPlaced order =
                online.isEmpty()
                        ? any
                        : online.get(Math.max(0, online.size() - 1 - dice.nextInt(3 * RECENT)));
        return new CallOffUnpaid(order.shop(), order.order());
    }

    private Command chosen(ShopId shop) {
        return dice.nextInt(3) == 0
                ? new ChooseOnlinePayment(shop, new OnlinePayment.NotOffered())
                : new ChooseOnlinePayment(shop, OFFERED);
    }

    private Command opened(OrderPlaced order, Instant now) {
        ToyPayment payment =
                payments.isEmpty() || dice.nextInt(6) != 0 ? fresh(order) : oneOf(payments);
        return opened(payment, dice.nextInt(5) == 0 ? payment.sum().cents() : 0, now);
    }

    static Command opened(ToyPayment payment, long kept, Instant now) {
        return new RecordOpened(
                payment.order().shop(),
                payment.order().order(),
                payment.id(),
                "sandbox",
                "shops-account",
                payment.reference(),
                payment.sum(),
                kept,
                Taking.AT_ONCE,
                now.plus(Duration.ofMinutes(30)));
    }

    private ToyPayment fresh(OrderPlaced order) {
        var payment = new ToyPayment(new PaymentId("online-" + ids++), order);
        payments.add(payment);
        return payment;
    }

    /// The service goes on, and tells it; or tells something older.
    private Command heard(OrderPlaced any, Instant now) {
        if (payments.isEmpty() || dice.nextInt(40) == 0) {
            return new RecordSnapshot(any.shop(), any.order(), fresh(any).latest());
        }
        ToyPayment payment = payments.get(Math.max(0, payments.size() - 1 - dice.nextInt(RECENT)));
        if (dice.nextBoolean()) {
            payment.goOn(dice, now);
        }
        Snapshot told = dice.nextInt(3) == 0 ? oneOf(payment.told()) : payment.latest();
        return new RecordSnapshot(payment.order().shop(), payment.order().order(), told);
    }

    Optional<ToyPayment> find(PaymentId payment) {
        return payments.stream().filter(one -> one.id().equals(payment)).findFirst();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
