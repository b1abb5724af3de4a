package org.creneau.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.creneau.application.webhook.HookSecret;
import org.creneau.application.webhook.Receivers;
import org.creneau.application.webhook.Receivers.Answer;
import org.creneau.application.webhook.Receivers.Letter;
import org.creneau.application.webhook.Receivers.Why;
import org.creneau.domain.webhook.HookAddress;
import org.junit.jupiter.api.Test;

class SocketReceiversTest {
    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private static final Letter LETTER =
            new Letter("msg_1", Instant.EPOCH, "{\"é\":1}", List.of(new HookSecret(new byte[32])));
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whatIsSentArrivesAtItsPathAndTheAnswerComesBack() {
        try (Receiver receiver = new Receiver()) {
            assertThat(post(anywhere(LONG), receiver.address()))
                    .isEqualTo(new Answer.Status(204, Duration.ofMinutes(2)));
            assertThat(receiver.received())
                    .singleElement()
                    .satisfies(
                            got -> {
                                assertThat(got.path()).isEqualTo("/creneau?till=1");
                                assertThat(got.id()).isEqualTo("msg_1");
                                assertThat(got.body()).isEqualTo("{\"é\":1}");
                            });
        }
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        try (Receiver receiver = new Receiver()) {
            receiver.answer(302);
            assertThat(post(anywhere(LONG), receiver.address()))
                    .isInstanceOfSatisfying(
                            Answer.Status.class,
                            status -> assertThat(status.status()).isEqualTo(302));
            assertThat(receiver.received()).hasSize(1);
        }
    }

    /// Whatever the name says: what counts is where it leads at that moment.
    @Test
    void aNameThatLeadsIntoANetworkOfOursIsNotCalled() {
        try (Receiver receiver = new Receiver()) {
            String address = "https://till.example:" + receiver.port() + "/";
            for (String inside : new String[] {"127.0.0.1", "10.0.0.7", "::1"}) {
                assertThat(post(leadingTo("93.184.215.14", inside), address))
                        .isEqualTo(new Answer.None(Why.ADDRESS_REFUSED));
            }
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void nothingIsSaidThatOthersCouldRead() {
        assertThat(post(leadingTo("93.184.215.14"), "http://till.example/"))
                .isEqualTo(new Answer.None(Why.ADDRESS_REFUSED));
    }

    @Test
    void whoProvesNothingIsToldNothing() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.ofVirtual().start(() -> answerInClear(plain));
            assertThat(post(anywhere(LONG), "https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(new Answer.None(Why.NO_CERTIFICATE));
            answering.join();
        }
    }

    private static void answerInClear(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            caller.getInputStream().readAllBytes();
        } catch (IOException _) {
            // The caller hangs up as soon as it has seen that.
        }
    }

    @Test
    void whereNobodyListensNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(post(anywhere(LONG), "http://127.0.0.1:" + free + "/"))
                .isEqualTo(new Answer.None(Why.NO_CONNECTION));
        Receivers lost =
                new SocketReceivers(
                        new Names(
                                name -> {
                                    throw new UnknownHostException(name);
                                }),
                        TLS,
                        true,
                        LONG);
        assertThat(post(lost, "https://nowhere.example/"))
                .isEqualTo(new Answer.None(Why.UNKNOWN_NAME));
    }

    /// It takes the connection and says nothing.
    @Test
    void whoTakesTooLongIsNotWaitedFor() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(
                            post(
                                    anywhere(Duration.ofMillis(200)),
                                    "http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isEqualTo(new Answer.None(Why.TOO_SLOW));
        }
    }

    @Test
    void aNameWhoseServersSayNothingIsNotWaitedForEither() {
        CountDownLatch never = new CountDownLatch(1);
        Names silent =
                new Names(
                        _ -> {
                            awaited(never);
                            return addresses("127.0.0.1");
                        });
        assertThat(
                        post(
                                new SocketReceivers(silent, TLS, true, Duration.ofMillis(200)),
                                "https://till.example/"))
                .isEqualTo(new Answer.None(Why.TOO_SLOW));
        never.countDown();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofAnAnswerOnlyTheHeadIsReadAndNotWithoutEnd() throws IOException {
        String early = "HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n";
        assertThat(head(early + "HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\n\r\nbody"))
                .contains(new AnswerHead(429, Duration.ofSeconds(7)));
        assertThat(head("HTTP/1.0 200\r\n\r\n")).contains(new AnswerHead(200, Duration.ZERO));
        assertThat(head("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(10_000)))
                .contains(new AnswerHead(200, Duration.ZERO));
        for (String none : new String[] {"", "SSH-2.0-x\r\n", "HTTP/1.1 99 X\r\n", early}) {
            assertThat(head(none)).as(none).isEmpty();
        }
        assertThat(head("x".repeat(1_000_000))).isEmpty();
    }

    private static Optional<AnswerHead> head(String text) throws IOException {
        return AnswerHead.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Receivers anywhere(Duration atMost) {
        return new SocketReceivers(new Names(InetAddress::getAllByName), TLS, true, atMost);
    }

    private static Receivers leadingTo(String... addresses) {
        return new SocketReceivers(new Names(_ -> addresses(addresses)), TLS, false, LONG);
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] all = new InetAddress[texts.length];
        for (int each = 0; each < texts.length; each++) {
            all[each] = InetAddress.getByName(texts[each]);
        }
        return all;
    }

    private static Answer post(Receivers receivers, String address) {
        return receivers.post(new HookAddress(address), LETTER).answer();
    }
}
