package org.creneau.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// What JMH says of the parts that touch nothing outside.
final class Pure {
    private Pure() {}

    /// @return nanoseconds of one call, by name and parameters
    static Map<String, Double> measure(Options options) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(options.step().toMillis() / 4);
        var runs =
                new Runner(
                                new OptionsBuilder()
                                        .include("org\\.creneau\\.bench\\.pure\\..*")
                                        .mode(Mode.AverageTime)
                                        .timeUnit(TimeUnit.NANOSECONDS)
                                        .forks(1)
                                        .warmupIterations(3)
                                        .warmupTime(time)
                                        .measurementIterations(options.rounds())
                                        .measurementTime(time)
                                        .build())
                        .run();
        Map<String, Double> found = new TreeMap<>();
        for (RunResult run : runs) {
            found.put(name(run), run.getPrimaryResult().getScore());
        }
        return found;
    }

    private static String name(RunResult run) {
        String benchmark = run.getParams().getBenchmark();
        String holds = run.getParams().getParam("holds");
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        return holds == null ? name : name + " in a window with " + holds + " holds";
    }
}
