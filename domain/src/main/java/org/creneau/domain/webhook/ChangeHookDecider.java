package org.creneau.domain.webhook;

import java.time.Instant;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.webhook.HookCommand.ChangeHook;
import org.creneau.domain.webhook.HookEvent.HookChanged;

/// What is on its way already goes to the new address.
public final class ChangeHookDecider extends OfOneHook<ChangeHook> {
    @Override
    public Class<ChangeHook> command() {
        return ChangeHook.class;
    }

    @Override
    Decision decide(ChangeHook command, Hook hook, Instant at) {
        boolean same =
                hook.address().equals(command.address()) && hook.types().equals(command.types());
        return same
                ? Decision.accepted()
                : Decision.accepted(
                        new HookChanged(
                                command.shop(),
                                command.hook(),
                                command.address(),
                                command.types(),
                                at));
    }
}
