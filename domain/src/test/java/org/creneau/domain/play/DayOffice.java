package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.queue.AgeOut;
import org.creneau.domain.queue.CountInside;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.domain.queue.TellWait;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// What changes in the middle of a day: limits, the way a line is run, who comes along, how many are counted, and orders that
/// are called off or moved while somebody waits for them.
final class DayOffice {
    private final Random dice;
    private final DayScene scene;
    private final DayBook book;
    private int counts;

    DayOffice(Random dice, DayScene scene, DayBook book) {
        this.dice = dice;
        this.scene = scene;
        this.book = book;
    }

    Command next(QueueId queue, Instant now) {
        return switch (dice.nextInt(14)) {
            case 0, 1 -> counted(queue);
            case 2, 3, 4 -> resized(queue);
            case 5, 6 -> new AgeOut(queue);
            case 7, 8 -> new TellWait(queue, number(queue), range(now));
            case 9 -> new ArrangeQueue(queue.shop(), arrangement());
            case 10 -> new ChooseDistancing(queue.shop(), distancing());
            case 11, 12 -> new CancelOrder(queue.shop(), order(queue, now), CancelledBy.SHOP);
            default -> moved(queue.shop(), order(queue, now), now);
        };
    }

    private Command counted(QueueId queue) {
        int people = Math.max(0, book.inside(queue) + dice.nextInt(7) - 3);
        return new CountInside(queue, "c-" + (dice.nextInt(9) == 0 ? counts : ++counts), people);
    }

    private Command resized(QueueId queue) {
        return new ResizeParty(queue, number(queue), DayWhims.party(dice), dice.nextBoolean());
    }

    private int number(QueueId queue) {
        int latest = book.of(queue).size() + 1;
        return Math.max(1, latest - dice.nextInt(8));
    }

    private static Range range(Instant now) {
        return new Range(
                now.plusSeconds(60), now.plusSeconds(120), now.plusSeconds(300), Basis.OWN);
    }

    private Arrangement arrangement() {
        var pavement = dice.nextBoolean() ? null : new Arrangement.Pavement(400, null);
        return new Arrangement(
                1 + dice.nextInt(3),
                pavement,
                Duration.ofMinutes(10L + 10L * dice.nextInt(6)),
                Duration.ofMinutes(10L * dice.nextInt(4)));
    }

    private Distancing distancing() {
        return new Distancing(scene.surface(), text(), own());
    }

    private Text text() {
        return switch (dice.nextInt(5)) {
            case 0 -> new Text.None();
            case 1 -> new Text.AsOf(scene.country(), scene.day().plusDays(dice.nextInt(2)));
            default -> new Text.InForce(scene.country());
        };
    }

    private @Nullable Integer own() {
        return dice.nextBoolean() ? null : Integer.valueOf(1 + dice.nextInt(5));
    }

    private OrderId order(QueueId queue, Instant now) {
        return scene.order(queue.shop(), now, dice);
    }

    private Command moved(ShopId shop, OrderId order, Instant now) {
        Instant later =
                now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1L + dice.nextInt(24)));
        return new RescheduleOrder(
                order, scene.slot(shop, later), AskedBy.SHOP, List.of(Town.NOVEL));
    }
}
