package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.Weighed;
import org.creneau.infrastructure.i18n.Say;

/// What somebody insisted on who called all the same: the limit, the turn, or both, and by how many.
final class InsistedWords {
    private InsistedWords() {}

    /// Calls of before that was kept are told as they were. Whoever was called neither above the limit nor before her turn
    /// had no order where the text asked for one.
    static String kind(Called called) {
        Weighed weighed = called.weighed();
        if (weighed == null) {
            return ".insisted";
        }
        boolean above = isAbove(called, weighed);
        if (weighed.overtaken().isEmpty()) {
            return above ? ".insisted.limit" : ".insisted.text";
        }
        return above ? ".insisted.both" : ".insisted.turn";
    }

    private static boolean isAbove(Called called, Weighed weighed) {
        Integer allowed = called.allowed();
        return allowed != null && called.inside() + weighed.heads() > allowed;
    }

    /// As how many she counts, how many they would be with her, by which limit, and whom she overtook.
    static List<Object> figures(Called called, Say say) {
        Weighed weighed = called.weighed();
        return weighed == null
                ? List.of()
                : List.of(
                        weighed.heads(),
                        called.inside() + weighed.heads(),
                        say.text("limited." + weighed.by()),
                        QueueWords.tickets(weighed.overtaken(), say));
    }
}
