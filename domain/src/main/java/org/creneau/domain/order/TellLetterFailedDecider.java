package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// What did not leave is told once, whatever became of the order meanwhile: it happened.
public final class TellLetterFailedDecider
        implements Decider<TellLetterFailed, AskNoticeDecider.Facts> {
    @Override
    public Class<TellLetterFailed> command() {
        return TellLetterFailed.class;
    }

    @Override
    public Fold<AskNoticeDecider.Facts> facts(TellLetterFailed command) {
        return OrderState.of(command.order())
                .and(NoticesOfOrder.of(command.order()), AskNoticeDecider.Facts::new);
    }

    @Override
    public Decision decide(TellLetterFailed command, AskNoticeDecider.Facts facts, Instant at) {
        return facts.order()
                .in(command.shop())
                .placed()
                .map(
                        as ->
                                facts.notices().knows(command.notice())
                                        ? Decision.accepted()
                                        : Decision.accepted(failed(command, as, at)))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_ORDER));
    }

    private static LetterFailed failed(TellLetterFailed command, OrderPlaced as, Instant at) {
        return new LetterFailed(
                as.shop(),
                as.order(),
                as.subject(),
                command.notice(),
                command.about(),
                command.why(),
                at);
    }
}
