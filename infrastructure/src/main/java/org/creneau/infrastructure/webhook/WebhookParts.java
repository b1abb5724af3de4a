package org.creneau.infrastructure.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Commands;
import org.creneau.application.webhook.HookSecrets;
import org.creneau.application.webhook.LogSince;
import org.creneau.application.webhook.Outbox;
import org.creneau.application.webhook.Receivers;
import org.creneau.application.webhook.WhatPartnersMayKnow;
import org.creneau.application.webhook.WhenMessagesAreDue;
import org.creneau.application.webhook.WhenMessagesAreDue.Chance;
import org.creneau.application.webhook.WhenThingsHappen;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.rounds.NodeRounds;
import org.creneau.infrastructure.rounds.SharedRound;
import org.creneau.infrastructure.vault.KeyedHookSecrets;
import org.creneau.infrastructure.vault.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Telling other programs, in the running product.
@Configuration(proxyBeanMethods = false)
class WebhookParts {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

    @Bean
    Outbox outbox(DataSource source) {
        return new JdbcOutbox(source);
    }

    @Bean
    HookSecrets hookSecrets(Keys keys) {
        return new KeyedHookSecrets(keys);
    }

    @Bean
    Receivers receivers(
            @Value("${creneau.webhooks.private-addresses:false}") boolean privateAddresses) {
        return new SocketReceivers(privateAddresses);
    }

    @Bean
    LogSince logSince(StoredEvents log, PayloadCodec codec) {
        return new StoredSince(log, codec);
    }

    @Bean
    Sending sending() {
        return new Sending();
    }

    @Bean
    SharedRound thingsHappen(LogSince log, Histories histories, Outbox outbox) {
        var automation =
                new WhenThingsHappen(log, histories, new WhatPartnersMayKnow(histories), outbox);
        return new SharedRound(
                "when-things-happen",
                BETWEEN_LOOKS,
                () -> automation.run(InstantSource.system().instant()));
    }

    @Bean
    SharedRound messagesAreDue(
            Outbox outbox,
            Histories histories,
            HookSecrets secrets,
            Receivers receivers,
            Commands commands,
            Sending sending,
            InstantSource productClock,
            MeterRegistry meters) {
        var automation =
                new WhenMessagesAreDue(
                        outbox,
                        histories,
                        new WhatPartnersMayKnow(histories),
                        secrets,
                        receivers,
                        commands,
                        new Chance(
                                () -> ThreadLocalRandom.current().nextDouble(),
                                () -> UUID.randomUUID().toString()),
                        InstantSource.system(),
                        sending,
                        meters);
        return new SharedRound(
                "when-messages-are-due",
                BETWEEN_LOOKS,
                () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound messagesForgotten(Outbox outbox) {
        return new SharedRound(
                "when-messages-are-old",
                BETWEEN_CLEARINGS,
                () -> outbox.forget(InstantSource.system().instant()));
    }

    @Bean
    SmartLifecycle messagesCounted(Outbox outbox, MeterRegistry meters) {
        AtomicLong waiting = new AtomicLong();
        Gauge.builder("creneau.webhook.messages.waiting", waiting, AtomicLong::doubleValue)
                .description("Messages that wait to be sent, or to be sent again")
                .register(meters);
        return new NodeRounds(
                "webhook-metrics", BETWEEN_COUNTS, () -> waiting.set(outbox.waiting()));
    }
}
