package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.jspecify.annotations.Nullable;

/// Counted pieces of changed orders: what is missing is nobody's and off the shelf, what is proposed is
/// hers until she has answered, and what is taken off is for anybody again.
final class WatchedShortages {
    private final WatchedStock stock;
    private final WatchedLines lines;
    private final List<String> complaints;
    private final Map<MovementId, Integer> unsaid = new HashMap<>();
    private final List<ArticleMissing> calledOff = new ArrayList<>();

    WatchedShortages(WatchedStock stock, WatchedLines lines, List<String> complaints) {
        this.stock = stock;
        this.lines = lines;
        this.complaints = complaints;
    }

    void see(ShortageEvent event) {
        switch (event) {
            case ArticleMissing asked -> missing(asked);
            case MissingAnswered said -> answered(said);
            case MissingTold _ -> {}
            case LineReduced fewer ->
                    back(
                            fewer.shop(),
                            fewer.order(),
                            lines.line(fewer.order(), fewer.line()),
                            fewer.from() - fewer.to());
        }
    }

    /// What an order has of things that it was only asked about.
    Map<WatchedStock.Key, Integer> proposed(OrderId order) {
        Map<WatchedStock.Key, Integer> kept = new HashMap<>();
        List<ArticleMissing> all = new ArrayList<>(lines.open(order));
        calledOff.stream().filter(each -> each.order().equals(order)).forEach(all::add);
        for (ArticleMissing asked : all) {
            Instead instead = asked.instead();
            if (instead != null && instead.goods().goods() instanceof Article(var item, _)) {
                kept.merge(
                        new WatchedStock.Key(asked.shop(), item), instead.counted(), Integer::sum);
            }
        }
        return kept;
    }

    private void missing(ArticleMissing asked) {
        OrderLine line = lines.line(asked.order(), asked.line());
        Instead instead = asked.instead();
        int wanted = instead == null ? 0 : countedNow(asked, instead);
        int gone = back(asked.shop(), asked.order(), line, asked.pieces());
        complainIf(gone != asked.counted(), asked);
        if (gone > 0) {
            unsaid.put(asked.missing(), gone);
        }
        if (instead != null && wanted > 0) {
            promised(asked.shop(), asked.order(), instead.goods(), wanted);
        }
    }

    private int countedNow(ArticleMissing asked, Instead instead) {
        int pieces = instead.goods().quantity().pieces();
        if (!(instead.goods().goods() instanceof Article(var item, _))) {
            return 0;
        }
        WatchedStock.Key key = new WatchedStock.Key(asked.shop(), item);
        complainIf(stock.isCounted(key) && stock.left(key) < pieces, asked);
        complainIf(instead.counted() != (stock.isCounted(key) ? pieces : 0), asked);
        return instead.counted();
    }

    private void answered(MissingAnswered said) {
        ArticleMissing asked = lines.asked(said.order(), said.missing());
        lines.close(said);
        if (asked == null) {
            return;
        }
        Instead instead = asked.instead();
        switch (said.answer()) {
            case REPLACE -> {}
            case CALL_OFF -> calledOff.add(asked);
            case WITHOUT -> untaken(asked, instead);
            case FOUND -> {
                untaken(asked, instead);
                found(asked);
            }
        }
    }

    private void untaken(ArticleMissing asked, @Nullable Instead instead) {
        if (instead != null) {
            back(asked.shop(), asked.order(), instead.goods(), instead.counted());
        }
    }

    private void found(ArticleMissing asked) {
        if (asked.counted() > 0) {
            unsaid.put(new MovementId(asked.missing() + "-found"), asked.counted());
            OrderLine line = lines.line(asked.order(), asked.line());
            promised(asked.shop(), asked.order(), line, asked.counted());
        }
    }

    private int back(ShopId shop, OrderId order, @Nullable OrderLine line, int most) {
        if (line == null || !(line.goods() instanceof Article(var item, _))) {
            return 0;
        }
        WatchedStock.Key key = new WatchedStock.Key(shop, item);
        int pieces = Math.min(most, stock.has(order, key));
        stock.change(order, key, -pieces);
        stock.owe(order, PiecesGivenBack.class, Map.of(key, pieces));
        return pieces;
    }

    private void promised(ShopId shop, OrderId order, @Nullable OrderLine line, int pieces) {
        if (line != null && line.goods() instanceof Article(var item, _)) {
            WatchedStock.Key key = new WatchedStock.Key(shop, item);
            stock.change(order, key, pieces);
            stock.owe(order, PiecesPromised.class, Map.of(key, pieces));
        }
    }

    void lost(PiecesWrittenOff event) {
        said(event.movement(), event.pieces(), event);
    }

    void found(PiecesReceived event) {
        said(event.movement(), event.pieces(), event);
    }

    private void said(MovementId movement, int pieces, StockEvent event) {
        Integer expected = unsaid.remove(movement);
        complainIf(expected != null && expected != pieces, event);
    }

    void nothingIsUnsaid() {
        complainIf(!unsaid.isEmpty(), unsaid.keySet());
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as what is missing is counted: " + about);
        }
    }
}
