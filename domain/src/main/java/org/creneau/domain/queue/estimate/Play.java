package org.creneau.domain.queue.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// One line, let go as often as is asked for.
///
/// @param waiting who waits, in turn
record Play(Line line, List<Line.Coming> waiting, Map<Size, Spread> spreads, Instant at) {

    static Play of(Turnover past, Line line, Instant at) {
        Map<Size, Spread> spreads = new EnumMap<>(Size.class);
        Stream.concat(
                        line.busy().stream().map(Line.Busy::size),
                        line.waiting().stream().map(Line.Coming::size))
                .distinct()
                .forEach(size -> spreads.put(size, past.spread(at, size)));
        return new Play(line, line.waiting(), spreads, at);
    }

    /// @param at in seconds from the beginning
    private record Leaving(double at, int heads) {}

    private static final class Shop {
        private final PriorityQueue<Leaving> inside =
                new PriorityQueue<>(Comparator.comparingDouble(Leaving::at));
        private int free;
        private double now;

        Shop(int room) {
            this.free = room;
        }

        void enters(int heads, double stay) {
            inside.add(new Leaving(now + stay, heads));
            free -= heads;
        }

        double waitsForRoom(int heads) {
            while (free < heads) {
                Leaving first = inside.remove();
                now = Math.max(now, first.at());
                free += first.heads();
            }
            return now;
        }
    }

    /// Whoever is more than may be inside lets the others pass, and is never called. Whoever waits behind somebody changes nothing for her.
    ///
    /// @param waits takes in how many seconds each who waits is called, in turn, at the place of the run
    void run(int run, double[][] waits) {
        Shop shop = new Shop(line.room());
        int party = 0;
        for (Line.Busy busy : line.busy()) {
            shop.enters(busy.heads(), rest(busy, share(run, party++)));
        }
        for (int one = 0; one < waiting.size(); one++) {
            Line.Coming next = waiting.get(one);
            if (next.heads() <= line.room()) {
                waits[one][run] = shop.waitsForRoom(next.heads());
                shop.enters(next.heads(), stay(next, share(run, party++)));
            }
        }
    }

    private double rest(Line.Busy busy, double share) {
        double elapsed = Math.max(0, Duration.between(busy.since(), at).toSeconds());
        return spread(busy.size()).rest(elapsed, share);
    }

    private double stay(Line.Coming next, double share) {
        return spread(next.size()).quantile(share);
    }

    private Spread spread(Size size) {
        return Objects.requireNonNull(spreads.get(size));
    }

    /// Evenly between 0 and 1, always the same for a run and a party: the steps of SplitMix64 (G. Steele, D. Lea and
    /// C. Flood, 2014), which scatter well enough that no two parties go together.
    private static double share(int run, int party) {
        long mixed = (run + 1L) * 0x9E3779B97F4A7C15L + (party + 1L) * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
