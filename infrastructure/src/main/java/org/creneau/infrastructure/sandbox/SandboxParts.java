package org.creneau.infrastructure.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.infrastructure.rounds.SharedRound;
import org.creneau.infrastructure.vault.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// It is there where `creneau.sandbox.enabled` says so: in the demonstration, unless it is told otherwise.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("creneau.sandbox.enabled")
class SandboxParts {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxParts.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);

    @Bean
    Sandbox sandbox(DataSource source, Keys keys, InstantSource clock, Environment environment) {
        if (!environment.getProperty("creneau.demonstration", Boolean.class, false)) {
            LOG.warn("Whoever wants to can pay every shop in the sandbox, without any money");
        }
        return new Sandbox(source, keys, clock, () -> listens(environment));
    }

    /// Where this product itself listens, unless another address is configured.
    private static Optional<URI> listens(Environment environment) {
        return Optional.ofNullable(environment.getProperty("creneau.sandbox.notices-to"))
                .or(
                        () ->
                                Optional.ofNullable(environment.getProperty("local.server.port"))
                                        .map(port -> "http://localhost:" + port)
                                        .map(own -> own + "/api/v1/payment-notices/sandbox"))
                .map(URI::create);
    }

    @Bean
    SharedRound sandboxRound(Sandbox sandbox) {
        return new SharedRound("sandbox", BETWEEN_ROUNDS, sandbox::run);
    }

    @Bean
    @Order(2)
    SandboxPayments sandboxPayments(Sandbox sandbox) {
        return sandbox.payments();
    }
}
