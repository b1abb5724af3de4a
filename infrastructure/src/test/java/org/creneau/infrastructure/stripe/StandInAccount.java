package org.creneau.infrastructure.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.infrastructure.stripe.StandInObjects.Event;
import org.creneau.infrastructure.stripe.StandInObjects.Intent;
import org.creneau.infrastructure.stripe.StandInObjects.Refund;
import org.creneau.infrastructure.stripe.StandInObjects.Session;
import org.jspecify.annotations.Nullable;

/// One connected account of [StripeStandIn]: its sessions, intents and refunds, and the events that tell of them.
final class StandInAccount {
    static final Duration KEPT = Duration.ofDays(7);
    private static final Duration UNTIL_BOUNCED = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    final String id;
    final Map<String, Session> sessions = new LinkedHashMap<>();
    final Map<String, Intent> intents = new LinkedHashMap<>();
    final Map<String, Refund> refunds = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    private final InstantSource clock;
    private int made;

    StandInAccount(String id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
    }

    /// A request that Stripe would answer with an error.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int status;
        final String code;

        Refusal(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }
    }

    private String next(String prefix) {
        made++;
        return prefix + "_test_" + id.replace("acct_", "") + "_" + made;
    }

    Session create(Map<String, String> asked) {
        String expires = asked.get("expires_at");
        Instant closes =
                expires == null
                        ? now().plus(LONGEST)
                        : Instant.ofEpochSecond(Long.parseLong(expires));
        if (closes.isBefore(now().plus(SHORTEST)) || closes.isAfter(now().plus(LONGEST))) {
            throw new Refusal(400, "parameter_invalid_integer");
        }
        var session = new Session(next("cs"), now(), closes, asked);
        sessions.put(session.id, session);
        return session;
    }

    Session session(String session) {
        settle();
        return known(sessions.get(session));
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new Refusal(404, "resource_missing");
        }
        return found;
    }

    Session expire(String name) {
        Session session = session(name);
        if (!session.status.equals("open")) {
            throw new Refusal(400, "checkout_session_not_open");
        }
        close(session);
        return session;
    }

    private void close(Session session) {
        session.status = "expired";
        if (session.intent != null) {
            session.intent.status = "canceled";
        }
        tell("checkout.session.expired", session.json(false));
    }

    /// She types in a card that her bank refuses, or cannot prove that it is she.
    void refuses(String name) {
        Session session = session(name);
        if (session.status.equals("open")) {
            intent(session).status = "requires_payment_method";
            tell("payment_intent.payment_failed", intent(session).json());
        }
    }

    void asksWhoSheIs(String name) {
        Session session = session(name);
        if (session.status.equals("open")) {
            intent(session).status = "requires_action";
        }
    }

    /// @param bounces whether the card takes no money back
    void pays(String name, boolean bounces) {
        Session session = session(name);
        if (!session.status.equals("open")) {
            return;
        }
        Intent intent = intent(session);
        intent.bounces = bounces;
        intent.captureBefore = now().plus(KEPT);
        boolean manual = session.capture.equals("manual");
        intent.status = manual ? "requires_capture" : "succeeded";
        intent.received = manual ? 0 : intent.amount;
        session.status = "complete";
        tell(
                manual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded",
                intent.json());
        tell("checkout.session.completed", session.json(false));
    }

    private Intent intent(Session session) {
        Intent intent = session.intent;
        if (intent == null) {
            intent = new Intent(next("pi"), session);
            intents.put(intent.id, intent);
            session.intent = intent;
        }
        return intent;
    }

    Intent capture(String name, long amount) {
        Intent intent = toCapture(name);
        if (amount > intent.amount || amount <= 0) {
            throw new Refusal(400, "amount_too_large");
        }
        intent.status = "succeeded";
        intent.received = amount;
        tell("payment_intent.succeeded", intent.json());
        return intent;
    }

    Intent cancel(String name) {
        Intent intent = toCapture(name);
        letGo(intent);
        return intent;
    }

    private void letGo(Intent intent) {
        intent.status = "canceled";
        tell("payment_intent.canceled", intent.json());
    }

    private Intent toCapture(String name) {
        settle();
        Intent intent = known(intents.get(name));
        if (!intent.status.equals("requires_capture")) {
            throw new Refusal(400, "payment_intent_unexpected_state");
        }
        return intent;
    }

    Refund refund(Map<String, String> asked) {
        settle();
        Intent intent = known(intents.get(asked.get("payment_intent")));
        long amount = Long.parseLong(asked.getOrDefault("amount", "0"));
        long left = intent.received - refunded(intent);
        if (!intent.status.equals("succeeded") || amount > left || amount <= 0) {
            throw new Refusal(400, "charge_already_refunded");
        }
        var refund = new Refund(next("re"), intent, amount, asked);
        refund.status = intent.bounces ? "pending" : "succeeded";
        refund.fails = now().plus(UNTIL_BOUNCED);
        refunds.put(refund.id, refund);
        tell("refund.created", refund.json());
        return refund;
    }

    private long refunded(Intent intent) {
        return refunds.values().stream()
                .filter(refund -> refund.intent == intent && !refund.status.equals("failed"))
                .mapToLong(refund -> refund.amount)
                .sum();
    }

    /// What happens by itself, told as of now.
    void settle() {
        sessions.values().stream()
                .filter(one -> one.status.equals("open") && !now().isBefore(one.closes))
                .forEach(this::close);
        intents.values().stream()
                .filter(one -> one.status.equals("requires_capture"))
                .filter(one -> !now().isBefore(Objects.requireNonNull(one.captureBefore)))
                .forEach(this::letGo);
        refunds.values().stream()
                .filter(one -> one.status.equals("pending"))
                .filter(one -> !now().isBefore(Objects.requireNonNull(one.fails)))
                .forEach(
                        one -> {
                            one.status = "failed";
                            tell("refund.failed", one.json());
                        });
    }

    private void tell(String type, Map<String, Object> object) {
        events.add(new Event(next("evt"), id, type, now().getEpochSecond(), object));
    }

    private Instant now() {
        return clock.instant();
    }
}
