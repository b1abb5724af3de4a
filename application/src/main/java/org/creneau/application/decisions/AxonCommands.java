package org.creneau.application.decisions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// Hands commands to Axon's bus, waits for what was decided, and counts it.
public final class AxonCommands implements Commands {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final CommandBus bus;
    private final Predicate<Throwable> passing;
    private final MeterRegistry meters;
    private final ConcurrentHashMap<Timed, Timer> timers = new ConcurrentHashMap<>();

    /// @param passing which failures go away by themselves: the store is down, or slow, or lost its
    ///     answer on the way
    public AxonCommands(CommandBus bus, Predicate<Throwable> passing, MeterRegistry meters) {
        this.bus = bus;
        this.passing = passing;
        this.meters = meters;
    }

    private record Timed(String command, String outcome) {}

    @Override
    public Outcome send(Issued<? extends Command> issued) {
        String name = CommandNames.of(issued.command().getClass());
        Timer.Sample sample = Timer.start(meters);
        String result = "failed";
        try {
            Outcome outcome = decided(message(issued)).outcome();
            result = counted(name, issued, outcome);
            return outcome;
        } finally {
            sample.stop(timers.computeIfAbsent(new Timed(name, result), this::timer));
        }
    }

    private Decided decided(CommandMessage message) {
        try {
            CommandResultMessage result =
                    bus.dispatch(message, null)
                            .orTimeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                            .join();
            if (result.payload() instanceof Decided decided) {
                return decided;
            }
            throw new IllegalStateException(message.type() + " was answered by no decision");
        } catch (CompletionException e) {
            throw translated(e);
        }
    }

    private RuntimeException translated(CompletionException failure) {
        if (Causes.of(failure).anyMatch(this::isPassing)) {
            return new TemporarilyUnavailable("The store cannot take the command now", failure);
        }
        return failure.getCause() instanceof RuntimeException bug ? bug : failure;
    }

    private boolean isPassing(Throwable failure) {
        return failure instanceof TimeoutException
                || RetryingCommandBus.isConflict(failure)
                || passing.test(failure);
    }

    private String counted(String name, Issued<?> issued, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> {
                countOrders(issued, accepted);
                yield "accepted";
            }
            case Outcome.Refused(var reason) -> {
                meters.counter("creneau.refusals", "command", name, "reason", reason.code())
                        .increment();
                yield "refused";
            }
        };
    }

    private void countOrders(Issued<?> issued, Outcome.Accepted accepted) {
        if (accepted.events().stream().anyMatch(OrderPlaced.class::isInstance)) {
            meters.counter("creneau.orders.placed", "shop", issued.command().shop().value())
                    .increment();
        }
    }

    private Timer timer(Timed timed) {
        return Timer.builder("creneau.commands")
                .tag("command", timed.command())
                .tag("outcome", timed.outcome())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(meters);
    }

    private static CommandMessage message(Issued<? extends Command> issued) {
        return new GenericCommandMessage(
                new GenericMessage(
                        issued.id(),
                        CommandNames.typeOf(issued.command().getClass()),
                        issued.command(),
                        Envelope.of(issued)));
    }
}
