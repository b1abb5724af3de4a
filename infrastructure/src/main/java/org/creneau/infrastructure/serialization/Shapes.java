package org.creneau.infrastructure.serialization;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.audit.Revisions.Standing;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;

/// Which names and revisions this program can read.
public final class Shapes {
    public static final Shapes OF_TODAY = new Shapes(EventNames.TABLE, Upgrades.ALL);

    private final NameTable names;
    private final Upgrades upgrades;

    Shapes(NameTable names, Upgrades upgrades) {
        this.names = names;
        this.upgrades = upgrades;
    }

    /// What an event stored under this name is called now.
    public Optional<String> today(String stored) {
        return names.knows(stored) ? Optional.of(names.of(stored).name()) : Optional.empty();
    }

    public Standing standing(String stored, int revision) {
        if (!names.knows(stored)) {
            return Standing.UNKNOWN;
        }
        Named named = names.of(stored);
        if (revision == named.revision()) {
            return Standing.CURRENT;
        }
        return upgrades.reach(revision, named) ? Standing.UPGRADED : Standing.UNKNOWN;
    }

    /// Every revision that was ever written and cannot be read any more, and every upgrade that starts
    /// from what was never written: empty, or the program is not to be released.
    List<String> gaps() {
        return Stream.concat(
                        names.all().stream().flatMap(this::unread),
                        upgrades.steps().filter(step -> !isWritten(step)).map(this::pointless))
                .toList();
    }

    private Stream<String> unread(Named named) {
        return IntStream.rangeClosed(1, named.revision())
                .filter(revision -> standing(named.name(), revision) == Standing.UNKNOWN)
                .mapToObj(revision -> named.name() + " revision " + revision + " has no upgrade");
    }

    private boolean isWritten(Upgrades.Step step) {
        return names.all().stream()
                .anyMatch(
                        named ->
                                named.name().equals(step.name())
                                        && step.from() >= 1
                                        && step.from() < named.revision());
    }

    private String pointless(Upgrades.Step step) {
        return "nothing is upgraded from " + step.name() + " revision " + step.from();
    }
}
