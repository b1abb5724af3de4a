package org.creneau.application.partner;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.creneau.domain.kernel.PartnerId;

/// A partner's key as its program keeps it: one word, `creneau_` and 80 hexadecimal digits, which say whose it
/// is (32), what nobody can guess (40), and a checksum (8) by which a mistyped or cut one is told without
/// asking anybody. Programs that look for secrets where none should be know it by its beginning.
///
/// @param secret never shown twice, logged or kept
public record PartnerCode(PartnerId partner, String secret) {
    public static final String PREFIX = "creneau_";
    private static final Pattern WHOLE =
            Pattern.compile("(" + PREFIX + "([0-9a-f]{32})([0-9a-f]{40}))([0-9a-f]{8})");

    /// Empty for what is none.
    public static Optional<PartnerCode> read(String text) {
        Matcher parts = WHOLE.matcher(text);
        return parts.matches() && checksum(parts.group(1)).equals(parts.group(4))
                ? Optional.of(new PartnerCode(new PartnerId(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /// The word itself.
    public String word() {
        String body = PREFIX + partner + secret;
        return body + checksum(body);
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        body.chars().forEach(sum::update);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    @Override
    public String toString() {
        return "(key of " + partner + ")";
    }
}
