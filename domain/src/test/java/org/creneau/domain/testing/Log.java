package org.creneau.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Tag;

/// The event log as the rules see it, in memory: events in one order with the time they were recorded,
/// found by tag, and appended only while a boundary has seen nothing new.
public final class Log {
    public record Entry(Event event, Instant recordedAt) {}

    private static final BitSet NONE = new BitSet();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Tag, Map<Class<? extends Event>, BitSet>> index = new HashMap<>();

    public List<Event> events() {
        return entries.stream().map(Entry::event).toList();
    }

    public int size() {
        return entries.size();
    }

    public List<Event> after(int position) {
        return entries.subList(position, entries.size()).stream().map(Entry::event).toList();
    }

    public void append(Event event, Instant recordedAt) {
        for (Tag tag : event.tags()) {
            index.computeIfAbsent(tag, _ -> new HashMap<>())
                    .computeIfAbsent(event.getClass(), _ -> new BitSet())
                    .set(size());
        }
        entries.add(new Entry(event, recordedAt));
    }

    /// Decides on what was known at a position of the log, at an instant that is not before the newest
    /// fact known there.
    public <C extends Command, S> Decision decide(
            Decider<C, S> decider, Command command, Instant issued, int known) {
        C typed = decider.command().cast(command);
        Reading reading = new Reading(known, issued);
        S facts = decider.facts(typed).with(reading).state();
        return decider.decide(typed, facts, reading.at);
    }

    /// What was known at a position: each part of a question reads its own events.
    private final class Reading implements Fold.Answers {
        private final int known;
        private Instant at;

        Reading(int known, Instant at) {
            this.known = known;
            this.at = at;
        }

        @Override
        public <S> Fold.Part<S> to(Fold.Part<S> part) {
            Fold.Part<S> answer = part;
            BitSet positions = selected(part.boundary());
            for (int position = positions.nextSetBit(0);
                    position >= 0 && position < known;
                    position = positions.nextSetBit(position + 1)) {
                Entry entry = entries.get(position);
                answer = answer.evolveWithin(entry.event());
                at = entry.recordedAt().isAfter(at) ? entry.recordedAt() : at;
            }
            return answer;
        }
    }

    public boolean hasNews(Boundary boundary, int known) {
        return entries.subList(known, size()).stream()
                .anyMatch(entry -> boundary.selects(entry.event()));
    }

    private BitSet selected(Boundary boundary) {
        BitSet positions = new BitSet();
        boundary.anyOf().forEach(criterion -> positions.or(selected(criterion)));
        return positions;
    }

    /// Those that carry all the tags.
    private BitSet selected(Criterion criterion) {
        return criterion.tags().stream()
                .map(tag -> carrying(tag, criterion.types()))
                .reduce(Log::common)
                .orElseThrow();
    }

    private static BitSet common(BitSet some, BitSet others) {
        some.and(others);
        return some;
    }

    private BitSet carrying(Tag tag, Set<Class<? extends Event>> types) {
        BitSet positions = new BitSet();
        Map<Class<? extends Event>, BitSet> tagged = index.getOrDefault(tag, Map.of());
        types.forEach(type -> positions.or(tagged.getOrDefault(type, NONE)));
        return positions;
    }
}
