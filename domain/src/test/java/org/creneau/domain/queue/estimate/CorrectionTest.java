package org.creneau.domain.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Range TOLD = range(Basis.OWN);

    @Test
    void bothEndsOfARangeAreInIt() {
        assertThat(TOLD.scored(at("15:10:00"))).isEqualTo(Outcome.WITHIN);
        assertThat(TOLD.scored(at("15:20:00"))).isEqualTo(Outcome.WITHIN);
        assertThat(TOLD.scored(at("15:09:59"))).isEqualTo(Outcome.EARLIER);
        assertThat(TOLD.scored(at("15:20:01"))).isEqualTo(Outcome.LATER);
    }

    @Test
    void oneCalledTooLateStretchesThatSideAsMuchAsNineInTimeShrinkIt() {
        Correction late = Correction.NONE.after(TOLD, at("15:30:00"));
        assertThat(late.later()).isGreaterThan(1);
        assertThat(late.earlier()).isLessThan(1);
        assertThat(late.centre()).isGreaterThan(1);
        Correction again = late;
        for (int i = 0; i < 9; i++) {
            again = again.after(TOLD, TOLD.middle());
        }
        assertThat(again.later()).isCloseTo(1, offset(1e-9));
        assertThat(again.centre()).isEqualTo(late.centre());
    }

    @Test
    void oneCalledTooEarlyStretchesTheOtherSide() {
        Correction early = Correction.NONE.after(TOLD, at("15:00:00"));
        assertThat(early.earlier()).isGreaterThan(1);
        assertThat(early.later()).isLessThan(1);
        assertThat(early.centre()).isLessThan(1);
    }

    @Test
    void aRoughRangeTeachesNothing() {
        assertThat(Correction.NONE.after(range(Basis.ROUGH), at("18:00:00")))
                .isEqualTo(Correction.NONE);
    }

    /// One bad day does not make a shop say that everybody will wait until the evening.
    @Test
    void nothingIsStretchedMoreThanFourTimes() {
        Correction correction = Correction.NONE;
        for (int i = 0; i < 1000; i++) {
            correction = correction.after(TOLD, at("20:00:00"));
        }
        assertThat(correction).isEqualTo(new Correction(4, 0.25, 4));
    }

    private static Range range(Basis basis) {
        return new Range(at("15:10:00"), at("15:14:00"), at("15:20:00"), basis);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + "Z");
    }
}
