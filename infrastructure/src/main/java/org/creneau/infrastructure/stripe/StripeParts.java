package org.creneau.infrastructure.stripe;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// It is there where `creneau.stripe.secret-key` is, and new payments go to it then.
@Configuration(proxyBeanMethods = false)
@Conditional(StripeIsConfigured.class)
@EnableConfigurationProperties(StripeSettings.class)
class StripeParts {

    @Bean
    @Order(1)
    StripePayments stripePayments(StripeSettings settings, InstantSource clock) {
        String webhooks = settings.webhookSecret();
        if (settings.secretKey() == null || webhooks == null || webhooks.isBlank()) {
            throw new IllegalStateException(
                    "creneau.stripe.secret-key is configured without creneau.stripe.webhook-secret");
        }
        return new StripePayments(
                settings.secretKey(), webhooks, settings.accounts(), settings.api(), clock);
    }
}
