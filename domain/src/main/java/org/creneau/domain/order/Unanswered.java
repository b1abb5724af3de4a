package org.creneau.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;

/// What nobody has answered when the goods change hands. Nobody is sent away for that: what is missing
/// cannot have been handed over, and she pays for what she got. Where nothing would be left, it was found,
/// or there would have been nothing to hand over.
///
/// It may be told late that they did: what was looked for after that and not found had gone with the rest,
/// and no answer is older than its question.
///
/// @param promised counted pieces that the order has
public record Unanswered(Lines lines, Promised promised) {

    public static Fold<Unanswered> of(OrderId order) {
        return Lines.of(order).and(Promised.to(order), Unanswered::new);
    }

    /// Pieces of the articles of the order, but for those that are missing.
    public Map<ItemId, Integer> there() {
        Map<ItemId, Integer> pieces = new HashMap<>();
        lines.standing()
                .forEach(
                        (number, line) -> {
                            int there = line.quantity().pieces() - lines.missing(number);
                            lines.item(number)
                                    .ifPresent(item -> pieces.merge(item, there, Integer::sum));
                        });
        return pieces;
    }

    /// @param promised what the order has once that is said
    public record Settled(List<Event> events, Promised promised) {
        public Settled {
            events = List.copyOf(events);
        }
    }

    /// She came for it, and both saw what there was.
    public Settled handedOver(Instant at) {
        return without(AnsweredBy.AT_COUNTER, at);
    }

    /// On its way, or there: nobody has asked her.
    public Settled leaving(Instant at) {
        return without(AnsweredBy.NOBODY, at);
    }

    private Settled without(AnsweredBy by, Instant at) {
        int missing =
                lines.open().stream()
                        .filter(each -> !each.at().isAfter(at))
                        .mapToInt(ArticleMissing::pieces)
                        .sum();
        Answer before = missing < lines.pieces() ? Answer.WITHOUT : Answer.FOUND;
        return settled(
                lines.open().stream()
                        .map(each -> Map.entry(each, each.at().isAfter(at) ? Answer.FOUND : before))
                        .toList(),
                by,
                at);
    }

    /// Tried: what she bought was there. What she left may well be missing since.
    public Settled bought(List<BoughtLine> bought, Instant at) {
        Map<Integer, Integer> free = new HashMap<>();
        lines.standing().forEach((line, goods) -> free.put(line, goods.quantity().pieces()));
        bought.forEach(each -> free.merge(each.line(), -each.quantity().pieces(), Integer::sum));
        List<Map.Entry<ArticleMissing, Answer>> answers = new ArrayList<>();
        for (ArticleMissing each : lines.open()) {
            int rest = free.merge(each.line(), -each.pieces(), Integer::sum);
            answers.add(Map.entry(each, answer(bought.isEmpty(), rest)));
        }
        return settled(answers, AnsweredBy.AT_COUNTER, at);
    }

    private static Answer answer(boolean nothingBought, int rest) {
        Answer tried = rest >= 0 ? Answer.WITHOUT : Answer.FOUND;
        return nothingBought ? Answer.CALL_OFF : tried;
    }

    private Settled settled(
            List<Map.Entry<ArticleMissing, Answer>> answers, AnsweredBy hers, Instant at) {
        List<Event> events = new ArrayList<>();
        Promised kept = promised;
        for (Map.Entry<ArticleMissing, Answer> each : answers) {
            ArticleMissing asked = each.getKey();
            Instant then = asked.at().isAfter(at) ? asked.at() : at;
            events.add(answered(asked, each.getValue(), hers, then));
            var pieces = new Pieces(asked, lines).after(each.getValue(), kept, then);
            events.addAll(pieces);
            kept = kept.after(pieces);
        }
        return new Settled(events, kept);
    }

    private static MissingAnswered answered(
            ArticleMissing asked, Answer answer, AnsweredBy hers, Instant at) {
        AnsweredBy by = answer == Answer.FOUND ? AnsweredBy.SHOP : hers;
        return new MissingAnswered(asked.shop(), asked.order(), asked.missing(), answer, by, at);
    }
}
