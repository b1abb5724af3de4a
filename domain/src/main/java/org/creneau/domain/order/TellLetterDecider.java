package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// What became of a letter is told once, whatever became of the order meanwhile: it happened. One that left ends the asking for a
/// call about the same.
public final class TellLetterDecider implements Decider<TellLetter, AskNoticeDecider.Facts> {
    @Override
    public Class<TellLetter> command() {
        return TellLetter.class;
    }

    @Override
    public Fold<AskNoticeDecider.Facts> facts(TellLetter command) {
        return OrderState.of(command.order())
                .and(NoticesOfOrder.of(command.order()), AskNoticeDecider.Facts::new);
    }

    @Override
    public Decision decide(TellLetter command, AskNoticeDecider.Facts facts, Instant at) {
        return facts.order()
                .in(command.shop())
                .placed()
                .map(
                        as ->
                                facts.notices().knows(command.notice())
                                        ? Decision.accepted()
                                        : Decision.accepted(told(command, as, at)))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_ORDER));
    }

    private static NoticeEvent told(TellLetter command, OrderPlaced as, Instant at) {
        return command.failed()
                .<NoticeEvent>map(why -> failed(command, as, why, at))
                .orElseGet(() -> sent(command, as, at));
    }

    private static NoticeSent sent(TellLetter command, OrderPlaced as, Instant at) {
        return new NoticeSent(
                as.shop(),
                as.order(),
                as.subject(),
                command.notice(),
                command.about(),
                NoticeWay.EMAIL,
                as.contact().email(),
                at);
    }

    private static LetterFailed failed(
            TellLetter command, OrderPlaced as, NotSent why, Instant at) {
        return new LetterFailed(
                as.shop(), as.order(), as.subject(), command.notice(), command.about(), why, at);
    }
}
