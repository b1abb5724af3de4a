package org.creneau.infrastructure.vault;

import java.util.Arrays;
import java.util.HexFormat;
import org.creneau.application.partner.PartnerCode;
import org.creneau.application.partner.PartnerSecrets;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.KeyProof;

/// Secrets of partners' keys, and their proofs, each from a key of its own derived from the master key: 160
/// bits that follow from the request, and a hash of 256 that leads back to nothing.
public final class KeyedPartnerSecrets implements PartnerSecrets {
    private static final int BYTES = 20;
    private final Hmac maker;
    private final Hmac prover;

    public KeyedPartnerSecrets(Keys keys) {
        this.maker = new Hmac(keys.derived("partner-secrets", Hmac.ALGORITHM));
        this.prover = new Hmac(keys.derived("partner-proofs", Hmac.ALGORITHM));
    }

    @Override
    public PartnerCode make(ShopId shop, PartnerId partner, String request) {
        byte[] secret = Arrays.copyOf(maker.of(shop.value(), partner.value(), request), BYTES);
        return new PartnerCode(partner, HexFormat.of().formatHex(secret));
    }

    @Override
    public KeyProof proof(PartnerCode code) {
        byte[] proof = prover.of(code.partner().value(), code.secret());
        return new KeyProof(HexFormat.of().formatHex(proof));
    }
}
