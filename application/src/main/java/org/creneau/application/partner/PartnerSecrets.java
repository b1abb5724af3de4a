package org.creneau.application.partner;

import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.KeyProof;

/// Makes the secrets of partners' keys, and what true ones are told by. Nothing is stored.
public interface PartnerSecrets {

    /// The same for the same request, so that one sent again is answered as it was.
    ///
    /// @param request the key under which it was sent
    PartnerCode make(ShopId shop, PartnerId partner, String request);

    /// A keyed hash: who reads it can neither find the secret nor try one.
    KeyProof proof(PartnerCode code);
}
