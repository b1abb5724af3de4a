package org.creneau.domain.kernel;

/// A place held for a few minutes while somebody makes up her mind.
public record HoldId(String value) {
    public HoldId {
        Ids.check("hold", value);
    }

    /// For a place that an order takes without a hold before it. Nobody's hold has an order's id.
    public static HoldId of(OrderId order) {
        return new HoldId(order.value());
    }

    /// For a place that is offered to somebody who waits: one wait, one offer. Nobody's hold has a wait's id.
    public static HoldId of(WaitId wait) {
        return new HoldId(wait.value());
    }

    public Tag tag() {
        return new Tag("hold", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
