package org.creneau.domain.webhook;

import java.time.Instant;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.HookEvent.HookPaused;

/// Paused twice is paused, for the first reason.
public final class PauseHookDecider extends OfOneHook<PauseHook> {
    @Override
    public Class<PauseHook> command() {
        return PauseHook.class;
    }

    @Override
    Decision decide(PauseHook command, Hook hook, Instant at) {
        return hook.paused().isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                        new HookPaused(command.shop(), command.hook(), command.why(), at));
    }
}
