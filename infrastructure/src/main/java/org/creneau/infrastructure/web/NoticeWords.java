package org.creneau.infrastructure.web;

import java.time.ZoneId;
import java.util.List;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.shop.Reminders;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What happened to letters and calls, in plain words.
final class NoticeWords {
    private final Say say;

    NoticeWords(Say say) {
        this.say = say;
    }

    List<Object> figures(NoticeEvent event, ZoneId zone) {
        return switch (event) {
            case NoticeEvent.NoticeAsked _ -> List.of();
            case NoticeEvent.ReminderAsked e ->
                    List.of(say.text("reminding." + e.about(), say.dayAndTime(e.when(), zone)));
            case NoticeEvent.NoticeSent e ->
                    List.of(say.text("notice.way." + e.way()), inBrackets(e.about()));
            case NoticeEvent.NoticeFailed e -> List.of(say.text("notice." + e.why()));
            case NoticeEvent.LetterFailed e ->
                    List.of(say.text("notice.about." + e.about()), say.text("notice." + e.why()));
        };
    }

    static String reminds(Reminders chosen, Say say) {
        if (chosen.visits()) {
            return say.text(chosen.payments() ? "reminders.all" : "reminders.visits");
        }
        return say.text(chosen.payments() ? "reminders.payments" : "reminders.none");
    }

    private String inBrackets(@Nullable NoticeAbout about) {
        return about == null ? "" : " (" + say.text("notice.about." + about) + ")";
    }
}
