package org.creneau.domain.payment.online;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;

/// Finds by which attempts money goes back: those of the order itself first, the newest first, and then those of orders that it was
/// exchanged for, as far as their books lent what had come online. Never more by an attempt than came by it, nor to
/// books than they lent.
///
/// Where something is still to be paid by books that lent it, what came home would pay that and not reach her: nothing goes there.
public final class Homeward {
    private final Map<OrderId, Book> books;
    private final Set<PaymentId> used = new HashSet<>();
    private final List<WayHome> ways = new ArrayList<>();

    private Homeward(Map<OrderId, Book> books) {
        this.books = books;
    }

    /// @param books of the order and of those whose money may be in them
    /// @param cents how much is to go back, in hundredths
    public static List<WayHome> of(OrderId order, Map<OrderId, Book> books, long cents) {
        Homeward looking = new Homeward(books);
        List<OrderId> from = List.of(order);
        Book own = looking.book(from);
        long direct = looking.attempts(from, cents);
        looking.through(from, Math.min(cents - direct, own.byCard()));
        return List.copyOf(looking.ways);
    }

    private Book book(List<OrderId> way) {
        return Objects.requireNonNull(books.get(way.getLast()));
    }

    /// Each of them once: an attempt that two ways lead to is asked by the other one the next time.
    private long attempts(List<OrderId> way, long most) {
        long left = most;
        for (Attempt attempt : book(way).online().all().toList().reversed()) {
            long part = Math.min(left, attempt.refundable());
            if (part > 0 && used.add(attempt.opened().payment())) {
                ways.add(new WayHome(way, attempt, part));
                left -= part;
            }
        }
        return most - left;
    }

    private long through(List<OrderId> way, long most) {
        Book borrower = book(way);
        long left = most;
        for (OrderId lender : borrower.passes().lenders()) {
            if (books.containsKey(lender) && !way.contains(lender)) {
                left -= through(way, borrower, lender, left);
            }
        }
        return most - left;
    }

    private long through(List<OrderId> way, Book borrower, OrderId lender, long most) {
        List<OrderId> further = Stream.concat(way.stream(), Stream.of(lender)).toList();
        long lent = borrower.passes().lent(lender, Means.ONLINE);
        long online = book(further).missing() > 0 ? 0 : attempts(further, Math.min(most, lent));
        long card = borrower.passes().lent(lender, Means.CARD);
        return online + through(further, Math.min(most - online, card));
    }
}
