package org.creneau.infrastructure.boot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// A product without a configured database shows the demonstration, unless it is told otherwise; and the
/// demonstration takes payments in the sandbox, unless it is told otherwise.
final class DemonstrationByDefault implements EnvironmentPostProcessor, Ordered {
    private static final String DEMONSTRATION = "creneau.demonstration";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        boolean demonstration = EmbeddedByDefault.holds(environment);
        String sandbox = environment.getProperty(DEMONSTRATION, String.valueOf(demonstration));
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "demonstration by default",
                                Map.of(
                                        DEMONSTRATION,
                                        demonstration,
                                        "creneau.sandbox.enabled",
                                        sandbox)));
    }

    /// After the configuration files have been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
