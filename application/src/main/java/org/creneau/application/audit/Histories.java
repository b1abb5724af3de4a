package org.creneau.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Tag;

/// The history itself, read from the log.
public interface Histories {

    /// Every event that carries this tag, oldest first, with its raw record.
    List<Entry> of(Tag tag);

    /// Those of these types alone: an article's whole history grows with every piece that is sold.
    default List<Entry> of(Tag tag, Set<Class<? extends Event>> types) {
        return of(tag).stream()
                .filter(entry -> types.contains(entry.recorded().event().getClass()))
                .toList();
    }

    /// @param name as stored, such as `order.placed`
    /// @param raw the stored payload as text, personal data still encrypted
    /// @param chain the record's hash in the chain of the whole log, hexadecimal
    record Entry(
            Recorded<? extends Event> recorded,
            String name,
            int revision,
            List<String> tags,
            String raw,
            String chain) {
        public boolean recordedBy(Instant instant) {
            return !recorded.recordedAt().isAfter(instant);
        }
    }
}
