package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Tickets.Numbered;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Log;
import org.creneau.domain.testing.Town;

/// What happened to some people at a door, told as it happened and, for comparison, in part when all was over and in any order:
/// it is the same state. Told once more it is nothing. Now and then it is a night on which the clocks change.
final class ToldDay implements Game {
    private static final int TELLINGS = 4;
    private static final List<Instant> STARTS =
            List.of(
                    Town.at("14:00"),
                    Town.on(LocalDate.of(2020, 10, 25), "00:40"),
                    Town.on(LocalDate.of(2021, 3, 28), "00:40"));

    /// Nobody is taken to have left: what is presumed depends on when somebody looks.
    private static final Arrangement PATIENT =
            new Arrangement(null, null, Duration.ofHours(12), Duration.ofMinutes(15));

    private final Map<Class<?>, Decider<?, ?>> deciders;
    private final Random dice;
    private final Instant start;
    private final List<ToldVisit> visits = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private Log log = new Log();

    /// @param at when it is told
    record Telling(Command command, Instant at) {}

    ToldDay(long seed, List<Decider<?, ?>> deciders) {
        this.deciders =
                deciders.stream().collect(Collectors.toMap(Decider::command, Function.identity()));
        this.dice = new Random(seed);
        this.start = STARTS.get(dice.nextInt(STARTS.size()));
    }

    @Override
    public List<String> complaintsWithin(int steps) {
        QueueId queue = new QueueId(Town.SHOP, start.atZone(Town.PARIS).toLocalDate());
        List<Instant> arrivals = arrivals();
        for (int number = 1; number <= arrivals.size(); number++) {
            visits.add(ToldVisit.drawn(queue, number, arrivals.get(number - 1), dice));
        }
        tell(inTime());
        for (int telling = 0; telling < TELLINGS; telling++) {
            tell(anyhow());
        }
        return complaints;
    }

    private List<Instant> arrivals() {
        return dice.ints(4 + dice.nextInt(5), 0, 7_200)
                .distinct()
                .sorted()
                .mapToObj(start::plusSeconds)
                .toList();
    }

    private List<Telling> inTime() {
        return visits.stream()
                .flatMap(visit -> visit.asItHappened().stream())
                .sorted(Comparator.comparing(Telling::at))
                .toList();
    }

    /// Numbers are given when people come; of what follows some is told as it happens.
    private List<Telling> anyhow() {
        Instant evening = start.plus(Duration.ofHours(15));
        List<Telling> live = new ArrayList<>();
        List<Telling> paper = new ArrayList<>();
        for (ToldVisit visit : visits) {
            live.add(visit.arrival());
            for (Telling fact : visit.facts()) {
                boolean isLive = dice.nextInt(4) == 0;
                (isLive ? live : paper).add(isLive ? fact : new Telling(fact.command(), evening));
            }
        }
        live.sort(Comparator.comparing(Telling::at));
        Collections.shuffle(paper, dice);
        live.addAll(paper);
        return live;
    }

    private void tell(List<Telling> tellings) {
        log = new Log();
        before().forEach(event -> log.append(event, start.minus(Duration.ofDays(1))));
        tellings.forEach(this::tell);
        visits.forEach(this::compare);
        tellings.stream().filter(this::isAFact).forEach(this::tellAgain);
    }

    private List<Event> before() {
        List<Event> events = new ArrayList<>();
        events.add(Happened.opened(Door.INSIDE));
        events.add(new QueueArranged(Town.SHOP, PATIENT, start.minus(Duration.ofDays(1))));
        visits.forEach(visit -> events.add(visit.placed()));
        return events;
    }

    private void tell(Telling telling) {
        Decision decision = decide(telling);
        outcomes.merge(telling.command().getClass().getSimpleName(), 1, Integer::sum);
        if (decision instanceof Accepted(var events)) {
            events.forEach(event -> log.append(event, telling.at()));
        } else {
            complaints.add("Refused, " + decision + ": " + telling);
        }
    }

    private Decision decide(Telling telling) {
        Decider<?, ?> decider = Objects.requireNonNull(deciders.get(telling.command().getClass()));
        return log.decide(decider, telling.command(), telling.at(), log.size());
    }

    private boolean isAFact(Telling telling) {
        return visits.stream()
                .anyMatch(
                        visit ->
                                visit.arrival().command().equals(telling.command())
                                        || visit.facts().stream()
                                                .anyMatch(
                                                        fact ->
                                                                fact.command()
                                                                        .equals(
                                                                                telling
                                                                                        .command())));
    }

    private void tellAgain(Telling telling) {
        Instant later = start.plus(Duration.ofHours(16));
        if (!decide(new Telling(telling.command(), later)).equals(Decision.accepted())) {
            complaints.add("News when it is told again: " + telling);
        }
    }

    private void compare(ToldVisit visit) {
        var look = new DayLook();
        QueueId queue = visit.queue();
        log.decide(look, DayLook.at(queue), start, log.size());
        Ticket ticket = look.seen().byNumber().get(new Numbered(queue, visit.number()));
        if (ticket == null
                || !ticket.where().equals(visit.where())
                || !ticket.since().equals(visit.since())) {
            complaints.add(
                    "Should be " + visit.where() + " since " + visit.since() + ": " + ticket);
        }
    }

    @Override
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    @Override
    public List<Event> lastEvents() {
        return log.events();
    }
}
