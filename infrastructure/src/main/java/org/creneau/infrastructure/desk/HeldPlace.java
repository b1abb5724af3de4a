package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;

/// A place that somebody holds, as it travels in her link.
///
/// @param until when the hold runs out; [Instant#EPOCH] for a place that was offered and not yet held
public record HeldPlace(SlotId slot, HoldId hold, Instant until) {
    private static final String SEPARATOR = "~";

    static Optional<HeldPlace> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        try {
            return parts.length == 3
                    ? Optional.of(
                            new HeldPlace(
                                    SlotId.parse(parts[0]),
                                    new HoldId(parts[1]),
                                    Instant.parse(parts[2])))
                    : Optional.empty();
        } catch (MalformedValue | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, slot.toString(), hold.toString(), until.toString());
    }
}
