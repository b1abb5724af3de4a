package org.creneau.domain.kernel;

/// Who issued a command: an id, never a name. `shopper:…`, `staff:…` or `system:…`.
public record Actor(String id) {
    public Actor {
        if (!id.matches("(shopper|staff|system):[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}")) {
            throw new MalformedValue("actor");
        }
    }

    public static Actor shopper(SubjectId subject) {
        return new Actor("shopper:" + subject);
    }

    public static Actor staff(String login) {
        return new Actor("staff:" + login);
    }

    public static Actor system(String automation) {
        return new Actor("system:" + automation);
    }
}
