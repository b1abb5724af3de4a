package org.creneau.domain.kernel;

/// One notice of an order. Sent again, a notice is another one.
public record NoticeId(String value) {
    public NoticeId {
        Ids.check("notice-id", value);
    }

    /// Another attempt at the same words, the first being attempt 1.
    public NoticeId attempt(int number) {
        return number == 1 ? this : new NoticeId(value + "-" + number);
    }

    public boolean isAttemptAt(NoticeId first) {
        return equals(first)
                || (value.startsWith(first.value + "-")
                        && value.substring(first.value.length() + 1)
                                .chars()
                                .allMatch(Character::isDigit));
    }

    @Override
    public String toString() {
        return value;
    }
}
