package org.creneau.infrastructure.stripe;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [StripeStandIn] keeps, and how it is written: the fields that Stripe documents and the adapter could read.
final class StandInObjects {
    private StandInObjects() {}

    private static final String PAGES = "https://checkout.stripe.example/c/pay/";

    static final class Session {
        final String id;
        final Instant closes;
        final long amount;
        final String currency;
        final String reference;
        final String capture;
        final Map<String, String> metadata;
        final Map<String, String> ofIntent;
        String status = "open";
        @Nullable Intent intent;

        final Instant created;

        Session(String id, Instant created, Instant closes, Map<String, String> asked) {
            this.id = id;
            this.created = created;
            this.closes = closes;
            String price = "line_items[0][price_data]";
            this.amount = Long.parseLong(asked.getOrDefault(price + "[unit_amount]", "0"));
            this.currency = asked.getOrDefault(price + "[currency]", "");
            this.reference = asked.getOrDefault("client_reference_id", "");
            this.capture = asked.getOrDefault("payment_intent_data[capture_method]", "automatic");
            this.metadata = metadata(asked, "metadata");
            this.ofIntent = metadata(asked, "payment_intent_data[metadata]");
        }

        boolean isAskedFor(Map<String, String> asked) {
            String ofIntent = asked.get("payment_intent");
            long since = Long.parseLong(asked.getOrDefault("created[gte]", "0"));
            Intent known = intent;
            return created.getEpochSecond() >= since
                    && (ofIntent == null || (known != null && known.id.equals(ofIntent)));
        }

        /// @param expanded whether the intent stands there whole instead of by its id
        Map<String, Object> json(boolean expanded) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("object", "checkout.session");
            json.put("status", status);
            json.put("amount_total", amount);
            json.put("currency", currency);
            json.put("client_reference_id", reference);
            json.put("expires_at", closes.getEpochSecond());
            json.put("metadata", metadata);
            json.put("mode", "payment");
            json.put("payment_intent", intent(expanded));
            json.put("url", status.equals("open") ? PAGES + id : null);
            return json;
        }

        private @Nullable Object intent(boolean expanded) {
            Intent known = intent;
            return known == null ? null : expanded ? known.json() : known.id;
        }
    }

    static final class Intent {
        final String id;
        final long amount;
        final String currency;
        final Map<String, String> metadata;
        String status = "requires_payment_method";
        long received;
        boolean bounces;
        @Nullable Instant captureBefore;

        Intent(String id, Session session) {
            this.id = id;
            this.amount = session.amount;
            this.currency = session.currency;
            this.metadata = session.ofIntent;
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("object", "payment_intent");
            json.put("status", status);
            json.put("amount", amount);
            json.put("amount_capturable", status.equals("requires_capture") ? amount : 0);
            json.put("amount_received", received);
            json.put("currency", currency);
            json.put("metadata", metadata);
            json.put("latest_charge", charge());
            return json;
        }

        private @Nullable Object charge() {
            Instant until = captureBefore;
            if (until == null) {
                return null;
            }
            Map<String, Object> card = Map.of("capture_before", until.getEpochSecond());
            return Map.of(
                    "id",
                    id.replace("pi_", "ch_"),
                    "object",
                    "charge",
                    "payment_method_details",
                    Map.of("type", "card", "card", card));
        }
    }

    static final class Refund {
        final String id;
        final Intent intent;
        final long amount;
        final Map<String, String> metadata;
        String status = "pending";
        @Nullable Instant fails;

        Refund(String id, Intent intent, long amount, Map<String, String> asked) {
            this.id = id;
            this.intent = intent;
            this.amount = amount;
            this.metadata = metadata(asked, "metadata");
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("object", "refund");
            json.put("status", status);
            json.put("amount", amount);
            json.put("currency", intent.currency);
            json.put("payment_intent", intent.id);
            json.put("metadata", metadata);
            return json;
        }
    }

    record Event(String id, String account, String type, long created, Map<String, Object> object) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("object", "event");
            json.put("account", account);
            json.put("api_version", "2020-08-27");
            json.put("created", created);
            json.put("livemode", false);
            json.put("type", type);
            json.put("data", Map.of("object", object));
            return json;
        }
    }

    private static Map<String, String> metadata(Map<String, String> asked, String name) {
        Map<String, String> found = new LinkedHashMap<>();
        String prefix = name + "[";
        asked.forEach(
                (key, value) -> {
                    if (key.startsWith(prefix)) {
                        found.put(key.substring(prefix.length(), key.length() - 1), value);
                    }
                });
        return found;
    }
}
