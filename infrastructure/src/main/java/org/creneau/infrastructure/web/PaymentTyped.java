package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Seen;
import org.creneau.infrastructure.desk.PaymentWanted;
import org.creneau.infrastructure.desk.PaymentWanted.Kind;
import org.creneau.infrastructure.desk.Prices;
import org.jspecify.annotations.Nullable;

/// The fields of any of the forms that write down a payment. The names are what the pages call them. All
/// are text: where a browser has no calendar to choose from, days and times are typed by hand.
///
/// @param cle makes the entry's id, so that a form sent twice is one entry
/// @param de the earlier entry that it is about
/// @param date on a cheque
/// @param quand absent for now
/// @param vu what the books had kept when the page was drawn, what was promised and, where it matters, how many entries there
///     were
/// @param accord what was asked and is meant
/// @param formulaire which of the page's forms it is
record PaymentTyped(
        @Nullable String cle,
        @Nullable String quoi,
        @Nullable String moyen,
        @Nullable String montant,
        @Nullable String ticket,
        @Nullable String de,
        @Nullable String date,
        @Nullable String quand,
        @Nullable String vu,
        @Nullable String accord,
        @Nullable String formulaire) {
    private static final Duration MEMORY = Duration.ofDays(366);

    PaymentId id() {
        return new PaymentId(Objects.requireNonNullElse(cle, ""));
    }

    /// @throws MalformedValue of the kind of what cannot be read
    PaymentWanted wanted(String currency) {
        return new PaymentWanted(
                PaymentWanted.word(Kind.class, "entry", quoi),
                PaymentWanted.word(Means.class, "means", moyen),
                montant == null ? null : new Money(cents(montant), currency),
                ticket,
                given(de).map(PaymentId::new).orElse(null),
                given(date).map(PaymentTyped::day).orElse(null));
    }

    /// What is paid is no price.
    static long cents(String amount) {
        try {
            return Prices.cents(amount);
        } catch (MalformedValue _) {
            throw new MalformedValue("amount");
        }
    }

    private static LocalDate day(String date) {
        return TypedDays.day(date).orElseThrow(() -> new MalformedValue("written"));
    }

    /// @throws MalformedValue of kind `when` for what is no moment of this zone, or longer ago than
    ///     anybody remembers
    Instant happened(ZoneId zone, Instant now) {
        Instant happened = given(quand).map(text -> moment(text, zone)).orElse(now);
        if (happened.isBefore(now.minus(MEMORY))) {
            throw new MalformedValue("when");
        }
        return happened;
    }

    private static Instant moment(String text, ZoneId zone) {
        return TypedDays.moment(text)
                .flatMap(
                        when ->
                                zone.getRules().getValidOffsets(when).stream()
                                        .findFirst()
                                        .map(when::toInstant))
                .orElseThrow(() -> new MalformedValue("when"));
    }

    Optional<Seen> seen() {
        return given(vu).map(PaymentTyped::seen);
    }

    Set<Doubt> agreed() {
        return PaymentWanted.agreed(
                given(accord).map(codes -> List.of(codes.split(" "))).orElse(List.of()));
    }

    private static Seen seen(String vu) {
        String[] parts = vu.split(" ", 3);
        try {
            return new Seen(
                    Long.parseLong(parts[0]),
                    parts.length > 1 ? Long.parseLong(parts[1]) : 0,
                    parts.length > 2
                            ? OptionalInt.of(Integer.parseInt(parts[2]))
                            : OptionalInt.empty());
        } catch (NumberFormatException _) {
            throw new MalformedValue("amount");
        }
    }

    TypedForm form(HttpServletRequest request) {
        return given(formulaire).map(form -> TypedForm.of(form, request)).orElse(TypedForm.NONE);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }
}
