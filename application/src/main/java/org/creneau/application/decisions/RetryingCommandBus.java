package org.creneau.application.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/// Decides again, with fresh facts, when somebody was quicker. Nobody outside sees it.
///
/// Many may want the same window at once, and one append of each round gets through: the pauses grow
/// and are uneven, so that they do not meet again and again. The caller's thread waits; the framework's
/// own retrying bus fails on commands without an answer.
final class RetryingCommandBus implements CommandBus {
    private static final int TRIES = 60;

    /// Most conflicts are found before anything is stored: what was in the way can be read already.
    private static final int AT_ONCE = 3;

    private static final long LONGEST_PAUSE = Duration.ofMillis(25).toNanos();
    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();

    private final CommandBus delegate;
    private final MeterRegistry meters;

    RetryingCommandBus(CommandBus delegate, MeterRegistry meters) {
        this.delegate = delegate;
        this.meters = meters;
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        return dispatch(command, context, 1);
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        retries(name.name());
        delegate.subscribe(name, handler);
        return this;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
    }

    private CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context, int attempt) {
        return delegate.dispatch(command, context)
                .exceptionallyCompose(
                        failure ->
                                isConflict(failure) && attempt < TRIES
                                        ? again(command, context, attempt)
                                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<CommandResultMessage> again(
            CommandMessage command, @Nullable ProcessingContext context, int attempt) {
        retries(command.type().name()).increment();
        pause(attempt);
        return dispatch(command, context, attempt + 1);
    }

    /// Shown from the start: a counter that appears with its first conflict hides that conflict.
    private Counter retries(String command) {
        return meters.counter("creneau.command.retries", "command", command);
    }

    private static void pause(int attempt) {
        if (attempt > AT_ONCE) {
            long longest = Math.min(LONGEST_PAUSE, (attempt - AT_ONCE) * FIRST_PAUSE);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest) + 1);
        }
    }

    static boolean isConflict(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(AppendEventsTransactionRejectedException.class::isInstance);
    }
}
