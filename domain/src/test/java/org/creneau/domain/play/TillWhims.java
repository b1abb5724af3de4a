package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.testing.Town;
import org.creneau.domain.till.ChooseTill;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.StateIdentity;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.VatNumber;

/// Two tills over a winter, closed in time, late, twice and too early, left and taken up again, with payments that
/// somebody types days afterwards. In games of their own, whose clock leaps over days.
final class TillWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "CloseTill accepted",
                    "CloseTill nothing",
                    "CloseTill span-not-over",
                    "CloseTill not-the-till",
                    "CloseTill till-changed",
                    "ChooseTill accepted",
                    "ChooseTill nothing",
                    "StateIdentity accepted",
                    "StateIdentity nothing",
                    "StateIdentity numbers-of-two-companies",
                    "ExchangeUnannounced payment-not-noted",
                    "ExchangeAtCounter payment-not-noted",
                    "ExchangeUnannounced exchange-needs-an-order");

    private static final List<ShopId> SHOPS = List.of(Town.SHOP, Town.OTHER_SHOP);
    private static final int RECENT = 8;

    /// Before the holidays of spring, of which other watchers of these games know nothing.
    private static final Instant LAST_LEAP = Town.on(LocalDate.of(2021, 2, 20), "12:00");

    private final Random dice;
    private final Random rare = new Random(66);
    private final CounterWhims counter = new CounterWhims();
    private final SwapWhims swaps = new SwapWhims();
    private final List<OrderPlaced> placed = new ArrayList<>();
    private int ids;

    TillWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        counter.see(event);
        swaps.see(event);
        if (event instanceof OrderPlaced order) {
            placed.add(order);
        }
    }

    @Override
    public Instant leap(Instant next) {
        boolean leaps = dice.nextInt(60) == 0 && next.isBefore(LAST_LEAP);
        return leaps ? next.plus(Duration.ofDays(dice.nextInt(12))) : next;
    }

    @Override
    public Optional<Command> next(Instant now) {
        return switch (placed.isEmpty() ? 15 : dice.nextInt(16)) {
            case 0, 1 -> Optional.of(close(now));
            case 2 -> Optional.of(rare.nextInt(5) == 0 ? identity() : choose());
            case 3, 4, 5 -> Optional.of(pay(now));
            case 6 -> Optional.of(handOver(now));
            case 7 -> counter.any(now);
            case 8, 9 -> swaps.next(now);
            default -> Optional.empty();
        };
    }

    private Command close(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Town.PARIS);
        return switch (dice.nextInt(12)) {
            case 0 -> new CloseTill(shop(), Span.MONTH, today);
            case 1 -> new CloseTill(shop(), Span.DAY, today.plusDays(1));
            case 2 -> new CloseTill(shop(), Span.DAY, today.minusDays(dice.nextInt(40)));
            case 3, 4 -> new CloseTill(shop(), Span.MONTH, today.minusMonths(1));
            case 5 -> new CloseTill(shop(), Span.YEAR, today.minusYears(1));
            case 6, 7, 8 -> new CloseTill(shop(), Span.DAY, today.minusDays(1));
            default ->
                    new CloseTill(
                            shop(),
                            Span.DAY,
                            today,
                            Optional.of(rare.nextInt(60)).filter(seen -> seen < 20));
        };
    }

    private Command choose() {
        return new ChooseTill(shop(), dice.nextInt(8) == 0 ? Till.SHOPS_OWN : Till.CRENEAU);
    }

    private Command identity() {
        var one = new CompanyNumber("732829320");
        var other = new CompanyNumber("356000000");
        return new StateIdentity(
                shop(),
                new Identity(
                        Optional.of(rare.nextBoolean() ? one : other),
                        Optional.of(new VatNumber("FR44732829320"))
                                .filter(_ -> rare.nextBoolean())));
    }

    /// So that somebody has something to exchange.
    private Command handOver(Instant now) {
        OrderPlaced order = some();
        return new HandOver(order.shop(), order.order(), new HandOver.Shown.Name(), now);
    }

    private OrderPlaced some() {
        return placed.get(Math.max(0, placed.size() - 1 - dice.nextInt(RECENT)));
    }

    /// Now, or typed afterwards.
    private Command pay(Instant now) {
        OrderPlaced order = some();
        Instant happened = now.minus(Duration.ofHours(dice.nextInt(3) * (long) dice.nextInt(600)));
        var entry =
                new Entry.Taken(Means.CARD, Money.euros(1 + dice.nextInt(900)), Optional.empty());
        return PaymentWhims.meant(
                order.shop(), order.order(), new PaymentId("till-" + ids++), entry, happened);
    }

    private ShopId shop() {
        return SHOPS.get(dice.nextInt(SHOPS.size()));
    }
}
