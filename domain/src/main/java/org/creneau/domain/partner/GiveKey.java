package org.creneau.domain.partner;

import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;

/// Gives a partner a key. The one that it had, if any, opens nothing from then on.
///
/// @param scopes at least one
public record GiveKey(
        ShopId shop, PartnerId partner, PartnerName name, Set<Scope> scopes, KeyProof proof)
        implements Command {
    public GiveKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new MalformedValue("scope");
        }
    }
}
