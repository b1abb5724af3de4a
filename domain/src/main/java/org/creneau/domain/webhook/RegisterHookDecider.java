package org.creneau.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// An address that was removed does not come back with an old request, neither does its secret.
public final class RegisterHookDecider implements Decider<RegisterHook, RegisterHookDecider.Facts> {
    private static final int MOST = 20;

    public record Facts(boolean shop, boolean full, Optional<Hook> hook) {}

    @Override
    public Class<RegisterHook> command() {
        return RegisterHook.class;
    }

    @Override
    public Fold<Facts> facts(RegisterHook command) {
        return Premises.profileOf(command.shop())
                .and(
                        hooks(command.shop()),
                        (profile, hooks) ->
                                new Facts(
                                        profile.isPresent(),
                                        isFull(hooks),
                                        Optional.ofNullable(hooks.get(command.hook()))));
    }

    private static Fold<PMap<HookId, Hook>> hooks(ShopId shop) {
        return Fold.of(
                HookEvent.class,
                Boundary.of(HookEvent.ofShop(shop), HookEvent.SAID),
                HashTreePMap.<HookId, Hook>empty(),
                RegisterHookDecider::evolve);
    }

    private static PMap<HookId, Hook> evolve(PMap<HookId, Hook> hooks, HookEvent event) {
        return Hook.after(Optional.ofNullable(hooks.get(event.hook())), event)
                .map(hook -> hooks.plus(event.hook(), hook))
                .orElse(hooks);
    }

    private static boolean isFull(PMap<HookId, Hook> hooks) {
        return hooks.values().stream().filter(hook -> !hook.removed()).count() >= MOST;
    }

    @Override
    public Decision decide(RegisterHook command, Facts facts, Instant at) {
        if (!facts.shop()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.hook()
                .map(hook -> repeated(command, hook))
                .orElseGet(() -> fresh(command, facts, at));
    }

    private static Decision repeated(RegisterHook command, Hook hook) {
        if (hook.removed()) {
            return Decision.refused(HookRefusal.HOOK_REMOVED);
        }
        boolean same =
                hook.address().equals(command.address())
                        && hook.types().equals(command.types())
                        && hook.secret().equals(command.secret());
        return same ? Decision.accepted() : Decision.refused(HookRefusal.HOOK_REPEATED_DIFFERENTLY);
    }

    private static Decision fresh(RegisterHook command, Facts facts, Instant at) {
        return facts.full()
                ? Decision.refused(HookRefusal.TOO_MANY_HOOKS)
                : Decision.accepted(
                        new HookRegistered(
                                command.shop(),
                                command.hook(),
                                command.partner(),
                                command.address(),
                                command.types(),
                                command.secret(),
                                at));
    }
}
