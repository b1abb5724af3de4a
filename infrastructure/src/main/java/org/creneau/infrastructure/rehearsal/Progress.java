package org.creneau.infrastructure.rehearsal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Shows how far a rehearsal is: a bar on a terminal, a line every few seconds elsewhere.
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource stopwatch;
    private final Instant began;
    private final Duration pause;
    private Instant next;

    Progress(PrintStream out, boolean terminal, InstantSource stopwatch) {
        this.out = out;
        this.terminal = terminal;
        this.stopwatch = stopwatch;
        this.began = stopwatch.instant();
        this.pause = terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
        this.next = began;
    }

    /// @param share of the file that has been read, from 0 to 1
    void at(double share, Figures figures) {
        Instant now = stopwatch.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(pause);
        show(share, figures, now);
    }

    void done(Figures figures) {
        show(1, figures, stopwatch.instant());
        if (terminal) {
            out.println();
        }
    }

    private void show(double share, Figures figures, Instant now) {
        long percent = Math.round(share * 100);
        long seconds = Duration.between(began, now).toSeconds();
        String said =
                "%3d %%  %,d orders booked, %,d handed over, %d s"
                        .formatted(percent, figures.booked, figures.handedOver, seconds);
        if (terminal) {
            int full = (int) (percent * WIDTH / 100);
            out.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + said);
            out.flush();
        } else {
            out.println(said);
        }
    }
}
