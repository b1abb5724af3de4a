package org.creneau.infrastructure.audit;

import java.util.Locale;
import org.creneau.application.audit.Chains;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.eventstore.ChainVerifier;
import org.creneau.infrastructure.eventstore.StoredEvents;

/// Verifies the table of events as it lies there.
public final class StoredChains implements Chains {
    private final StoredEvents events;

    public StoredChains(StoredEvents events) {
        this.events = events;
    }

    @Override
    public Verdict ofTheWholeLog() {
        return verdict(ChainVerifier.verifyLog(events.from(1)));
    }

    /// A shop's events are one strand.
    @Override
    public Verdict of(ShopId shop) {
        return verdict(ChainVerifier.verifyStrand(events.ofStrand(shop.value())));
    }

    private static Verdict verdict(ChainVerifier.Verdict found) {
        return switch (found) {
            case ChainVerifier.Verdict.Intact(var records, var link) ->
                    new Verdict.Sound(records, link);
            case ChainVerifier.Verdict.Broken(var position, var flaw) ->
                    new Verdict.Broken(position, words(flaw));
        };
    }

    private static String words(ChainVerifier.Flaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
