package org.creneau.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.webhook.HookCommand.RemoveHook;
import org.creneau.domain.webhook.HookEvent.HookRemoved;

/// Removed twice is removed.
public final class RemoveHookDecider extends OfOneHook<RemoveHook> {
    @Override
    public Class<RemoveHook> command() {
        return RemoveHook.class;
    }

    @Override
    public Decision decide(RemoveHook command, Optional<Hook> hook, Instant at) {
        boolean gone =
                hook.filter(found -> found.shop().equals(command.shop()))
                        .filter(Hook::removed)
                        .isPresent();
        return gone ? Decision.accepted() : super.decide(command, hook, at);
    }

    @Override
    Decision decide(RemoveHook command, Hook hook, Instant at) {
        return Decision.accepted(new HookRemoved(command.shop(), command.hook(), at));
    }
}
