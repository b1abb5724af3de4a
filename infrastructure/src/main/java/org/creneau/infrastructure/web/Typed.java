package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.order.PayAt;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What the shopper typed at the checkout, with what is wrong about it.
///
/// @param to where it is brought; not looked at where she comes for it
/// @param online whether she pays online
record Typed(
        String name,
        String phone,
        AddressForm to,
        @Nullable String nameError,
        @Nullable String phoneError,
        String email,
        @Nullable String emailError,
        boolean online) {
    static final Typed NOTHING = new Typed("", "", AddressForm.BLANK, null, null, "", null, false);

    private static final int LONGEST_NAME = 100;

    static Typed checked(String name, String phone, boolean reachable, Say say) {
        boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
        return new Typed(
                name,
                phone,
                AddressForm.BLANK,
                named ? null : say.text("malformed.name"),
                reachable ? null : say.text("malformed.phone"),
                "",
                null,
                false);
    }

    Typed to(AddressForm there) {
        return new Typed(name, phone, there, nameError, phoneError, email, emailError, online);
    }

    /// Whoever leaves an e-mail address gets letters there; nobody has to.
    Typed mail(@Nullable String left, Say say) {
        String there = left == null ? "" : left.strip();
        String wrong = reads(there) ? null : say.text("malformed.email");
        return new Typed(name, phone, to, nameError, phoneError, there, wrong, online);
    }

    private static boolean reads(String email) {
        try {
            return email.isEmpty() || !new EmailAddress(email).text().isEmpty();
        } catch (MalformedValue _) {
            return false;
        }
    }

    /// Absent where she left none.
    @Nullable EmailAddress address() {
        return email.isEmpty() ? null : new EmailAddress(email);
    }

    Typed online(boolean chosen) {
        return new Typed(name, phone, to, nameError, phoneError, email, emailError, chosen);
    }

    /// Where nothing else is said, at the counter; what is brought is paid as its carriage says.
    PayAt payAt() {
        return online ? PayAt.ONLINE : PayAt.COUNTER;
    }

    boolean wrong() {
        return nameError != null || phoneError != null || emailError != null;
    }
}
