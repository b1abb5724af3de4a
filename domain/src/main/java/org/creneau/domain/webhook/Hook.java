package org.creneau.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// An address that is told what happens.
///
/// @param partner whose it is; empty where the shop looks after it itself
/// @param former the secret before, as long as it signs too
/// @param spent names of secrets before the one that signs
/// @param paused why nothing is sent for now; empty where it is
public record Hook(
        ShopId shop,
        HookId id,
        Optional<PartnerId> partner,
        HookAddress address,
        List<PublicType> types,
        SecretId secret,
        Optional<Former> former,
        PSet<SecretId> spent,
        Instant registered,
        Optional<PausedFor> paused,
        boolean removed) {

    /// @param until it signs before that instant
    public record Former(SecretId secret, Instant until) {}

    /// What became of one hook.
    static Fold<Optional<Hook>> of(HookId hook) {
        return Fold.of(
                HookEvent.class,
                Boundary.of(hook.tag(), HookEvent.SAID),
                Optional.empty(),
                Hook::after);
    }

    /// What became of one hook, if these are all events of it.
    public static Optional<Hook> of(Iterable<? extends HookEvent> events) {
        Optional<Hook> hook = Optional.empty();
        for (HookEvent event : events) {
            hook = after(hook, event);
        }
        return hook;
    }

    /// The first event of a hook is that it was registered.
    public static Optional<Hook> after(Optional<Hook> before, HookEvent event) {
        return switch (event) {
            case HookRegistered first -> Optional.of(registered(first));
            case HookChanged now -> before.map(hook -> hook.with(now.address(), now.types()));
            case HookSecretRotated now -> before.map(hook -> hook.rotated(now));
            case HookPaused now -> before.map(hook -> hook.with(Optional.of(now.why()), false));
            case HookResumed _ -> before.map(hook -> hook.with(Optional.empty(), false));
            case HookRemoved _ -> before.map(hook -> hook.with(hook.paused, true));
        };
    }

    private static Hook registered(HookRegistered first) {
        return new Hook(
                first.shop(),
                first.hook(),
                Optional.ofNullable(first.partner()),
                first.address(),
                first.types(),
                first.secret(),
                Optional.empty(),
                HashTreePSet.empty(),
                first.at(),
                Optional.empty(),
                false);
    }

    private Hook with(HookAddress where, List<PublicType> what) {
        return new Hook(
                shop, id, partner, where, what, secret, former, spent, registered, paused, removed);
    }

    private Hook with(Optional<PausedFor> why, boolean gone) {
        return new Hook(
                shop, id, partner, address, types, secret, former, spent, registered, why, gone);
    }

    private Hook rotated(HookSecretRotated now) {
        return new Hook(
                shop,
                id,
                partner,
                address,
                types,
                now.secret(),
                Optional.of(new Former(secret, now.both())),
                spent.plus(secret),
                registered,
                paused,
                removed);
    }

    /// Whether something that happens is to be sent to it, now or once it is resumed.
    public boolean wants(PublicType type) {
        return !removed && types.contains(type);
    }

    /// By which secrets something is signed: the first is the one to keep.
    public List<SecretId> signing(Instant at) {
        return former.filter(before -> at.isBefore(before.until()))
                .map(before -> List.of(secret, before.secret()))
                .orElse(List.of(secret));
    }
}
