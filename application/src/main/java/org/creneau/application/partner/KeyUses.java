package org.creneau.application.partner;

import java.time.Instant;
import java.util.Map;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;

/// When partners' keys were last used, to the minute: so that a shop sees which it can take back. No
/// events, since nothing is decided on it.
public interface KeyUses {
    void used(ShopId shop, PartnerId partner, Instant at);

    Map<PartnerId, Instant> last(ShopId shop);
}
