package org.creneau.infrastructure.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StripeIsConfiguredTest {
    private final ApplicationContextRunner program =
            new ApplicationContextRunner()
                    .withBean(InstantSource.class, InstantSource::system)
                    .withUserConfiguration(StripeParts.class);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankKeyIsNone(String blank) {
        program.withPropertyValues("creneau.stripe.secret-key=" + blank)
                .run(context -> assertThat(context).doesNotHaveBean(StripePayments.class));
    }

    @Test
    void aKeyWithoutTheSecretOfNoticesIsRefusedAtStart() {
        program.withPropertyValues("creneau.stripe.secret-key=sk_test_1")
                .run(
                        context ->
                                assertThatThrownBy(() -> context.getBean(StripePayments.class))
                                        .rootCause()
                                        .hasMessageContaining("creneau.stripe.webhook-secret"));
    }
}
