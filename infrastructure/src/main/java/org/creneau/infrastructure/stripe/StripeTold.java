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

    record OfSession(String session) implements StripeTold {}

    record OfIntent(String intent) implements StripeTold {}

    /// @param object that changed, as the event has it
    static Optional<StripeTold> of(String type, JsonNode object) {
        if (!TYPES.contains(type)) {
            return Optional.empty();
        }
        return switch (object.path("object").asString("")) {
            case "checkout.session" -> text(object, "id").map(OfSession::new);
            case "payment_intent" -> text(object, "id").map(OfIntent::new);
            case "charge", "refund" -> text(object, "payment_intent").map(OfIntent::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.of(object.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
