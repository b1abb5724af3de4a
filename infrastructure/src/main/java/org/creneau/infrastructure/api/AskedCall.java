package org.creneau.infrastructure.api;

import java.util.Set;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
import org.jspecify.annotations.Nullable;

/// @param counter which one calls; absent where the shop has one only
/// @param insist on everything: though it is more than may be, not her turn, or the text keeps her out
/// @param insistOn only on what the refusal said: `LIMIT` (`limit-reached`, `party-above-limit`, `…-nor-room`), `TURN`
///     (`not-her-turn…`), `TEXT` (`only-with-an-order…`)
/// @param meant who was shown as the next one: where she was called meanwhile, nobody else is
record AskedCall(
        @Nullable Integer counter,
        @Nullable Boolean insist,
        @Nullable Set<What> insistOn,
        @Nullable Integer meant) {
    static final AskedCall PLAIN = new AskedCall(null, null, null, null);

    Insisting agreed() {
        return insistOn == null || Boolean.TRUE.equals(insist)
                ? Insisting.onAll(Boolean.TRUE.equals(insist))
                : new Insisting(insistOn);
    }
}
