package org.creneau.application.webhook;

import java.time.Instant;
import java.util.Map;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.PublicType;

/// What one address is to be told of one thing that happened.
///
/// @param id stays the same however often it is sent; the same for all addresses that are told of it
/// @param position of the event in the log; 0 for a trial, behind which nothing happened
/// @param happened when, by the event's own word
public record Message(
        String id,
        ShopId shop,
        HookId hook,
        long position,
        PublicType type,
        Instant happened,
        Map<String, Object> data) {
    /// What a trial is sent as; nobody can choose it.
    public static final PublicType TRIAL = new PublicType("webhook.test");

    public static Message trial(ShopId shop, HookId hook, String id, Instant now) {
        return new Message("msg_" + id, shop, hook, 0, TRIAL, now, Map.of("shop", shop.value()));
    }
}
