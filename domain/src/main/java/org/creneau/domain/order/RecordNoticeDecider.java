package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// A call that was made was made, whatever had become of the order by then.
public final class RecordNoticeDecider implements Decider<RecordNotice, AskNoticeDecider.Facts> {
    @Override
    public Class<RecordNotice> command() {
        return RecordNotice.class;
    }

    @Override
    public Fold<AskNoticeDecider.Facts> facts(RecordNotice command) {
        return OrderState.of(command.order())
                .and(NoticesOfOrder.of(command.order()), AskNoticeDecider.Facts::new);
    }

    @Override
    public Decision decide(RecordNotice command, AskNoticeDecider.Facts facts, Instant at) {
        return facts.order()
                .in(command.shop())
                .placed()
                .map(as -> recorded(command, as, facts.notices(), at))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_ORDER));
    }

    private static Decision recorded(
            RecordNotice command, OrderPlaced as, NoticesOfOrder notices, Instant at) {
        return notices.knows(command.notice())
                ? Decision.accepted()
                : Decision.accepted(
                        new NoticeSent(
                                as.shop(),
                                as.order(),
                                as.subject(),
                                command.notice(),
                                command.about(),
                                command.way(),
                                as.contact().phone(),
                                at));
    }
}
