package org.creneau.bench.layout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The events of a town, the same for every layout: bookings of windows by people who come back, with
/// four tags each and 300 to 400 bytes, and a few rare ones of every shop.
final class Events {

    static final int SHOPS = 20;
    static final int SLOTS = 2_000;
    static final List<String> RARE = List.of("shop.opened", "shop.schedule-published");
    static final List<String> USUAL =
            List.of("slot.place-held", "slot.place-taken", "slot.hold-expired");

    private static final int PEOPLE = 250_000;
    private static final Instant START = Instant.parse("2020-12-05T08:00:00Z");

    private final Random random = new Random(20201205);
    private long position;

    /// The next events in order, as one batch.
    List<Event> next(int count) {
        var events = new ArrayList<Event>(count);
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    long head() {
        return position;
    }

    static String shop(int number) {
        return "shop:librairie-%02d".formatted(number % SHOPS);
    }

    static String slot(int number) {
        var from = START.plus(Duration.ofMinutes(10L * (number / SHOPS)));
        return "slot:librairie-%02d/collect/%s".formatted(number % SHOPS, from);
    }

    private Event next() {
        position++;
        int slot = random.nextInt(SLOTS);
        boolean rare = position <= 2 * SHOPS || position % 50_000 == 0;
        var names = rare ? RARE : USUAL;
        int person = random.nextInt(PEOPLE);
        var at = START.plusNanos(position * 1_000_000);
        return new Event(
                position,
                timeOrdered(at),
                names.get(random.nextInt(names.size())),
                rare ? List.of(shop((int) position)) : tags(slot, person),
                at,
                uuid().toString(),
                "subject-" + new UUID(person, person),
                "librairie-%02d".formatted(slot % SHOPS),
                payload(slot, person),
                hash(),
                hash(),
                hash());
    }

    private List<String> tags(int slot, int person) {
        return List.of(
                "hold:" + uuid(), shop(slot), slot(slot), "subject:" + new UUID(person, person));
    }

    private byte[] payload(int slot, int person) {
        return """
        {"slot":"%s","hold":"%s","subject":"%s","at":"%s","until":"%s","note":"%s"}"""
                .formatted(
                        slot(slot),
                        uuid(),
                        new UUID(person, person),
                        START,
                        START,
                        Long.toString(random.nextLong(), 36).repeat(3 + random.nextInt(8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID timeOrdered(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(4096), random.nextLong());
    }
}
