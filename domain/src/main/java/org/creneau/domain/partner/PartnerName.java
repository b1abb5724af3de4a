package org.creneau.domain.partner;

import org.creneau.domain.kernel.MalformedValue;

/// What a shop calls a partner: the name of a firm or of a program, kept in clear.
public record PartnerName(String value) {
    private static final int LONGEST = 80;

    public PartnerName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new MalformedValue("name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
