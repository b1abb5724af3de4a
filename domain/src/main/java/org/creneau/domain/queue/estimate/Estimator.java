package org.creneau.domain.queue.estimate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Says when somebody is called, by letting those before her come and go a few hundred times, each staying as long as
/// somebody like her did.
public final class Estimator {
    private static final int RUNS = 250;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double ROUGHLY_SOONER = 0.6;
    private static final double ROUGHLY_LATER = 1.6;
    private static final Duration NARROWEST = Duration.ofMinutes(2);
    private static final double LONG = 20 * 60.0;
    private static final long MINUTE = 60;
    private static final long FIVE_MINUTES = 300;

    private Estimator() {}

    /// Absent where nothing is known, or where she cannot be called whoever leaves.
    public static Optional<Range> of(Turnover past, Line line, Instant at) {
        return past.basis()
                .filter(_ -> line.hasRoomForHer())
                .map(basis -> range(waits(past, line, at).getLast(), basis, past, at));
    }

    /// The same for each who waits, and her as the last: the line is let go as often for all of them as for one.
    public static List<Optional<Range>> ofEach(Turnover past, Line line, Instant at) {
        return past.basis()
                .map(basis -> ranges(past, line, basis, at))
                .orElseGet(() -> Collections.nCopies(line.waiting().size(), Optional.empty()));
    }

    private static List<Optional<Range>> ranges(Turnover past, Line line, Basis basis, Instant at) {
        List<double[]> waits = waits(past, line, at);
        List<Line.Coming> waiting = line.waiting();
        List<Optional<Range>> ranges = new ArrayList<>();
        for (int one = 0; one < waits.size(); one++) {
            double[] hers = waits.get(one);
            ranges.add(
                    Optional.of(waiting.get(one))
                            .filter(coming -> coming.heads() <= line.room())
                            .map(_ -> range(hers, basis, past, at)));
        }
        return ranges;
    }

    private static List<double[]> waits(Turnover past, Line line, Instant at) {
        Play play = Play.of(past, line, at);
        double[][] waits = new double[play.waiting().size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            play.run(run, waits);
        }
        return List.of(waits);
    }

    private static Range range(double[] waits, Basis basis, Turnover past, Instant at) {
        return range(Spread.of(waits), basis, past.correction(), at);
    }

    private static Range range(Spread waits, Basis basis, Correction correction, Instant at) {
        boolean rough = basis == Basis.ROUGH;
        double middle = waits.quantile(0.5) * correction.centre();
        double low = waits.quantile(LOW) * correction.centre() * (rough ? ROUGHLY_SOONER : 1);
        double high = waits.quantile(HIGH) * correction.centre() * (rough ? ROUGHLY_LATER : 1);
        double from = Math.max(0, middle - (middle - low) * correction.earlier());
        double to = middle + (high - middle) * correction.later();
        return said(at, from, middle, to, basis);
    }

    /// In whole minutes, and in steps of five where she waits for long: more would promise what nobody knows.
    private static Range said(Instant at, double from, double middle, double to, Basis basis) {
        long step = middle > LONG ? FIVE_MINUTES : MINUTE;
        Instant first = down(after(at, from), step);
        Instant last = up(after(at, to), step);
        Instant soonest = first.plus(NARROWEST);
        return new Range(first, after(at, middle), last.isBefore(soonest) ? soonest : last, basis);
    }

    private static Instant after(Instant at, double seconds) {
        return at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(Math.round(seconds));
    }

    private static Instant down(Instant at, long step) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), step) * step);
    }

    private static Instant up(Instant at, long step) {
        return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), step) * step);
    }
}
