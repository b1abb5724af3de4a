package org.creneau.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Together;
import org.junit.jupiter.api.Test;

/// Seven by the text, which takes a household for one; eight heads by the shop's own word.
class FullnessTest {
    private static final Limit BOTH = allowed(new Distancing(60, new Text.InForce("FR"), 8));

    @Test
    void itIsToldByTheLimitThatLeavesTheFewestPlaces() {
        Fullness families = Fullness.of(BOTH, inside(2, 8));
        assertThat(families.inside()).isEqualTo(8);
        assertThat(families.allowed()).isEqualTo(8);
        assertThat(families.free()).isZero();
        assertThat(families.by()).isEqualTo(LimitedBy.OWN);
        assertThat(families.besides(BOTH)).extracting(Limit.Cap::people).containsExactly(7);

        Fullness friends = Fullness.of(BOTH, inside(6, 6));
        assertThat(friends.inside()).isEqualTo(6);
        assertThat(friends.free()).isEqualTo(1);
        assertThat(friends.by()).isEqualTo(LimitedBy.TEXT_OF_HOUSEHOLDS);
        assertThat(friends.besides(BOTH)).extracting(Limit.Cap::people).containsExactly(8);
    }

    @Test
    void moreThanMayBeAreSoManyAbove() {
        assertThat(Fullness.of(BOTH, inside(3, 12)).above()).isEqualTo(4);
        assertThat(Fullness.of(BOTH, inside(3, 12)).free()).isZero();
    }

    @Test
    void whereNothingLimitsThemHeadsAreCounted() {
        Fullness full = Fullness.of(new Limit.Unlimited(), inside(3, 12));
        assertThat(full).isEqualTo(new Fullness(12, null, Optional.empty()));
        assertThat(full.by()).isEqualTo(LimitedBy.NOTHING);
        assertThat(full.free()).isNull();
        assertThat(full.above()).isZero();
    }

    @Test
    void whereNobodyComesInNoneIsAllowed() {
        Limit door =
                Limit.allowed(
                        new Distancing(60, new Text.InForce("BE"), 8),
                        Instant.parse("2020-11-10T12:00:00Z"),
                        ZoneId.of("Europe/Brussels"));
        Fullness full = Fullness.of(door, inside(1, 2));
        assertThat(full.allowed()).isZero();
        assertThat(full.by()).isEqualTo(LimitedBy.DOOR);
        assertThat(full.above()).isEqualTo(2);
    }

    private static ToIntFunction<Together> inside(int asOne, int heads) {
        return together -> together == Together.EACH ? heads : asOne;
    }

    private static Limit allowed(Distancing said) {
        return Limit.allowed(
                said, Instant.parse("2020-12-05T12:00:00Z"), ZoneId.of("Europe/Paris"));
    }
}
