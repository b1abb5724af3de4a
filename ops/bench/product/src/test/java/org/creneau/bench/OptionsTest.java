package org.creneau.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everythingButThePurePartsRunsUnlessTold() {
        Options options = Options.parse(List.of());

        assertThat(options.only()).contains("spread", "growth", "start").doesNotContain("jmh");
        assertThat(options.rounds()).isGreaterThanOrEqualTo(5);
        assertThat(options.callers()).isEqualTo(128);
        assertThat(options.growth()).isEqualTo(10_000_000);
    }

    @Test
    void onlyWhatWasAskedForRuns() {
        Options options = Options.parse(List.of("--quick", "--only=hot,axon4"));

        assertThat(options.wants("hot")).isTrue();
        assertThat(options.wants("spread")).isFalse();
        assertThat(options.rounds()).isLessThan(5);
    }

    @Test
    void whatIsNotKnownIsNotPassedOver() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--only=warm")))
                .hasMessageContaining("warm");
    }
}
