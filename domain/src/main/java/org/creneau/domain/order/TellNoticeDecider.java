package org.creneau.domain.order;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// What became of an e-mail is told once, whatever became of the order meanwhile: it happened.
public final class TellNoticeDecider implements Decider<TellNotice, AskNoticeDecider.Facts> {
    @Override
    public Class<TellNotice> command() {
        return TellNotice.class;
    }

    @Override
    public Fold<AskNoticeDecider.Facts> facts(TellNotice command) {
        return OrderState.of(command.order())
                .and(NoticesOfOrder.of(command.order()), AskNoticeDecider.Facts::new);
    }

    @Override
    public Decision decide(TellNotice command, AskNoticeDecider.Facts facts, Instant at) {
        if (facts.notices().ended().contains(command.notice())) {
            return Decision.accepted();
        }
        return facts.order()
                .in(command.shop())
                .placed()
                .<Decision>flatMap(as -> told(command, as, facts.notices(), at))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_NOTICE));
    }

    private static Optional<Decision> told(
            TellNotice command, OrderPlaced as, NoticesOfOrder notices, Instant at) {
        return Optional.ofNullable(notices.awaited().get(command.notice()))
                .map(asked -> Decision.accepted(told(command, as, asked, at)));
    }

    private static NoticeEvent told(
            TellNotice command, OrderPlaced as, NoticesOfOrder.Asked asked, Instant at) {
        NoticeId id = command.notice();
        return command.failed()
                .<NoticeEvent>map(
                        why -> new NoticeFailed(as.shop(), as.order(), as.subject(), id, why, at))
                .orElseGet(
                        () ->
                                new NoticeSent(
                                        as.shop(),
                                        as.order(),
                                        as.subject(),
                                        id,
                                        asked.about(),
                                        NoticeWay.EMAIL,
                                        asked.to(),
                                        at));
    }
}
