package org.creneau.infrastructure.eventstore.oracle;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A node as a program of its own. It says when it is ready, starts when it is told to, and ends with
/// whoever started it.
///
/// Arguments: JDBC URL, number of the node, seed, callers, attempts of each, file of the journal.
final class OracleMain {

    static final String READY = "ready";

    private OracleMain() {}

    public static void main(String[] arguments) throws Exception {
        var plan =
                new Plan(
                        Integer.parseInt(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]));
        try (var node = new OracleNode(plan.node(), arguments[0])) {
            System.out.println(READY);
            var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (told.readLine() != null) {
                node.run(plan, Path.of(arguments[5]));
            }
        }
    }
}
