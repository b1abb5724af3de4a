package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.testing.Log;
import org.creneau.domain.testing.Town;

/// A day and the morning after it at the doors of three shops, between two texts of law. When a shop closes, whoever still
/// waits is called or told why not, and nobody is left.
final class DoorDay implements Game {
    private static final int LONGEST_STEP = 60_000;
    private static final int OPENS = 8;
    private static final int CLOSES = 23;
    private static final int LOOKED_AT_EACH = 40;

    private final Map<Class<?>, Decider<?, ?>> deciders;
    private final boolean checksConditions;
    private final Random dice;
    private final DayScene scene;
    private final Log log = new Log();
    private final WatchedDay watcher = new WatchedDay();
    private final DayWhims whims;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private Instant now;

    DoorDay(long seed, List<Decider<?, ?>> deciders, boolean checksConditions) {
        this.deciders =
                deciders.stream().collect(Collectors.toMap(Decider::command, Function.identity()));
        this.checksConditions = checksConditions;
        this.dice = new Random(seed);
        this.scene = DayScene.drawn(dice);
        this.whims = new DayWhims(new Random(seed), scene, watcher.book());
        this.now = scene.begins();
    }

    @Override
    public List<String> complaintsWithin(int steps) {
        scene.before().forEach(this::append);
        for (int step = 0; step < steps && isOpen() && watcher.isContent(); step++) {
            int unheard = dice.nextInt(3) == 0 ? dice.nextInt(9) : 0;
            whims.next(now).ifPresent(command -> send(command, unheard));
            if (step % LOOKED_AT_EACH == 0) {
                look();
            }
            pass();
        }
        close();
        return watcher.complaints();
    }

    private boolean isOpen() {
        return now.isBefore(scene.ends());
    }

    /// The line is closed at night, and begins anew in the morning.
    private void pass() {
        now = now.plusMillis(dice.nextInt(LONGEST_STEP));
        ZonedDateTime there = now.atZone(Town.PARIS);
        if (there.getHour() >= CLOSES) {
            close();
            now = there.plusDays(1).withHour(OPENS).withMinute(0).toInstant();
        }
    }

    private void close() {
        for (QueueId queue : List.copyOf(watcher.queues())) {
            if (watcher.isContent()) {
                new DayClosing(queue, watcher.book(), scene.late(), this::inTurn).close();
                watcher.closed(queue);
            }
        }
        look();
    }

    /// What the rules make of the log is what the watcher makes of it.
    private void look() {
        for (QueueId queue : watcher.queues()) {
            var look = new DayLook();
            log.decide(look, DayLook.at(queue), now, log.size());
            watcher.compare(queue, look.seen());
        }
    }

    private Decision inTurn(Command command) {
        now = now.plus(Duration.ofSeconds(1));
        return send(command, 0);
    }

    /// @param unheard how many of the last events whoever decides does not know yet
    private Decision send(Command command, int unheard) {
        Decider<?, ?> decider = deciders.get(command.getClass());
        if (decider == null) {
            throw new IllegalStateException("Nobody decides " + command);
        }
        int known = Math.max(0, log.size() - unheard);
        Decision decision = log.decide(decider, command, now, known);
        if (checksConditions && log.hasNews(boundary(decider, command), known)) {
            decision = log.decide(decider, command, now, log.size());
        }
        watcher.decided(command, decision, now);
        if (decision instanceof Accepted(var events)) {
            events.forEach(this::append);
            watcher.done(events);
        }
        count(command, decision);
        return decision;
    }

    private static <C extends Command> Boundary boundary(Decider<C, ?> decider, Command command) {
        return decider.facts(decider.command().cast(command)).boundary();
    }

    private void append(Event event) {
        log.append(event, now);
        watcher.see(event, now);
    }

    private void count(Command command, Decision decision) {
        String outcome =
                switch (decision) {
                    case Accepted(var events) -> events.isEmpty() ? "nothing" : "accepted";
                    case Refused(var reason) -> reason.code();
                };
        outcomes.merge(command.getClass().getSimpleName() + " " + outcome, 1, Integer::sum);
    }

    @Override
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    @Override
    public List<Event> lastEvents() {
        return log.after(Math.max(0, log.size() - 60));
    }
}
