package org.creneau.domain.kernel;

/// An entry in the books of an order: money that came, went, or was promised. A cheque goes by the id of
/// the entry that first told of it.
public record PaymentId(String value) {
    public PaymentId {
        Ids.check("payment", value);
    }

    public Tag tag() {
        return new Tag("payment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
