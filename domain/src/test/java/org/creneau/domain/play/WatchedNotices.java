package org.creneau.domain.play;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticeWay;

/// An e-mail is asked for once, for a parcel that is ready, and ends once; a call is told once.
final class WatchedNotices {
    private record One(OrderId order, NoticeId notice) {
        static One of(NoticeEvent event) {
            return new One(event.order(), event.notice());
        }
    }

    private final List<String> complaints;
    private final Set<One> asked = new HashSet<>();
    private final Set<One> ended = new HashSet<>();

    WatchedNotices(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(NoticeEvent event, String state) {
        One one = One.of(event);
        switch (event) {
            case NoticeAsked _ ->
                    complainIf(
                            !state.equals("ready") || !asked.add(one) || ended.contains(one),
                            event);
            case ReminderAsked _ -> complainIf(!asked.add(one) || ended.contains(one), event);
            case NoticeSent sent ->
                    complainIf(isUnasked(sent, asked.contains(one)) || !ended.add(one), event);
            case LetterFailed _ -> complainIf(asked.contains(one) || !ended.add(one), event);
            case NoticeFailed _ -> complainIf(!asked.contains(one) || !ended.add(one), event);
        }
    }

    /// Letters about what became of her order follow from what happened, and nobody asks for them by themselves.
    private static boolean isUnasked(NoticeSent sent, boolean asked) {
        boolean became = sent.about() != null && sent.about().isOfWhatBecame();
        return asked != (sent.way() == NoticeWay.EMAIL && !became);
    }

    private void complainIf(boolean broken, NoticeEvent about) {
        if (broken) {
            complaints.add("Cannot be: " + about);
        }
    }
}
