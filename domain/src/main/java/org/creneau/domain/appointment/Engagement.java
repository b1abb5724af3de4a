package org.creneau.domain.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.Tag;

/// What an appointment takes up, as it was when it was made: whatever the shop says of its hours later, it
/// goes on taking that up.
///
/// @param end when the service is over
/// @param free when its resources can serve the next: the time between two windows is theirs, too
/// @param resources one of each
public record Engagement(SlotId slot, Instant end, Instant free, List<ResourceId> resources) {
    /// No window is longer than a day, and neither is the time between two.
    private static final int LONGEST_DAYS = 2;

    public Engagement {
        resources = List.copyOf(resources);
    }

    /// Days are those of UTC, so that a tag follows from a window without knowing where the shop is.
    Set<Tag> tags() {
        return tags(day(slot.start()), day(free.minusNanos(1)));
    }

    /// Of whatever could be in the way of an appointment in this window, however long it is.
    static Set<Tag> tagsAround(SlotId slot) {
        return tags(slot, day(slot.start()), day(slot.start()) + LONGEST_DAYS);
    }

    private Set<Tag> tags(long first, long last) {
        return tags(slot, first, last);
    }

    private static Set<Tag> tags(SlotId slot, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(LocalDate::ofEpochDay)
                .map(day -> new Tag("agenda", slot.shop() + "/" + day))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    boolean overlaps(Engagement other) {
        return slot.start().isBefore(other.free) && other.slot.start().isBefore(free);
    }

    boolean covers(Instant at) {
        return !at.isBefore(slot.start()) && at.isBefore(free);
    }
}
