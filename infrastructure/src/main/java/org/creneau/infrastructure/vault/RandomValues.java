package org.creneau.infrastructure.vault;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Random values that come in with commands, and the ids of events.
public final class RandomValues {
    /// Without 0 and O, 1 and I and L, 5 and S, 8 and B, 2 and Z, U that looks like V: read aloud and typed back.
    private static final String READABLE = "34679ACDEFGHJKMNPQRTVWXY";

    private static final String LETTERS = "ACDEFGHJKMNPQRTWXY";
    private static final int CODE = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;

    public RandomValues(InstantSource clock) {
        this.clock = clock;
    }

    /// An id that nobody can guess, in a form that every typed id takes.
    public String id() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What a shopper shows to get her parcel. Six signs of 24: one guess in 190 million.
    public String pickupCode() {
        return draw(READABLE, CODE);
    }

    /// What an order is called at the counter: `KM-48213`.
    public String orderNumber() {
        return draw(LETTERS, 2) + "-" + RANDOM.nextInt(10_000, 100_000);
    }

    /// A UUID of version 7 (RFC 9562): ordered by time to the millisecond.
    public UUID eventId() {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static String draw(String signs, int count) {
        return RANDOM.ints(count, 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .collect(java.util.stream.Collectors.joining());
    }
}
