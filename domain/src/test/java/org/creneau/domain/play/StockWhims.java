package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.ReceivePieces;
import org.creneau.domain.catalogue.StopCounting;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.catalogue.WriteOffPieces;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.testing.Town;

/// What comes to the mind of somebody who counts what is on the shelf: at times next to nothing.
final class StockWhims {
    private final Random dice;

    StockWhims(Random dice) {
        this.dice = dice;
    }

    Command next(ShopId shop, ItemId item, Instant happened) {
        var movement = new MovementId("m" + dice.nextInt(60));
        var pieces = new Quantity(1 + dice.nextInt(3));
        return switch (dice.nextInt(9)) {
            case 0, 1, 2, 3 -> new CountStock(shop, item, dice.nextInt(20));
            case 4, 5 -> new ReceivePieces(shop, item, movement, pieces, happened);
            case 6, 7 -> new WriteOffPieces(shop, item, movement, pieces, GoneFor.SOLD, happened);
            default -> new StopCounting(shop, item);
        };
    }

    /// At another price, and at times not ready at once.
    ListItem offer(ShopId shop, ItemId item) {
        var preparation =
                Duration.ofMinutes(dice.nextInt(2) == 0 ? 15L * (2 + dice.nextInt(8)) : 0);
        var details = new Details(null, preparation, Withdrawal.POSSIBLE, null);
        return new ListItem(shop, item, "Article", Money.euros(700), Town.BOOKS, details);
    }
}
