package org.creneau.infrastructure.projections;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.creneau.infrastructure.eventstore.Following;

/// How far generations have come, over all segments, whichever nodes write them.
final class Reach {
    /// More than so many pages of the log are not looked through for the sake of one waiting page.
    private static final int PAGES = 16;

    private final FilledGenerations filled;
    private final Tokens tokens;
    private final FollowedLog log;
    private final Segments segments;

    Reach(FilledGenerations filled, Tokens tokens, FollowedLog log, Segments segments) {
        this.filled = filled;
        this.tokens = tokens;
        this.log = log;
        this.segments = segments;
    }

    /// Up to where everything is written, as far as it is known here: what another node has passed over
    /// is told within a second.
    long position(Generation generation) {
        return written(generation).values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /// Whether everything up to a position that concerns the generation is written.
    ///
    /// What another node has merely passed over is not waited for: whether it concerns a segment of
    /// hers can be told from the log.
    boolean covers(Projection projection, Generation generation, long position) {
        boolean elsewhere = false;
        for (int segment = 0; segment < segments.number(); segment++) {
            OptionalLong here = filled.position(generation, segment);
            if (here.isPresent() && here.getAsLong() < position) {
                return false;
            }
            elsewhere |= here.isEmpty();
        }
        return !elsewhere || isCovered(projection, generation, position);
    }

    private boolean isCovered(Projection projection, Generation generation, long position) {
        Map<Integer, Long> behind = written(generation);
        behind.values().removeIf(written -> written >= position);
        return behind.isEmpty()
                || (behind.keySet().stream()
                                .allMatch(segment -> filled.position(generation, segment).isEmpty())
                        && concernsNone(projection, behind, position));
    }

    /// By segment. The database is asked only for those that this node does not write.
    private Map<Integer, Long> written(Generation generation) {
        Map<Integer, Long> written = new HashMap<>();
        for (int segment = 0; segment < segments.number(); segment++) {
            OptionalLong here = filled.position(generation, segment);
            if (here.isPresent()) {
                written.put(segment, here.getAsLong());
            }
        }
        if (written.size() < segments.number()) {
            addElsewhere(generation, written);
        }
        return written;
    }

    private void addElsewhere(Generation generation, Map<Integer, Long> written) {
        for (Tokens.Token token : tokens.of(generation.processor())) {
            written.putIfAbsent(token.segment(), token.position());
        }
        for (int segment = 0; segment < segments.number(); segment++) {
            written.putIfAbsent(segment, 0L);
        }
    }

    private boolean concernsNone(Projection projection, Map<Integer, Long> behind, long position) {
        long after = behind.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        Dealing dealing = new Dealing(projection, segments);
        try (Following following = log.follow(after, dealing.passedOver(), () -> {})) {
            for (int page = 0; page < PAGES && following.position() < position; page++) {
                if (!following.isInMemory() || !following.isBehind()) {
                    return false;
                }
                Dealing.Page dealt = dealing.deal(following.next(), following.position());
                if (dealt.failure() != null || concerns(dealt, behind, position)) {
                    return false;
                }
            }
            return following.position() >= position;
        }
    }

    private static boolean concerns(Dealing.Page page, Map<Integer, Long> behind, long position) {
        for (Part part : page.parts()) {
            long written = behind.getOrDefault(part.segment(), Long.MAX_VALUE);
            for (Recorded<? extends Event> event : part.events()) {
                if (event.position() > written && event.position() <= position) {
                    return true;
                }
            }
        }
        return false;
    }
}
