package org.creneau.domain.kernel;

/// A value that cannot be what it claims to be: an id with a blank in it, a phone number without digits.
/// The edges turn it into a *bad request* that names the kind; the value itself is not repeated, since
/// it may be somebody's.
public final class MalformedValue extends IllegalArgumentException {
    private final String kind;

    /// @param kind what was expected, such as `order`, `phone`, `quantity`: the key of a message
    public MalformedValue(String kind) {
        super("Not a valid " + kind);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
