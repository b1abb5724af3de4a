package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.InDoubt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// What is written into the books of an order was asked where it has to be, and stands on books that somebody saw.
final class WatchedBooks {
    private static final Duration CLOCKS = Duration.ofMinutes(2);
    private static final long MOST_CASH = 100_000;

    /// @param cents less than nothing where it went out; nothing of a cheque that is not banked
    /// @param shares of what passed from books to books, as the watcher counts them
    private record One(Means means, long cents, long promised, Map<Means, Long> shares) {
        One(Means means, long cents, long promised) {
            this(means, cents, promised, Map.of(means, cents));
        }

        long by(Means asked) {
            return shares.getOrDefault(asked, 0L);
        }
    }

    private static final class Book {
        private Instant ordered = Instant.MIN;
        private final Map<PaymentId, One> all = new HashMap<>();
        private final Map<PaymentId, One> before = new HashMap<>();
        private final Map<PaymentId, Deque<PaymentId>> steps = new HashMap<>();
        private int written;

        void step(PaymentEvent event, PaymentId cheque, long cents, long promised) {
            One was = all.put(cheque, new One(Means.CHEQUE, cents, promised));
            if (was != null) {
                before.put(event.payment(), was);
                steps.computeIfAbsent(cheque, _ -> new ArrayDeque<>()).push(event.payment());
            }
        }

        void undone(PaymentReversed off, PaymentId cheque) {
            all.put(cheque, Objects.requireNonNull(before.remove(off.mistake())));
            steps.getOrDefault(cheque, new ArrayDeque<>()).poll();
        }

        long kept() {
            return all.values().stream().mapToLong(One::cents).sum();
        }

        long promised() {
            return all.values().stream().mapToLong(One::promised).sum();
        }

        long by(Means means) {
            return all.values().stream().mapToLong(one -> one.by(means)).sum();
        }

        long cashOut() {
            return -all.values().stream()
                    .filter(one -> one.means() == Means.CASH && one.cents() < 0)
                    .mapToLong(One::cents)
                    .sum();
        }

        /// What came by it and is there; what was exchanged without its order came by any.
        long usual(Means means) {
            long free = by(Means.EXCHANGE);
            for (Means other : Means.values()) {
                if (other != Means.EXCHANGE && by(other) < 0) {
                    free += by(other);
                }
            }
            return Math.max(0, by(means)) + Math.max(0, free);
        }
    }

    private final WatchedMoney money;
    private final List<String> complaints;
    private final Map<OrderId, Book> books = new HashMap<>();
    private @Nullable MoneyGivenBack lent;

    WatchedBooks(WatchedMoney money, List<String> complaints) {
        this.money = money;
        this.complaints = complaints;
    }

    void see(Event event) {
        if (event instanceof OrderPlaced placed) {
            book(placed.order()).ordered = placed.at();
        } else if (event instanceof PaymentEvent entry) {
            carries(entry);
            see(book(entry.order()), entry);
        } else if (event instanceof DepositAsked part) {
            if (!isOfWhatIsOpen(part)) {
                complaints.add("No part of what is open from now: " + part);
            }
        }
    }

    /// Whoever follows the link at once is asked for just that.
    private boolean isOfWhatIsOpen(DepositAsked asked) {
        long open = money.open(asked.order());
        long cents = asked.amount().cents();
        Money all = Money.euros(open);
        Money first =
                asked.part()
                        .flatMap(part -> part.left(book(asked.order()).kept(), all))
                        .orElse(all);
        return cents > 0
                && cents <= open
                && asked.rest().cents() == open - cents
                && first.cents() == cents
                && asked.kept().cents() == book(asked.order()).kept();
    }

    /// Nothing passes on as if it had come otherwise, whatever book it lands in; what nobody knows only of what nobody
    /// knew.
    private void carries(PaymentEvent entry) {
        if (entry instanceof MoneyGivenBack out && out.means() == Means.EXCHANGE) {
            Book book = book(out.order());
            PassedMoney.out(out.means(), out.amount().cents(), out.carried())
                    .forEach(
                            (means, cents) -> {
                                if (-cents > Math.max(0, book.by(means))) {
                                    complaints.add("Passed on as if by " + means + ": " + out);
                                }
                            });
            lent = out;
        } else if (entry instanceof PaymentTaken in && in.means() == Means.EXCHANGE) {
            if (!PassedMoney.isOf(in, lent)) {
                complaints.add("Came otherwise than it went: " + in);
            }
            lent = null;
        }
    }

    private static void see(Book book, PaymentEvent event) {
        long cents = event.amount().cents();
        book.written += event instanceof PaymentReversed ? 0 : 1;
        switch (event) {
            case PaymentTaken in ->
                    book.all.put(
                            in.payment(),
                            new One(
                                    in.means(),
                                    cents,
                                    0,
                                    PassedMoney.in(in.means(), cents, in.carried())));
            case MoneyGivenBack out ->
                    book.all.put(
                            out.payment(),
                            new One(
                                    out.means(),
                                    -cents,
                                    0,
                                    PassedMoney.out(out.means(), cents, out.carried())));
            case ChequeAnnounced said ->
                    book.all.put(said.payment(), new One(Means.CHEQUE, 0, cents));
            case ChequeReceived here -> book.step(here, here.cheque(), 0, cents);
            case ChequeBanked in -> book.step(in, in.cheque(), cents, 0);
            case ChequeBounced back -> book.step(back, back.cheque(), 0, 0);
            case ChequeHandedBack hers -> book.step(hers, hers.cheque(), 0, 0);
            case PaymentReversed off when off.cheque() != null -> book.undone(off, off.cheque());
            case PaymentReversed off -> book.all.remove(off.mistake());
        }
    }

    /// Before it has happened.
    void decided(Command command, Decision decision, Instant now) {
        if (command instanceof RecordPayment asked
                && decision instanceof Refused(InDoubt(var doubt, _))) {
            complainIf(asked.agreed().contains(doubt), "asked again", asked);
            complainIf(!isInDoubt(doubt, asked, now), "asked without need", asked);
        }
        if (command instanceof RecordPayment asked
                && decision instanceof Accepted(var events)
                && !events.isEmpty()) {
            Book book = book(asked.order());
            complainIf(asked.happened().isAfter(now.plus(CLOCKS)), "later than now", asked);
            complainIf(asked.happened().isBefore(book.ordered.minus(CLOCKS)), "before it", asked);
            complainIf(isStale(book, asked), "on other books", asked);
            complainIf(
                    isBeyond(book, asked) && !asked.agreed().contains(Doubt.BEYOND_OPEN),
                    "beyond what is open",
                    asked);
            events.forEach(event -> decided(book, asked, event));
        }
    }

    /// What is said to have happened later than now happens now. Of a cheque that was announced and is here already whoever
    /// takes it once more may be asked before she is refused.
    private boolean isInDoubt(Doubt doubt, RecordPayment asked, Instant now) {
        Book book = book(asked.order());
        return switch (asked.entry()) {
            case Entry.GivenBack(var means, var amount, _) when doubt == Doubt.OTHER_MEANS ->
                    amount.cents() > book.usual(means);
            case Entry.Received here when doubt == Doubt.DATED_AHEAD ->
                    here.written().isAfter(LocalDate.ofInstant(earlier(asked, now), Town.PARIS));
            case Entry.Received here when here.announced().isPresent() ->
                    doubt == Doubt.BEYOND_OPEN
                            && here.amount().cents() + book.promised() > money.open(asked.order());
            default -> doubt == Doubt.BEYOND_OPEN && isBeyond(book, asked);
        };
    }

    private static Instant earlier(RecordPayment asked, Instant now) {
        return asked.happened().isBefore(now) ? asked.happened() : now;
    }

    /// What gives change is no question; a cheque counts with all others that are promised, and once.
    private boolean isBeyond(Book book, RecordPayment asked) {
        long open = money.open(asked.order());
        return switch (asked.entry()) {
            case Entry.Taken(var means, var amount, _) ->
                    means != Means.CASH && amount.cents() > open;
            case Entry.Announced(var amount) -> amount.cents() + book.promised() > open;
            case Entry.Received(var announced, var amount, _) -> {
                long own = announced.map(book.all::get).map(One::promised).orElse(0L);
                yield amount.cents() + book.promised() - own > open;
            }
            case Entry.Banked _, Entry.Bounced _, Entry.HandedBack _ -> false;
            case Entry.GivenBack _, Entry.Reversed _ -> false;
        };
    }

    private static boolean isStale(Book book, RecordPayment asked) {
        return asked.seen()
                .filter(
                        seen ->
                                seen.kept() != book.kept()
                                        || seen.promised() != book.promised()
                                        || seen.entries().orElse(book.written) != book.written)
                .isPresent();
    }

    private void decided(Book book, RecordPayment asked, Event event) {
        if (event instanceof MoneyGivenBack out) {
            boolean otherwise = out.amount().cents() > book.usual(out.means());
            complainIf(otherwise && !asked.agreed().contains(Doubt.OTHER_MEANS), "unasked", asked);
            complainIf(out.agreed() != otherwise, "not as agreed", asked);
            long cash = out.means() == Means.CASH ? book.cashOut() + out.amount().cents() : 0;
            complainIf(cash > MOST_CASH, "more than the law lets", asked);
        }
        if (event instanceof ChequeReceived here) {
            LocalDate today = LocalDate.ofInstant(here.at(), Town.PARIS);
            boolean ahead = here.written().isAfter(today);
            complainIf(ahead && !asked.agreed().contains(Doubt.DATED_AHEAD), "unasked", asked);
            complainIf(here.written().isAfter(today.plusYears(1)), "beyond reason", asked);
        }
        if (event instanceof PaymentReversed off) {
            long cents = off.amount().cents();
            complainIf(cents > 0 && book.kept() < cents, "gone already", asked);
            boolean same =
                    asked.entry() instanceof Entry.Reversed(var mistake)
                            && mistake.equals(off.mistake());
            complainIf(!same, "of another entry", asked);
            PaymentId cheque = off.cheque();
            boolean last =
                    cheque == null
                            || off.mistake()
                                    .equals(
                                            book.steps
                                                    .getOrDefault(cheque, new ArrayDeque<>())
                                                    .peek());
            complainIf(!last, "of an earlier step", asked);
        }
    }

    /// What came by a means less what went by it, in hundredths.
    long by(OrderId order, Means means) {
        return book(order).by(means);
    }

    /// What of it one entry brought.
    long by(OrderId order, PaymentId entry, Means means) {
        One one = book(order).all.get(entry);
        return one == null ? 0 : one.by(means);
    }

    private Book book(OrderId order) {
        return books.computeIfAbsent(order, _ -> new Book());
    }

    private void complainIf(boolean broken, String how, RecordPayment about) {
        if (broken) {
            complaints.add("Written down " + how + ": " + about);
        }
    }
}
