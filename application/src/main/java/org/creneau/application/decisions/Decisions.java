package org.creneau.application.decisions;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.ConfigurationApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Event;

/// Wires Axon for the deciders of the domain, without an annotation in it.
///
/// The engine is registered by whoever brings one; without, events stay in memory.
public final class Decisions {
    private Decisions() {}

    /// @param source of the facts for each decision
    /// @param eventIds ids for new events, ordered by time
    public static EventSourcingConfigurer configurer(
            List<Decider<?, ?>> deciders,
            FactSource source,
            Supplier<UUID> eventIds,
            MeterRegistry meters) {
        return EventSourcingConfigurer.create()
                .componentRegistry(
                        registry ->
                                registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                                        .registerComponent(
                                                UnitOfWorkFactory.class, Decisions::unitsOfWork)
                                        .registerComponent(TagResolver.class, _ -> Decisions::tags)
                                        .registerComponent(
                                                MessageTypeResolver.class, _ -> Decisions::type)
                                        .registerComponent(
                                                CorrelationDataProviderRegistry.class,
                                                _ -> new DefaultCorrelationDataProviderRegistry())
                                        .registerDecorator(
                                                CommandBus.class,
                                                0,
                                                (_, _, bus) -> new RetryingCommandBus(bus, meters)))
                .registerCommandHandlingModule(module(deciders, source, eventIds));
    }

    private static CommandHandlingModule.CommandHandlerPhase module(
            List<Decider<?, ?>> deciders, FactSource source, Supplier<UUID> eventIds) {
        var handlers = CommandHandlingModule.named("decisions").commandHandlers();
        for (Decider<?, ?> decider : deciders) {
            handlers =
                    handlers.commandHandler(
                            new QualifiedName(CommandNames.of(decider.command())),
                            configuration -> handler(decider, configuration, source, eventIds));
        }
        return handlers;
    }

    private static <C extends Command, S> DecisionHandler<C, S> handler(
            Decider<C, S> decider,
            Configuration configuration,
            FactSource source,
            Supplier<UUID> eventIds) {
        return new DecisionHandler<>(
                decider,
                configuration.getComponent(EventStore.class),
                configuration.getComponent(EventStorageEngine.class),
                source,
                eventIds);
    }

    /// On the caller's thread from end to end: the store's writer has other things to do.
    private static UnitOfWorkFactory unitsOfWork(Configuration configuration) {
        return new SimpleUnitOfWorkFactory(
                new ConfigurationApplicationContext(configuration),
                UnitOfWorkConfiguration::forcedSameThreadInvocation);
    }

    private static Set<org.axonframework.messaging.eventstreaming.Tag> tags(EventMessage message) {
        return Criteria.tags(Envelope.event(message).tags());
    }

    private static Optional<MessageType> type(Class<?> payload) {
        if (Event.class.isAssignableFrom(payload)) {
            var named = EventNames.of(payload);
            return Optional.of(new MessageType(named.name(), Integer.toString(named.revision())));
        }
        return Command.class.isAssignableFrom(payload)
                ? Optional.of(CommandNames.typeOf(payload))
                : Optional.empty();
    }
}
