package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeWay;
import org.jspecify.annotations.Nullable;

/// What a shop has told the shopper of an order, beside what its status says.
///
/// @param why it was called off; absent where nobody said
/// @param notices that it is ready, the oldest first
public record Told(@Nullable PersonalText why, List<Notice> notices) {
    public static final Told NOTHING = new Told(null, List.of());

    public Told {
        notices = List.copyOf(notices);
    }

    /// @param to where it went; absent where she left nothing to be reached by
    /// @param at when it left, or did not, or was asked for
    /// @param by who told her, an id
    public record Notice(
            NoticeId id,
            NoticeWay way,
            @Nullable PersonalText to,
            State state,
            Instant at,
            @Nullable String by) {}

    public enum State {
        ON_ITS_WAY,
        SENT,
        ADDRESS_REFUSED,
        NO_SERVER
    }

    /// Whether letters were tried, and the last did not leave.
    public boolean isUnreached() {
        return !notices.isEmpty()
                && switch (notices.getLast().state()) {
                    case ADDRESS_REFUSED, NO_SERVER -> true;
                    case ON_ITS_WAY, SENT -> false;
                };
    }

    public boolean isTold() {
        return notices.stream().anyMatch(notice -> notice.state() == State.SENT);
    }
}
