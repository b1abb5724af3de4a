package org.creneau.application.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeWay;
import org.jspecify.annotations.Nullable;

/// What a shop has told the shopper of an order, beside what its status says.
///
/// @param why it was called off; absent where nobody said
/// @param notices that it is ready, reminders, and what became of her money or her order, the oldest first
/// @param changes what the shop did to it, of which she may not know
public record Told(@Nullable PersonalText why, List<Notice> notices, List<ShopChange> changes) {
    public static final Told NOTHING = new Told(null, List.of());

    public Told {
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
    }

    public Told(@Nullable PersonalText why, List<Notice> notices) {
        this(why, notices, List.of());
    }

    /// The last of its kind.
    ///
    /// @param about `CALLED_OFF` or `MOVED`
    public record ShopChange(NoticeAbout about, Instant at) {}

    /// @param about of what she was told
    /// @param to where it went; absent where she left nothing to be reached by
    /// @param at when it left, or did not, or was asked for
    /// @param by who told her, an id
    public record Notice(
            NoticeId id,
            NoticeAbout about,
            NoticeWay way,
            @Nullable PersonalText to,
            State state,
            Instant at,
            @Nullable String by) {}

    public enum State {
        ON_ITS_WAY,
        SENT,
        ADDRESS_REFUSED,
        NO_SERVER,
        NOT_WRITTEN;

        public boolean isFailed() {
            return switch (this) {
                case ADDRESS_REFUSED, NO_SERVER, NOT_WRITTEN -> true;
                case ON_ITS_WAY, SENT -> false;
            };
        }
    }

    /// Those that say that it is ready.
    public List<Notice> ready() {
        return notices.stream().filter(notice -> notice.about() == NoticeAbout.READY).toList();
    }

    /// Those that have left.
    public List<Notice> sent() {
        return notices.stream().filter(notice -> notice.state() == State.SENT).toList();
    }

    /// Whether letters were tried, and the last did not leave.
    public boolean isUnreached() {
        List<Notice> ready = ready();
        return !ready.isEmpty() && ready.getLast().state().isFailed();
    }

    /// The last letter about what became of her money or her order that did not leave, as long as nobody has told her of
    /// the same since.
    public Optional<Notice> unread() {
        return notices.stream().filter(this::isUnread).reduce((_, later) -> later);
    }

    private boolean isUnread(Notice letter) {
        return letter.state().isFailed()
                && letter.about().isOfWhatBecame()
                && notices.stream().noneMatch(one -> tells(one, letter));
    }

    private static boolean tells(Notice one, Notice letter) {
        return one.state() == State.SENT
                && one.about() == letter.about()
                && !one.at().isBefore(letter.at());
    }

    /// What the shop did to it last that nothing says she knows of: no letter has left, and nobody has told her since. A
    /// letter may still be under way.
    public Optional<ShopChange> untold() {
        return changes.stream()
                .filter(change -> sent().stream().noneMatch(one -> tells(one, change)))
                .max(Comparator.comparing(ShopChange::at));
    }

    /// Whoever is told of another time to pay since she was moved is told of her window, too.
    private static boolean tells(Notice one, ShopChange change) {
        boolean same =
                one.about() == change.about()
                        || (one.about() == NoticeAbout.PAY_AGAIN
                                && change.about() == NoticeAbout.MOVED);
        return same && !one.at().isBefore(change.at());
    }

    public boolean isTold() {
        return ready().stream().anyMatch(notice -> notice.state() == State.SENT);
    }
}
