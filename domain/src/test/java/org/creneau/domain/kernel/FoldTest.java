package org.creneau.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.Set;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Fold<Integer> HELD =
            Fold.of(
                    SlotEvent.class,
                    Boundary.of(SLOT.tag(), Set.of(PlaceHeld.class)),
                    0,
                    (count, _) -> count + 1);
    private static final Fold<Integer> OPENED =
            Fold.of(
                    ShopOpened.class,
                    Boundary.of(SHOP.tag(), Set.of(ShopOpened.class)),
                    0,
                    (count, _) -> count + 1);
    private static final Event HELD_HERE = held(ANNS_HOLD, "11:00");

    @Test
    void aFoldSeesTheEventsOfItsBoundaryOnly() {
        assertThat(HELD.evolve(HELD_HERE).state()).isEqualTo(1);
        assertThat(HELD.evolve(held(slotAt("15:15"), BOBS_HOLD, "11:00")).state()).isZero();
        assertThat(HELD.evolve(released(ANNS_HOLD, "11:00")).state()).isZero();
        assertThat(HELD.evolve(opened()).state()).isZero();
    }

    @Test
    void eachPartOfAJoinedFoldSeesItsOwnEventsOnly() {
        Fold<String> joined = HELD.and(OPENED, (held, opened) -> held + " " + opened);

        assertThat(joined.evolve(HELD_HERE).evolve(HELD_HERE).evolve(opened()).state())
                .isEqualTo("2 1");
        assertThat(joined.boundary().selects(HELD_HERE)).isTrue();
        assertThat(joined.boundary().selects(opened())).isTrue();
        assertThat(joined.boundary().selects(placed())).isFalse();
    }

    @Test
    void twoPartsMayLookAtTheSameEvents() {
        Fold<Integer> both = HELD.and(HELD, Integer::sum);
        assertThat(both.evolve(HELD_HERE).state()).isEqualTo(2);
        assertThat(both.boundary()).isEqualTo(HELD.boundary());
    }

    @Test
    void whatIsKnownNeedsNoEvents() {
        Fold<String> known = Fold.known("known");
        assertThat(known.evolve(HELD_HERE).state()).isEqualTo("known");
        assertThat(known.boundary().selects(HELD_HERE)).isFalse();
        assertThat(HELD.and(known, (_, text) -> text).boundary()).isEqualTo(HELD.boundary());
    }

    @Test
    void anEventMustCarryAllTagsOfACriterion() {
        var ofHold = new Criterion(Set.of(SLOT.tag(), ANNS_HOLD.tag()), Set.of(PlaceHeld.class));
        assertThat(ofHold.selects(HELD_HERE)).isTrue();
        assertThat(ofHold.selects(held(BOBS_HOLD, "11:00"))).isFalse();
    }

    @Test
    void aCriterionNamesItsTagsAndItsTypes() {
        assertThatThrownBy(() -> new Criterion(Set.of(), Set.of(PlaceHeld.class)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion(Set.of(SLOT.tag()), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tagsTellKindsOfThingsApart() {
        assertThat(arrived(1, ANNS_ORDER, 1, "09:00").tags())
                .contains(SHOP.tag(), ANNS_ORDER.tag(), new Tag("queue", "librairie/2020-12-05"));
        assertThatThrownBy(() -> new Tag("Slot", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tag("slot", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tag("slot", "a\0b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
