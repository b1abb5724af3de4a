package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GamesTest {
    @Test
    void aGameThatTheFileKnowsIsAmongThoseThatAreSearched() {
        assertThatThrownBy(() -> new Games("mixed", 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Beyond the games");
    }
}
