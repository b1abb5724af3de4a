package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.desk.Reading;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemonstrationDoorsTest {
    private final ApplicationContextRunner product =
            new ApplicationContextRunner().withUserConfiguration(DemonstrationDoors.class);

    @Test
    void thereAreNoneOutsideTheDemonstration() {
        product.run(context -> assertThat(context).doesNotHaveBean(DemonstrationDoors.class));
        product.withPropertyValues("creneau.demonstration=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemonstrationDoors.class));
    }

    @Test
    void theyWantTheShopsOfTheTown() {
        product.withPropertyValues("creneau.demonstration=true")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .hasMessageContaining(Reading.class.getName()));
    }
}
