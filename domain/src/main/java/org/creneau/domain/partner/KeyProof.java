package org.creneau.domain.partner;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// What tells a true key from a made-up one without saying what it is: a keyed hash of it, 64 hexadecimal
/// digits.
public record KeyProof(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public KeyProof {
        if (!DIGITS.matcher(value).matches()) {
            throw new MalformedValue("proof");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
