package org.creneau.application.reminding;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;

/// Asks for reminders and sends those that were granted, one after the other: a town that reminds all its people at six
/// opens one connection to its mail server, and not a thousand. Several nodes may do it at once: what one asked for is granted to no
/// other.
public final class Reminders {
    private static final Actor REMINDERS = Actor.system("reminders");

    private final Commands commands;
    private final ReminderLetters letters;
    private final Supplier<String> commandIds;

    public Reminders(Commands commands, ReminderLetters letters, Supplier<String> commandIds) {
        this.commands = commands;
        this.letters = letters;
        this.commandIds = commandIds;
    }

    boolean canSend() {
        return letters.canSend();
    }

    /// Until the mail server is away: the rest is for the next round.
    ///
    /// @param clock asked for each of them: letters take their time, and what was near when the round began may have begun
    void askAll(List<? extends Command> all, InstantSource clock) {
        for (Command one : all) {
            if (!ask(one, clock)) {
                return;
            }
        }
    }

    /// @return whether another is worth trying now
    private boolean ask(Command command, InstantSource clock) {
        Outcome outcome =
                commands.send(
                        Issued.first(
                                commandIds.get(),
                                command,
                                clock.instant(),
                                REMINDERS,
                                Channel.SYSTEM));
        return switch (outcome) {
            case Outcome.Accepted(var events, _) -> events.stream().allMatch(this::send);
            case Outcome.Refused _ -> true;
        };
    }

    private boolean send(Event event) {
        return !(event instanceof ReminderAsked asked) || letters.send(asked);
    }
}
