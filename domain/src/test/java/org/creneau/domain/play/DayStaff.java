package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.play.DayBook.Place;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.CallAgain;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.ServeAtDoor;
import org.creneau.domain.queue.Ticket.Where;
import org.jspecify.annotations.Nullable;

/// Those behind the counters: mostly they do what is to be done next, and now and then anything to anybody.
final class DayStaff {
    private static final PersonalText AS_SHE_SAYS_IT = PersonalText.of("k7m 4px");
    private static final PersonalText WRONG = PersonalText.of("K7M4PY");
    private static final Where[] PLACES = Where.values();

    private final Random dice;
    private final DayBook book;

    DayStaff(Random dice, DayBook book) {
        this.dice = dice;
        this.book = book;
    }

    Command next(QueueId queue, Instant now) {
        int what = dice.nextInt(20);
        if (what < 5 || (isNobody(queue, Place.CALLED, Place.INSIDE) && !oneIn(4))) {
            Insisting insist = inPart(oneIn(14), book.of(queue).size());
            return new CallNext(queue, counter(), insist, meant(queue));
        }
        return switch (what) {
            case 5 -> called(queue);
            case 6 -> new CallAgain(queue, one(queue, Place.CALLED));
            case 7, 8, 9, 10 -> entry(queue, now);
            case 11, 12, 13, 14 ->
                    new RecordDeparture(queue, one(queue, Place.INSIDE), happened(now));
            case 15 -> absent(queue, now);
            case 16, 17 -> given(queue, oneIn(2) ? Place.INSIDE : Place.CALLED, happened(now));
            case 18 -> new ServeAtDoor(queue, one(queue, Place.CALLED), happened(now));
            default -> new GiveUp(queue, one(queue, Place.WAITING), happened(now));
        };
    }

    /// What is written down while the line is down: of somebody who is there, that she came in, what she got, and that she
    /// left a while later.
    List<Command> onPaper(QueueId queue, Instant now) {
        List<Command> facts = new ArrayList<>();
        Instant later = now.plusSeconds(dice.nextInt(900));
        int number = one(queue, oneIn(2) ? Place.WAITING : Place.CALLED);
        if (oneIn(3)) {
            facts.add(new MarkAbsent(queue, number, now));
        } else {
            facts.add(new RecordEntry(queue, number, now));
            facts.add(new RecordDeparture(queue, number, later));
            facts.add(given(queue, number, now.plusSeconds(30)));
        }
        facts.add(new RecordDeparture(queue, one(queue, Place.INSIDE), now));
        return facts;
    }

    private Command called(QueueId queue) {
        Place place = oneIn(2) ? Place.ABSENT : Place.WAITING;
        int number = one(queue, place);
        return new CallTicket(queue, number, counter(), insisting(number));
    }

    private Insisting insisting(int number) {
        return inPart(oneIn(6), number);
    }

    /// To everything, to one thing or to two, without a die more.
    private static Insisting inPart(boolean insists, int whatever) {
        return insists
                ? switch (whatever % 6) {
                    case 1 -> Insisting.ON_THE_TURN;
                    case 2 -> new Insisting(Set.of(What.LIMIT));
                    case 3 -> new Insisting(Set.of(What.TURN, What.TEXT));
                    case 4 -> new Insisting(Set.of(What.TEXT));
                    default -> Insisting.ON_ALL;
                }
                : Insisting.ON_NOTHING;
    }

    private Command entry(QueueId queue, Instant now) {
        Where shown = oneIn(2) ? null : PLACES[dice.nextInt(PLACES.length)];
        return new RecordEntry(queue, one(queue, Place.CALLED), happened(now), shown);
    }

    private Command absent(QueueId queue, Instant now) {
        return new MarkAbsent(queue, one(queue, Place.CALLED), oneIn(3) ? happened(now) : null);
    }

    private Command given(QueueId queue, Place place, Instant happened) {
        return given(queue, one(queue, place), happened);
    }

    private Command given(QueueId queue, int number, Instant happened) {
        OrderId order = book.find(queue, number).map(Sheet::order).orElse(null);
        return order == null
                ? new ServeAtDoor(queue, number, happened)
                : new HandOver(queue.shop(), order, shown(), happened);
    }

    private Shown shown() {
        return oneIn(3) ? new Shown.Name() : new Shown.Code(oneIn(9) ? WRONG : AS_SHE_SAYS_IT);
    }

    private @Nullable Integer counter() {
        return oneIn(2) ? null : Integer.valueOf(1 + dice.nextInt(2));
    }

    /// What a page shows that was drawn a while ago.
    private @Nullable Integer meant(QueueId queue) {
        return oneIn(3)
                ? Integer.valueOf(one(queue, oneIn(2) ? Place.CALLED : Place.WAITING))
                : null;
    }

    private Instant happened(Instant now) {
        return oneIn(4) ? now.minusSeconds(dice.nextInt(1_800)) : now;
    }

    /// Mostly one who is there, and now and then any number, given out or not.
    private int one(QueueId queue, Place place) {
        List<Sheet> there = book.at(queue, place).toList();
        return there.isEmpty() || oneIn(8)
                ? 1 + dice.nextInt(book.of(queue).size() + 2)
                : there.get(dice.nextInt(there.size())).number();
    }

    private boolean isNobody(QueueId queue, Place... places) {
        return Stream.of(places).allMatch(place -> book.at(queue, place).findAny().isEmpty());
    }

    private boolean oneIn(int many) {
        return dice.nextInt(many) == 0;
    }
}
