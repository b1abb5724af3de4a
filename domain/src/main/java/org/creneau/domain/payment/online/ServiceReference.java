package org.creneau.domain.payment.online;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// What a payment service calls one of its payments or refunds. Says nothing about a person.
public record ServiceReference(String value) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    public ServiceReference {
        if (!PLAIN.matcher(value).matches()) {
            throw new MalformedValue("service-reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
