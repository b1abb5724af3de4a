package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.HoldPlace.Instead;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Baskets of every size, and places taken instead of others.
final class PlaceWhims {
    private static final int RECENT = 6;

    private final Random dice;
    private final List<PlaceHeld> held = new ArrayList<>();

    PlaceWhims(Random dice) {
        this.dice = dice;
    }

    void see(PlaceHeld hold) {
        held.add(hold);
    }

    HoldPlace hold(SlotId slot, HoldId hold, SubjectId who, Claim claim) {
        var pieces = new Quantity(1 + dice.nextInt(3));
        boolean another = dice.nextInt(4) == 0 && !held.isEmpty();
        PlaceHeld earlier =
                another
                        ? held.get(held.size() - 1 - dice.nextInt(Math.min(RECENT, held.size())))
                        : null;
        return earlier != null && earlier.shop().equals(slot.shop())
                ? new HoldPlace(
                        dice.nextBoolean() ? slot : earlier.slot(),
                        hold,
                        who,
                        HoldPlace.USUAL,
                        claim,
                        pieces,
                        new Instead(earlier.slot(), earlier.hold()))
                : new HoldPlace(slot, hold, who, HoldPlace.USUAL, claim, pieces, null);
    }

    /// One point for each piece, and fewer points than the pieces that people want.
    static Finer laborious(Random dice) {
        return of(1 + dice.nextInt(3));
    }

    /// @param points one for each piece
    static Finer of(int points) {
        return new Finer(
                Occasion.COLLECT,
                new Lead.None(),
                null,
                Duration.ZERO,
                null,
                new Effort(points, 1));
    }

    /// To where it suits, often to somewhat earlier than it was or as soon as there is a window, and at
    /// times to days later.
    RescheduleOrder reschedule(OrderPlaced order, SlotId to) {
        Instant was = order.slot().start();
        Instant start =
                switch (dice.nextInt(10)) {
                    case 0, 1 -> was.minus(Duration.ofMinutes(15L * (1 + dice.nextInt(5))));
                    case 2, 3 -> to.start().minus(Duration.ofMinutes(15L * (1 + dice.nextInt(5))));
                    case 4 -> was.plus(Duration.ofDays(1 + dice.nextInt(2)));
                    case 5, 6 -> amongOthers(order, to);
                    default -> to.start();
                };
        return new RescheduleOrder(
                order.order(),
                new SlotId(order.shop(), to.schedule(), start),
                dice.nextBoolean() ? AskedBy.SHOPPER : AskedBy.SHOP,
                items(order));
    }

    /// Where somebody has so large a place already that there may be work left for a smaller one only.
    private Instant amongOthers(OrderPlaced order, SlotId to) {
        Instant soon = to.start().minus(Duration.ofHours(1));
        return held.reversed().stream()
                .filter(one -> one.shop().equals(order.shop()) && one.effort() == 2)
                .map(one -> one.slot().start())
                .filter(start -> start.isAfter(soon))
                .findFirst()
                .orElse(to.start());
    }

    private static List<ItemId> items(OrderPlaced order) {
        return order.lines().stream()
                .filter(line -> line.goods() instanceof Article)
                .map(line -> ((Article) line.goods()).item())
                .distinct()
                .toList();
    }
}
