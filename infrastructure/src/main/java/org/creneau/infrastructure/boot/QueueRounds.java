package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.creneau.application.decisions.Commands;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.WhenNobodySaidLeft;
import org.creneau.application.shop.Shops;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done again and again about the lines in front of the shops.
@Configuration(proxyBeanMethods = false)
class QueueRounds {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Bean
    SharedRound forgottenInside(
            Shops shops, Queues queues, Commands commands, InstantSource productClock) {
        var automation =
                new WhenNobodySaidLeft(shops, queues, commands, () -> UUID.randomUUID().toString());
        return new SharedRound(
                "when-nobody-said-left",
                BETWEEN_LOOKS,
                () -> automation.run(productClock.instant()));
    }
}
