package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Parcel;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.PayAt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a shop brings to people on a day.
@Component
public final class Rounds {
    private static final Comparator<Stop> ALONG_THE_WAY =
            Comparator.comparing(Stop::postalCode)
                    .thenComparing(stop -> stop.parcel().to().town().or(""))
                    .thenComparing(stop -> stop.parcel().to().street().or(""))
                    .thenComparing(stop -> stop.order().number());

    private final Reading reading;
    private final Accounts accounts;

    Rounds(Reading reading, Accounts accounts) {
        this.reading = reading;
        this.accounts = accounts;
    }

    /// A door at which something is left.
    ///
    /// @param toCollect what is to be paid there; absent where nothing is
    public record Stop(OrderView order, Parcel parcel, @Nullable Money toCollect) {
        String postalCode() {
            return parcel.to().postalCode().or("");
        }
    }

    /// Those of the day, by post code; what was called off is not brought.
    public List<Stop> on(ShopId shop, LocalDate day) {
        List<OrderView> brought =
                reading.ordersOn(shop, day).stream()
                        .filter(order -> order.parcel() != null)
                        .filter(
                                order ->
                                        order.status() != Status.CANCELLED
                                                && order.status() != Status.REFUSED)
                        .toList();
        Map<OrderId, Account> paid = accounts.of(shop, brought);
        return brought.stream()
                .flatMap(order -> stop(order, paid).stream())
                .sorted(ALONG_THE_WAY)
                .toList();
    }

    private static Optional<Stop> stop(OrderView order, Map<OrderId, Account> paid) {
        return Optional.ofNullable(order.parcel())
                .map(parcel -> new Stop(order, parcel, toCollect(order, paid.get(order.id()))));
    }

    /// A carrier takes no money.
    private static @Nullable Money toCollect(OrderView order, @Nullable Account account) {
        boolean there = order.payAt() == PayAt.AT_HER_DOOR && order.status().isOpen();
        return there && account != null && account.toPay().cents() > 0 ? account.toPay() : null;
    }
}
