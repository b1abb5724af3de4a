package org.creneau.application.webhook;

import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.SecretId;

/// Makes the secrets by which messages are signed. Nothing is stored: a secret follows from its name in the log and
/// from the master key.
public interface HookSecrets {
    HookSecret make(ShopId shop, HookId hook, SecretId secret);
}
