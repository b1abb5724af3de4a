package org.creneau.infrastructure.web;

import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.order.Address;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// Where something is to be brought, exactly as it was typed, with what is wrong about it.
record AddressForm(
        String street,
        String postalCode,
        String town,
        @Nullable String streetError,
        @Nullable String postalCodeError,
        @Nullable String townError) {
    static final AddressForm BLANK = new AddressForm("", "", "");

    AddressForm(String street, String postalCode, String town) {
        this(street, postalCode, town, null, null, null);
    }

    static AddressForm read(Map<String, String[]> typed) {
        return new AddressForm(
                text(typed, "rue"), text(typed, "code-postal"), text(typed, "commune"));
    }

    private static String text(Map<String, String[]> typed, String name) {
        String[] values = typed.get(name);
        return values == null ? "" : values[0];
    }

    /// With what is wrong about each field.
    AddressForm checked(Say say) {
        return new AddressForm(
                street,
                postalCode,
                town,
                wrong(say, "street", street, "1", "x"),
                wrong(say, "postal-code", "x", postalCode, "x"),
                wrong(say, "town", "x", "1", town));
    }

    private static @Nullable String wrong(
            Say say, String kind, String street, String postalCode, String town) {
        return read(street, postalCode, town).isPresent() ? null : say.text("malformed." + kind);
    }

    Optional<Address> address() {
        return read(street, postalCode, town);
    }

    private static Optional<Address> read(String street, String postalCode, String town) {
        try {
            return Optional.of(Address.typed(street, postalCode, town));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}
