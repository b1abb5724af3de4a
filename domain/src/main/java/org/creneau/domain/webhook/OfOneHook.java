package org.creneau.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// What is decided about a hook that is there rests on that hook alone.
abstract class OfOneHook<C extends HookCommand> implements Decider<C, Optional<Hook>> {

    @Override
    public Fold<Optional<Hook>> facts(C command) {
        return Hook.of(command.hook());
    }

    @Override
    public Decision decide(C command, Optional<Hook> hook, Instant at) {
        return hook.filter(found -> found.shop().equals(command.shop()))
                .filter(found -> !found.removed())
                .map(found -> decide(command, found, at))
                .orElseGet(() -> Decision.refused(HookRefusal.UNKNOWN_HOOK));
    }

    abstract Decision decide(C command, Hook hook, Instant at);
}
