package org.creneau.infrastructure.web;

import static java.util.function.Predicate.not;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.web.OneByOne.Placed;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The orders that a browser has just placed, for whoever goes back to her basket, which is empty by then, or orders in another
/// shop what the first had no room for: money that is awaited must not drop out of her sight for that.
///
/// A browser may be shared, as in a library. So it leads to them for some hours and once, and orders of one person are joined to
/// nobody else's.
@Component
class JustPlaced {
    private static final String NAME = "passees";

    /// What follows such a link, once.
    private static final String FOUND = "retrouvees";

    private static final Duration KEPT = Duration.ofHours(3);

    private final PlacedTogether together;
    private final Reading reading;
    private final Accounts accounts;

    JustPlaced(PlacedTogether together, Reading reading, Accounts accounts) {
        this.together = together;
        this.reading = reading;
        this.accounts = accounts;
    }

    /// @param phone hers, as each shop's country writes it
    /// @return these and those that she placed shortly before, as many as a cookie holds
    List<Placed> remember(
            List<Placed> placed,
            Function<ShopId, PhoneNumber> phone,
            HttpServletRequest request,
            HttpServletResponse response) {
        Stream<Placed> earlier =
                open(request)
                        .filter(not(placed::contains))
                        .filter(each -> isHers(order(each), phone))
                        .sorted(Comparator.comparing(not(this::isAwaited)::test))
                        .limit(Math.max(0, TownBasket.MOST_SHOPS - placed.size()));
        List<Placed> all = Stream.concat(earlier, placed.stream()).toList();
        write(together.written(all), KEPT, request, response);
        return all;
    }

    /// Where these are; absent where none is still to be had.
    Optional<String> visits(HttpServletRequest request) {
        return Optional.of(open(request).toList())
                .filter(not(List::isEmpty))
                .map(placed -> together.visits(placed) + "&" + FOUND);
    }

    static boolean isFound(HttpServletRequest request) {
        return request.getParameterMap().containsKey(FOUND);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(
            String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value).path("/panier").maxAge(kept);
        PlacedTogether.set(cookie, request, response);
    }

    private Stream<Placed> open(HttpServletRequest request) {
        return together.read(NAME, request).stream()
                .filter(each -> reading.isPlaced(each.shop(), each.order()))
                .filter(each -> order(each).status().isOpen());
    }

    private OrderView order(Placed placed) {
        return reading.order(placed.shop(), placed.order());
    }

    private boolean isAwaited(Placed placed) {
        return accounts.of(order(placed)).state() == Account.State.AWAITED_ONLINE;
    }

    private static boolean isHers(OrderView order, Function<ShopId, PhoneNumber> phone) {
        var known = order.contact().phone();
        try {
            return known != null && known.or("").equals(phone.apply(order.slot().shop()).e164());
        } catch (MalformedValue _) {
            return false;
        }
    }
}
