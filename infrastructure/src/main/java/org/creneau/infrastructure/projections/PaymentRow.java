package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
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
import org.creneau.domain.payment.TillTicket;
import org.jspecify.annotations.Nullable;

/// How an entry lies in the table of [JdbcPayments].
final class PaymentRow {
    enum Kind {
        TAKEN,
        ANNOUNCED,
        RECEIVED,
        BANKED,
        BOUNCED,
        HANDED_BACK,
        GIVEN_BACK,
        REVERSED
    }

    private PaymentRow() {}

    static Kind kind(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken _ -> Kind.TAKEN;
            case ChequeAnnounced _ -> Kind.ANNOUNCED;
            case ChequeReceived _ -> Kind.RECEIVED;
            case ChequeBanked _ -> Kind.BANKED;
            case ChequeBounced _ -> Kind.BOUNCED;
            case ChequeHandedBack _ -> Kind.HANDED_BACK;
            case MoneyGivenBack _ -> Kind.GIVEN_BACK;
            case PaymentReversed _ -> Kind.REVERSED;
        };
    }

    /// The entry that it says something of.
    static @Nullable String about(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken _, ChequeAnnounced _, MoneyGivenBack _ -> null;
            case ChequeReceived here -> here.cheque().value();
            case ChequeBanked banked -> banked.cheque().value();
            case ChequeBounced back -> back.cheque().value();
            case ChequeHandedBack hers -> hers.cheque().value();
            case PaymentReversed off -> off.mistake().value();
        };
    }

    /// What it takes back, or the cheque that it says something of.
    static @Nullable String counted(PaymentEvent event) {
        return event instanceof PaymentReversed off ? off.about().value() : about(event);
    }

    /// A cheque of which only a step is taken back, by its own id.
    static @Nullable String cheque(PaymentEvent event) {
        return event instanceof PaymentReversed off && off.cheque() != null
                ? off.cheque().value()
                : null;
    }

    static @Nullable String means(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> in.means().name();
            case MoneyGivenBack out -> out.means().name();
            case PaymentReversed off -> off.means().name();
            case ChequeAnnounced _, ChequeReceived _, ChequeBanked _ -> null;
            case ChequeBounced _, ChequeHandedBack _ -> null;
        };
    }

    static @Nullable String ticket(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> number(in.ticket());
            case MoneyGivenBack out -> number(out.ticket());
            case ChequeAnnounced _, ChequeReceived _, ChequeBanked _ -> null;
            case ChequeBounced _, ChequeHandedBack _, PaymentReversed _ -> null;
        };
    }

    private static @Nullable String number(@Nullable TillTicket ticket) {
        return ticket == null ? null : ticket.number();
    }

    static @Nullable String written(PaymentEvent event) {
        return event instanceof ChequeReceived here ? here.written().toString() : null;
    }

    static boolean agreed(PaymentEvent event) {
        return event instanceof MoneyGivenBack out && out.agreed();
    }

    static PaymentEvent read(ResultSet row) throws SQLException {
        ShopId shop = new ShopId(row.getString("shop"));
        OrderId order = new OrderId(row.getString("order_id"));
        PaymentId id = new PaymentId(row.getString("payment"));
        Money amount = new Money(row.getLong("cents"), row.getString("currency"));
        Instant at = Columns.instant(row, "happened_at");
        return switch (Kind.valueOf(row.getString("kind"))) {
            case TAKEN ->
                    new PaymentTaken(
                            shop,
                            order,
                            id,
                            means(row),
                            amount,
                            ticket(row),
                            CarriedRow.read(row),
                            at);
            case ANNOUNCED -> new ChequeAnnounced(shop, order, id, amount, at);
            case RECEIVED ->
                    new ChequeReceived(
                            shop,
                            order,
                            id,
                            about(row),
                            amount,
                            LocalDate.parse(row.getString("written")),
                            at);
            case BANKED -> new ChequeBanked(shop, order, id, about(row), amount, at);
            case BOUNCED -> new ChequeBounced(shop, order, id, about(row), amount, at);
            case HANDED_BACK -> new ChequeHandedBack(shop, order, id, about(row), amount, at);
            case GIVEN_BACK ->
                    new MoneyGivenBack(
                            shop,
                            order,
                            id,
                            means(row),
                            amount,
                            ticket(row),
                            row.getBoolean("agreed"),
                            CarriedRow.read(row),
                            at);
            case REVERSED ->
                    new PaymentReversed(
                            shop,
                            order,
                            id,
                            about(row),
                            means(row),
                            amount,
                            row.getString("cheque") == null
                                    ? null
                                    : new PaymentId(row.getString("cheque")),
                            at);
        };
    }

    private static Means means(ResultSet row) throws SQLException {
        return Means.valueOf(row.getString("means"));
    }

    private static PaymentId about(ResultSet row) throws SQLException {
        return new PaymentId(row.getString("about"));
    }

    private static @Nullable TillTicket ticket(ResultSet row) throws SQLException {
        String number = row.getString("ticket");
        return number == null ? null : new TillTicket(number);
    }
}
