package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Pieces;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageRefusal;

/// Does what she says. It was the shop that could not keep its word, so that no deadline binds her, not
/// even where she calls the whole order off. To leave out the last thing of an order calls it off
/// too, unless she still comes to bring something back.
public final class AnswerMissingDecider
        implements Decider<AnswerMissing, AnswerMissingDecider.Facts> {
    private static final CancelOrderDecider CANCELLING = new CancelOrderDecider();

    /// @param whole what calling the whole order off would rest on
    public record Facts(CancelOrderDecider.Facts whole, Lines lines) {}

    @Override
    public Class<AnswerMissing> command() {
        return AnswerMissing.class;
    }

    @Override
    public Fold<Facts> facts(AnswerMissing command) {
        var unbound = new CancelOrder(command.shop(), command.order(), CancelledBy.SHOP);
        return CANCELLING.facts(unbound).and(Lines.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(AnswerMissing command, Facts facts, Instant at) {
        return switch (facts.whole().order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> answer(command, as, facts, at);
            case OrderState.Ready(var as) -> answer(command, as, facts, at);
            case OrderState.NotCollected(var as) -> answer(command, as, facts, at);
            case OrderState.OnTheWay _ -> again(command, facts, DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> again(command, facts, OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> again(command, facts, OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision again(AnswerMissing command, Facts facts, Reason otherwise) {
        return facts.lines()
                .answer(command.missing())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> Decision.refused(otherwise));
    }

    /// Without the last thing, nothing is left.
    private static Decision repeated(AnswerMissing command, Answer earlier) {
        boolean same =
                earlier == command.answer()
                        || (earlier == Answer.CALL_OFF && command.answer() == Answer.WITHOUT);
        return same ? Decision.accepted() : Decision.refused(ShortageRefusal.ALREADY_ANSWERED);
    }

    private static Decision answer(AnswerMissing command, OrderPlaced as, Facts facts, Instant at) {
        return facts.lines()
                .answer(command.missing())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> firstAnswer(command, as, facts, at));
    }

    private static Decision firstAnswer(
            AnswerMissing command, OrderPlaced as, Facts facts, Instant at) {
        return facts.lines()
                .report(command.missing())
                .map(asked -> answered(command, asked, as, facts, at))
                .orElseGet(() -> Decision.refused(ShortageRefusal.UNKNOWN_MISSING));
    }

    private static Decision answered(
            AnswerMissing command, ArticleMissing asked, OrderPlaced as, Facts facts, Instant at) {
        return switch (command.answer()) {
            case REPLACE ->
                    asked.instead() == null
                            ? Decision.refused(ShortageRefusal.NOTHING_PROPOSED)
                            : said(command, asked, facts, at);
            case WITHOUT ->
                    facts.whole().isWorthComingFor(facts.lines(), asked.pieces())
                            ? said(command, asked, facts, at)
                            : calledOff(command, as, facts, at);
            case FOUND -> said(command, asked, facts, at);
            case CALL_OFF -> calledOff(command, as, facts, at);
        };
    }

    private static Decision said(
            AnswerMissing command, ArticleMissing asked, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>();
        events.add(answered(command, command.answer(), at));
        events.addAll(
                new Pieces(asked, facts.lines())
                        .after(command.answer(), facts.whole().promised(), at));
        return Decision.accepted(events);
    }

    private static Decision calledOff(
            AnswerMissing command, OrderPlaced as, Facts facts, Instant at) {
        var whole = new CancelOrder(command.shop(), command.order(), command.by().whoCancels());
        List<Event> events = new ArrayList<>();
        events.add(answered(command, Answer.CALL_OFF, at));
        events.addAll(CancelOrderDecider.cancelled(whole, as, facts.whole(), at).events());
        return Decision.accepted(events);
    }

    private static MissingAnswered answered(AnswerMissing command, Answer answer, Instant at) {
        return new MissingAnswered(
                command.shop(), command.order(), command.missing(), answer, command.by(), at);
    }
}
