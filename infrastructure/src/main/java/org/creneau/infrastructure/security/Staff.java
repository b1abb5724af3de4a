package org.creneau.infrastructure.security;

import java.util.Optional;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.MalformedValue;
import org.springframework.security.core.Authentication;

/// Who acts for a shop, as the history names her: her login, never her name; or the partner whose program
/// it is.
public final class Staff {
    private Staff() {}

    public static Actor actor(Authentication who) {
        if (who instanceof WithKey partner) {
            return partner.actor();
        }
        return plain(who.getName()).orElseGet(() -> Actor.staff("unnamed"));
    }

    private static Optional<Actor> plain(String login) {
        try {
            return Optional.of(Actor.staff(login));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}
