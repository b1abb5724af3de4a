package org.creneau.infrastructure.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Another program that is told: it keeps what it got, answers what it is told to answer, and checks signatures as the
/// text of the specification says, without any code of ours.
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new ArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);

    record Received(String path, String id, String timestamp, String signature, String body) {
        /// `{msg_id}.{timestamp}.{payload}`, with the secret decoded from behind its prefix; any of the signatures may
        /// be the right one.
        boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String content = id + "." + timestamp + "." + body;
                byte[] expected = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
                return Stream.of(signature.split(" ", -1))
                        .filter(one -> one.startsWith("v1,"))
                        .map(one -> Base64.getDecoder().decode(one.substring(3)))
                        .anyMatch(one -> MessageDigest.isEqual(one, expected));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private synchronized void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(
                    new Received(
                            exchange.getRequestURI().toString(),
                            header(exchange, "webhook-id"),
                            header(exchange, "webhook-timestamp"),
                            header(exchange, "webhook-signature"),
                            body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(answer.get(), -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    void answer(int status) {
        answer.set(status);
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/creneau?till=1";
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
