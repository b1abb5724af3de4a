package org.creneau.domain.kernel;

/// One notice of an order. Sent again, a notice is another one.
public record NoticeId(String value) {
    public NoticeId {
        Ids.check("notice-id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
