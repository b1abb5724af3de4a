package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.util.SplittableRandom;

/// Chance, the same for the same seed and the same invoice whatever else is played: a line more at the
/// beginning of the file does not change the lives of those at its end.
final class Dice {
    private static final String WITHOUT_LOOK_ALIKES = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final SplittableRandom random;

    Dice(long seed, String about) {
        long mixed = seed;
        for (int i = 0; i < about.length(); i++) {
            mixed = mixed * 0x9E3779B97F4A7C15L + about.charAt(i);
        }
        this.random = new SplittableRandom(mixed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean inHundred(int times) {
        return random.nextInt(100) < times;
    }

    Duration between(Duration least, Duration most) {
        long seconds = most.minus(least).toSeconds();
        return seconds <= 0 ? least : least.plusSeconds(random.nextLong(seconds + 1));
    }

    /// From a third of the average to a little over twice it; short stays are more frequent than long.
    Duration around(Duration average) {
        double spread = 0.35 + 1.95 * Math.pow(random.nextDouble(), 2);
        return Duration.ofSeconds(Math.max(1, Math.round(average.toSeconds() * spread)));
    }

    String code() {
        StringBuilder code = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            code.append(WITHOUT_LOOK_ALIKES.charAt(random.nextInt(WITHOUT_LOOK_ALIKES.length())));
        }
        return code.toString();
    }

    String hex() {
        return "%016x".formatted(random.nextLong());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
