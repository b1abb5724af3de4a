package org.creneau.application.decisions;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;

/// A span around each command, with its name and what became of it. Ids stay out: there are as many as
/// commands, and they may lead to persons.
///
/// Whoever registers no tracing has them switched off (`management.observations.enable.creneau`), and pays
/// for asking whether they are.
public final class ObservedCommands implements Commands {
    private final Commands commands;
    private final ObservationRegistry observations;

    public ObservedCommands(Commands commands, ObservationRegistry observations) {
        this.commands = commands;
        this.observations = observations;
    }

    @Override
    public Outcome send(Issued<? extends Command> command) {
        var observation = Observation.createNotStarted("creneau.command", observations);
        return observation.isNoop() ? commands.send(command) : observed(command, observation);
    }

    private Outcome observed(Issued<? extends Command> command, Observation observation) {
        String name = CommandNames.of(command.command().getClass());
        observation.contextualName("command " + name).lowCardinalityKeyValue("command", name);
        observation.lowCardinalityKeyValue("outcome", "failed");
        return observation.observe(
                () -> {
                    Outcome outcome = commands.send(command);
                    observation.lowCardinalityKeyValue("outcome", word(outcome));
                    return outcome;
                });
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Refused _ -> "refused";
        };
    }
}
