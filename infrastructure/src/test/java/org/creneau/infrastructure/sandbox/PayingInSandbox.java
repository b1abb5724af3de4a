package org.creneau.infrastructure.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.web.testing.StoppedClock;

/// The sandbox on a real database, with somebody who listens on a real port. Each has accounts of its own.
final class PayingInSandbox implements Paying, AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int number = NUMBERS.incrementAndGet();
    private final StoppedClock clock = new StoppedClock();
    private final ConcurrentLinkedQueue<Sent> heard = new ConcurrentLinkedQueue<>();
    private final HttpServer listener;
    private final Sandbox sandbox;
    private volatile int answer = 204;

    PayingInSandbox(DataSource database, Keys keys) throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::hear);
        listener.start();
        sandbox = new Sandbox(database, keys, clock, () -> Optional.of(address()));
    }

    private URI address() {
        return URI.create("http://localhost:" + listener.getAddress().getPort() + "/notices");
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers =
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            header -> header.getKey().toLowerCase(Locale.ROOT),
                                            header -> header.getValue().getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            heard.add(new Sent(headers, new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    /// What is answered to notices from now on.
    void answers(int status) {
        answer = status;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public PaymentService service() {
        return sandbox.payments();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public Account account() {
        return new Account("librairie-" + number);
    }

    @Override
    public Account another() {
        return new Account("chaussures-" + number);
    }

    @Override
    public Duration slack() {
        return Duration.ZERO;
    }

    @Override
    public void pays(ServiceReference payment) {
        uses(TestCard.ACCEPTED, payment);
    }

    @Override
    public void isRefused(ServiceReference payment) {
        uses(TestCard.DECLINED, payment);
    }

    @Override
    public void isAskedWhoSheIs(ServiceReference payment) {
        uses(TestCard.STRONG, payment);
    }

    @Override
    public void provesIt(ServiceReference payment) {
        types("123456", payment);
    }

    @Override
    public void cannotProveIt(ServiceReference payment) {
        sandbox.books().change(account(), payment, (it, _) -> it.givesUp());
    }

    @Override
    public void paysWithACardThatTakesNothingBack(ServiceReference payment) {
        uses(TestCard.REFUND_BOUNCES, payment);
    }

    void uses(TestCard card, ServiceReference payment) {
        sandbox.books().change(account(), payment, (it, now) -> it.pays(card, "123456", now));
    }

    void types(String code, ServiceReference payment) {
        sandbox.books().change(account(), payment, (it, now) -> it.confirms(code, now));
    }

    @Override
    public List<Sent> sent() {
        sandbox.run();
        List<Sent> sent = new ArrayList<>();
        while (!heard.isEmpty()) {
            sent.add(Objects.requireNonNull(heard.poll()));
        }
        return sent;
    }

    @Override
    public void close() {
        sandbox.close();
        listener.stop(0);
    }
}
