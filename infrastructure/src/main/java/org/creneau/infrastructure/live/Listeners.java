package org.creneau.infrastructure.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.creneau.application.live.Changes.Subscription;
import org.creneau.application.live.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages of this node, by what they show.
///
/// Each is woken on a virtual thread of its own. While it is busy, further changes of a topic are kept
/// as one: a slow reader holds up nobody, and what waits for it never grows beyond its own topics.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Map<Topic, Set<Page>> pages = new ConcurrentHashMap<>();

    Subscription add(Set<Topic> topics, Consumer<Topic> listener) {
        Page page = new Page(Set.copyOf(topics), listener);
        page.topics.forEach(
                topic ->
                        pages.compute(
                                topic,
                                (_, showing) -> {
                                    Set<Page> more =
                                            showing == null
                                                    ? ConcurrentHashMap.newKeySet()
                                                    : showing;
                                    more.add(page);
                                    return more;
                                }));
        return () -> remove(page);
    }

    private void remove(Page page) {
        page.topics.forEach(
                topic ->
                        pages.computeIfPresent(
                                topic,
                                (_, showing) -> {
                                    showing.remove(page);
                                    return showing.isEmpty() ? null : showing;
                                }));
        page.close();
    }

    void wake(Topic topic) {
        pages.getOrDefault(topic, Set.of()).forEach(page -> page.wake(topic));
    }

    /// Whoever listens to a topic of this kind.
    void wakeKind(String kind) {
        pages.keySet().stream().filter(topic -> topic.kind().equals(kind)).forEach(this::wake);
    }

    void wakeAll() {
        pages.keySet().forEach(this::wake);
    }

    /// How many topics somebody listens to.
    int topics() {
        return pages.size();
    }

    private static final class Page {
        private final Set<Topic> topics;
        private final Consumer<Topic> listener;
        private final Set<Topic> pending = ConcurrentHashMap.newKeySet();
        private boolean busy;
        private boolean closed;

        Page(Set<Topic> topics, Consumer<Topic> listener) {
            this.topics = topics;
            this.listener = listener;
        }

        synchronized void close() {
            closed = true;
            pending.clear();
        }

        synchronized void wake(Topic topic) {
            if (closed) {
                return;
            }
            pending.add(topic);
            if (!busy) {
                busy = true;
                Thread.ofVirtual().name("wake-", 0).start(this::tellAll);
            }
        }

        private void tellAll() {
            while (true) {
                Set<Topic> changed = taken();
                if (changed.isEmpty()) {
                    return;
                }
                changed.forEach(this::tell);
            }
        }

        private synchronized Set<Topic> taken() {
            Set<Topic> changed = Set.copyOf(pending);
            pending.clear();
            busy = !changed.isEmpty();
            return changed;
        }

        private void tell(Topic topic) {
            try {
                listener.accept(topic);
            } catch (RuntimeException e) {
                LOG.warn("A page could not be told of {}", topic.name(), e);
            }
        }
    }
}
