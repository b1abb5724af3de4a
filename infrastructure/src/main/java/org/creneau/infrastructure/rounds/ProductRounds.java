package org.creneau.infrastructure.rounds;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every round that some bean of the product declares.
@Configuration(proxyBeanMethods = false)
class ProductRounds {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

    @Bean
    RoundMeters roundMeters(DataSource database, MeterRegistry meters, List<SharedRound> rounds) {
        return new RoundMeters(database, meters, rounds);
    }

    @Bean
    SmartLifecycle sharedRounds(DataSource database, List<SharedRound> rounds, RoundMeters meters) {
        return new SharedRounds(database, rounds, meters);
    }

    @Bean
    SmartLifecycle roundMetersRounds(RoundMeters meters) {
        return new NodeRounds("round-metrics", BETWEEN_COUNTS, meters::measure);
    }
}
