package org.creneau.domain.kernel;

import java.util.Set;

/// Who issued a command: an id, never a name. `shopper:…`, `staff:…`, `partner:…` or `system:…`.
public record Actor(String id) {
    private static final Set<String> KINDS = Set.of("shopper", "staff", "partner", "system");

    public Actor {
        int colon = id.indexOf(':');
        if (colon < 0
                || !KINDS.contains(id.substring(0, colon))
                || !Ids.isPlain(id.substring(colon + 1))) {
            throw new MalformedValue("actor");
        }
    }

    public static Actor shopper(SubjectId subject) {
        return new Actor("shopper:" + subject);
    }

    public static Actor staff(String login) {
        return new Actor("staff:" + login);
    }

    /// A program that came in with the key of that partner.
    public static Actor partner(PartnerId partner) {
        return new Actor("partner:" + partner);
    }

    public static Actor system(String automation) {
        return new Actor("system:" + automation);
    }
}
