package org.creneau.infrastructure.vault;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;

/// Reads phone numbers the way people of a country type them.
public final class PhoneNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /// Numbers that Arcep, the French regulator, keeps free for works of fiction. No plan has them.
    private static final Pattern FICTION =
            Pattern.compile("\\+33(19900|26191|35301|46571|53649|63998)\\d{4}");

    /// Parts of France with a country code of their own, whose numbers people of all France dial as they
    /// stand: 0692 12 34 56 is one of La Réunion.
    private static final List<String> OVERSEAS = List.of("GP", "MQ", "GF", "RE", "YT");

    private PhoneNumbers() {}

    /// @param country ISO 3166 alpha-2, for numbers typed without their international prefix
    /// @throws MalformedValue `phone`, when nobody can have this number
    public static PhoneNumber read(String text, String country) {
        return dialledIn(country)
                .flatMap(region -> readIn(region, text).stream())
                .findFirst()
                .orElseThrow(() -> new MalformedValue("phone"));
    }

    private static Stream<String> dialledIn(String country) {
        return country.equals("FR")
                ? Stream.concat(Stream.of(country), OVERSEAS.stream())
                : Stream.of(country);
    }

    private static Optional<PhoneNumber> readIn(String region, String text) {
        try {
            Phonenumber.PhoneNumber number = PLANS.parse(text, region);
            String e164 = PLANS.format(number, PhoneNumberFormat.E164);
            return PLANS.isValidNumber(number) || FICTION.matcher(e164).matches()
                    ? Optional.of(new PhoneNumber(e164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// As people of that country write it; with the international prefix for a foreign number.
    public static String written(PhoneNumber number, String country) {
        try {
            return PLANS.formatOutOfCountryCallingNumber(
                    PLANS.parse(number.e164(), country), country);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A phone number that was read is none", e);
        }
    }
}
