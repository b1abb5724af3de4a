package org.creneau.domain.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Against shops of which everything is known: it says how the estimator counts, not how people behave.
class CoverageTest {
    private static final int DAYS = 16;
    private static final int CUSTOMERS = 80;
    private static final int WARM = 2;
    private static final double LATE = 90;

    static Stream<Arguments> shops() {
        return Stream.of(
                Arguments.of(
                        "one at a time, stays of any length",
                        1,
                        330.0,
                        KnownShop.Stays.OF_ANY_LENGTH),
                Arguments.of(
                        "one at a time, stays often alike", 1, 330.0, KnownShop.Stays.OFTEN_ALIKE),
                Arguments.of(
                        "three at a time, stays of any length",
                        3,
                        110.0,
                        KnownShop.Stays.OF_ANY_LENGTH),
                Arguments.of(
                        "seven at a time, stays often alike",
                        7,
                        45.0,
                        KnownShop.Stays.OFTEN_ALIKE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shops")
    void eightInTenAreCalledWhenTheyWereTold(
            String name, int room, double between, KnownShop.Stays stays) {
        assertThat(share(new KnownShop(room, between, stays, 0, true, 1))).isBetween(0.76, 0.85);
    }

    /// The ranges are right by themselves, and a little wide since they are told in whole minutes.
    @ParameterizedTest(name = "{0}")
    @MethodSource("shops")
    void evenAShopThatLearnsNothingIsNotFarOff(
            String name, int room, double between, KnownShop.Stays stays) {
        assertThat(share(new KnownShop(room, between, stays, 0, false, 1))).isBetween(0.70, 0.95);
    }

    static Stream<Arguments> late() {
        return Stream.of(
                Arguments.of(
                        "one at a time, stays of any length",
                        1,
                        420.0,
                        KnownShop.Stays.OF_ANY_LENGTH),
                Arguments.of(
                        "three at a time, stays often alike",
                        3,
                        140.0,
                        KnownShop.Stays.OFTEN_ALIKE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("late")
    void staffWhoCallLateAreAllowedForOnceThatShows(
            String name, int room, double between, KnownShop.Stays stays) {
        double unlearnt = share(new KnownShop(room, between, stays, LATE, false, 1));
        double learnt = share(new KnownShop(room, between, stays, LATE, true, 1));
        assertThat(learnt).isBetween(0.76, 0.85);
        assertThat(unlearnt).isLessThan(0.76);
    }

    private static double share(KnownShop shop) {
        List<Outcome> outcomes = shop.outcomes(DAYS, CUSTOMERS, WARM);
        assertThat(outcomes.size()).isGreaterThan(400);
        return (double) Collections.frequency(outcomes, Outcome.WITHIN) / outcomes.size();
    }
}
