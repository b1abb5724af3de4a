package org.creneau.infrastructure.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.infrastructure.stripe.StandInAccount.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for Stripe on a port of this machine. It was written from what Stripe publishes of its interface, and
/// nobody at Stripe has looked at it: what it shows is that the adapter asks and understands as documented, not that
/// Stripe answers so.
///
/// It imitates: keys in `Authorization`, connected accounts in `Stripe-Account`, `Idempotency-Key` for each account with
/// an error for other contents under the same key, bodies of forms with names in brackets, sessions of Checkout that
/// close between half an hour and a day after they were opened, intents that are captured at once or later, partly and
/// once, what banks keep for seven days, refunds that come back, lists in pages, events, and errors in Stripe's form.
///
/// It does not imitate: charges apart from intents, fees, disputes, payouts, other means than cards, several captures, the limits of rate, the page
/// where she pays (tests say what she did), signatures (the test signs as published), versions of the interface, and
/// keys that are forgotten after a day.
final class StripeStandIn implements AutoCloseable {
    static final String KEY = "sk_test_standin0123456789";

    /// Fewer than the hundred that are asked for, so that there is a second page.
    private static final int PAGE = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, StandInAccount> accounts = new ConcurrentHashMap<>();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private volatile int failing;
    private volatile boolean breaks;

    private record Remembered(String body, Answer answer) {}

    private record Answer(int status, Object json) {}

    StripeStandIn(InstantSource clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    StandInAccount account(String id) {
        return accounts.computeIfAbsent(id, name -> new StandInAccount(name, clock));
    }

    /// Answers everything with this status from now on.
    void fail(int status) {
        failing = status;
    }

    /// Fails at the next order, and remembers that it did.
    void breakOnce() {
        breaks = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answered(exchange);
            byte[] bytes = JSON.writeValueAsBytes(answer.json());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Request-Id", "req_standin");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answered(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (failing != 0) {
            return error(failing, "api_error");
        }
        if (!("Bearer " + KEY).equals(header(exchange, "Authorization"))) {
            return error(401, "invalid_api_key");
        }
        String account = header(exchange, "Stripe-Account");
        String key = header(exchange, "Idempotency-Key");
        return exchange.getRequestMethod().equals("POST")
                ? once(
                        account + " " + key,
                        body,
                        () -> order(account(account), path(exchange), body))
                : tried(() -> question(account(account), exchange));
    }

    private interface Work {
        Object done();
    }

    /// The first answer, however often it is asked for, failures of its own among them; what was refused before anything
    /// was done is not kept.
    private Answer once(String key, String body, Work work) {
        Remembered known = remembered.get(key);
        if (known != null) {
            return known.body().equals(body)
                    ? known.answer()
                    : error(400, "idempotency_error", "idempotency_error");
        }
        Answer answer = breaks ? error(500, "api_error") : tried(work);
        breaks = false;
        if (answer.status() < 400 || answer.status() >= 500) {
            remembered.put(key, new Remembered(body, answer));
        }
        return answer;
    }

    private static Answer tried(Work work) {
        try {
            return new Answer(200, work.done());
        } catch (Refusal refusal) {
            return error(refusal.status, refusal.code);
        }
    }

    private static Answer error(int status, String code) {
        return error(status, status < 500 ? "invalid_request_error" : "api_error", code);
    }

    private static Answer error(int status, String type, String code) {
        Map<String, Object> error = Map.of("type", type, "code", code, "message", "No: " + KEY);
        return new Answer(status, Map.of("error", error));
    }

    private static Object order(StandInAccount account, List<String> path, String body) {
        Map<String, String> asked = form(body);
        return switch (String.join("/", withoutId(path))) {
            case "v1/checkout/sessions" -> account.create(asked).json(false);
            case "v1/checkout/sessions/*/expire" -> account.expire(path.get(3)).json(false);
            case "v1/payment_intents/*/capture" ->
                    account.capture(
                                    path.get(2),
                                    Long.parseLong(asked.getOrDefault("amount_to_capture", "0")))
                            .json();
            case "v1/payment_intents/*/cancel" -> account.cancel(path.get(2)).json();
            case "v1/refunds" -> account.refund(asked).json();
            default -> throw new Refusal(404, "url_invalid");
        };
    }

    private static Object question(StandInAccount account, HttpExchange exchange) {
        account.settle();
        Map<String, String> asked = query(exchange);
        List<String> path = path(exchange);
        String address = "/" + String.join("/", path);
        return switch (String.join("/", withoutId(path))) {
            case "v1/checkout/sessions/*" ->
                    account.session(path.get(3))
                            .json("payment_intent.latest_charge".equals(asked.get("expand[0]")));
            case "v1/checkout/sessions" -> list(address, sessions(account, asked), asked);
            case "v1/refunds" -> list(address, refunds(account, asked), asked);
            case "v1/events" -> list(address, events(account, asked), asked);
            default -> throw new Refusal(404, "url_invalid");
        };
    }

    private static List<Map<String, Object>> sessions(
            StandInAccount account, Map<String, String> asked) {
        return List.copyOf(account.sessions.values()).reversed().stream()
                .filter(one -> one.isAskedFor(asked))
                .map(one -> one.json(false))
                .toList();
    }

    private static List<Map<String, Object>> refunds(
            StandInAccount account, Map<String, String> asked) {
        return List.copyOf(account.refunds.values()).reversed().stream()
                .filter(one -> one.intent.id.equals(asked.get("payment_intent")))
                .map(StandInObjects.Refund::json)
                .toList();
    }

    private static List<Map<String, Object>> events(
            StandInAccount account, Map<String, String> asked) {
        long from = Long.parseLong(asked.getOrDefault("created[gte]", "0"));
        long to = Long.parseLong(asked.getOrDefault("created[lt]", "0"));
        Collection<String> types =
                asked.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("types["))
                        .map(Map.Entry::getValue)
                        .toList();
        return account.events.reversed().stream()
                .filter(event -> event.created() >= from && event.created() < to)
                .filter(event -> types.contains(event.type()))
                .map(StandInObjects.Event::json)
                .toList();
    }

    private static Object list(
            String address, List<Map<String, Object>> all, Map<String, String> asked) {
        String after = asked.get("starting_after");
        int from =
                after == null
                        ? 0
                        : all.stream().map(one -> one.get("id")).toList().indexOf(after) + 1;
        int to = Math.min(all.size(), from + PAGE);
        return Map.of(
                "object",
                "list",
                "url",
                address,
                "has_more",
                to < all.size(),
                "data",
                all.subList(from, to));
    }

    private static List<String> path(HttpExchange exchange) {
        return List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    }

    private static List<String> withoutId(List<String> path) {
        return path.stream().map(part -> part.contains("_test_") ? "*" : part).toList();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                form.put(decoded(sides[0]), decoded(sides[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
