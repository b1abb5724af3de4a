package org.creneau.infrastructure.sandbox;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.vault.Keys;

/// The whole of it: what programs ask, what the page shows, what happens by itself.
public final class Sandbox implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID = 16;
    private static final int CODES = 1_000_000;

    private final InstantSource clock;
    private final SandboxNotices notices;
    private final SandboxBooks books;
    private final SandboxPayments payments;
    private final HttpEar ear;

    /// @param listens where notices are sent; absent until it is known
    public Sandbox(
            DataSource source, Keys keys, InstantSource clock, Supplier<Optional<URI>> listens) {
        this.clock = clock;
        var signature =
                new TimedSignature(keys.derived("sandbox-notices", "HmacSHA256").getEncoded());
        this.notices = new SandboxNotices(source, clock, Sandbox::id);
        this.books = new SandboxBooks(source, notices, clock, Sandbox::id);
        this.payments = new SandboxPayments(books, signature, Sandbox::id);
        this.ear = new HttpEar(listens, signature);
    }

    private static String id() {
        byte[] bytes = new byte[ID];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public SandboxPayments payments() {
        return payments;
    }

    SandboxBooks books() {
        return books;
    }

    SandboxNotices notices() {
        return notices;
    }

    /// What a bank sends to her telephone.
    static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    /// What happens by itself, and what is to be told of it by now.
    public void run() {
        books.settle();
        notices.send(ear);
        notices.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    @Override
    public void close() {
        ear.close();
    }
}
