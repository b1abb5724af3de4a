package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Commands;
import org.creneau.application.live.Changes;
import org.creneau.application.live.DayTurn;
import org.creneau.application.queue.DoorTries;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.WhenNobodySaidLeft;
import org.creneau.application.shop.Shops;
import org.creneau.infrastructure.rounds.NodeRounds;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done again and again about the lines in front of the shops.
@Configuration(proxyBeanMethods = false)
class QueueRounds {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private static final Duration BETWEEN_GLANCES = Duration.ofSeconds(5);

    @Bean
    NodeRounds dayTurn(Shops shops, Changes changes, InstantSource productClock) {
        DayTurn turn = new DayTurn(() -> zones(shops), changes);
        return new NodeRounds("day-turn", BETWEEN_GLANCES, () -> turn.look(productClock.instant()));
    }

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

    @Bean
    SharedRound triesAtTheDoor(DoorTries tries) {
        return new SharedRound("tries-at-the-door", BETWEEN_SWEEPS, tries::forget);
    }

    private static Set<ZoneId> zones(Shops shops) {
        return shops.all().stream()
                .map(shop -> shop.profile().zone())
                .collect(Collectors.toUnmodifiableSet());
    }
}
