package org.creneau.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.webhook.HookCommand.RotateHookSecret;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;

/// Both secrets sign for a day, so that nothing is missed by whoever has yet to learn the new one.
public final class RotateHookSecretDecider extends OfOneHook<RotateHookSecret> {
    private static final Duration BOTH = Duration.ofDays(1);

    @Override
    public Class<RotateHookSecret> command() {
        return RotateHookSecret.class;
    }

    @Override
    Decision decide(RotateHookSecret command, Hook hook, Instant at) {
        if (hook.spent().contains(command.secret())) {
            return Decision.refused(HookRefusal.SECRET_SPENT);
        }
        return hook.secret().equals(command.secret())
                ? Decision.accepted()
                : Decision.accepted(
                        new HookSecretRotated(
                                command.shop(),
                                command.hook(),
                                command.secret(),
                                at.plus(BOTH),
                                at));
    }
}
