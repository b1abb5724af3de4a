package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.jspecify.annotations.Nullable;

/// How money that passed from books to books lies in the tables of [JdbcPayments] and [JdbcTills]: the other order, then of each share its
/// means and hundredths, in the currency of the entry. A word after the order says that it passed back there.
final class CarriedRow {
    private static final String HOME = " HOME";

    private CarriedRow() {}

    static @Nullable String text(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> text(in.carried());
            case MoneyGivenBack out -> text(out.carried());
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable Carried carried) {
        return carried == null
                ? null
                : carried.shares().stream()
                        .map(share -> ";" + share.means() + " " + share.amount().cents())
                        .collect(Collectors.joining("", order(carried), ""));
    }

    private static String order(Carried carried) {
        return carried.other().value() + (carried.home() ? HOME : "");
    }

    static @Nullable Carried read(ResultSet row) throws SQLException {
        String text = row.getString("passed");
        return text == null ? null : read(text.split(";", -1), row.getString("currency"));
    }

    private static Carried read(String[] parts, String currency) {
        boolean home = parts[0].endsWith(HOME);
        return new Carried(
                new OrderId(home ? parts[0].substring(0, parts[0].indexOf(' ')) : parts[0]),
                Stream.of(parts).skip(1).map(part -> share(part.split(" ", -1), currency)).toList(),
                home);
    }

    private static Share share(String[] parts, String currency) {
        return new Share(Means.valueOf(parts[0]), new Money(Long.parseLong(parts[1]), currency));
    }
}
