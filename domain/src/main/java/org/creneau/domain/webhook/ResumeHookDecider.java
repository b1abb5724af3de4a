package org.creneau.domain.webhook;

import java.time.Instant;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.webhook.HookCommand.ResumeHook;
import org.creneau.domain.webhook.HookEvent.HookResumed;

/// Whatever it was paused for.
public final class ResumeHookDecider extends OfOneHook<ResumeHook> {
    @Override
    public Class<ResumeHook> command() {
        return ResumeHook.class;
    }

    @Override
    Decision decide(ResumeHook command, Hook hook, Instant at) {
        return hook.paused().isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new HookResumed(command.shop(), command.hook(), at));
    }
}
