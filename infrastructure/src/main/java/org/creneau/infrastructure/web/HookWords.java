package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Collectors;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.creneau.domain.webhook.PublicType;
import org.creneau.infrastructure.i18n.Say;

/// What is said of addresses in histories.
final class HookWords {
    private HookWords() {}

    static List<Object> figures(HookEvent event, Say say) {
        return switch (event) {
            case HookRegistered e -> List.of(e.address().value(), types(e.types(), say));
            case HookChanged e -> List.of(e.address().value(), types(e.types(), say));
            case HookSecretRotated _ -> List.of();
            case HookPaused e -> List.of(say.text("hooks.paused." + e.why()));
            case HookResumed _ -> List.of();
            case HookRemoved _ -> List.of();
        };
    }

    private static String types(List<PublicType> types, Say say) {
        return types.stream()
                .map(type -> say.text("hooks.type." + type))
                .collect(Collectors.joining(", "));
    }
}
