package org.creneau.application.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.slot.ExpireHolds;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AxonCommandsTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aConflictThatNeverSettlesIsTriedOftenAndThenTold() {
        var conflict = new AppendEventsTransactionRejectedException("somebody was quicker");

        assertThatThrownBy(() -> send(conflict)).isInstanceOf(TemporarilyUnavailable.class);
        assertThat(meters.get("creneau.command.retries").counter().count()).isBetween(20.0, 100.0);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsAwayIsToldAtOnce() {
        assertThatThrownBy(() -> send(new StoreAway())).isInstanceOf(TemporarilyUnavailable.class);
        assertThat(meters.find("creneau.command.retries").counter()).isNull();
    }

    @Test
    void aBugStaysABug() {
        var bug = new IllegalArgumentException("a bug");

        assertThatThrownBy(() -> send(bug)).isSameAs(bug);
        assertThat(failures()).isEqualTo(1);
    }

    private void send(RuntimeException failure) {
        var bus = new RetryingCommandBus(new FailingBus(failure), meters);
        new AxonCommands(bus, StoreAway.class::isInstance, meters)
                .send(
                        Issued.first(
                                "command-1",
                                new ExpireHolds(Town.SLOT),
                                Town.NOON,
                                Actor.system("test"),
                                Channel.SYSTEM));
    }

    private long failures() {
        return meters.get("creneau.commands")
                .tags("command", "expire-holds", "outcome", "failed")
                .timer()
                .count();
    }

    private static final class StoreAway extends RuntimeException {}

    private record FailingBus(RuntimeException failure) implements CommandBus {
        @Override
        public CompletableFuture<CommandResultMessage> dispatch(
                CommandMessage command, @Nullable ProcessingContext context) {
            return CompletableFuture.failedFuture(failure);
        }

        @Override
        public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
            return this;
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {}
    }
}
