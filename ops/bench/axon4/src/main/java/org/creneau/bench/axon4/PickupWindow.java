package org.creneau.bench.axon4;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.creneau.bench.load.Attempt.Answer;
import org.jspecify.annotations.Nullable;

/// A window with its places, as one writes it with Axon 4.
class PickupWindow {
    @AggregateIdentifier private @Nullable String id;
    private int places;
    private final Set<String> holds = new HashSet<>();

    PickupWindow() {}

    @CommandHandler
    PickupWindow(OpenWindow command) {
        apply(new WindowOpened(command.window(), command.places()));
    }

    @CommandHandler
    Answer handle(ReservePlace command) {
        if (holds.contains(command.hold())) {
            return Answer.TAKEN;
        }
        if (holds.size() >= places) {
            return Answer.FULL;
        }
        apply(
                new PlaceReserved(
                        command.window(),
                        command.hold(),
                        command.subject(),
                        command.at(),
                        command.until()));
        return Answer.TAKEN;
    }

    @EventSourcingHandler
    void on(WindowOpened event) {
        id = event.window();
        places = event.places();
    }

    @EventSourcingHandler
    void on(PlaceReserved event) {
        holds.add(event.hold());
    }

    @Override
    public String toString() {
        return "window " + id;
    }
}
