package org.creneau.domain.order;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;

/// Where a parcel is taken.
///
/// @param street with the number, and the floor if need be
public record Address(PersonalText street, PersonalText postalCode, PersonalText town) {
    private static final int LONGEST = 120;
    private static final int LONGEST_CODE = 12;

    /// As somebody typed it.
    ///
    /// @throws MalformedValue of kind `street`, `postal-code` or `town`
    public static Address typed(String street, String postalCode, String town) {
        return new Address(
                checked("street", street, LONGEST),
                checked("postal-code", postalCode, LONGEST_CODE),
                checked("town", town, LONGEST));
    }

    private static PersonalText checked(String kind, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue(kind);
        }
        return PersonalText.of(text);
    }
}
