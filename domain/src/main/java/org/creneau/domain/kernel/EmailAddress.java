package org.creneau.domain.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address, in lower case: whoever types hers differently twice is one person. Whether mail
/// gets there is known only by sending some.
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new MalformedValue("email");
        }
    }

    @Override
    public String toString() {
        return "(email)";
    }
}
