package org.creneau.domain.webhook;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// What something that happens is called outside, such as `order.ready`. It stays the same for ever, whatever the event
/// inside is called.
public record PublicType(String value) implements Comparable<PublicType> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,20}\\.[a-z]+(-[a-z]+){0,4}");

    public PublicType {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedValue("hook-type");
        }
    }

    @Override
    public int compareTo(PublicType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
