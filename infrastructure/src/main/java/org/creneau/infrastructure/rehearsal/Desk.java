package org.creneau.infrastructure.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.Stock;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SubjectId;

/// Hands commands in at the simulated instant, and counts how they were answered.
final class Desk {
    private static final Actor STAFF = Actor.staff("rehearsal");
    private static final Actor SYSTEM = Actor.system("rehearsal");

    private final Commands commands;
    private final SimulatedClock clock;
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<ItemId, Stock> shown = new HashMap<>();
    private Consumer<Event> listener = _ -> {};
    private long sent;

    Desk(Commands commands, SimulatedClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Outcome byShopper(SubjectId subject, Command command) {
        return send(command, Actor.shopper(subject), Channel.WEB);
    }

    Outcome byStaff(Command command) {
        return send(command, STAFF, Channel.COUNTER);
    }

    Outcome bySystem(Command command) {
        return send(command, SYSTEM, Channel.SYSTEM);
    }

    /// From now on this hears of everything that happens.
    void heardBy(Consumer<Event> ears) {
        listener = ears;
    }

    /// Commands that have nothing to do with each other, at once: the store takes them together.
    void byStaffTogether(List<? extends Command> several) {
        List<Issued<? extends Command>> issued = new ArrayList<>();
        several.forEach(each -> issued.add(issued(each, STAFF, Channel.COUNTER)));
        List<Future<Outcome>> answers;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = issued.stream().map(each -> hands.submit(() -> commands.send(each))).toList();
        }
        answers.forEach(answer -> count(answer.resultNow()));
    }

    private Outcome send(Command command, Actor actor, Channel channel) {
        Outcome outcome = commands.send(issued(command, actor, channel));
        count(outcome);
        return outcome;
    }

    private <C extends Command> Issued<C> issued(C command, Actor actor, Channel channel) {
        return Issued.first("rehearsal-" + ++sent, command, clock.instant(), actor, channel);
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var events, _) -> events.forEach(this::show);
            case Outcome.Refused(var reason) -> refused.merge(reason.code(), 1L, Long::sum);
        }
    }

    private void show(Event event) {
        listener.accept(event);
        if (event instanceof StockEvent moved) {
            Stock before = shown.getOrDefault(moved.item(), new Stock.NotCounted(0));
            shown.put(moved.item(), before.after(moved));
        }
    }

    /// As much of a basket as the page of the shop shows to be there.
    Map<ItemId, Integer> shownOf(Map<ItemId, Integer> basket) {
        Map<ItemId, Integer> there = new LinkedHashMap<>(basket);
        there.replaceAll(
                (item, pieces) ->
                        shown.get(item) instanceof Stock.Counted counted
                                ? Math.clamp(counted.left(), 0, pieces)
                                : pieces);
        there.values().removeIf(pieces -> pieces == 0);
        return there;
    }

    long sent() {
        return sent;
    }

    Map<String, Long> refused() {
        return new TreeMap<>(refused);
    }
}
