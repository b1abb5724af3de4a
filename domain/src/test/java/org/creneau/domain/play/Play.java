package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.testing.Log;
import org.creneau.domain.testing.Town;

/// A few days of two busy shops on a clock of their own. Some decisions are taken on facts that are a
/// few events old, as between nodes: they count only where nothing new lies inside their boundary, and
/// are taken again otherwise.
public final class Play implements Game {
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private final Map<Class<?>, Decider<?, ?>> deciders;
    private final boolean checksConditions;
    private final Log log = new Log();
    private final Watcher watcher = new Watcher();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Random dice;
    private final Whims whims;
    private final Optional<More> more;
    private final HookWhims hooks;
    private Instant now = Town.at("08:00").minus(Duration.ofDays(3));

    Play(long seed, List<Decider<?, ?>> deciders, boolean checksConditions) {
        this(seed, deciders, checksConditions, Optional.empty());
    }

    /// @param more what it is about besides
    Play(long seed, List<Decider<?, ?>> deciders, BiFunction<Random, OnlineWhims, More> more) {
        this(seed, deciders, true, Optional.of(more));
    }

    static Play reminding(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new ReminderWhims(dice));
    }

    static Play telling(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new TellingWhims(dice));
    }

    static Play closing(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new TillWhims(dice));
    }

    static Play writing(long seed, List<Decider<?, ?>> deciders) {
        return new Play(
                seed,
                deciders,
                (dice, _) -> new ChequeWhims(new Random(seed + 73_000), new BooksWhims(dice)));
    }

    private Play(
            long seed,
            List<Decider<?, ?>> deciders,
            boolean checksConditions,
            Optional<BiFunction<Random, OnlineWhims, More>> more) {
        this.deciders =
                deciders.stream().collect(Collectors.toMap(Decider::command, Function.identity()));
        this.checksConditions = checksConditions;
        this.dice = new Random(seed);
        this.whims = new Whims(dice);
        this.more = more.map(about -> about.apply(new Random(seed), whims.online));
        this.hooks = new HookWhims(new Random(seed));
    }

    static boolean isOfGamesOfItsOwn(String outcome) {
        return RefundWhims.OUTCOMES.contains(outcome)
                || ReminderWhims.OUTCOMES.contains(outcome)
                || TillWhims.OUTCOMES.contains(outcome)
                || BooksWhims.OUTCOMES.contains(outcome)
                || ChequeWhims.OUTCOMES.contains(outcome)
                || LateWhims.OUTCOMES.contains(outcome)
                || DoorWhims.OUTCOMES.contains(outcome)
                || BagWhims.OUTCOMES.contains(outcome)
                || TellingWhims.OUTCOMES.contains(outcome)
                || WornWhims.OUTCOMES.contains(outcome);
    }

    @Override
    public List<String> complaintsWithin(int steps) {
        Whims.preparations().forEach(command -> send(command, now, log.size()));
        for (int step = 0; step < steps && watcher.complaints().isEmpty(); step++) {
            Instant next = later();
            now = more.map(about -> about.leap(next)).orElse(next);
            Command command = more.flatMap(about -> about.next(now)).orElseGet(this::whim);
            int known =
                    dice.nextInt(3) == 0 ? Math.max(0, log.size() - dice.nextInt(9)) : log.size();
            Instant issued = now.minusSeconds(known == log.size() ? 0 : dice.nextInt(1_200));
            send(command, issued, known);
        }
        tellOthers();
        return watcher.complaints();
    }

    private Command whim() {
        Command command = whims.next(now);
        return more.map(about -> about.said(command)).orElse(command);
    }

    /// Who is told what happens has no part in what happens: it is played when all else is, and takes nobody's turn.
    private void tellOthers() {
        for (int turn = 0; turn < HookWhims.TURNS && watcher.complaints().isEmpty(); turn++) {
            send(hooks.next(), now, Math.max(0, log.size() - hooks.unheard()));
        }
    }

    /// A few seconds, seldom a break, and no night.
    private Instant later() {
        Instant next = now.plusMillis(dice.nextInt(dice.nextInt(150) == 0 ? 5_400_000 : 20_000));
        ZonedDateTime there = next.atZone(Town.PARIS);
        return there.getHour() < 19 ? next : there.plusDays(1).with(OPENS).toInstant();
    }

    @Override
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    @Override
    public List<Event> lastEvents() {
        return log.after(Math.max(0, log.size() - 40));
    }

    private void send(Command command, Instant issued, int known) {
        Decider<?, ?> decider = deciders.get(command.getClass());
        if (decider == null) {
            throw new IllegalStateException("Nobody decides " + command);
        }
        Decision decision = log.decide(decider, command, issued, known);
        if (checksConditions
                && known < log.size()
                && log.hasNews(boundary(decider, command), known)) {
            decision = log.decide(decider, command, issued, log.size());
        }
        watcher.decided(command, decision, now);
        switch (decision) {
            case Accepted(var events) -> events.forEach(this::append);
            case Refused _ -> {}
        }
        count(command, decision);
    }

    private static <C extends Command> Boundary boundary(Decider<C, ?> decider, Command command) {
        return decider.facts(decider.command().cast(command)).boundary();
    }

    private void append(Event event) {
        log.append(event, now);
        watcher.see(event, now);
        whims.see(event);
        more.ifPresent(about -> about.see(event));
    }

    private void count(Command command, Decision decision) {
        String outcome =
                switch (decision) {
                    case Accepted(var events) -> events.isEmpty() ? "nothing" : "accepted";
                    case Refused(var reason) -> reason.code();
                };
        outcomes.merge(command.getClass().getSimpleName() + " " + outcome, 1, Integer::sum);
    }

    public static List<Decider<?, ?>> with(List<Decider<?, ?>> deciders, Decider<?, ?> planted) {
        List<Decider<?, ?>> all = new ArrayList<>(deciders);
        all.replaceAll(one -> one.command().equals(planted.command()) ? planted : one);
        return all;
    }
}
