package org.creneau.domain.waiting;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;

/// Writes down once for each way how she was told, whatever became of the offer meanwhile: it happened.
public final class TellOfferDecider implements Decider<TellOffer, TellOfferDecider.Facts> {

    public record Facts(WaitState state, Set<NoticeWay> told) {
        public Facts {
            told = Set.copyOf(told);
        }
    }

    @Override
    public Class<TellOffer> command() {
        return TellOffer.class;
    }

    @Override
    public Fold<Facts> facts(TellOffer command) {
        Boundary told = Boundary.of(command.waiting().tag(), Set.of(OfferTold.class));
        return WaitState.of(command.waiting())
                .and(Fold.of(OfferTold.class, told, Set.of(), TellOfferDecider::with), Facts::new);
    }

    private static Set<NoticeWay> with(Set<NoticeWay> ways, OfferTold told) {
        Set<NoticeWay> more = new HashSet<>(ways);
        more.add(told.way());
        return Set.copyOf(more);
    }

    @Override
    public Decision decide(TellOffer command, Facts facts, Instant at) {
        return switch (facts.state().in(command.shop())) {
            case WaitState.Unknown _ -> Decision.refused(WaitRefusal.UNKNOWN_WAIT);
            case WaitState.Waiting _ -> Decision.refused(WaitRefusal.NOT_OFFERED);
            case WaitState.Offered(var as, _) -> told(command, facts, as, at);
            case WaitState.Left(var as, var declined) ->
                    declined
                            ? told(command, facts, as, at)
                            : Decision.refused(WaitRefusal.NOT_OFFERED);
        };
    }

    private static Decision told(TellOffer command, Facts facts, WaitAsked as, Instant at) {
        return facts.told().contains(command.way())
                ? Decision.accepted()
                : Decision.accepted(
                        new OfferTold(
                                as.shop(),
                                as.waiting(),
                                as.subject(),
                                command.way(),
                                command.failed(),
                                at));
    }
}
