package org.creneau.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// Which notices an order has.
///
/// @param awaited e-mails that are on their way
/// @param ended those that left, or did not
/// @param unserved of those, the ones for which no mail server was there, and when
public record NoticesOfOrder(
        PMap<NoticeId, Asked> awaited, PSet<NoticeId> ended, PMap<NoticeId, Instant> unserved) {
    /// How long a mail server is left alone for somebody for whom it was not there.
    public static final Duration PAUSE = Duration.ofMinutes(15);

    /// @param to the address
    public record Asked(NoticeAbout about, PersonalText to) {}

    static final NoticesOfOrder NONE =
            new NoticesOfOrder(HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    public static Fold<NoticesOfOrder> of(OrderId order) {
        return Fold.of(
                NoticeEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                NoticeAsked.class,
                                ReminderAsked.class,
                                NoticeSent.class,
                                NoticeFailed.class,
                                LetterFailed.class)),
                NONE,
                NoticesOfOrder::after);
    }

    private NoticesOfOrder after(NoticeEvent event) {
        return switch (event) {
            case NoticeAsked e -> awaited(e.notice(), new Asked(NoticeAbout.READY, e.to()));
            case ReminderAsked e -> awaited(e.notice(), new Asked(e.about().notice(), e.to()));
            case NoticeSent e -> ended(e.notice());
            case NoticeFailed e when e.why() == NotSent.NO_SERVER ->
                    ended(e.notice()).unserved(e.notice(), e.at());
            case NoticeFailed e -> ended(e.notice());
            case LetterFailed e -> ended(e.notice());
        };
    }

    private NoticesOfOrder awaited(NoticeId notice, Asked asked) {
        return new NoticesOfOrder(awaited.plus(notice, asked), ended, unserved);
    }

    private NoticesOfOrder ended(NoticeId notice) {
        return new NoticesOfOrder(awaited.minus(notice), ended.plus(notice), unserved);
    }

    private NoticesOfOrder unserved(NoticeId notice, Instant at) {
        return new NoticesOfOrder(awaited, ended, unserved.plus(notice, at));
    }

    public boolean knows(NoticeId notice) {
        return awaited.containsKey(notice) || ended.contains(notice);
    }

    /// The id under which the same words may be asked for now: where no mail server was there, another one after a pause.
    public Optional<NoticeId> next(NoticeId first, Instant at) {
        NoticeId next = first;
        for (int attempt = 2; knows(next); attempt++) {
            Instant failed = unserved.get(next);
            if (failed == null || at.isBefore(failed.plus(PAUSE))) {
                return Optional.empty();
            }
            next = first.attempt(attempt);
        }
        return Optional.of(next);
    }
}
