package org.creneau.infrastructure.rehearsal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.ExpireHolds;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.ReleaseHold;

/// Several people at once do whatever comes into their heads: hold, order, arrive, call, enter, hand
/// over, walk in, change the schedule. Some of their commands are a minute old when they are decided.
final class RandomPlay {
    private static final ShopId SHOP = new ShopId("play");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate SATURDAY = LocalDate.of(2020, 12, 5);
    private static final QueueId QUEUE = new QueueId(SHOP, SATURDAY);
    private static final ItemId SHOES = new ItemId("shoes");
    private static final int WINDOWS = 4;
    private static final long HALF_HOUR = 1800;

    private record Held(SlotId slot, HoldId hold, SubjectId subject) {}

    private final Commands commands;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(SATURDAY.atTime(8, 0).atZone(PARIS).toInstant());
    private final AtomicLong ids = new AtomicLong();
    private final Queue<Held> held = new ConcurrentLinkedQueue<>();
    private final Queue<OrderId> ordered = new ConcurrentLinkedQueue<>();
    private final Queue<OrderId> present = new ConcurrentLinkedQueue<>();
    private final Queue<QueueEvent.Called> called = new ConcurrentLinkedQueue<>();
    private final Map<OrderId, Boolean> handedOver = new ConcurrentHashMap<>();
    private final Queue<Integer> walkedIn = new ConcurrentLinkedQueue<>();
    private final AtomicLong accepted = new AtomicLong();

    /// @param product made with the play's own clock
    RandomPlay(Function<InstantSource, Commands> product) {
        this.commands = product.apply(now::get);
    }

    long accepted() {
        return accepted.get();
    }

    void open() {
        staff(new OpenShop(SHOP, new Profile("Jeu", "jeu", "", "FR", PARIS, Door.INSIDE)));
        publish(3);
        staff(
                new ChooseDistancing(
                        SHOP, new Distancing(24, new Distancing.Text.InForce("FR"), null)));
        staff(new ListItem(SHOP, SHOES, "Chaussures", Money.euros(5000), new VatRate(2000)));
    }

    /// @param each how many commands everybody sends
    void round(long seed, int people, int each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(people)) {
            List<Future<?>> playing =
                    IntStream.range(0, people)
                            .<Future<?>>mapToObj(
                                    person -> threads.submit(() -> play(seed + person, each)))
                            .toList();
            for (Future<?> person : playing) {
                person.get();
            }
        }
    }

    private void play(long seed, int commands) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < commands; i++) {
            now.updateAndGet(time -> time.plusMillis(random.nextInt(24_000)));
            act(random);
        }
    }

    private void act(SplittableRandom random) {
        int whim = random.nextInt(100);
        if (whim < 34) {
            hold(random);
        } else if (whim < 50) {
            order(random);
        } else if (whim < 64) {
            arrive(random);
        } else if (whim < 80) {
            call(random);
        } else if (whim < 88) {
            handOver(random);
        } else if (whim < 92) {
            walkInOrOut();
        } else {
            change(random);
        }
    }

    private void hold(SplittableRandom random) {
        String id = "h" + ids.incrementAndGet();
        SubjectId subject = new SubjectId("s" + random.nextInt(20));
        Held place = new Held(slot(random), new HoldId(id), subject);
        Duration time = Duration.ofSeconds(30L + random.nextInt(600));
        var hold = new HoldPlace(place.slot(), place.hold(), subject, time);
        if (send(hold, random) instanceof Outcome.Accepted) {
            held.add(place);
        }
    }

    private void order(SplittableRandom random) {
        Held place = held.poll();
        if (place == null) {
            return;
        }
        if (random.nextInt(8) == 0) {
            send(new ReleaseHold(place.slot(), place.hold()), random);
            return;
        }
        OrderId order = new OrderId("o" + ids.incrementAndGet());
        var command =
                new PlaceOrder(
                        order,
                        order.value(),
                        place.slot(),
                        place.hold(),
                        place.subject(),
                        List.of(new PlaceOrder.Wanted.Article(SHOES, new Quantity(1))),
                        new Contact(PersonalText.of("Ann"), PersonalText.of("+33639980101")),
                        PersonalText.of("ABC234"),
                        PayAt.COUNTER);
        if (send(command, random) instanceof Outcome.Accepted) {
            ordered.add(order);
        }
    }

    private void arrive(SplittableRandom random) {
        OrderId order = ordered.poll();
        if (order == null) {
            return;
        }
        if (random.nextInt(6) == 0) {
            send(new CancelOrder(SHOP, order, CancelledBy.SHOPPER), random);
            return;
        }
        send(new MarkReady(SHOP, order), random);
        send(new Arrive(QUEUE, order, 1 + random.nextInt(2), now.get()), random);
        present.add(order);
    }

    private void call(SplittableRandom random) {
        QueueEvent.Called call = called.poll();
        if (call != null) {
            answerCall(call, random);
        } else if (send(new CallNext(QUEUE), random) instanceof Outcome.Accepted(var events, _)) {
            events.stream()
                    .filter(QueueEvent.Called.class::isInstance)
                    .map(QueueEvent.Called.class::cast)
                    .forEach(called::add);
        }
    }

    /// Who has her parcel already does not come in: nobody expects her any more. Both wait for each
    /// other, since whoever is handed her parcel at the door no longer has a call to answer.
    private void answerCall(QueueEvent.Called call, SplittableRandom random) {
        handedOver.compute(
                Objects.requireNonNull(call.order()),
                (_, done) -> {
                    if (done == null && random.nextInt(10) == 0) {
                        send(new MarkAbsent(QUEUE, call.ticket()), random);
                    } else if (done == null) {
                        send(new RecordEntry(QUEUE, call.ticket(), now.get()), random);
                    }
                    return done;
                });
    }

    private void handOver(SplittableRandom random) {
        OrderId order = present.poll();
        if (order != null) {
            var command = new HandOver(SHOP, order, new HandOver.Shown.Name(), now.get());
            handedOver.compute(
                    order,
                    (_, _) -> {
                        send(command, random);
                        return true;
                    });
        }
    }

    private void walkInOrOut() {
        Integer ticket = walkedIn.poll();
        if (ticket != null) {
            staff(new RecordDeparture(QUEUE, ticket, now.get()));
            return;
        }
        String visit = "v" + ids.incrementAndGet();
        if (staff(new RecordWalkIn(QUEUE, visit, 1, now.get()))
                instanceof Outcome.Accepted(var events, _)) {
            events.forEach(event -> walkedIn.add(((QueueEvent.WalkedIn) event).ticket()));
        }
    }

    private void change(SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            publish(1 + random.nextInt(4));
        } else {
            send(new ExpireHolds(slot(random)), random);
        }
    }

    private void publish(int places) {
        var allDay = List.of(new Schedule.Opening(LocalTime.of(8, 0), LocalTime.of(23, 30)));
        staff(
                new PublishSchedule(
                        SHOP,
                        new Schedule(
                                Schedule.COLLECT,
                                Map.of(DayOfWeek.SATURDAY, allDay),
                                Duration.ofMinutes(30),
                                places,
                                Duration.ZERO,
                                3),
                        SATURDAY));
    }

    /// One of the next windows, or the one that has just begun.
    private SlotId slot(SplittableRandom random) {
        long halfHours = now.get().getEpochSecond() / HALF_HOUR + random.nextInt(WINDOWS);
        return new SlotId(SHOP, Schedule.COLLECT, Instant.ofEpochSecond(halfHours * HALF_HOUR));
    }

    private Outcome staff(Command command) {
        return issue(command, now.get());
    }

    private Outcome send(Command command, SplittableRandom random) {
        boolean stale = random.nextInt(4) == 0;
        return issue(command, stale ? now.get().minusSeconds(random.nextInt(60)) : now.get());
    }

    private Outcome issue(Command command, Instant at) {
        String id = "c" + ids.incrementAndGet();
        Outcome outcome =
                commands.send(Issued.first(id, command, at, Actor.staff("play"), Channel.COUNTER));
        if (outcome instanceof Outcome.Accepted) {
            accepted.incrementAndGet();
        }
        return outcome;
    }
}
