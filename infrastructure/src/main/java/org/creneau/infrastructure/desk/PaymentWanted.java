package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.TillTicket;
import org.jspecify.annotations.Nullable;

/// An entry as a form or a program sends it: which fields it needs follows from what it is.
///
/// @param about the earlier entry that it says something of
/// @param written the date on a cheque
public record PaymentWanted(
        @Nullable Kind kind,
        @Nullable Means means,
        @Nullable Money amount,
        @Nullable String ticket,
        @Nullable PaymentId about,
        @Nullable LocalDate written) {

    public enum Kind {
        TAKEN,
        CHEQUE_ANNOUNCED,
        CHEQUE_RECEIVED,
        CHEQUE_BANKED,
        CHEQUE_BOUNCED,
        CHEQUE_HANDED_BACK,
        GIVEN_BACK,
        REVERSED
    }

    /// One of the words that programs and forms use.
    ///
    /// @throws MalformedValue of this kind for any other
    public static <E extends Enum<E>> @Nullable E word(
            Class<E> type, String kind, @Nullable String word) {
        try {
            return word == null ? null : Enum.valueOf(type, word);
        } catch (IllegalArgumentException _) {
            throw new MalformedValue(kind);
        }
    }

    /// What was asked and is meant, by the codes of what was asked.
    ///
    /// @throws MalformedValue of kind `agreed` for any other word
    public static Set<Doubt> agreed(Collection<String> codes) {
        return codes.stream().map(PaymentWanted::doubt).collect(Collectors.toSet());
    }

    private static Doubt doubt(String code) {
        return Stream.of(Doubt.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("agreed"));
    }

    /// @throws MalformedValue of the kind of what is missing
    public Entry entry() {
        return switch (required("entry", kind)) {
            case TAKEN ->
                    new Entry.Taken(required("means", means), required("amount", amount), till());
            case CHEQUE_ANNOUNCED -> new Entry.Announced(required("amount", amount));
            case CHEQUE_RECEIVED ->
                    new Entry.Received(
                            Optional.ofNullable(about),
                            required("amount", amount),
                            required("written", written));
            case CHEQUE_BANKED -> new Entry.Banked(required("payment", about));
            case CHEQUE_BOUNCED -> new Entry.Bounced(required("payment", about));
            case CHEQUE_HANDED_BACK -> new Entry.HandedBack(required("payment", about));
            case GIVEN_BACK ->
                    new Entry.GivenBack(
                            required("means", means), required("amount", amount), till());
            case REVERSED -> new Entry.Reversed(required("payment", about));
        };
    }

    private Optional<TillTicket> till() {
        return Optional.ofNullable(ticket)
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(TillTicket::new);
    }

    private static <T> T required(String kind, @Nullable T value) {
        if (value == null) {
            throw new MalformedValue(kind);
        }
        return value;
    }
}
