package org.creneau.domain.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.ShopRefusal;

/// A key that was taken back or replaced never opens anything again, not even when the request that made it
/// arrives once more.
public final class GiveKeyDecider implements Decider<GiveKey, GiveKeyDecider.Facts> {
    public record Facts(boolean shop, boolean full, Optional<PartnerKey> key) {}

    @Override
    public Class<GiveKey> command() {
        return GiveKey.class;
    }

    @Override
    public Fold<Facts> facts(GiveKey command) {
        return Premises.profileOf(command.shop())
                .and(
                        KeyRing.of(command.shop()),
                        (profile, ring) ->
                                new Facts(
                                        profile.isPresent(),
                                        ring.isFull(),
                                        ring.find(command.partner())));
    }

    @Override
    public Decision decide(GiveKey command, Facts facts, Instant at) {
        if (!facts.shop()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.key()
                .flatMap(key -> repeated(command, key))
                .orElseGet(() -> fresh(command, facts, at));
    }

    private static Optional<Decision> repeated(GiveKey command, PartnerKey key) {
        if (key.hadBefore(command.proof())) {
            return Optional.of(Decision.refused(PartnerRefusal.KEY_SPENT));
        }
        if (!key.has(command.proof())) {
            return Optional.empty();
        }
        return Optional.of(
                key.says(command.name(), command.scopes())
                        ? Decision.accepted()
                        : Decision.refused(PartnerRefusal.KEY_REPEATED_DIFFERENTLY));
    }

    /// A new key in the place of an open one is no key more.
    private static Decision fresh(GiveKey command, Facts facts, Instant at) {
        boolean replaces = facts.key().filter(PartnerKey::isOpen).isPresent();
        return facts.full() && !replaces
                ? Decision.refused(PartnerRefusal.TOO_MANY_KEYS)
                : Decision.accepted(given(command, at));
    }

    private static KeyGiven given(GiveKey command, Instant at) {
        return new KeyGiven(
                command.shop(),
                command.partner(),
                command.name(),
                List.copyOf(command.scopes()),
                command.proof(),
                at);
    }
}
