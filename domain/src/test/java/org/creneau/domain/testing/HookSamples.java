package org.creneau.domain.testing;

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

/// What becomes of the addresses that a shop tells what happens: one sample of each shape.
final class HookSamples {
    private static final HookId HOOK = new HookId("hook-1");
    private static final HookAddress ADDRESS = new HookAddress("https://till.example/creneau");
    private static final List<PublicType> TYPES =
            List.of(new PublicType("order.placed"), new PublicType("order.ready"));
    private static final SecretId SECRET = new SecretId("0f".repeat(16));

    static final List<Event> ALL =
            List.of(
                    new HookRegistered(
                            OtherShop.ID,
                            HOOK,
                            null,
                            ADDRESS,
                            TYPES,
                            SECRET,
                            OtherShop.at("16:00")),
                    new HookRegistered(
                            OtherShop.ID,
                            new HookId("hook-2"),
                            new PartnerId("partner-1"),
                            ADDRESS,
                            TYPES,
                            SECRET,
                            OtherShop.at("16:05")),
                    new HookChanged(
                            OtherShop.ID,
                            HOOK,
                            new HookAddress("https://till.example/other"),
                            TYPES,
                            OtherShop.at("16:10")),
                    new HookSecretRotated(
                            OtherShop.ID,
                            HOOK,
                            new SecretId("1e".repeat(16)),
                            OtherShop.at("23:15"),
                            OtherShop.at("16:15")),
                    new HookPaused(OtherShop.ID, HOOK, PausedFor.GONE, OtherShop.at("16:20")),
                    new HookResumed(OtherShop.ID, HOOK, OtherShop.at("16:25")),
                    new HookRemoved(OtherShop.ID, HOOK, OtherShop.at("16:30")));

    private HookSamples() {}
}
