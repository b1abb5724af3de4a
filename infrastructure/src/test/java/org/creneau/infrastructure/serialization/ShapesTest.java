package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.creneau.application.audit.Revisions.Standing;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.infrastructure.serialization.Upgrades.Upgrade;
import org.junit.jupiter.api.Test;

/// Every revision ever written is read for ever; the release that forgets one stops here.
class ShapesTest {
    private static final NameTable RENAMED =
            new NameTable(
                    List.of(
                            new Named(OrderReady.class, "order.packed", 3)
                                    .formerly("order.ready", "order.done"),
                            new Named(OrderCancelled.class, "order.cancelled", 1)));

    @Test
    void noRevisionEverWrittenIsWithoutItsUpgrade() {
        assertThat(Shapes.OF_TODAY.gaps()).isEmpty();
    }

    @Test
    void aMissingUpgradeAndAPointlessOneAreFound() {
        var shapes =
                new Shapes(
                        RENAMED,
                        new Upgrades(List.of(step("order.packed", 2), step("order.cancelled", 1))));
        assertThat(shapes.gaps())
                .containsExactly(
                        "order.packed revision 1 has no upgrade",
                        "nothing is upgraded from order.cancelled revision 1");
    }

    @Test
    void aRevisionIsCurrentOrUpgradedOrUnknown() {
        var shapes =
                new Shapes(
                        RENAMED,
                        new Upgrades(List.of(step("order.packed", 1), step("order.packed", 2))));
        assertThat(shapes.gaps()).isEmpty();
        assertThat(shapes.today("order.done")).contains("order.packed");
        assertThat(shapes.today("order.eaten")).isEmpty();
        assertThat(shapes.standing("order.packed", 3)).isEqualTo(Standing.CURRENT);
        assertThat(shapes.standing("order.done", 1)).isEqualTo(Standing.UPGRADED);
        assertThat(shapes.standing("order.packed", 4)).isEqualTo(Standing.UNKNOWN);
        assertThat(shapes.standing("order.packed", 0)).isEqualTo(Standing.UNKNOWN);
        assertThat(shapes.standing("order.eaten", 1)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void namesOfOnceLeadToTheNameOfToday() {
        assertThat(RENAMED.renamed())
                .isEqualTo(Map.of("order.ready", "order.packed", "order.done", "order.packed"));
        assertThat(RENAMED.of("order.done").type()).isEqualTo(OrderReady.class);
    }

    @Test
    void aNameMeansOneEventAndAnUpgradeStartsOnce() {
        var ready = new Named(OrderReady.class, "order.ready", 1);
        var cancelled = new Named(OrderCancelled.class, "order.cancelled", 1);
        assertThatThrownBy(() -> new NameTable(List.of(ready, cancelled.formerly("order.ready"))))
                .hasMessage("Two events are stored as order.ready");
        assertThatThrownBy(
                        () -> new Upgrades(List.of(step("order.ready", 1), step("order.ready", 1))))
                .hasMessageContaining("Two upgrades");
    }

    private static Upgrade step(String name, int from) {
        return new Upgrade(name, from, UnaryOperator.identity());
    }
}
