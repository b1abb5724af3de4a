package org.creneau.infrastructure.boot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.infrastructure.eventstore.Deadlines;
import org.creneau.infrastructure.eventstore.PostgresStoredEvents;
import org.creneau.infrastructure.eventstore.Sizes;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The demonstration lives on a Saturday afternoon in December 2020. At later starts it goes on where it
/// had stopped, since recorded time never goes back.
@Configuration(proxyBeanMethods = false)
class ClockAtStart {
    static final Instant DEMONSTRATION = Instant.parse("2020-12-05T14:04:00Z");

    @Bean
    @DependsOnDatabaseInitialization
    ProductClock productClock(
            DataSource source, @Value("${creneau.demonstration}") boolean demonstration) {
        var clock = ProductClock.of(InstantSource.system());
        if (demonstration) {
            clock.runFrom(
                    newestRecorded(source)
                            .filter(newest -> newest.isAfter(DEMONSTRATION))
                            .orElse(DEMONSTRATION));
        }
        return clock;
    }

    private static Optional<Instant> newestRecorded(DataSource source) {
        var events = new PostgresStoredEvents(source, Sizes.DEFAULT, Deadlines.DEFAULT);
        return events.at(events.head()).map(StoredEvent::recordedAt);
    }
}
