package org.creneau.domain.webhook;

import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// What can be asked of an address that is told what happens.
public sealed interface HookCommand extends Command {
    HookId hook();

    private static List<PublicType> sorted(List<PublicType> types) {
        if (types.isEmpty()) {
            throw new MalformedValue("hook-type");
        }
        return Set.copyOf(types).stream().sorted().toList();
    }

    /// @param partner whose it is to be; absent where the shop looks after it itself
    /// @param types at least one
    record RegisterHook(
            ShopId shop,
            HookId hook,
            @Nullable PartnerId partner,
            HookAddress address,
            List<PublicType> types,
            SecretId secret)
            implements HookCommand {
        public RegisterHook {
            types = sorted(types);
        }
    }

    /// @param types at least one
    record ChangeHook(ShopId shop, HookId hook, HookAddress address, List<PublicType> types)
            implements HookCommand {
        public ChangeHook {
            types = sorted(types);
        }
    }

    /// The secret before signs for a day beside the new one.
    record RotateHookSecret(ShopId shop, HookId hook, SecretId secret) implements HookCommand {}

    record PauseHook(ShopId shop, HookId hook, PausedFor why) implements HookCommand {}

    record ResumeHook(ShopId shop, HookId hook) implements HookCommand {}

    record RemoveHook(ShopId shop, HookId hook) implements HookCommand {}
}
