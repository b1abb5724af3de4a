package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;

/// What a shop says with a link to pay by: until when it waits, and how much it asks for first. What it does not say stays.
///
/// @param until the first instant at which the order is called off where nothing came
/// @param whenever whether a time that was said before is taken back
/// @param deposit a part that is asked for first, from now; all that is open where that is asked for again, which takes the part back
public record LinkTerms(Optional<Instant> until, boolean whenever, Optional<Money> deposit) {
    /// @throws MalformedValue of kind `link-terms` where a time is said and taken back at once
    public LinkTerms {
        if (whenever && until.isPresent()) {
            throw new MalformedValue("link-terms");
        }
    }

    public static final LinkTerms NONE = new LinkTerms(Optional.empty(), false, Optional.empty());

    public static LinkTerms until(Instant until) {
        return new LinkTerms(Optional.of(until), false, Optional.empty());
    }

    boolean isEmpty() {
        return until.isEmpty() && !whenever && deposit.isEmpty();
    }
}
