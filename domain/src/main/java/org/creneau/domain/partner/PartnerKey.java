package org.creneau.domain.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// A partner and the key it has, or had.
///
/// @param spent proofs of keys that open nothing any more
/// @param withdrawn absent as long as the key opens something
public record PartnerKey(
        ShopId shop,
        PartnerId partner,
        PartnerName name,
        List<Scope> scopes,
        KeyProof proof,
        PSet<KeyProof> spent,
        Instant given,
        Optional<Instant> withdrawn) {

    /// The first event of a partner is that it was given a key.
    static Optional<PartnerKey> after(Optional<PartnerKey> before, PartnerEvent event) {
        return switch (event) {
            case KeyGiven now -> Optional.of(given(now, before));
            case KeyWithdrawn end -> before.map(key -> key.ended(end.at()));
        };
    }

    /// What became of one partner's key, if these are all events of that partner.
    public static Optional<PartnerKey> of(Iterable<? extends PartnerEvent> events) {
        Optional<PartnerKey> key = Optional.empty();
        for (PartnerEvent event : events) {
            key = after(key, event);
        }
        return key;
    }

    private static PartnerKey given(KeyGiven now, Optional<PartnerKey> before) {
        return new PartnerKey(
                now.shop(),
                now.partner(),
                now.name(),
                now.scopes(),
                now.proof(),
                before.map(key -> key.spent().plus(key.proof())).orElse(HashTreePSet.empty()),
                now.at(),
                Optional.empty());
    }

    private PartnerKey ended(Instant at) {
        return new PartnerKey(
                shop, partner, name, scopes, proof, spent.plus(proof), given, Optional.of(at));
    }

    public boolean isOpen() {
        return withdrawn.isEmpty();
    }

    /// Whether it opens something in that shop. Every key that opens anything lets its shop be read.
    public boolean opens(ShopId where, Scope what) {
        return isOpen() && shop.equals(where) && (what == Scope.READ || scopes.contains(what));
    }

    boolean has(KeyProof asked) {
        return isOpen() && proof.equals(asked);
    }

    boolean says(PartnerName called, Set<Scope> opened) {
        return name.equals(called) && Set.copyOf(scopes).equals(opened);
    }

    boolean hadBefore(KeyProof asked) {
        return spent.contains(asked);
    }
}
