package org.creneau.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One open page: it reads its stream, and where it is told to ask for itself again it does so, as a browser would.
final class LivePage implements Runnable {
    /// As browsers are told to.
    private static final long RETURN_NANOS = 1_500_000_000;

    /// Before a page asks for itself again, as `creneau.js` says.
    private static final long LEAST_NANOS = 150_000_000;

    private static final long MOST_NANOS = 350_000_000;

    /// And at most as much more as the last time took.
    private static final long PATIENCE_NANOS = 2_000_000_000;

    private static final String DATA = "data:";

    private static final String REFRESH = "action=\"refresh\"";

    private final int port;
    private final String session;
    private final String kind;
    private final String shop;
    private final String query;
    private final CountDownLatch connected = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile @Nullable Socket socket;
    private final LongAdder bytes = new LongAdder();
    private volatile long back;
    private final Semaphore due = new Semaphore(0);

    /// @param position of the log that is shown then; 0 of a page that does not say
    private record Heard(long position, long asked, long shown) {}

    /// @param kind `board`, `mine` or `staff`
    LivePage(int port, String session, String kind, String shop, String query) {
        this.port = port;
        this.session = session;
        this.kind = kind;
        this.shop = shop;
        this.query = query;
    }

    @Override
    public void run() {
        if (kind.equals("staff")) {
            Thread.ofVirtual().start(this::askAgainAndAgain);
        }
        while (true) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket = open;
                listen(open);
            } catch (IOException e) {
                // It comes back by itself, as a browser's does.
                LockSupport.parkNanos(RETURN_NANOS);
            }
        }
    }

    private void listen(Socket open) throws IOException {
        open.getOutputStream().write(request("/live?" + query));
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8));
        long position = 0;
        boolean told = false;
        boolean again = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            bytes.add(line.length() + 1L);
            if (line.startsWith(":hello")) {
                back = micros();
                connected.countDown();
            } else if (line.startsWith("id:")) {
                position = Long.parseLong(line.substring(3));
            } else if (line.startsWith(DATA)) {
                told = true;
                again |= line.contains(REFRESH);
            } else if (line.isEmpty() && told) {
                hear(position, again);
                told = false;
                again = false;
            }
        }
        throw new IOException("The stream has ended");
    }

    private void hear(long position, boolean again) {
        if (again && kind.equals("staff")) {
            due.release();
        } else {
            long at = micros();
            heard.add(new Heard(position, at, at));
        }
    }

    /// As a page of staff does that is told to: what is heard within a moment, or while the page is on its way, is one.
    private void askAgainAndAgain() {
        long took = 0;
        while (true) {
            due.acquireUninterruptibly();
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(LEAST_NANOS, MOST_NANOS) + took);
            due.drainPermits();
            long at = micros();
            long began = System.nanoTime();
            if (isFetched()) {
                heard.add(new Heard(0, at, micros()));
            } else {
                due.release();
            }
            took = Math.min(PATIENCE_NANOS, System.nanoTime() - began);
        }
    }

    /// Whether it was there; else it is asked for once more.
    private boolean isFetched() {
        try (Socket page = new Socket(InetAddress.getLoopbackAddress(), port)) {
            page.getOutputStream().write(request("/boutique/" + shop + "/file"));
            byte[] answer = page.getInputStream().readAllBytes();
            bytes.add(answer.length);
            return new String(answer, 0, 12, StandardCharsets.US_ASCII).endsWith("200");
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }

    private byte[] request(String path) {
        boolean stream = path.startsWith("/live");
        String text =
                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept-Language: fr\r\n%s%s\r\n"
                        .formatted(
                                path,
                                port,
                                kind.equals("staff") ? "Cookie: " + session + "\r\n" : "",
                                stream ? "" : "Connection: close\r\n");
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void awaitConnected() {
        try {
            connected.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void cut() {
        Socket open = socket;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget() {
        heard.clear();
        bytes.reset();
    }

    /// Kind, shop, bytes, when it was back last, then each thing that it heard.
    String heard() {
        StringBuilder line =
                new StringBuilder("%s %s %d %d".formatted(kind, shop, bytes.sum(), back));
        heard.forEach(
                one -> line.append(" %d,%d,%d".formatted(one.position, one.asked, one.shown)));
        return line.toString();
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
