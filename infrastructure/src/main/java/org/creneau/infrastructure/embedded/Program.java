package org.creneau.infrastructure.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one of PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace
/// of its own, where it is nobody.
final class Program {
    private static final long MINUTES = 3;

    private final Path home;
    private final List<String> before;

    Program(Path home) {
        this.home = home;
        this.before = isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /// @return what it printed
    /// @throws UnusableFolder when it fails, with what it said
    String run(String name, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        try {
            return finished(name, command);
        } catch (IOException e) {
            throw new UnusableFolder(name + " of PostgreSQL cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableFolder("Interrupted while waiting for " + name, e);
        }
    }

    private static String finished(String name, List<String> command)
            throws IOException, InterruptedException {
        Path output = java.nio.file.Files.createTempFile("creneau", ".out");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new UnusableFolder(name + " of PostgreSQL does not come to an end");
            }
            String said = java.nio.file.Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new UnusableFolder(name + " of PostgreSQL failed: " + said.strip());
            }
            return said;
        } finally {
            java.nio.file.Files.delete(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
