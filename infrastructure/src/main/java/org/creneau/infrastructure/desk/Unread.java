package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.order.UnreadLetters;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.online.StillToTell;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// Who does not know what became of her money or her order, since no letter has left: somebody of the shop tells her otherwise.
@Component("unread")
public final class Unread {
    private final UnreadLetters letters;
    private final MoneyLetters mail;
    private final Orders orders;
    private final Accounts accounts;
    private final InstantSource clock;

    Unread(
            UnreadLetters letters,
            MoneyLetters mail,
            Orders orders,
            Accounts accounts,
            InstantSource productClock) {
        this.letters = letters;
        this.mail = mail;
        this.orders = orders;
        this.accounts = accounts;
        this.clock = productClock;
    }

    public record Letter(OrderView order, StillToTell.Message notice) {}

    /// Of a shop, the oldest first.
    public List<Letter> of(ShopId shop) {
        Instant now = clock.instant();
        List<OrderId> failed = letters.about(shop, StillToTell.since(now));
        return failed.isEmpty() ? List.of() : of(shop, orders.find(shop, failed), now);
    }

    private List<Letter> of(ShopId shop, List<OrderView> all, Instant now) {
        Map<OrderId, Account> books = accounts.of(shop, all);
        return all.stream()
                .flatMap(order -> of(order, Optional.ofNullable(books.get(order.id())), now))
                .sorted(Comparator.comparing(one -> one.notice().since()))
                .toList();
    }

    private Stream<Letter> of(OrderView order, Optional<Account> account, Instant now) {
        return account
                .flatMap(books -> StillToTell.of(order, books, mail.reaches(order), now))
                .stream()
                .map(notice -> new Letter(order, notice));
    }

    /// Of one order.
    public Optional<StillToTell.Message> of(OrderView order) {
        boolean asked = order.told().unread().isPresent() || order.told().untold().isPresent();
        return asked
                ? StillToTell.of(order, accounts.of(order), mail.reaches(order), clock.instant())
                : Optional.empty();
    }
}
