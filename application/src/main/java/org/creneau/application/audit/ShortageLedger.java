package org.creneau.application.audit;

import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.jspecify.annotations.Nullable;

/// What orders that were changed have of the shelves: nothing of what is missing, what is proposed to
/// them until they have answered, and nothing of what was taken off. What the events say of counted pieces
/// is not looked at.
final class ShortageLedger {
    /// No id is one order's alone.
    private record Question(OrderId order, MovementId missing) {}

    /// @param gone how many counted pieces it gave up
    /// @param kept how many it has instead
    private record Asked(
            OrderId order,
            StockLedger.@Nullable Key key,
            int gone,
            StockLedger.@Nullable Key instead,
            int kept,
            ShortageEvent.ArticleMissing missing) {}

    private final StockLedger stock;
    private final Map<Question, Asked> asked = new HashMap<>();

    ShortageLedger(StockLedger stock) {
        this.stock = stock;
    }

    void see(ShortageEvent event, long position) {
        switch (event) {
            case ShortageEvent.ArticleMissing missing -> missing(missing, position);
            case ShortageEvent.MissingAnswered said -> answered(said);
            case ShortageEvent.MissingTold _ -> {}
            case ShortageEvent.LineReduced fewer -> {
                StockLedger.Key key = stock.article(fewer.shop(), fewer.order(), fewer.line());
                if (key != null) {
                    stock.giveUp(fewer.order(), key, fewer.from() - fewer.to());
                }
                stock.shorten(fewer.order(), fewer.line(), fewer.from() - fewer.to());
            }
        }
    }

    /// What an order has of things that it was only asked about.
    Map<StockLedger.Key, Integer> proposed(OrderId order) {
        Map<StockLedger.Key, Integer> kept = new HashMap<>();
        for (Asked each : asked.values()) {
            if (each.order().equals(order) && each.instead() != null) {
                kept.merge(each.instead(), each.kept(), Integer::sum);
            }
        }
        return kept;
    }

    private void missing(ShortageEvent.ArticleMissing missing, long position) {
        StockLedger.Key key = stock.article(missing.shop(), missing.order(), missing.line());
        Instead instead = missing.instead();
        StockLedger.Key hers = instead == null ? null : proposed(missing, instead);
        int pieces = instead == null ? 0 : instead.goods().quantity().pieces();
        boolean kept = hers != null && stock.takeMore(missing.order(), hers, pieces, position);
        int gone = key == null ? 0 : stock.giveUp(missing.order(), key, missing.pieces());
        asked.put(
                new Question(missing.order(), missing.missing()),
                new Asked(missing.order(), key, gone, hers, kept ? pieces : 0, missing));
    }

    private StockLedger.@Nullable Key proposed(
            ShortageEvent.ArticleMissing missing, Instead instead) {
        stock.propose(missing.order(), instead.line(), instead.goods());
        return instead.goods().goods() instanceof OrderLine.Goods.Article(var item, _)
                ? new StockLedger.Key(missing.shop(), item)
                : null;
    }

    private void answered(ShortageEvent.MissingAnswered said) {
        var question = new Question(said.order(), said.missing());
        Asked about =
                said.answer() == Answer.CALL_OFF ? asked.get(question) : asked.remove(question);
        if (about == null) {
            return;
        }
        switch (said.answer()) {
            case CALL_OFF -> {}
            case REPLACE ->
                    stock.shorten(about.order(), about.missing().line(), about.missing().pieces());
            case WITHOUT -> {
                stock.shorten(about.order(), about.missing().line(), about.missing().pieces());
                untaken(about);
            }
            case FOUND -> {
                untaken(about);
                if (about.key() != null) {
                    stock.takeAgain(about.order(), about.key(), about.gone());
                }
            }
        }
    }

    private void untaken(Asked about) {
        if (about.instead() != null) {
            stock.giveUp(about.order(), about.instead(), about.kept());
        }
        Instead instead = about.missing().instead();
        if (instead != null) {
            stock.shorten(about.order(), instead.line(), instead.goods().quantity().pieces());
        }
    }
}
