package org.creneau.infrastructure.web.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.projections.Projection;
import org.creneau.application.projections.Views;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.testing.Log;

/// Decides with the real deciders over a log in memory, and feeds the real views at once.
public final class TownLog implements Commands, Histories, Views {
    private final Log log = new Log();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Projection> projections;
    private final HeardChanges changes;
    private final List<String> rebuilt = new ArrayList<>();
    private volatile boolean away;
    private volatile boolean hidden;

    TownLog(List<Projection> projections, HeardChanges changes) {
        this.projections = projections;
        this.changes = changes;
    }

    /// From now on nothing can be recorded, until it is back.
    public void goAway(boolean gone) {
        away = gone;
    }

    /// From now on nothing can be read in it, until it is back.
    public void hide(boolean gone) {
        hidden = gone;
    }

    public List<String> rebuilt() {
        return rebuilt;
    }

    public synchronized List<Event> events() {
        return log.events();
    }

    @Override
    public synchronized Outcome send(Issued<? extends Command> issued) {
        if (away) {
            throw new TemporarilyUnavailable("The log is away", new IllegalStateException());
        }
        Decider<?, ?> decider =
                Deciders.ALL.stream()
                        .filter(one -> one.command().isInstance(issued.command()))
                        .findFirst()
                        .orElseThrow();
        return switch (log.decide(decider, issued.command(), issued.at(), log.size())) {
            case Decision.Accepted(var events) -> {
                append(issued, events);
                yield new Outcome.Accepted(events, entries.size());
            }
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
        };
    }

    private void append(Issued<? extends Command> issued, List<Event> events) {
        for (Event event : events) {
            log.append(event, issued.at());
            Recorded<? extends Event> recorded = recorded(issued, event);
            entries.add(entry(recorded));
            projections.stream()
                    .filter(view -> view.types().contains(event.getClass()))
                    .forEach(view -> show(view, recorded));
        }
    }

    private void show(Projection view, Recorded<? extends Event> recorded) {
        view.apply("view_" + view.view(), List.of(recorded));
        changes.announce(view.topics(List.of(recorded)));
    }

    private Recorded<? extends Event> recorded(Issued<?> issued, Event event) {
        return new Recorded<>(
                entries.size() + 1L,
                "event-" + (entries.size() + 1),
                issued.at(),
                event,
                issued.id(),
                issued.cause(),
                issued.actor().id(),
                issued.channel().name());
    }

    private static Entry entry(Recorded<? extends Event> recorded) {
        EventNames.Named named = EventNames.of(recorded.event().getClass());
        return new Entry(
                recorded,
                named.name(),
                named.revision(),
                recorded.event().tags().stream().map(Tag::toString).sorted().toList(),
                "{\"shop\":\"" + recorded.event().shop() + "\"}",
                String.format(Locale.ROOT, "%064x", recorded.position()));
    }

    @Override
    public synchronized List<Entry> of(Tag tag) {
        if (hidden) {
            throw new TemporarilyUnavailable("The log is away", new IllegalStateException());
        }
        Predicate<Entry> tagged = entry -> entry.recorded().event().tags().contains(tag);
        return entries.stream().filter(tagged).toList();
    }

    @Override
    public String schema(String view) {
        return "view_" + view;
    }

    @Override
    public synchronized boolean await(String view, long position, Duration atMost) {
        return position <= entries.size();
    }

    @Override
    public void rebuild(String view) {
        rebuilt.add(view);
    }

    public synchronized Instant newest() {
        return entries.getLast().recorded().recordedAt();
    }
}
