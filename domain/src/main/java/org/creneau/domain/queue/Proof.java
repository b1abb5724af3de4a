package org.creneau.domain.queue;

import java.util.Locale;
import java.util.Optional;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.ShownBy;

/// How somebody at the counter shows that an order is hers.
public final class Proof {
    private Proof() {}

    /// Empty where what she shows is not the order's code.
    static Optional<ShownBy> of(Shown shown, OrderPlaced order) {
        return switch (shown) {
            case Shown.Name _ -> Optional.of(ShownBy.NAME);
            case Shown.Code(var code) ->
                    isSame(code, order.code()) ? Optional.of(ShownBy.CODE) : Optional.empty();
        };
    }

    /// People type codes as they hear them: in any case, with blanks and hyphens. An erased code
    /// matches nothing.
    public static boolean isSame(PersonalText shown, PersonalText code) {
        return shown instanceof PersonalText.Known(var typed)
                && code instanceof PersonalText.Known(var kept)
                && plain(typed).equals(plain(kept));
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s\\u00A0\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
