package org.creneau.infrastructure.rehearsal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The command `rehearse`.
public final class Rehearse {
    /// The first argument of the program that asks for a rehearsal instead of the product.
    public static final String NAME = "rehearse";

    static final int KEPT = 0;
    static final int BROKEN = 1;
    static final int BAD_OPTION = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Stage.Builder stages;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    Rehearse(Stage.Builder stages, PrintStream out, PrintStream errors, boolean terminal) {
        this.stages = stages;
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /// Runs on the console, and says how it ended as the exit code of the program.
    public static int onConsole(List<String> arguments) {
        quiet();
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Rehearse(ThrowAwayStage::set, System.out, System.err, terminal).run(arguments);
    }

    /// The console belongs to the report; what goes wrong is still logged. That connections are cut when
    /// the stage is thrown away is no news.
    private static void quiet() {
        LoggingSystem logging = LoggingSystem.get(Rehearse.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("com.zaxxer.hikari", LogLevel.ERROR);
    }

    /// @return the exit code: 0 where every promise was kept, 1 where one was broken, 2 where the
    ///     rehearsal could not be played as asked
    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(Arguments.HELP);
            return KEPT;
        }
        try {
            return play(Arguments.read(arguments));
        } catch (BadOption bad) {
            errors.println(bad.getMessage());
        } catch (IOException unreadable) {
            errors.println("The orders cannot be read, or the report not written: " + unreadable);
        }
        return BAD_OPTION;
    }

    private int play(Options options) throws IOException, BadOption {
        InstantSource stopwatch = InstantSource.system();
        Progress progress = new Progress(out, terminal, stopwatch);
        Report report = new Rehearsal(options, stages, stopwatch, progress).run();
        out.println(new ReportText(report, options.zone()).write());
        Path json = options.json();
        if (json != null) {
            JSON.writeValue(json.toFile(), report);
        }
        return report.promisesKept() ? KEPT : BROKEN;
    }
}
