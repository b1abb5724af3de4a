package org.creneau.infrastructure.vault;

import org.creneau.application.webhook.HookSecret;
import org.creneau.application.webhook.HookSecrets;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.SecretId;

/// 256 bits that follow from a key derived from the master key, the address and the secret's name.
public final class KeyedHookSecrets implements HookSecrets {
    private final Hmac maker;

    public KeyedHookSecrets(Keys keys) {
        this.maker = new Hmac(keys.derived("webhook-secrets", Hmac.ALGORITHM));
    }

    @Override
    public HookSecret make(ShopId shop, HookId hook, SecretId secret) {
        return new HookSecret(maker.of(shop.value(), hook.value(), secret.value()));
    }
}
