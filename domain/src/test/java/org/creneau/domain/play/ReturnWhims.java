package org.creneau.domain.play;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;

/// What comes back, of an order or of who knows where.
final class ReturnWhims {
    private final Random dice;
    private final BringingWhims asked;
    private final CounterWhims counter = new CounterWhims();

    ReturnWhims(Random dice) {
        this.dice = dice;
        this.asked = new BringingWhims(dice);
    }

    void see(Event event) {
        asked.see(event);
        counter.see(event);
    }

    /// What is said beforehand of what comes back, and what comes of that.
    Command asked(SlotId window, Instant happened) {
        return counter.isNow() ? counter.next(happened) : asked.next(window, happened);
    }

    Command next(OrderPlaced order, Instant happened) {
        Origin origin =
                dice.nextInt(3) == 0 ? new Origin.Unknown() : new Origin.OfOrder(order.order());
        ReturnLine line = line(origin);
        List<Fit> fits = List.of(Fit.values());
        return new RecordReturn(
                order.shop(),
                new ReturnId("r" + dice.nextInt(300)),
                origin,
                List.of(line),
                fits.get(dice.nextInt(fits.size())),
                happened);
    }

    private ReturnLine line(Origin origin) {
        ReturnLine.Goods goods =
                origin instanceof Origin.OfOrder && dice.nextInt(4) == 0
                        ? new ReturnLine.Goods.OfLine(0)
                        : new ReturnLine.Goods.Article(new ItemId("item-" + dice.nextInt(2)));
        return new ReturnLine(goods, new Quantity(1));
    }
}
