package org.creneau.domain.order;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// What became of a letter is told once, whatever became of the order meanwhile: it happened.
public final class TellMissingDecider implements Decider<TellMissing, TellMissingDecider.Facts> {
    public record Facts(Lines lines, PSet<MovementId> told) {}

    @Override
    public Class<TellMissing> command() {
        return TellMissing.class;
    }

    @Override
    public Fold<Facts> facts(TellMissing command) {
        Fold<PSet<MovementId>> told =
                Fold.of(
                        MissingTold.class,
                        Boundary.of(command.order().tag(), Set.of(MissingTold.class)),
                        HashTreePSet.empty(),
                        (all, event) -> all.plus(event.missing()));
        return Lines.of(command.order()).and(told, Facts::new);
    }

    @Override
    public Decision decide(TellMissing command, Facts facts, Instant at) {
        if (facts.told().contains(command.missing())) {
            return Decision.accepted();
        }
        return facts.lines()
                .report(command.missing())
                .filter(asked -> asked.shop().equals(command.shop()))
                .map(asked -> Decision.accepted(told(command, asked, at)))
                .orElseGet(() -> Decision.refused(ShortageRefusal.UNKNOWN_MISSING));
    }

    private static MissingTold told(TellMissing command, ArticleMissing asked, Instant at) {
        return new MissingTold(
                asked.shop(), asked.order(), asked.missing(), command.failed().orElse(null), at);
    }
}
