package org.creneau.infrastructure.boot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.creneau.application.payment.online.ComparedWithService;
import org.creneau.application.payment.online.Comparisons;
import org.creneau.infrastructure.payment.JdbcComparisons;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Payment services are asked each hour what notices may have lost.
@Configuration(proxyBeanMethods = false)
class ComparisonRounds {
    private static final Duration BETWEEN_READINGS = Duration.ofHours(1);

    @Bean
    Comparisons comparisons(DataSource source, AllViews views, MeterRegistry meters) {
        return new JdbcComparisons(source, views.usedAccounts(), meters);
    }

    @Bean
    SharedRound paymentsCompared(ComparedWithService compared, InstantSource productClock) {
        return new SharedRound(
                "payments-compared", BETWEEN_READINGS, () -> compared.run(productClock.instant()));
    }
}
