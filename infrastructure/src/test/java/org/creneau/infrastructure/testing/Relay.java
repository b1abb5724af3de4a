package org.creneau.infrastructure.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes bytes on between a client and a server, until the way is cut: with a word, so that whoever is connected is told so
/// and nobody connects, until it is mended; or without one. Then no byte comes through any more, and no end either; later
/// connections work.
public final class Relay implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int server;
    private final AtomicInteger silences = new AtomicInteger();
    private volatile boolean mended = true;

    public Relay(int server) throws IOException {
        this.server = server;
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void fallSilent() {
        silences.incrementAndGet();
    }

    public void cut() throws IOException {
        mended = false;
        hangUp();
    }

    public void mend() {
        mended = true;
    }

    private void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (!mended) {
                    client.close();
                    continue;
                }
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(client, behind));
                int now = silences.get();
                Thread.startVirtualThread(() -> pass(client, behind, now));
                Thread.startVirtualThread(() -> pass(behind, client, now));
            }
        } catch (IOException e) {
            // Closed: nobody else comes.
            return;
        }
    }

    private void pass(Socket from, Socket to, int since) {
        byte[] some = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (silences.get() == since) {
                    out.write(some, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One of the two has hung up, which ends the passing.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
