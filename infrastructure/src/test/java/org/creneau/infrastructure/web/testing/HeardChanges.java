package org.creneau.infrastructure.web.testing;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;

/// Tells listeners of this process at once.
final class HeardChanges implements Changes {
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    private record Listener(Set<Topic> topics, Consumer<Topic> listener) {}

    @Override
    public void announce(Set<Topic> topics) {
        for (Listener one : listeners) {
            topics.stream().filter(one.topics()::contains).forEach(one.listener());
        }
    }

    @Override
    public void wakeHere(String kind) {
        for (Listener one : listeners) {
            one.topics().stream()
                    .filter(topic -> topic.kind().equals(kind))
                    .forEach(one.listener());
        }
    }

    @Override
    public Subscription listen(Set<Topic> topics, Consumer<Topic> listener) {
        Listener one = new Listener(Set.copyOf(topics), listener);
        listeners.add(one);
        return () -> listeners.remove(one);
    }
}
