package org.creneau.infrastructure.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the class path into the data folder, where no cleaner of
/// temporary files finds them.
final class Binaries {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    private Binaries() {}

    /// The folder with `bin`, `lib` and `share`. Unpacked aside and moved, so that it is whole.
    static Path unpacked(DataFolder folder) {
        String archive = archive();
        try {
            Path home = folder.path("binaries").resolve("postgresql-" + fingerprint(archive));
            if (!Files.exists(home)) {
                LOG.info("Unpacking PostgreSQL into {}", home);
                Path draft = home.resolveSibling(home.getFileName() + ".new");
                FileSystemUtils.deleteRecursively(draft);
                unpack(archive, draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        } catch (IOException e) {
            throw new UnusableFolder("PostgreSQL cannot be unpacked into the data folder", e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String name = "/postgres-" + system + "-" + architecture(machine) + ".txz";
        if (Binaries.class.getResource(name) == null) {
            throw new UnusableFolder(
                    "No PostgreSQL comes along for %s on %s: configure one with spring.datasource.url"
                            .formatted(system, machine));
        }
        return name;
    }

    private static String architecture(String machine) {
        return machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var in = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                place(entry, in, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            makeExecutable(entry, file);
        }
    }

    private static void makeExecutable(TarArchiveEntry entry, Path file) throws IOException {
        boolean program = (entry.getMode() & 0100) != 0 || entry.getName().contains("bin/");
        if (program && !file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IOException(archive + " has gone");
        }
        return new BufferedInputStream(in);
    }
}
