package org.creneau.infrastructure.eventstore.oracle;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A node as a program of its own. It says when it is ready, starts when it is told to, and ends with
/// whoever started it.
///
/// Arguments: what to do, JDBC URL, number of the node, seed, callers, attempts of each, file of the
/// journal.
final class OracleMain {

    static final String READY = "ready";
    static final String GO = "go";

    private OracleMain() {}

    public static void main(String[] arguments) throws Exception {
        var plan =
                new Plan(
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]));
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        act(Deeds.valueOf(arguments[0]), arguments[1], plan, Path.of(arguments[6]), told);
    }

    private static void act(Deeds deed, String url, Plan plan, Path journal, BufferedReader told)
            throws Exception {
        switch (deed) {
            case FAIR -> {
                try (var node = new OracleNode(plan.node(), url)) {
                    awaitGo(told);
                    node.run(plan, journal);
                }
            }
            case FOUL -> {
                var storm = new Storm(plan.seed() + plan.node());
                try (var node =
                        new OracleNode(plan.node(), url, real -> Wire.through(real, storm))) {
                    awaitGo(told);
                    node.run(plan, journal);
                }
            }
            case RUSH -> {
                try (var node = new OracleNode(plan.node(), url)) {
                    awaitGo(told);
                    new Rush(plan, node.store())
                            .run(node::memory)
                            .forEach(each -> System.out.println(each.text()));
                }
            }
            case NAP -> {
                var nap = new Nap(told);
                try (var node = new OracleNode(plan.node(), url, real -> Wire.through(real, nap))) {
                    awaitGo(told);
                    nap.run(node.store());
                }
            }
        }
    }

    private static void awaitGo(BufferedReader told) throws Exception {
        System.out.println(READY);
        if (told.readLine() == null) {
            throw new IllegalStateException("Nobody is there any more");
        }
    }
}
