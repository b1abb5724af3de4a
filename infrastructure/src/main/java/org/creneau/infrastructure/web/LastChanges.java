package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Whether something has changed since a page was begun. Between reading its views and hearing of
/// changes a page is deaf for a moment; when it connects it says since when, and is brought up to date
/// if it missed anything.
///
/// The moment is this node's own: a page that was made on another node, or is about something that
/// nobody here has listened for yet, is brought up to date in any case.
@Component
class LastChanges implements HandlerInterceptor {
    static final String SINCE = "creneau.since";
    private static final int REMEMBERED = 5_000;

    private final Changes changes;
    private final String node = UUID.randomUUID().toString();
    private final Map<Topic, Heard> topics =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Topic, Heard> eldest) {
                    boolean full = size() > REMEMBERED;
                    if (full) {
                        eldest.getValue().subscription.close();
                    }
                    return full;
                }
            };

    private static final class Heard {
        private final Changes.Subscription subscription;
        private volatile long at;

        Heard(Changes changes, Topic topic) {
            at = System.nanoTime();
            subscription = changes.listen(Set.of(topic), _ -> at = System.nanoTime());
        }
    }

    LastChanges(Changes changes) {
        this.changes = changes;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(SINCE, node + "_" + System.nanoTime());
        return true;
    }

    /// Those of the topics of which something may have been missed. Each is listened for from now on.
    Set<Topic> since(@Nullable String moment, Set<Topic> about) {
        long begun = begun(moment);
        return about.stream()
                .filter(topic -> heard(topic) >= begun)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized long heard(Topic topic) {
        return topics.computeIfAbsent(topic, one -> new Heard(changes, one)).at;
    }

    /// Before anything was heard, where the moment is not of this node.
    private long begun(@Nullable String moment) {
        if (moment == null || !moment.startsWith(node + "_")) {
            return Long.MIN_VALUE;
        }
        try {
            return Long.parseLong(moment.substring(node.length() + 1));
        } catch (NumberFormatException _) {
            return Long.MIN_VALUE;
        }
    }
}
