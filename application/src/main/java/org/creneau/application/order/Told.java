package org.creneau.application.order;

import org.creneau.domain.kernel.PersonalText;
import org.jspecify.annotations.Nullable;

/// What a shop has told the shopper of an order, beside what its status says.
///
/// @param why it was called off; absent where nobody said
public record Told(@Nullable PersonalText why) {
    public static final Told NOTHING = new Told(null);
}
