package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The log read plainly, in order of position, for auditors, exports and tools: no codec, no Axon.
///
/// Streams read page by page and hold no connection between pages, so they need not be closed; they
/// end at what is the head when their last page is read. A store that does not answer is
/// [StoreUnavailable].
public interface StoredEvents {

    /// From `position` on, itself included.
    Stream<StoredEvent> from(long position);

    /// With the tag, written `key:value`.
    default Stream<StoredEvent> taggedWith(String tag) {
        return taggedWith(tag, Set.of());
    }

    /// @param names of today and of once, of which the event has one; any where there are none
    Stream<StoredEvent> taggedWith(String tag, Set<String> names);

    Stream<StoredEvent> ofStrand(String strand);

    Optional<StoredEvent> at(long position);

    /// The newest position, 0 when the log is empty.
    long head();

    /// The newest position recorded before the instant, 0 when there is none: the log *as of* then
    /// is everything up to it.
    long recordedBefore(Instant instant);

    /// Which names and revisions there are, in that order, old names as they lie there. Reads the whole
    /// table.
    List<StoredShape> shapes();
}
