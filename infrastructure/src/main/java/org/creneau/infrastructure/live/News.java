package org.creneau.infrastructure.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.creneau.application.live.Topic;

/// What one page is told when something has changed. Asked by one thread at a time.
@FunctionalInterface
public interface News {

    /// @param changed at least one of the topics that the page listens to
    /// @param heard [System#nanoTime] when the last of them was heard of: what is told may not be older
    /// @return in the order in which it is told; nothing where the page shows it already
    List<Told> of(Set<Topic> changed, long heard);

    /// After how long to ask again, where something was kept back this time, or comes with time; zero where nothing does. Asked
    /// when the page is opened, too.
    default Duration again() {
        return Duration.ZERO;
    }

    /// Of what is then looked at again, that which grows old by itself. What only changes when it is told of is not.
    default Set<Topic> growingOld(Set<Topic> topics) {
        return topics;
    }

    /// The word that a page should ask for itself again.
    List<Told> REFRESH = List.of(new Told("1", "<turbo-stream action=\"refresh\"></turbo-stream>"));

    /// The same words whatever has changed.
    static News always(String data) {
        List<Told> told = List.of(new Told("1", data));
        return (_, _) -> told;
    }

    /// @param id by which whoever comes back says what she heard last
    record Told(String id, String data) {}
}
