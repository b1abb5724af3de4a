package org.creneau.testing.fences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The project's own files, as somebody who clones it gets them: without what builds and runs leave
/// behind.
public final class Sources {
    private static final Set<String> LEFT_BEHIND =
            Set.of(".git", "target", ".data", ".env", ".idea", ".vscode", "node_modules");

    private Sources() {}

    /// The folder that holds the licence, whichever module runs.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Run from within the project");
            }
        }
        return folder;
    }

    public record Source(Path path, String text) {
        boolean isIn(String folder) {
            return path.toString().contains(folder);
        }
    }

    public static List<Source> all() {
        var found = new ArrayList<Source>();
        try {
            Files.walkFileTree(root(), new Collecting(found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static final class Collecting extends SimpleFileVisitor<Path> {
        private final Path root = root();
        private final List<Source> found;

        Collecting(List<Source> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left = LEFT_BEHIND.contains(folder.getFileName().toString());
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (LEFT_BEHIND.contains(file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (isText(bytes)) {
                found.add(
                        new Source(
                                root.relativize(file), new String(bytes, StandardCharsets.UTF_8)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isText(byte[] bytes) {
            for (byte each : bytes) {
                if (each == 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
