package org.creneau.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One caller's connection to a server, as little as HTTP/1.1 allows: client and server share the machine,
/// and what the client takes is missing in the figure.
final class Connection11 implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    Connection11(int port) {
        this.port = port;
    }

    /// @return the status of the answer, whose body was read to its end
    int post(String path, String key, String body) throws IOException {
        return send(
                """
                POST %s HTTP/1.1\r
                Host: localhost:%d\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Accept: application/json\r
                Content-Length: %d\r
                \r
                %s"""
                        .formatted(path, port, key, body.length(), body));
    }

    int get(String path) throws IOException {
        return send("GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n".formatted(path, port));
    }

    private int send(String request) throws IOException {
        if (socket == null) {
            connect();
        }
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return answer();
    }

    private void connect() throws IOException {
        Socket fresh = new Socket();
        fresh.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(fresh.getInputStream());
        out = fresh.getOutputStream();
        socket = fresh;
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            close();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
