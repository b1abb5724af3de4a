package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
