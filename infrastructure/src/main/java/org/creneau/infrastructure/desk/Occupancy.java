package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Calls;
import org.creneau.application.audit.CallsByDay;
import org.creneau.application.audit.HeadCount;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.audit.QueueAsOf;
import org.creneau.application.queue.Fullness;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.InForce;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.Together;
import org.springframework.stereotype.Component;

/// How many people might be inside a shop at an instant, under which text, and how many were: from the log,
/// not from what the shop says today.
@Component
public final class Occupancy {
    private static final Set<Class<? extends Event>> SAID =
            Set.of(ShopEvent.ShopOpened.class, ShopEvent.DistancingChosen.class);
    private final Histories histories;

    Occupancy(Histories histories) {
        this.histories = histories;
    }

    /// @param said what the shop had said of its room by then; absent where it had said nothing
    /// @param text that held for it then
    public record Might(
            Instant at, Optional<Distancing> said, Limit limit, Optional<InForce> text) {}

    /// @param counted what was told of that day and happened up to the instant, in the order of telling
    public record Was(Fullness full, List<Entry> counted) {
        public int inside() {
            return full.inside();
        }
    }

    /// @throws org.creneau.domain.kernel.MalformedValue of kind `date` for an instant on no day of the calendar
    public Might might(ShopView shop, Instant at) {
        day(shop, at);
        Premises premises = premises(shop.id(), at);
        ZoneId zone = premises.profile().orElse(shop.profile()).zone();
        Optional<Distancing> said = premises.distancing();
        return new Might(
                at,
                said,
                premises.limitAt(at),
                said.flatMap(distancing -> InForce.of(distancing, at, zone)));
    }

    private Premises premises(ShopId shop, Instant at) {
        return Premises.after(
                histories.of(shop.tag(), SAID).stream()
                        .map(entry -> entry.recorded().event())
                        .filter(event -> !event.at().isAfter(at))
                        .map(ShopEvent.class::cast)
                        .toList());
    }

    public Was was(ShopView shop, Instant at) {
        List<Entry> day = day(new QueueId(shop.id(), day(shop, at)));
        return new Was(
                full(shop, day, at),
                day.stream().filter(entry -> !entry.recorded().event().at().isAfter(at)).toList());
    }

    /// @param queue how it stood
    /// @param full how many heads, as that limit of the instant counts them which left the fewest places
    /// @param calls how the line was called until then
    public record Stood(QueueAsOf queue, Fullness full, Calls calls) {
        public int inside() {
            return full.inside();
        }
    }

    /// The queue of a day at an instant, as far as it was known by another.
    public Stood stood(ShopView shop, QueueId queue, Instant at, Instant known) {
        List<Entry> day = day(queue);
        List<Entry> told = day.stream().filter(entry -> entry.recordedBy(known)).toList();
        QueueAsOf stood = QueueAsOf.of(queue, day, at, known);
        List<Entry> said = histories.of(shop.id().tag(), SAID);
        return new Stood(stood, full(shop, told, at), Calls.of(queue, said, stood.entries()));
    }

    /// How it called on each of these days, by all that is known now.
    public CallsByDay called(ShopView shop, LocalDate first, LocalDate last) {
        List<Entry> said = histories.of(shop.id().tag(), SAID);
        return new CallsByDay(
                first.datesUntil(last.plusDays(1))
                        .map(day -> new CallsByDay.Day(day, calls(shop, day, said)))
                        .toList());
    }

    private Calls calls(ShopView shop, LocalDate day, List<Entry> said) {
        QueueId queue = new QueueId(shop.id(), day);
        return Calls.of(queue, said, day(queue));
    }

    private List<Entry> day(QueueId queue) {
        return histories.of(queue.tag()).stream()
                .filter(entry -> entry.recorded().event() instanceof QueueEvent)
                .toList();
    }

    private Fullness full(ShopView shop, List<Entry> day, Instant at) {
        return Fullness.of(
                premises(shop.id(), at).limitAt(at),
                together -> heads(day, at, together == Together.HOUSEHOLD_AS_ONE));
    }

    private static int heads(List<Entry> day, Instant at, boolean households) {
        return HeadCount.at(
                day.stream().map(entry -> (QueueEvent) entry.recorded().event()), at, households);
    }

    private static LocalDate day(ShopView shop, Instant at) {
        return SlotId.day(at, shop.profile().zone());
    }
}
