package org.creneau.domain.kernel;

/// An address that wants to be told what happens in a shop.
public record HookId(String value) {
    public HookId {
        Ids.check("hook", value);
    }

    public Tag tag() {
        return new Tag("hook", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
