package org.creneau.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What became of the addresses that a shop tells what happens.
public sealed interface HookEvent extends Event {
    /// All of it.
    Set<Class<? extends Event>> SAID =
            Set.of(
                    HookRegistered.class,
                    HookChanged.class,
                    HookSecretRotated.class,
                    HookPaused.class,
                    HookResumed.class,
                    HookRemoved.class);

    HookId hook();

    /// Finds the few of all shops: whoever tells the addresses has to know them.
    Tag ANYWHERE = new Tag("hooks", "all");

    /// The third finds the few of a shop without walking past its bookings.
    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), hook().tag(), ofShop(shop()), ANYWHERE);
    }

    static Tag ofShop(ShopId shop) {
        return new Tag("shophooks", shop.value());
    }

    /// @param partner whose it is; absent where the shop looks after it itself
    /// @param types each once, in the order of their names
    record HookRegistered(
            ShopId shop,
            HookId hook,
            @Nullable PartnerId partner,
            HookAddress address,
            List<PublicType> types,
            SecretId secret,
            Instant at)
            implements HookEvent {
        public HookRegistered {
            types = List.copyOf(types);
        }
    }

    /// The whole of it from now on, whatever of it is new.
    record HookChanged(
            ShopId shop, HookId hook, HookAddress address, List<PublicType> types, Instant at)
            implements HookEvent {
        public HookChanged {
            types = List.copyOf(types);
        }
    }

    /// @param both until when the secret before signs beside the new one
    record HookSecretRotated(ShopId shop, HookId hook, SecretId secret, Instant both, Instant at)
            implements HookEvent {}

    /// What happens meanwhile is kept for it.
    record HookPaused(ShopId shop, HookId hook, PausedFor why, Instant at) implements HookEvent {}

    record HookResumed(ShopId shop, HookId hook, Instant at) implements HookEvent {}

    record HookRemoved(ShopId shop, HookId hook, Instant at) implements HookEvent {}
}
