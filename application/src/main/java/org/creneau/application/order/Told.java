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
/// @param notices that it is ready, and reminders, the oldest first
public record Told(@Nullable PersonalText why, List<Notice> notices) {
    public static final Told NOTHING = new Told(null, List.of());

    public Told {
        notices = List.copyOf(notices);
    }

    /// @param about of what she was told
    /// @param to where it went; absent where she left nothing to be reached by
    /// @param at when it left, or did not, or was asked for
    /// @param by who told her, an id
    public record Notice(
            NoticeId id,
            About about,
            NoticeWay way,
            @Nullable PersonalText to,
            State state,
            Instant at,
            @Nullable String by) {}

    public enum About {
        /// Her parcel waits for her.
        READY,
        /// A reminder of her window.
        VISIT,
        /// A reminder of money that her order waits for.
        PAYMENT
    }

    public enum State {
        ON_ITS_WAY,
        SENT,
        ADDRESS_REFUSED,
        NO_SERVER
    }

    /// Those that say that it is ready.
    public List<Notice> ready() {
        return notices.stream().filter(notice -> notice.about() == About.READY).toList();
    }

    /// Those that have left.
    public List<Notice> sent() {
        return notices.stream().filter(notice -> notice.state() == State.SENT).toList();
    }

    /// Whether letters were tried, and the last did not leave.
    public boolean isUnreached() {
        List<Notice> ready = ready();
        return !ready.isEmpty()
                && switch (ready.getLast().state()) {
                    case ADDRESS_REFUSED, NO_SERVER -> true;
                    case ON_ITS_WAY, SENT -> false;
                };
    }

    public boolean isTold() {
        return ready().stream().anyMatch(notice -> notice.state() == State.SENT);
    }
}
