package org.creneau.bench.load;

import java.util.Locale;

/// What some callers got done in some time.
///
/// @param taken places, each confirmed as durable
/// @param refused answers that the window was full; no booking, and not counted as one
/// @param failed errors; a round with any is no measurement
/// @param seconds from the first call to the last answer
/// @param p50 of the time to an answer, in milliseconds, as are the next two
public record Measured(
        long taken, long refused, long failed, double seconds, double p50, double p99, double max) {

    public static Measured of(
            long taken, long refused, long failed, double seconds, Latencies latencies) {
        return new Measured(
                taken,
                refused,
                failed,
                seconds,
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(1));
    }

    public double perSecond() {
        return seconds == 0 ? 0 : taken / seconds;
    }

    /// One line, as it goes from process to process.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%d %d %d %.6f %.4f %.4f %.4f",
                taken,
                refused,
                failed,
                seconds,
                p50,
                p99,
                max);
    }

    /// @throws IllegalArgumentException where the line is anything else
    public static Measured parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("Not a measurement: " + line);
        }
        return new Measured(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]));
    }
}
