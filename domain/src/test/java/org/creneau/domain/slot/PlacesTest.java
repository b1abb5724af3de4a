package org.creneau.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SLOT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted along the way against what is counted at the end.
class PlacesTest {
    private static final int HOLDS = 8;
    private static final int EVENTS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappenedPlacesAreCountedAsIfAnew(long seed) {
        var dice = new Random(seed);
        Fold<Places> fold = Places.of(SLOT);
        for (int i = 0; i < EVENTS; i++) {
            fold = fold.evolve(event(dice));
            Places places = fold.state();
            Places anew = new Places(SLOT, places.holds());
            Instant at = minute(dice);

            assertThat(places.kept()).as("seed %d, event %d", seed, i).isEqualTo(anew.kept());
            assertThat(places.effort()).isEqualTo(anew.effort());
            assertThat(places.firstEnd()).isEqualTo(anew.firstEnd());
            assertThat(places.inUse(at)).isEqualTo(counted(places, at));
            assertThat(places.effortInUse(at)).isEqualTo(effort(places, at));
            assertThat(places.lapsed(at)).isEqualTo(anew.lapsed(at));
        }
    }

    @Test
    void holdsAreWrittenDownAsExpiredInTheOrderInWhichTheyRanOut() {
        var fold = Places.of(SLOT);
        for (int number : List.of(3, 1, 2)) {
            fold = fold.evolve(held(number, NOON.plus(Duration.ofMinutes(number)), 1));
        }
        assertThat(fold.state().lapsed(NOON.plus(Duration.ofMinutes(2))))
                .extracting(HoldExpired::hold)
                .containsExactly(hold(1), hold(2));
    }

    private static long counted(Places places, Instant at) {
        var states = new ArrayList<>(places.holds().values());
        return states.stream().filter(state -> state.at(at).keepsPlace()).count();
    }

    private static int effort(Places places, Instant at) {
        var states = new ArrayList<>(places.holds().values());
        return states.stream().mapToInt(state -> state.at(at).effort()).sum();
    }

    /// Also such as no decision would lead to.
    private static SlotEvent event(Random dice) {
        int number = dice.nextInt(HOLDS);
        return switch (dice.nextInt(7)) {
            case 0, 1 -> held(number, minute(dice), 1 + dice.nextInt(3));
            case 2 -> new HoldExpired(SLOT, hold(number), NOON);
            case 3 -> new HoldReleased(SLOT, hold(number), Town.ANN, NOON);
            case 4 -> new PlaceTaken(SLOT, hold(number), order(dice), NOON, 2);
            case 5 -> new HoldExtended(SLOT, hold(number), Town.ANN, minute(dice), NOON);
            default -> new PlaceGivenBack(SLOT, order(dice), NOON);
        };
    }

    private static PlaceHeld held(int number, Instant until, int effort) {
        return new PlaceHeld(SLOT, hold(number), Town.ANN, NOON, until, effort, effort);
    }

    private static HoldId hold(int number) {
        return new HoldId("hold-" + number);
    }

    private static OrderId order(Random dice) {
        return new OrderId("order-" + dice.nextInt(HOLDS));
    }

    private static Instant minute(Random dice) {
        return NOON.plus(Duration.ofMinutes(dice.nextInt(60)));
    }
}
