package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// What was counted is in the shop, whatever was promised: a count below that is shown as an excess of
/// orders, and nothing is taken from anybody. A count that finds what was known is one all the same: what
/// happened before it and is told after it was counted already.
public final class CountStockDecider implements Decider<CountStock, Article> {
    @Override
    public Class<CountStock> command() {
        return CountStock.class;
    }

    @Override
    public Fold<Article> facts(CountStock command) {
        return Article.of(command.shop(), command.item());
    }

    @Override
    public Decision decide(CountStock command, Article article, Instant at) {
        return switch (article.offer()) {
            case Offer.Never _ -> Decision.refused(CatalogueRefusal.UNKNOWN_ITEM);
            case Offer.ForSale _ -> counted(command, at);
            case Offer.Withdrawn _ -> counted(command, at);
        };
    }

    private static Decision counted(CountStock command, Instant at) {
        return Decision.accepted(
                new StockCounted(command.shop(), command.item(), command.pieces(), at));
    }
}
