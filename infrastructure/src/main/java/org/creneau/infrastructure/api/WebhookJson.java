package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.application.webhook.Outbox;
import org.creneau.application.webhook.PublicEvents.Told;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.domain.webhook.PublicType;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.Hooks;
import org.jspecify.annotations.Nullable;

/// Addresses that are told what happens, and what became of each message.
final class WebhookJson {
    private WebhookJson() {}

    /// @param url `https://…`, kept in clear
    /// @param types at least one of those that can be told
    /// @param paused true to keep what happens for later; a new one is never paused
    record WebhookWish(
            @Needed @Nullable String url,
            @Needed @Nullable List<@Nullable String> types,
            @Nullable Boolean paused) {
        Hooks.Wish wish() {
            return new Hooks.Wish(
                    new HookAddress(Asked.required("hook-address", url)),
                    Asked.required("hook-type", types).stream()
                            .map(type -> new PublicType(Asked.required("hook-type", type)))
                            .toList());
        }
    }

    /// @param partner who registered it with its key; absent where the shop did
    /// @param paused why nothing is sent for now; absent where it is
    /// @param lastTaken when it took something last; absent where it never did
    record Webhook(
            String id,
            String url,
            List<String> types,
            @Nullable String partner,
            Instant registered,
            @Nullable PausedFor paused,
            @Nullable Instant lastTaken) {
        static Webhook of(Hook hook, Optional<Instant> lastTaken) {
            return new Webhook(
                    hook.id().value(),
                    hook.address().value(),
                    hook.types().stream().map(PublicType::value).toList(),
                    hook.partner().map(PartnerId::value).orElse(null),
                    hook.registered(),
                    hook.paused().orElse(null),
                    lastTaken.orElse(null));
        }
    }

    /// @param secret what signatures are checked with; only whoever asked for it under the same Idempotency-Key is
    ///     answered with it again
    record WebhookWithSecret(Webhook webhook, String secret) {
        /// Says nothing of the secret.
        @Override
        public String toString() {
            return webhook.toString();
        }
    }

    /// @param scope what a partner's key has to be for
    record WebhookType(String type, Scope scope) {
        static WebhookType of(Told<?> told) {
            return new WebhookType(told.type().value(), told.scope());
        }
    }

    /// @param message its `webhook-id`
    record Trial(String message) {}

    /// @param message the `webhook-id` of one; absent for all since
    /// @param since when they happened at the earliest; needed where no message is named
    record Replay(@Nullable String message, @Nullable Instant since) {}

    /// @param messages how many are sent again
    record Replayed(int messages) {}

    /// @param id its `webhook-id`
    /// @param timestamp when it happened
    /// @param attempts since it was registered, or replayed
    /// @param due when it is sent next; absent where it is not
    /// @param last absent as long as nothing was tried
    record Delivery(
            String id,
            String type,
            Instant timestamp,
            Outbox.State state,
            int attempts,
            @Nullable Instant due,
            @Nullable Attempt last) {
        static Delivery of(Outbox.Delivery delivery) {
            Outbox.Try last = delivery.last();
            return new Delivery(
                    delivery.id(),
                    delivery.type().value(),
                    delivery.happened(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.due(),
                    last == null
                            ? null
                            : new Attempt(last.at(), last.answer(), last.took().toMillis()));
        }
    }

    /// @param answer a status of HTTP, or why there was none
    record Attempt(Instant at, String answer, long millis) {}
}
