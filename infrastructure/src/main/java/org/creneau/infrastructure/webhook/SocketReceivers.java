package org.creneau.infrastructure.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.creneau.application.webhook.Receivers;
import org.creneau.domain.webhook.HookAddress;

/// One request over one connection, to the very machine that was looked at: a client that resolves the name by itself
/// could be led elsewhere between the look and the call.
///
/// Of what the other side says only the head is read, and no more than a few thousand signs of it; nobody is followed to
/// another address; and whatever it does, it has so long and no longer.
public final class SocketReceivers implements Receivers {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Names names;
    private final SSLSocketFactory tls;
    private final boolean anywhere;
    private final Duration atMost;

    /// @param anywhere whether networks of our own may be called, and without privacy
    public SocketReceivers(boolean anywhere) {
        this(
                new Names(InetAddress::getAllByName),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                anywhere,
                Duration.ofSeconds(15));
    }

    SocketReceivers(Names names, SSLSocketFactory tls, boolean anywhere, Duration atMost) {
        this.names = names;
        this.tls = tls;
        this.anywhere = anywhere;
        this.atMost = atMost;
    }

    @Override
    public Reply post(HookAddress address, Letter letter) {
        long began = System.nanoTime();
        byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
        Answer answer = post(address, headers(letter, body), body);
        return new Reply(answer, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Map<String, String> headers(Letter letter, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("webhook-id", letter.id());
        headers.put("webhook-timestamp", String.valueOf(letter.sent().getEpochSecond()));
        headers.put(
                "webhook-signature",
                Signature.header(letter.signing(), letter.id(), letter.sent(), body));
        return headers;
    }

    private Answer post(HookAddress address, Map<String, String> headers, byte[] body) {
        if (!address.isPrivate() && !anywhere) {
            return new Answer.None(Why.ADDRESS_REFUSED);
        }
        URI uri = URI.create(address.value());
        long began = System.nanoTime();
        try {
            InetAddress[] machines = names.resolve(uri.getHost(), atMost);
            for (InetAddress machine : machines) {
                if (!anywhere && !OpenNetwork.has(machine)) {
                    return new Answer.None(Why.ADDRESS_REFUSED);
                }
            }
            return machines.length == 0
                    ? new Answer.None(Why.UNKNOWN_NAME)
                    : called(uri, machines[0], headers, body, left(began));
        } catch (UnknownHostException _) {
            return new Answer.None(Why.UNKNOWN_NAME);
        } catch (TimeoutException _) {
            return new Answer.None(Why.TOO_SLOW);
        }
    }

    private Duration left(long began) {
        return atMost.minusNanos(System.nanoTime() - began);
    }

    private Answer called(
            URI uri, InetAddress machine, Map<String, String> headers, byte[] body, Duration left) {
        AtomicBoolean late = new AtomicBoolean();
        try (Socket plain = new Socket()) {
            Thread watch = Thread.ofVirtual().start(() -> closeInTime(plain, left, late));
            try {
                return spoken(uri, machine, plain, headers, body);
            } finally {
                watch.interrupt();
            }
        } catch (SSLException _) {
            return new Answer.None(late.get() ? Why.TOO_SLOW : Why.NO_CERTIFICATE);
        } catch (IOException _) {
            return new Answer.None(late.get() ? Why.TOO_SLOW : Why.NO_CONNECTION);
        }
    }

    /// Whatever it waits for then, it waits no longer.
    private static void closeInTime(Socket socket, Duration left, AtomicBoolean late) {
        try {
            Thread.sleep(left);
            late.set(true);
            socket.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            late.set(true);
        }
    }

    private Answer spoken(
            URI uri, InetAddress machine, Socket plain, Map<String, String> headers, byte[] body)
            throws IOException {
        boolean isPrivate = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : isPrivate ? HTTPS : HTTP;
        plain.connect(new InetSocketAddress(machine, port), Math.toIntExact(atMost.toMillis()));
        if (!isPrivate) {
            return said(uri, plain, headers, body);
        }
        try (SSLSocket secret = (SSLSocket) tls.createSocket(plain, uri.getHost(), port, false)) {
            SSLParameters parameters = secret.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secret.setSSLParameters(parameters);
            secret.startHandshake();
            return said(uri, secret, headers, body);
        }
    }

    private static Answer said(URI uri, Socket socket, Map<String, String> headers, byte[] body)
            throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(uri, headers, body.length).getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        InputStream in = socket.getInputStream();
        return AnswerHead.read(in)
                .<Answer>map(head -> new Answer.Status(head.status(), head.pause()))
                .orElseGet(() -> new Answer.None(Why.NO_HTTP));
    }

    private static String head(URI uri, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder();
        head.append("POST ").append(path(uri)).append(" HTTP/1.1\r\n");
        head.append("host: ").append(uri.getRawAuthority()).append("\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("user-agent: Creneau\r\naccept: */*\r\nconnection: close\r\n");
        return head.append("content-length: " + length + "\r\n\r\n").toString();
    }

    private static String path(URI uri) {
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
