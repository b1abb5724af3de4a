package org.creneau.infrastructure.stripe;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an event of Stripe is about. It is read as plain JSON: an event is written in the version of the interface
/// that the account had when it was made, whichever version is spoken here.
sealed interface StripeTold {
    /// The events that anything here hangs on; more of them may come.
    Set<String> TYPES =
            Set.of(
                    "checkout.session.completed",
                    "checkout.session.expired",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed",
                    "payment_intent.amount_capturable_updated",
                    "payment_intent.succeeded",
                    "payment_intent.canceled",
                    "payment_intent.payment_failed",
                    "charge.refunded",
                    "refund.created",
                    "refund.updated",
                    "refund.failed");

    String REFUND = "refund";

    record OfSession(String session) implements StripeTold {}

    record OfIntent(String intent) implements StripeTold {}

    /// @param object that changed, as the event has it
    static Optional<StripeTold> of(String type, JsonNode object) {
        String kind = object.path("object").asString("");
        if (!TYPES.contains(type) || (!kind.equals(REFUND) && !isOurs(object))) {
            return Optional.empty();
        }
        return switch (kind) {
            case "checkout.session" -> text(object, "id").map(OfSession::new);
            case "payment_intent" -> text(object, "id").map(OfIntent::new);
            case "charge", REFUND -> text(object, "payment_intent").map(OfIntent::new);
            default -> Optional.empty();
        };
    }

    /// The shop may do other business on its account, and much of it: nothing is asked about that. What is written
    /// beside an intent stands beside its charges too. Of a refund it has to be asked, since the shop may make it on
    /// the pages of Stripe.
    private static boolean isOurs(JsonNode object) {
        return object.path("metadata").has(StripeSessions.PAYMENT);
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.of(object.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
