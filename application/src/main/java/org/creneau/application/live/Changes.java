package org.creneau.application.live;

import java.util.Set;
import java.util.function.Consumer;

/// Tells what has changed, on every node, after it can be read.
public interface Changes {

    /// Called by a projection inside its transaction; told to listeners once that has committed.
    void announce(Set<Topic> topics);

    /// Wakes the listeners of this node whose topics are of that kind, where something has changed that nobody recorded.
    void wakeHere(String kind);

    /// @return to be closed when the page goes away
    Subscription listen(Set<Topic> topics, Consumer<Topic> listener);

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
