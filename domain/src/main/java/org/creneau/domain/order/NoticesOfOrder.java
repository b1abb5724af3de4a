package org.creneau.domain.order;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
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
/// @param awaited e-mails that are on their way, each with where to
/// @param ended those that left, or did not
public record NoticesOfOrder(PMap<NoticeId, PersonalText> awaited, PSet<NoticeId> ended) {
    static final NoticesOfOrder NONE =
            new NoticesOfOrder(HashTreePMap.empty(), HashTreePSet.empty());

    public static Fold<NoticesOfOrder> of(OrderId order) {
        return Fold.of(
                NoticeEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                NoticeAsked.class,
                                ReminderAsked.class,
                                NoticeSent.class,
                                NoticeFailed.class)),
                NONE,
                NoticesOfOrder::after);
    }

    private NoticesOfOrder after(NoticeEvent event) {
        return switch (event) {
            case NoticeAsked e -> awaited(e.notice(), e.to());
            case ReminderAsked e -> awaited(e.notice(), e.to());
            case NoticeSent e -> ended(e.notice());
            case NoticeFailed e -> ended(e.notice());
        };
    }

    private NoticesOfOrder awaited(NoticeId notice, PersonalText to) {
        return new NoticesOfOrder(awaited.plus(notice, to), ended);
    }

    private NoticesOfOrder ended(NoticeId notice) {
        return new NoticesOfOrder(awaited.minus(notice), ended.plus(notice));
    }

    public boolean knows(NoticeId notice) {
        return awaited.containsKey(notice) || ended.contains(notice);
    }
}
