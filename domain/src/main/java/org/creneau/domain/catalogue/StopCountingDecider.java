package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

public final class StopCountingDecider implements Decider<StopCounting, Article> {
    @Override
    public Class<StopCounting> command() {
        return StopCounting.class;
    }

    @Override
    public Fold<Article> facts(StopCounting command) {
        return Article.of(command.shop(), command.item());
    }

    @Override
    public Decision decide(StopCounting command, Article article, Instant at) {
        return switch (article.stock()) {
            case Stock.Counted _ ->
                    Decision.accepted(new CountingStopped(command.shop(), command.item(), at));
            case Stock.NotCounted _ -> Decision.accepted();
        };
    }
}
