package org.creneau.application.audit;

import java.time.Instant;
import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Tag;

/// The history itself, read from the log.
public interface Histories {

    /// Every event that carries this tag, oldest first, with its raw record.
    List<Entry> of(Tag tag);

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
