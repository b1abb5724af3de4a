package org.creneau.infrastructure.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder in which everything stays that the product keeps when it runs on its own: database,
/// binaries, keys. One process uses it at a time; the operating system lets go of the claim with the
/// process, however it ends.
public final class DataFolder implements AutoCloseable {
    private static final String ONLY_OWNER = "rwx------";
    private static final String ONLY_OWNER_FILE = "rw-------";

    private final Path root;
    private final FileChannel claim;

    private DataFolder(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    /// @throws UnusableFolder when another process has it, or it cannot be written
    public static DataFolder claim(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root, owner(ONLY_OWNER));
            return new DataFolder(root, locked(root));
        } catch (IOException e) {
            throw new UnusableFolder("The data folder " + root + " cannot be written", e);
        }
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /// The text of a file that only its owner can read, or null where there is none yet.
    public @Nullable String secret(String name) {
        try {
            Path file = path(name);
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UnusableFolder("The file " + path(name) + " cannot be read", e);
        }
    }

    /// Keeps a text in a file that only its owner can read. It is whole or not there, also when the
    /// machine stops in between.
    public void keepSecret(String name, String text) {
        Path file = path(name);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent(), owner(ONLY_OWNER));
            Files.deleteIfExists(draft);
            Files.createFile(draft, owner(ONLY_OWNER_FILE));
            write(draft, text + "\n");
            Files.move(draft, file);
        } catch (IOException e) {
            throw new UnusableFolder("The file " + file + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw new UnusableFolder(inUse(root, holder));
        }
        channel.truncate(0).write(bytes(ProcessHandle.current().pid() + "\n"), 0);
        channel.force(true);
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String inUse(Path root, String holder) {
        return "The data folder %s is in use by process %s. Stop that one, or start with another folder: --creneau.data-dir=FOLDER"
                .formatted(root, holder.isEmpty() ? "(unknown)" : holder);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return StandardCharsets.UTF_8.decode(pid.flip()).toString().strip();
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(bytes(text));
            channel.force(true);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static java.nio.file.attribute.FileAttribute<?> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
