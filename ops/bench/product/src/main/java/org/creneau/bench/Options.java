package org.creneau.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creneau.bench.load.Threads;
import org.jspecify.annotations.Nullable;

/// What a run is to measure, and for how long.
///
/// @param json where the figures go, beside the text on the output
/// @param only the parts to run
/// @param step of one measurement within a round
/// @param replayed events in the log that is read
/// @param warmUp until the virtual machine has compiled what is measured; rates that rise from round to
///     round ask for more
/// @param growth events in the large log
/// @param startFlags of the virtual machine when starts are measured
/// @param profile folder for recordings; none are made where it is absent
record Options(
        @Nullable Path json,
        Set<String> only,
        int rounds,
        Duration step,
        Duration warmUp,
        int callers,
        Threads threads,
        int peerConnections,
        long replayed,
        long growth,
        List<String> startFlags,
        @Nullable Path profile) {

    static final List<String> PARTS =
            List.of(
                    "spread", "hot", "order", "axon4", "unnest", "commit", "lag", "replay", "copy",
                    "rebuild", "growth", "http", "live", "start", "jmh");

    static Options parse(List<String> arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        boolean quick = given.remove("--quick") != null;
        Options options =
                new Options(
                        path(given.remove("--json")),
                        only(given.remove("--only")),
                        number(given.remove("--rounds"), quick ? 2 : 5),
                        Duration.ofMillis(number(given.remove("--step"), quick ? 1500 : 4000)),
                        Duration.ofMillis(number(given.remove("--warm-up"), quick ? 8000 : 45_000)),
                        number(given.remove("--callers"), 128),
                        threads(given.remove("--threads")),
                        number(given.remove("--peer-connections"), 16),
                        number(given.remove("--replayed"), quick ? 60_000 : 500_000),
                        number(given.remove("--growth"), quick ? 300_000 : 10_000_000),
                        flags(given.remove("--start-flags")),
                        path(given.remove("--profile")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + given.keySet() + "\n" + usage());
        }
        return options;
    }

    static String usage() {
        return """
        ops/bench/run [--quick] [--only=%s]
            [--json=FILE] [--rounds=N] [--step=MILLIS] [--warm-up=MILLIS] [--callers=128] [--threads=virtual|platform]
            [--peer-connections=N] [--replayed=EVENTS]
            [--growth=EVENTS] [--start-flags=-XX:FLAG,-XX:FLAG] [--profile=FOLDER]
        """
                .formatted(String.join(",", PARTS));
    }

    private static @Nullable Path path(@Nullable String given) {
        return given == null ? null : Path.of(given).toAbsolutePath();
    }

    private static int number(@Nullable String given, int otherwise) {
        return given == null ? otherwise : Integer.parseInt(given.replace("_", ""));
    }

    /// Those of the image, and what the virtual machine would choose by itself on a server of 700 MB.
    private static List<String> flags(@Nullable String given) {
        return given == null
                ? List.of("-Xms80m", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmx512m")
                : List.of(given.split(","));
    }

    private static Threads threads(@Nullable String given) {
        return given == null ? Threads.VIRTUAL : Threads.valueOf(given.toUpperCase(Locale.ROOT));
    }

    private static Set<String> only(@Nullable String given) {
        Set<String> parts =
                new LinkedHashSet<>(given == null ? PARTS : Arrays.asList(given.split(",")));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("Unknown part in " + parts + "\n" + usage());
        }
        if (given == null) {
            parts.remove("jmh");
        }
        return parts;
    }

    boolean wants(String part) {
        return only.contains(part);
    }

    boolean wantsAny(String... parts) {
        return Arrays.stream(parts).anyMatch(only::contains);
    }
}
