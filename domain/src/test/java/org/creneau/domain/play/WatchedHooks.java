package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.creneau.domain.webhook.SecretId;

/// Nothing is said of an address before it is registered or after it is removed, no secret of it comes back, and
/// only what is paused is resumed.
final class WatchedHooks {
    private final List<String> complaints;
    private final Set<HookId> there = new HashSet<>();
    private final Set<HookId> paused = new HashSet<>();
    private final Map<HookId, Set<SecretId>> secrets = new HashMap<>();

    WatchedHooks(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(HookEvent event) {
        HookId hook = event.hook();
        boolean right =
                switch (event) {
                    case HookRegistered first -> isNew(hook, first.secret()) && there.add(hook);
                    case HookSecretRotated now -> isNew(hook, now.secret()) && there.contains(hook);
                    case HookChanged _ -> there.contains(hook);
                    case HookPaused _ -> there.contains(hook) && paused.add(hook);
                    case HookResumed _ -> there.contains(hook) && paused.remove(hook);
                    case HookRemoved _ -> there.remove(hook);
                };
        if (!right) {
            complaints.add("Cannot be said of this address: " + event);
        }
    }

    private boolean isNew(HookId hook, SecretId secret) {
        return secrets.computeIfAbsent(hook, _ -> new HashSet<>()).add(secret);
    }
}
