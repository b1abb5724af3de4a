package org.creneau.bench.pure;

import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Holding a place in a window with so many holds.
@State(Scope.Benchmark)
public class Deciding {
    /// How many places of the window are held already.
    @Param({"0", "100", "1000"})
    public int holds;

    private final HoldPlaceDecider decider = new HoldPlaceDecider();
    private Fold<HoldPlaceDecider.Facts> facts = decider.facts(Booked.another());

    /// Folds what there is, so that only the decision is measured.
    @Setup
    public void fold() {
        facts = decider.facts(Booked.another());
        for (Event event : Booked.shopAndHolds(holds)) {
            facts = facts.evolve(event);
        }
    }

    /// @return what was decided
    @Benchmark
    public Decision decide() {
        return decider.decide(Booked.another(), facts.state(), Booked.NOON);
    }

    /// @return the facts with one event more
    @Benchmark
    public Object foldOneMore() {
        return facts.evolve(Booked.held("one-more"));
    }
}
