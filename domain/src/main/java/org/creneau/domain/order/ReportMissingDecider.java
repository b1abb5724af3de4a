package org.creneau.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;

/// Pieces that are not there are corrected in the stock at once, and what is proposed instead is kept for
/// her. Her order, and what she owes, stay as they are until she has answered: nothing gets dearer, and
/// nothing goes, without a word of hers.
public final class ReportMissingDecider
        implements Decider<ReportMissing, ReportMissingDecider.Facts> {
    /// @param articles what is proposed
    public record Facts(OrderState order, Unanswered lines, Articles articles) {}

    private record Standing(OrderState order, Unanswered lines) {}

    @Override
    public Class<ReportMissing> command() {
        return ReportMissing.class;
    }

    @Override
    public Fold<Facts> facts(ReportMissing command) {
        return OrderState.withWindow(command.order())
                .and(Unanswered.of(command.order()), Standing::new)
                .and(
                        Articles.of(command.shop(), command.items()),
                        (standing, articles) ->
                                new Facts(standing.order(), standing.lines(), articles));
    }

    @Override
    public Decision decide(ReportMissing command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> report(command, as, facts, at);
            case OrderState.Ready(var as) -> report(command, as, facts, at);
            case OrderState.NotCollected(var as) -> report(command, as, facts, at);
            case OrderState.OnTheWay _ -> again(command, facts, DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> again(command, facts, OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> again(command, facts, OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision again(ReportMissing command, Facts facts, Reason otherwise) {
        return facts.lines()
                .lines()
                .report(command.missing())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> Decision.refused(otherwise));
    }

    private static Decision report(ReportMissing command, OrderPlaced as, Facts facts, Instant at) {
        return facts.lines()
                .lines()
                .report(command.missing())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> reported(command, as, facts, at));
    }

    /// What is proposed is not compared: its price may be another one by now.
    private static Decision repeated(ReportMissing command, ArticleMissing earlier) {
        boolean same =
                earlier.line() == command.line()
                        && earlier.pieces() == command.pieces().pieces()
                        && (earlier.instead() == null) == command.instead().isEmpty();
        return same
                ? Decision.accepted()
                : Decision.refused(ShortageRefusal.MISSING_REPEATED_DIFFERENTLY);
    }

    private static Decision reported(
            ReportMissing command, OrderPlaced as, Facts facts, Instant at) {
        return refusal(command, facts)
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(events(missing(command, as, facts, at), facts)));
    }

    private static List<Event> events(ArticleMissing missing, Facts facts) {
        List<Event> events = new ArrayList<>();
        events.add(missing);
        events.addAll(new Pieces(missing, facts.lines().lines()).missing());
        return events;
    }

    private static Optional<Reason> refusal(ReportMissing command, Facts facts) {
        Lines lines = facts.lines().lines();
        if (lines.comesBack(command.line())) {
            return Optional.of(ShortageRefusal.LINE_COMES_BACK);
        }
        int there = lines.pieces(command.line()) - lines.missing(command.line());
        return command.pieces().pieces() > there
                ? Optional.of(ShortageRefusal.MORE_THAN_ORDERED)
                : command.instead().flatMap(wanted -> refusal(wanted, command, facts));
    }

    private static Optional<Reason> refusal(Wanted wanted, ReportMissing command, Facts facts) {
        return facts.articles()
                .refusal(pieces(wanted))
                .or(
                        () ->
                                isOfOneCurrency(goods(wanted, facts), command.line(), facts)
                                        ? Optional.empty()
                                        : Optional.of(OrderRefusal.MIXED_CURRENCIES));
    }

    private static boolean isOfOneCurrency(OrderLine instead, int line, Facts facts) {
        String currency = instead.price().currency();
        return facts.lines()
                .lines()
                .find(line)
                .filter(ordered -> ordered.price().currency().equals(currency))
                .isPresent();
    }

    private static SequencedMap<ItemId, Integer> pieces(Wanted wanted) {
        SequencedMap<ItemId, Integer> pieces = new LinkedHashMap<>();
        if (wanted instanceof Wanted.Article(var item, var quantity)) {
            pieces.put(item, quantity.pieces());
        }
        return pieces;
    }

    private static OrderLine goods(Wanted wanted, Facts facts) {
        return WantedLines.of(wanted, facts.articles());
    }

    private static ArticleMissing missing(
            ReportMissing command, OrderPlaced as, Facts facts, Instant at) {
        Lines lines = facts.lines().lines();
        int pieces = command.pieces().pieces();
        return new ArticleMissing(
                as.shop(),
                as.order(),
                as.subject(),
                command.missing(),
                command.line(),
                pieces,
                lines.kept(command.line(), pieces, facts.lines().promised()),
                command.instead().map(wanted -> instead(wanted, lines.next(), facts)).orElse(null),
                at);
    }

    private static Instead instead(Wanted wanted, int line, Facts facts) {
        boolean counted =
                wanted instanceof Wanted.Article(var item, _) && facts.articles().isCounted(item);
        return new Instead(line, goods(wanted, facts), counted ? wanted.quantity().pieces() : 0);
    }
}
