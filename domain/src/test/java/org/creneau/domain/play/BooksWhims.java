package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.Seen;
import org.creneau.domain.payment.online.GivePaymentLink;
import org.creneau.domain.payment.online.LinkTerms;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.testing.Town;

/// The books of a few orders, written by people who look at pages: old ones now and then, at wrong hours, and with an answer
/// to what is asked or without one. In games of their own.
final class BooksWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "RecordPayment books-changed",
                    "RecordPayment money-moved-on",
                    "RecordPayment not-paid-yet",
                    "RecordPayment paid-before-ordered",
                    "RecordPayment other-means",
                    "RecordPayment cash-back-above-cap",
                    "GivePaymentLink wrong-deposit",
                    "RecordPayment dated-ahead",
                    "RecordPayment beyond-open",
                    "RecordPayment cheque-dated-too-far");

    private static final int RECENT = 3;
    private static final List<Means> TILL =
            List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER);

    private final Random dice;
    private final List<OrderPlaced> placed = new ArrayList<>();
    private final List<PaymentEvent> written = new ArrayList<>();
    private final Map<OrderId, Entries> books = new HashMap<>();
    private int ids;

    BooksWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        if (event instanceof OrderPlaced order) {
            placed.add(order);
        } else if (event instanceof PaymentEvent entry) {
            written.add(entry);
            books.merge(entry.order(), Entries.NONE.with(entry), (all, _) -> all.with(entry));
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        return placed.isEmpty() || dice.nextInt(3) != 0
                ? Optional.empty()
                : Optional.of(one(recent(placed), now));
    }

    private Command one(OrderPlaced order, Instant now) {
        return dice.nextInt(8) == 0 ? link(order, now) : some(order, now);
    }

    /// A part first, or a time until which the order waits, which is taken back now and then.
    private Command link(OrderPlaced order, Instant now) {
        LinkTerms terms =
                switch (dice.nextInt(3)) {
                    case 0 -> LinkTerms.until(now.plus(Duration.ofHours(1)));
                    case 1 -> new LinkTerms(Optional.empty(), true, Optional.empty());
                    default -> {
                        Money part = Money.euros(List.of(10L, 250L, 60_000L).get(dice.nextInt(3)));
                        yield new LinkTerms(Optional.empty(), false, Optional.of(part));
                    }
                };
        return new GivePaymentLink(order.shop(), order.order(), LinkWay.SHOWN, terms);
    }

    private Command some(OrderPlaced order, Instant now) {
        Entries known = books.getOrDefault(order.order(), Entries.NONE);
        return new RecordPayment(
                order.shop(),
                order.order(),
                new PaymentId("book-" + ids++),
                entry(known, now),
                happened(order, now),
                dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(seen(known)),
                dice.nextBoolean() ? Set.of() : Set.of(Doubt.values()));
    }

    private Instant happened(OrderPlaced order, Instant now) {
        return switch (dice.nextInt(12)) {
            case 0 -> now.plus(Duration.ofHours(1));
            case 1 -> order.at().minus(Duration.ofDays(1));
            default -> now;
        };
    }

    private Seen seen(Entries known) {
        long off = dice.nextInt(6) == 0 ? 100 : 0;
        return new Seen(known.kept() + off, known.promised());
    }

    private Entry entry(Entries known, Instant now) {
        return switch (dice.nextInt(10)) {
            case 0 -> new Entry.Reversed(about());
            case 1, 2 -> new Entry.GivenBack(means(), amount(known), Optional.empty());
            case 3 -> new Entry.Received(Optional.empty(), Money.euros(900), written(now));
            case 4, 5 -> new Entry.Banked(cheque());
            case 6 -> new Entry.Announced(amount(known));
            default -> new Entry.Taken(means(), amount(known), Optional.empty());
        };
    }

    /// Today's, mostly.
    private LocalDate written(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Town.PARIS);
        return switch (dice.nextInt(5)) {
            case 0 -> today.plusMonths(1);
            case 1 -> today.plusMonths(13);
            default -> today;
        };
    }

    private PaymentId cheque() {
        return written.reversed().stream()
                .filter(ChequeReceived.class::isInstance)
                .findFirst()
                .map(PaymentEvent::payment)
                .orElseGet(this::about);
    }

    private PaymentId about() {
        return written.isEmpty() ? new PaymentId("nobodys") : recent(written).payment();
    }

    private Means means() {
        return TILL.get(dice.nextInt(TILL.size()));
    }

    private Money amount(Entries known) {
        boolean all = known.kept() > 0 && dice.nextBoolean();
        return Money.euros(
                all ? known.kept() : List.of(250L, 900L, 60_000L, 120_000L).get(dice.nextInt(4)));
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
