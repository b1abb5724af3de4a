package org.creneau.domain.photo;

import org.creneau.domain.kernel.MalformedValue;

/// The SHA-256 of a picture's bytes, hexadecimal: the same picture, the same id.
public record PhotoId(String value) {
    private static final int DIGITS = 64;

    public PhotoId {
        if (value.length() != DIGITS || !value.chars().allMatch(PhotoId::isDigit)) {
            throw new MalformedValue("photo");
        }
    }

    private static boolean isDigit(int sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    }

    @Override
    public String toString() {
        return value;
    }
}
