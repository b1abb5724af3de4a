package org.creneau.infrastructure.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.SubjectId;

/// Hands commands in at the simulated instant, and counts how they were answered.
final class Desk {
    private final Commands commands;
    private final SimulatedClock clock;
    private final Map<String, Long> refused = new TreeMap<>();
    private long sent;
    private long events;

    Desk(Commands commands, SimulatedClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Outcome byShopper(SubjectId subject, Command command) {
        return send(command, Actor.shopper(subject), Channel.WEB);
    }

    Outcome byStaff(Command command) {
        return send(command, Actor.staff("rehearsal"), Channel.COUNTER);
    }

    private Outcome send(Command command, Actor actor, Channel channel) {
        String id = "rehearsal-" + ++sent;
        Outcome outcome = commands.send(Issued.first(id, command, clock.instant(), actor, channel));
        switch (outcome) {
            case Outcome.Accepted accepted -> events += accepted.events().size();
            case Outcome.Refused(var reason) -> refused.merge(reason.code(), 1L, Long::sum);
        }
        return outcome;
    }

    long sent() {
        return sent;
    }

    /// Events that the answers told of; the log knows how many were kept.
    long events() {
        return events;
    }

    Map<String, Long> refused() {
        return new TreeMap<>(refused);
    }
}
