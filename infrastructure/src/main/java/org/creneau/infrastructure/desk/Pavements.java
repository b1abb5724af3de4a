package org.creneau.infrastructure.desk;

import java.util.Optional;
import java.util.OptionalInt;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Standing;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.SpacingRules;
import org.creneau.domain.shop.SpacingRules.Spacing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many can wait in front of a shop now, and who of them where.
@Component
public final class Pavements {
    private final Desk desk;

    Pavements(Desk desk) {
        this.desk = desk;
    }

    /// What the text asks for by which the shop goes.
    public Optional<Spacing> asked(ShopView shop) {
        Distancing said = shop.distancing();
        return said == null
                ? Optional.empty()
                : SpacingRules.inForce(said, desk.now(), shop.profile().zone());
    }

    /// In parties; absent where the shop has said nothing of its pavement.
    public @Nullable Integer places(ShopView shop) {
        Pavement pavement = shop.arrangement().pavement();
        return pavement == null
                ? null
                : Integer.valueOf(
                        pavement.places(
                                asked(shop)
                                        .map(text -> OptionalInt.of(text.centimetres()))
                                        .orElseGet(OptionalInt::empty)));
    }

    /// @param line without those whose leaving nobody noted
    /// @param range when she is called; absent where nobody can say
    /// @return absent where she does not wait, or nothing is to be said
    public @Nullable Standing of(
            ShopView shop, QueueView line, @Nullable Ticket hers, @Nullable Range range) {
        return hers == null
                ? null
                : Standing.of(
                                line,
                                hers,
                                places(shop),
                                range == null ? null : range.from(),
                                desk.now())
                        .orElse(null);
    }
}
