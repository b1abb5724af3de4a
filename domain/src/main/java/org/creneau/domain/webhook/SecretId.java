package org.creneau.domain.webhook;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// Tells the secrets of a hook apart, and says nothing of them: 32 hexadecimal digits.
public record SecretId(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    public SecretId {
        if (!DIGITS.matcher(value).matches()) {
            throw new MalformedValue("secret");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
