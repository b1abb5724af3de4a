package org.creneau.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;

/// What is to be written down of counted pieces that are missing. They were counted and are not there:
/// the order gives them up and nobody can order them, whatever she answers. What is proposed instead is
/// hers until she has.
public record Pieces(ArticleMissing asked, Lines lines) {

    public List<StockEvent> missing() {
        List<StockEvent> events = new ArrayList<>();
        if (asked.counted() > 0) {
            ItemId item = lines.item(asked.line()).orElseThrow();
            events.add(back(item, asked.counted(), asked.at()));
            events.add(
                    new PiecesWrittenOff(
                            asked.shop(),
                            item,
                            asked.missing(),
                            asked.counted(),
                            GoneFor.LOST,
                            asked.at()));
        }
        proposed().ifPresent(item -> events.add(kept(item, counted(), asked.at())));
        return events;
    }

    /// @param promised what the order has until then
    public List<StockEvent> after(Answer answer, Promised promised, Instant at) {
        return switch (answer) {
            case REPLACE, CALL_OFF -> List.of();
            case WITHOUT -> untaken(promised, at);
            case FOUND -> {
                List<StockEvent> events = new ArrayList<>(untaken(promised, at));
                events.addAll(found(at));
                yield events;
            }
        };
    }

    private List<StockEvent> untaken(Promised promised, Instant at) {
        return proposed().stream()
                .flatMap(
                        item ->
                                promised
                                        .givenBack(asked.shop(), asked.order(), item, counted(), at)
                                        .stream())
                .toList();
    }

    private List<StockEvent> found(Instant at) {
        if (asked.counted() == 0) {
            return List.of();
        }
        ItemId item = lines.item(asked.line()).orElseThrow();
        var again = new MovementId(asked.missing() + "-found");
        return List.of(
                new PiecesReceived(asked.shop(), item, again, asked.counted(), at),
                kept(item, asked.counted(), at));
    }

    private Optional<ItemId> proposed() {
        return Optional.ofNullable(asked.instead())
                .filter(hers -> hers.counted() > 0)
                .flatMap(hers -> Lines.item(hers.goods()));
    }

    private int counted() {
        return Optional.ofNullable(asked.instead()).map(Instead::counted).orElse(0);
    }

    private PiecesGivenBack back(ItemId item, int pieces, Instant at) {
        return new PiecesGivenBack(asked.shop(), item, asked.order(), pieces, at);
    }

    private PiecesPromised kept(ItemId item, int pieces, Instant at) {
        return new PiecesPromised(asked.shop(), item, asked.order(), pieces, at);
    }
}
