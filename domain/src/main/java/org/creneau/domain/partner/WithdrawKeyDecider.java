package org.creneau.domain.partner;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;

/// Taken back twice is taken back.
public final class WithdrawKeyDecider implements Decider<WithdrawKey, Optional<PartnerKey>> {

    @Override
    public Class<WithdrawKey> command() {
        return WithdrawKey.class;
    }

    @Override
    public Fold<Optional<PartnerKey>> facts(WithdrawKey command) {
        return KeyRing.of(command.shop()).and(Fold.known(command.partner()), KeyRing::find);
    }

    @Override
    public Decision decide(WithdrawKey command, Optional<PartnerKey> key, Instant at) {
        return key.map(known -> ended(known, at))
                .orElseGet(() -> Decision.refused(PartnerRefusal.UNKNOWN_PARTNER));
    }

    private static Decision ended(PartnerKey key, Instant at) {
        return key.isOpen()
                ? Decision.accepted(new KeyWithdrawn(key.shop(), key.partner(), key.name(), at))
                : Decision.accepted();
    }
}
