package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.TellMissing;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// What is missing, what people say to that, and what they want no more.
final class ShortageWhims {
    /// What the game has to come upon, beside every command's success.
    static final Set<String> CORNERS =
            Set.of(
                    "ReportMissing nothing",
                    "ReportMissing more-than-ordered",
                    "ReportMissing missing-repeated-differently",
                    "ReportMissing out-of-stock",
                    "AnswerMissing nothing",
                    "AnswerMissing already-answered",
                    "AnswerMissing nothing-proposed",
                    "AnswerMissing order-cancelled",
                    "TellMissing nothing",
                    "TellMissing unknown-missing",
                    "ReduceLine nothing",
                    "ReduceLine more-than-ordered",
                    "ReduceLine too-late-to-change",
                    "ReduceLine answer-first");

    private static final int RECENT = 6;
    private static final List<AnsweredBy> HERS =
            List.of(AnsweredBy.SHOPPER, AnsweredBy.BY_PHONE, AnsweredBy.AT_COUNTER);

    private final Random dice;
    private final List<ArticleMissing> asked = new ArrayList<>();
    private int ids;
    private @Nullable ReportMissing last;

    ShortageWhims(Random dice) {
        this.dice = dice;
    }

    void see(ArticleMissing event) {
        asked.add(event);
    }

    Command next(OrderPlaced order) {
        return switch (dice.nextInt(8)) {
            case 0, 1 -> missing(order);
            case 2, 3, 4 -> answer(order);
            case 5 -> told(order);
            default -> fewer(order);
        };
    }

    private Command missing(OrderPlaced order) {
        ReportMissing again = last;
        if (again != null && dice.nextInt(6) == 0) {
            return again;
        }
        int id = dice.nextInt(6) == 0 ? Math.max(0, ids - 1) : ids++;
        var first =
                new ReportMissing(
                        order.shop(),
                        order.order(),
                        new MovementId("missing" + id),
                        dice.nextInt(3),
                        new Quantity(1 + dice.nextInt(2)),
                        instead(order));
        last = first;
        return first;
    }

    private Optional<Wanted> instead(OrderPlaced order) {
        return switch (dice.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 ->
                    Optional.of(
                            new Wanted.Article(other(order), new Quantity(1 + dice.nextInt(2))));
            default ->
                    Optional.of(
                            new Wanted.InWords(
                                    PersonalText.of("Autre chose"),
                                    Supply.IN_SHOP,
                                    new Quantity(1),
                                    Money.euros(300L + dice.nextInt(900)),
                                    Town.BOOKS));
        };
    }

    /// Than the one that was ordered.
    private static ItemId other(OrderPlaced order) {
        var first = new ItemId("item-0");
        boolean ordered =
                order.lines().stream()
                        .anyMatch(
                                line ->
                                        line.goods() instanceof Article(var item, _)
                                                && item.equals(first));
        return ordered ? new ItemId("item-1") : first;
    }

    private Command answer(OrderPlaced order) {
        Answer answer = oneOf(List.of(Answer.values()));
        AnsweredBy by = answer == Answer.FOUND ? AnsweredBy.SHOP : oneOf(HERS);
        if (asked.isEmpty()) {
            return new AnswerMissing(
                    order.shop(), order.order(), new MovementId("missing"), answer, by);
        }
        ArticleMissing about = lately();
        return new AnswerMissing(about.shop(), about.order(), about.missing(), answer, by);
    }

    private Command told(OrderPlaced order) {
        Optional<NotSent> failed =
                dice.nextBoolean() ? Optional.empty() : Optional.of(NotSent.NO_SERVER);
        if (asked.isEmpty()) {
            return new TellMissing(order.shop(), order.order(), new MovementId("missing"), failed);
        }
        ArticleMissing about = lately();
        return new TellMissing(about.shop(), about.order(), about.missing(), failed);
    }

    private Command fewer(OrderPlaced order) {
        AskedBy by = dice.nextInt(3) == 0 ? AskedBy.SHOP : AskedBy.SHOPPER;
        return new ReduceLine(order.shop(), order.order(), dice.nextInt(3), dice.nextInt(2), by);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private ArticleMissing lately() {
        return asked.get(asked.size() - 1 - dice.nextInt(Math.min(RECENT, asked.size())));
    }
}
