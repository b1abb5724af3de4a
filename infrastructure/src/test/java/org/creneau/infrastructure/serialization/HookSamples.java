package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;

/// What becomes of the addresses that a shop tells what happens, as the stored samples tell it.
final class HookSamples {
    private static final HookId HOOK = new HookId("b0b1b2");
    private static final HookAddress ADDRESS = new HookAddress("https://till.example/creneau");
    private static final List<PublicType> TYPES =
            List.of(new PublicType("order.placed"), new PublicType("order.ready"));
    private static final SecretId SECRET = new SecretId("0f".repeat(16));

    static final List<Event> ALL =
            List.of(
                    new HookRegistered(
                            SHOP, HOOK, new PartnerId("a1b2c3"), ADDRESS, TYPES, SECRET, NOON),
                    new HookChanged(SHOP, HOOK, ADDRESS, TYPES, NOON),
                    new HookSecretRotated(SHOP, HOOK, SECRET, NOON.plus(Duration.ofDays(1)), NOON),
                    new HookPaused(SHOP, HOOK, PausedFor.GONE, NOON),
                    new HookResumed(SHOP, HOOK, NOON),
                    new HookRemoved(SHOP, HOOK, NOON));

    private HookSamples() {}
}
