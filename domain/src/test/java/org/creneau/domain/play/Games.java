package org.creneau.domain.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Games of one kind, played until one of them shows what is looked for.
///
/// The search begins with the games that showed it the last time, as `play/<kind>.txt` of the test resources has
/// them: a seed and what was found with it in each line. Where rules have changed since and those games take another
/// course, the search goes on with all others, only longer. Each run leaves what it found in
/// `target/play/<kind>.txt`, to be copied over when the searches have become long.
final class Games {
    private static final int STEPS = 3_000;
    private static final int FEWEST = 3;
    private static final String CORNER = "a corner of the rules";

    private final String kind;
    private final int most;
    private final List<String> known;
    private final SortedSet<String> found = new ConcurrentSkipListSet<>();

    /// @param most how many are played at most before the search is given up
    /// @throws IllegalStateException where the file knows of a game beyond them: what that one shows would be found by the file
    ///     alone, and by nobody once rules change
    Games(String kind, int most) {
        this.kind = kind;
        this.most = most;
        this.known = known(kind);
        known.stream()
                .filter(line -> seed(line) > most)
                .findFirst()
                .ifPresent(
                        line -> {
                            throw new IllegalStateException("Beyond the games: " + line);
                        });
    }

    private static List<String> known(String kind) {
        try (InputStream lines = Games.class.getResourceAsStream("/play/" + kind + ".txt")) {
            return lines == null
                    ? List.of()
                    : new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first complaint about a bug. What a mistake makes the rules stumble over counts as well.
    Optional<String> firstComplaint(String bug, LongFunction<? extends Game> game) {
        return seeds(bug)
                .mapToObj(seed -> complaint(bug, seed, game))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> complaint(String bug, long seed, LongFunction<? extends Game> game) {
        Optional<String> complaint = complaints(game.apply(seed)).findFirst();
        complaint.ifPresent(_ -> found.add(line(bug, seed)));
        return complaint;
    }

    private static Stream<String> complaints(Game play) {
        try {
            return play.complaintsWithin(STEPS).stream();
        } catch (NoSuchElementException | IndexOutOfBoundsException stumbled) {
            return Stream.of("Stumbled: " + stumbled);
        }
    }

    /// What came of commands in games without a bug, until all corners have come up, and of three at least. Each is
    /// looked at for complaints too.
    ///
    /// @throws AssertionError at the first complaint
    Set<String> outcomes(Collection<String> corners, LongFunction<? extends Game> game) {
        Set<String> missing = new TreeSet<>(corners);
        Set<String> outcomes = new TreeSet<>();
        PrimitiveIterator.OfLong seeds = seeds(CORNER).iterator();
        for (int played = 0; seeds.hasNext() && (played < FEWEST || !missing.isEmpty()); played++) {
            long seed = seeds.nextLong();
            outcomes.addAll(outcomes(seed, game.apply(seed)));
            if (missing.removeAll(outcomes)) {
                found.add(line(CORNER, seed));
            }
        }
        return outcomes;
    }

    private static Set<String> outcomes(long seed, Game play) {
        List<String> complaints = play.complaintsWithin(STEPS);
        if (!complaints.isEmpty()) {
            throw new AssertionError(
                    "seed " + seed + ": " + complaints + ", after " + play.lastEvents());
        }
        return play.outcomes().keySet();
    }

    private LongStream seeds(String what) {
        return LongStream.concat(
                        known.stream()
                                .filter(line -> line.endsWith(" " + what))
                                .mapToLong(line -> seed(line)),
                        LongStream.rangeClosed(1, most))
                .distinct();
    }

    private static long seed(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    private static String line(String what, long seed) {
        return seed + " " + what;
    }

    void leave() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "play")).resolve(kind + ".txt");
        Files.write(file, new ArrayList<>(found));
    }
}
