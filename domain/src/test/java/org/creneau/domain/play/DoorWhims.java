package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.AgeOut;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.CountInside;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.ServeAtDoor;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.testing.Town;

/// Shops that arrange their lines anew, count who is inside, and tell late or never who came in and left. In games of
/// their own.
final class DoorWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "ArrangeQueue accepted",
                    "ArrangeQueue nothing",
                    "CountInside accepted",
                    "CountInside nothing",
                    "CountInside not-today",
                    "ServeAtDoor accepted",
                    "ServeAtDoor nothing",
                    "ResizeParty accepted",
                    "ResizeParty nothing",
                    "ResizeParty not-waiting",
                    "JoinQueue only-with-an-order",
                    "CallNext no-such-counter",
                    "CallNext only-with-an-order",
                    "CallTicket no-such-counter",
                    "CallTicket only-with-an-order",
                    "AgeOut accepted",
                    "AgeOut nothing");
    private static final int RECENT = 5;
    private static final Distancing.Text ORDERS_ONLY =
            new Distancing.Text.AsOf("FR", LocalDate.of(2020, 11, 10));

    private final Random counters = new Random(74);

    private final Random dice;
    private final List<OfTicket> latest = new ArrayList<>();
    private final List<Left> presumed = new ArrayList<>();
    private final Map<String, OfTicket> lastOf = new HashMap<>();
    private final List<Left> lost = new ArrayList<>();

    DoorWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        if (event instanceof OfTicket happened) {
            latest.add(happened);
            OfTicket before = lastOf.put(happened.queue() + " " + happened.ticket(), happened);
            if (before instanceof Called && happened instanceof Left left) {
                notSeen(left);
            }
        }
        if (event instanceof Left left && left.seen().isPresumed()) {
            presumed.add(left);
        }
    }

    private void notSeen(Left left) {
        if (left.seen() == Seen.AGED_OUT) {
            lost.add(left);
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        if (counters.nextInt(24) == 0) {
            return Optional.of(fromACounter(now));
        }
        return dice.nextInt(4) == 0 ? Optional.of(atTheDoor(shop(), now)) : Optional.empty();
    }

    /// One that the shop has, or one that it has not.
    private Command fromACounter(Instant now) {
        QueueId queue = today(counters.nextBoolean() ? Town.SHOP : Town.OTHER_SHOP, now);
        int counter = 1 + counters.nextInt(4);
        boolean insist = counters.nextBoolean();
        return latest.isEmpty() || counters.nextInt(3) > 0
                ? new CallNext(queue, counter, insist, null)
                : new CallTicket(queue, latest.getLast().ticket(), counter, insist);
    }

    private static QueueId today(ShopId shop, Instant now) {
        return new QueueId(shop, now.atZone(Town.PARIS).toLocalDate());
    }

    private Command atTheDoor(ShopId shop, Instant now) {
        QueueId queue = today(shop, now);
        return switch (dice.nextInt(14)) {
            case 13 -> resize(queue);
            case 10 -> new ChooseDistancing(shop, distancing());
            case 11, 12 -> join(queue, now);
            case 0, 1 -> new CountInside(queue, "c" + dice.nextInt(300), dice.nextInt(7));
            case 2 -> new AgeOut(queue);
            case 3 -> arrange(shop);
            case 4 -> stillThere(queue, now);
            case 5 -> new RecordWalkIn(queue, "w" + dice.nextInt(400), party(), earlier(now));
            case 6 ->
                    dice.nextInt(8) == 0
                            ? new CountInside(yesterday(queue), "y" + dice.nextInt(50), 2)
                            : new AgeOut(queue);
            default -> toldLate(queue, now);
        };
    }

    private int party() {
        return 1 + dice.nextInt(3);
    }

    private static QueueId yesterday(QueueId queue) {
        return new QueueId(queue.shop(), queue.day().minusDays(1));
    }

    private Instant earlier(Instant now) {
        return now.minusSeconds(dice.nextInt(1_200));
    }

    private Distancing distancing() {
        Distancing.Text text = dice.nextInt(3) == 0 ? new Distancing.Text.None() : ORDERS_ONLY;
        return new Distancing(60, text, 1 + dice.nextInt(4));
    }

    private Command resize(QueueId queue) {
        if (latest.isEmpty()) {
            return new AgeOut(queue);
        }
        OfTicket one =
                latest.get(latest.size() - 1 - dice.nextInt(Math.min(RECENT, latest.size())));
        int people = party();
        return new ResizeParty(
                one.queue(),
                one.ticket(),
                new Party(people, dice.nextInt(people), dice.nextBoolean()),
                people % 2 == 0);
    }

    private JoinQueue join(QueueId queue, Instant now) {
        return new JoinQueue(queue, "d" + dice.nextInt(400), Party.of(party()), false, now);
    }

    private Command stillThere(QueueId queue, Instant now) {
        if (presumed.isEmpty()) {
            return new AgeOut(queue);
        }
        Left taken =
                presumed.get(presumed.size() - 1 - dice.nextInt(Math.min(RECENT, presumed.size())));
        return switch (dice.nextInt(5)) {
            case 0, 1 -> new RecordEntry(taken.queue(), taken.ticket(), now, Where.GONE);
            case 2 -> new RecordEntry(taken.queue(), taken.ticket(), earlier(now));
            case 3 -> lost(queue, now);
            default -> new RecordDeparture(taken.queue(), taken.ticket(), earlier(now));
        };
    }

    private Command lost(QueueId queue, Instant now) {
        if (lost.isEmpty()) {
            return new AgeOut(queue);
        }
        Left last = lost.getLast();
        return dice.nextInt(3) == 0
                ? new ServeAtDoor(last.queue(), last.ticket(), earlier(now))
                : new CallTicket(last.queue(), last.ticket(), null, dice.nextBoolean());
    }

    private Command toldLate(QueueId queue, Instant now) {
        if (latest.isEmpty()) {
            return new AgeOut(queue);
        }
        OfTicket one =
                latest.get(latest.size() - 1 - dice.nextInt(Math.min(RECENT, latest.size())));
        if (dice.nextInt(4) == 0) {
            return new ServeAtDoor(one.queue(), one.ticket(), earlier(now));
        }
        Where shown = dice.nextBoolean() ? Where.WAITING : null;
        return new RecordEntry(one.queue(), one.ticket(), earlier(now), shown);
    }

    private Command arrange(ShopId shop) {
        return new ArrangeQueue(
                shop,
                new Arrangement(
                        1 + dice.nextInt(2),
                        null,
                        Duration.ofMinutes(10L + 10L * dice.nextInt(3)),
                        Duration.ofMinutes(10L * dice.nextInt(3))));
    }

    private ShopId shop() {
        return dice.nextBoolean() ? Town.SHOP : Town.OTHER_SHOP;
    }
}
