package org.creneau.application.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Passes;
import org.creneau.domain.payment.online.Book;
import org.creneau.domain.payment.online.Homeward;
import org.creneau.domain.payment.online.WayHome;

/// The books of an order and those whose money may be in them, as pages show them.
///
/// @param all its own among them
public record LentBooks(OrderId order, Map<OrderId, Account> all) {
    public LentBooks {
        all = Map.copyOf(all);
    }

    /// By which attempts money goes back, as the decision finds them.
    ///
    /// @param cents how much, in hundredths
    public List<WayHome> ways(long cents) {
        Map<OrderId, Book> books = new HashMap<>();
        all.forEach((id, account) -> books.put(id, book(id, account)));
        return Homeward.of(order, books, cents);
    }

    private static Book book(OrderId id, Account account) {
        return new Book(
                id,
                account.entries(),
                Passes.of(account.written()),
                account.paying().online(),
                Math.max(0, account.ledger().open().cents()));
    }
}
