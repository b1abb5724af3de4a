package org.creneau.infrastructure.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.infrastructure.payment.TimedSignature;

/// The address that notices are sent to, signed anew at each attempt.
final class HttpEar implements SandboxNotices.Ear, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Supplier<Optional<URI>> address;
    private final TimedSignature signature;

    /// @param address absent until it is known: the product listens last
    HttpEar(Supplier<Optional<URI>> address, TimedSignature signature) {
        this.address = address;
        this.signature = signature;
    }

    @Override
    public boolean hears(byte[] body, Instant now) {
        return address.get().map(to -> hears(to, body, now)).orElse(false);
    }

    private boolean hears(URI to, byte[] body, Instant now) {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header(SandboxPayments.SIGNATURE, signature.of(body, now))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
