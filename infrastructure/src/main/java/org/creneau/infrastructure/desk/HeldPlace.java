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
/// @param extended whether it was given more time already
public record HeldPlace(SlotId slot, HoldId hold, Instant until, boolean extended) {
    private static final String SEPARATOR = "~";
    private static final String EXTENDED = "extended";

    public HeldPlace(SlotId slot, HoldId hold, Instant until) {
        this(slot, hold, until, false);
    }

    HeldPlace extendedTo(Instant end) {
        return new HeldPlace(slot, hold, end, true);
    }

    public boolean isHeld() {
        return !until.equals(Instant.EPOCH);
    }

    static Optional<HeldPlace> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        try {
            return switch (parts.length) {
                case 3 -> Optional.of(read(parts));
                case 4 -> Optional.of(read(parts).extendedTo(Instant.parse(parts[2])));
                default -> Optional.empty();
            };
        } catch (MalformedValue | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static HeldPlace read(String[] parts) {
        return new HeldPlace(SlotId.parse(parts[0]), new HoldId(parts[1]), Instant.parse(parts[2]));
    }

    @Override
    public String toString() {
        String held = String.join(SEPARATOR, slot.toString(), hold.toString(), until.toString());
        return extended ? held + SEPARATOR + EXTENDED : held;
    }
}
