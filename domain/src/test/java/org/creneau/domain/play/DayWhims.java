package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.RecordWalkIn;

/// Who comes to a door, early, in time, late or without an order, and what is done there. Now and then the line is down, and
/// what happens meanwhile is told afterwards in any order.
final class DayWhims {
    private final Random dice;
    private final DayScene scene;
    private final DayStaff staff;
    private final DayOffice office;
    private final Map<ShopId, Instant> cut = new HashMap<>();
    private final Map<ShopId, List<Command>> untold = new HashMap<>();

    DayWhims(Random dice, DayScene scene, DayBook book) {
        this.dice = dice;
        this.scene = scene;
        this.staff = new DayStaff(dice, book);
        this.office = new DayOffice(dice, scene, book);
    }

    /// Nothing where the line is down.
    Optional<Command> next(Instant now) {
        ShopId shop = DayScene.SHOPS.get(dice.nextInt(DayScene.SHOPS.size()));
        List<Command> sheet = untold.computeIfAbsent(shop, _ -> new ArrayList<>());
        if (now.isBefore(cut.getOrDefault(shop, Instant.MIN))) {
            sheet.addAll(unheard(shop, now));
            return Optional.empty();
        }
        if (!sheet.isEmpty()) {
            Collections.shuffle(sheet, dice);
            return Optional.of(sheet.removeLast());
        }
        if (dice.nextInt(160) == 0) {
            cut.put(shop, now.plus(Duration.ofMinutes(5 + dice.nextInt(40))));
        }
        return Optional.of(here(queue(shop, now), now));
    }

    private Command here(QueueId queue, Instant now) {
        int what = dice.nextInt(100);
        return what < 24
                ? somebody(queue, now)
                : what < 34 ? office.next(queue, now) : staff.next(queue, now);
    }

    private List<Command> unheard(ShopId shop, Instant now) {
        return dice.nextInt(2) > 0
                ? List.of()
                : dice.nextInt(4) == 0
                        ? List.of(somebody(queue(shop, now), now))
                        : staff.onPaper(queue(shop, now), now);
    }

    private QueueId queue(ShopId shop, Instant now) {
        int days = dice.nextInt(50) == 0 ? 1 - 2 * dice.nextInt(2) : 0;
        return new QueueId(shop, now.atZone(DayScene.zone(shop)).toLocalDate().plusDays(days));
    }

    private Command somebody(QueueId queue, Instant now) {
        Instant happened = dice.nextInt(4) == 0 ? now.minusSeconds(dice.nextInt(1_500)) : now;
        return switch (dice.nextInt(7)) {
            case 0, 1 -> new JoinQueue(queue, "v-" + dice.nextInt(900), party(), first(), happened);
            case 2 -> new RecordWalkIn(queue, "w-" + dice.nextInt(300), party(), happened);
            default -> new Arrive(queue, order(queue, now), party(), first(), happened);
        };
    }

    private OrderId order(QueueId queue, Instant now) {
        return scene.order(queue.shop(), now, dice);
    }

    private boolean first() {
        return dice.nextInt(9) == 0;
    }

    private Party party() {
        return party(dice);
    }

    /// Mostly one or two, and families.
    static Party party(Random dice) {
        int people = dice.nextInt(12) == 0 ? 6 : 1 + dice.nextInt(3);
        return new Party(people, dice.nextInt(people), dice.nextInt(3) == 0);
    }
}
