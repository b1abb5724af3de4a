package org.creneau.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Prints the ten tests of a JVM that took longest, so that a build that grows slow says where.
///
/// Found by the JUnit Platform as a service, at the end of its session: one JVM of a build may be handed
/// class after class; the time is the test's own, without what its class
/// prepared for all.
public final class SlowestTests implements LauncherSessionListener, TestExecutionListener {
    private static final int SHOWN = 10;

    private final Map<TestIdentifier, Long> started = new ConcurrentHashMap<>();
    private final Map<TestIdentifier, Duration> took = new ConcurrentHashMap<>();
    private final LongSupplier nanoseconds;
    private final Consumer<String> console;

    public SlowestTests() {
        this(System::nanoTime, System.out::println);
    }

    SlowestTests(LongSupplier nanoseconds, Consumer<String> console) {
        this.nanoseconds = nanoseconds;
        this.console = console;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test, nanoseconds.getAsLong());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = started.remove(test);
        if (test.isTest() && start != null) {
            took.put(test, Duration.ofNanos(nanoseconds.getAsLong() - start));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        List<String> slowest = slowest();
        if (!slowest.isEmpty()) {
            console.accept("Slowest of " + took.size() + " tests:");
            slowest.forEach(console);
        }
    }

    private List<String> slowest() {
        return took.entrySet().stream()
                .sorted(comparing(Map.Entry::getValue, reverseOrder()))
                .limit(SHOWN)
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String line(TestIdentifier test, Duration duration) {
        return String.format(Locale.ROOT, "%8.3f s  %s", duration.toNanos() / 1e9, name(test));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> simple(source.getClassName()) + ": " + test.getDisplayName())
                .orElseGet(test::getDisplayName);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
