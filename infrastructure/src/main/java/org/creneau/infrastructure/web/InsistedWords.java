package org.creneau.infrastructure.web;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.Weighed;
import org.creneau.infrastructure.i18n.Say;

/// What somebody insisted on who called all the same: the limit, the turn, the text that asks for an order, or more than one
/// of them; and by how many.
final class InsistedWords {
    private InsistedWords() {}

    /// Calls of before that was kept are told as they were.
    static String kind(Called called) {
        Weighed weighed = called.weighed();
        if (weighed == null) {
            return ".insisted";
        }
        return isAbove(called, weighed) ? ".insisted.above" : ".insisted.within";
    }

    private static boolean isAbove(Called called, Weighed weighed) {
        Integer allowed = called.allowed();
        return allowed != null && called.inside() + weighed.heads() > allowed;
    }

    /// As how many she counts, how many they would be with her, by which limit, and what else spoke against it.
    static List<Object> figures(Called called, Say say) {
        Weighed weighed = called.weighed();
        return weighed == null
                ? List.of()
                : List.of(
                        weighed.heads(),
                        called.inside() + weighed.heads(),
                        say.text("limited." + weighed.by()),
                        String.join(", ", against(called, weighed, say)));
    }

    /// *malgré la limite, avant son tour (devant A 4)*
    private static List<String> against(Called called, Weighed weighed, Say say) {
        List<String> against = new ArrayList<>();
        if (isAbove(called, weighed)) {
            against.add(say.text("insisted.limit"));
        }
        if (!weighed.overtaken().isEmpty()) {
            against.add(say.text("insisted.turn", QueueWords.tickets(weighed.overtaken(), say)));
        }
        if (weighed.keptOut()) {
            against.add(say.text("insisted.text"));
        }
        return against;
    }
}
