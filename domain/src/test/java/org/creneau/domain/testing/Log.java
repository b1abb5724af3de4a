package org.creneau.domain.testing;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Key, NavigableSet<Integer>> index = new HashMap<>();

    private record Key(Tag tag, Class<? extends Event> type) {}

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
            var key = new Key(tag, event.getClass());
            index.computeIfAbsent(key, _ -> new TreeSet<>()).add(size());
        }
        entries.add(new Entry(event, recordedAt));
    }

    /// Decides on what was known at a position of the log, at an instant that is not before the newest
    /// fact known there.
    public <C extends Command, S> Decision decide(
            Decider<C, S> decider, Command command, Instant issued, int known) {
        C typed = decider.command().cast(command);
        Fold<S> facts = decider.facts(typed);
        Instant at = issued;
        for (int position : selected(facts.boundary()).headSet(known, false)) {
            Entry entry = entries.get(position);
            facts = facts.evolve(entry.event());
            at = entry.recordedAt().isAfter(at) ? entry.recordedAt() : at;
        }
        return decider.decide(typed, facts.state(), at);
    }

    public boolean hasNews(Boundary boundary, int known) {
        return entries.subList(known, size()).stream()
                .anyMatch(entry -> boundary.selects(entry.event()));
    }

    private NavigableSet<Integer> selected(Boundary boundary) {
        NavigableSet<Integer> positions = new TreeSet<>();
        for (Criterion criterion : boundary.anyOf()) {
            criterion.types().forEach(type -> positions.addAll(selected(criterion.tags(), type)));
        }
        return positions;
    }

    /// Those that carry all the tags.
    private Collection<Integer> selected(Set<Tag> tags, Class<? extends Event> type) {
        List<NavigableSet<Integer>> byTag = tags.stream().map(tag -> carrying(tag, type)).toList();
        return byTag.size() == 1 ? byTag.getFirst() : common(byTag);
    }

    private NavigableSet<Integer> carrying(Tag tag, Class<? extends Event> type) {
        return index.getOrDefault(new Key(tag, type), Collections.emptyNavigableSet());
    }

    private static Collection<Integer> common(List<NavigableSet<Integer>> byTag) {
        NavigableSet<Integer> rarest = Collections.min(byTag, comparingInt(NavigableSet::size));
        return rarest.stream()
                .filter(position -> byTag.stream().allMatch(all -> all.contains(position)))
                .toList();
    }
}
