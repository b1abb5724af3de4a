package org.creneau.infrastructure.desk;

/// There is no such page or thing, or none that the caller may know of.
public final class NotFound extends RuntimeException {
    private final String what;

    /// @param what `shop`, `order`, `window`: the end of a message's key
    public NotFound(String what) {
        super("No such " + what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
