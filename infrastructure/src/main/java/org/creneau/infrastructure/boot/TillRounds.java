package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.creneau.application.decisions.Commands;
import org.creneau.application.shop.Shops;
import org.creneau.application.till.Tills;
import org.creneau.application.till.WhenTheDayIsOver;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tills are looked at once a minute: within three minutes of midnight a day, its month and its year are closed.
@Configuration(proxyBeanMethods = false)
class TillRounds {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    Tills tills(AllViews views) {
        return views.tills();
    }

    @Bean
    SharedRound dayOver(
            Shops shops, AllViews views, Commands commands, InstantSource productClock) {
        var automation =
                new WhenTheDayIsOver(
                        shops, views.openTills(), commands, () -> UUID.randomUUID().toString());
        return new SharedRound(
                "when-the-day-is-over",
                BETWEEN_LOOKS,
                () -> automation.run(productClock.instant()));
    }
}
