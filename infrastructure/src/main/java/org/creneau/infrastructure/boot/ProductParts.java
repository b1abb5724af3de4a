package org.creneau.infrastructure.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.ObservedCommands;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.vault.JdbcSubjects;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Links;
import org.creneau.infrastructure.vault.RandomValues;
import org.creneau.infrastructure.vault.Vault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The log, the vault, and what stands on them.
@Configuration(proxyBeanMethods = false)
class ProductParts {

    @Bean
    Vault vault(@Qualifier(EngineParts.KEYS) DataSource source, Keys keys) {
        return new Vault(source, keys);
    }

    @Bean
    JdbcSubjects subjects(@Qualifier(EngineParts.KEYS) DataSource source, Keys keys) {
        return new JdbcSubjects(source, keys);
    }

    @Bean
    Links links(Keys keys) {
        return new Links(keys);
    }

    @Bean
    RandomValues randomValues(InstantSource productClock) {
        return new RandomValues(productClock);
    }

    @Bean
    EventCodec eventCodec(Vault vault) {
        return new EventCodec(vault);
    }

    /// Started and stopped by [EventSourcingLifecycle], in its turn.
    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    EventSourcing eventSourcing(
            DataSource source,
            @Qualifier(EngineParts.CONNECTIONS) DataSource own,
            EventCodec codec,
            InstantSource productClock,
            MeterRegistry meters,
            ObservationRegistry observations) {
        return new EventSourcing(source, own, codec, productClock, meters, observations);
    }

    /// A node whose writer has died can show pages and decide nothing: it is to get no requests, and to be
    /// started again.
    @Bean
    HealthIndicator eventStoreHealthIndicator(EventSourcing sourcing) {
        return () -> (sourcing.engine().isWriting() ? Health.up() : Health.down()).build();
    }

    @Bean
    Commands commands(EventSourcing sourcing, ObservationRegistry observations) {
        return new ObservedCommands(sourcing.commands(), observations);
    }

    @Bean
    EventStore eventStore(EventSourcing sourcing) {
        return sourcing.eventStore();
    }

    @Bean
    StoredEvents storedEvents(EventSourcing sourcing) {
        return sourcing.storedEvents();
    }
}
