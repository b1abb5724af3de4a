package org.creneau.application.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.webhook.HookEvent.HookRegistered;

/// All addresses of all shops, as they were at a position of the log that only goes on.
final class KnownHooks {
    private final List<Recorded<HookEvent>> said;
    private final Map<HookId, Hook> hooks = new LinkedHashMap<>();
    private int next;

    private KnownHooks(List<Recorded<HookEvent>> said) {
        this.said = said;
    }

    /// Before the first of them was registered.
    static KnownHooks from(Histories histories) {
        return new KnownHooks(
                histories.of(HookEvent.ANYWHERE).stream()
                        .flatMap(entry -> hookEvent(entry.recorded()))
                        .toList());
    }

    private static Stream<Recorded<HookEvent>> hookEvent(Recorded<?> recorded) {
        return recorded.event() instanceof HookEvent event
                ? Stream.of(
                        new Recorded<>(
                                recorded.position(),
                                recorded.id(),
                                recorded.recordedAt(),
                                event,
                                recorded.commandId(),
                                recorded.cause(),
                                recorded.actor(),
                                recorded.channel()))
                : Stream.empty();
    }

    KnownHooks at(long position) {
        while (next < said.size() && said.get(next).position() <= position) {
            HookEvent event = said.get(next).event();
            Hook.after(Optional.ofNullable(hooks.get(event.hook())), event)
                    .ifPresent(hook -> hooks.put(event.hook(), hook));
            next++;
        }
        return this;
    }

    KnownHooks now() {
        return at(Long.MAX_VALUE);
    }

    /// Those that are there.
    Stream<Hook> stream() {
        return hooks.values().stream().filter(hook -> !hook.removed());
    }

    Optional<Hook> find(HookId hook) {
        return Optional.ofNullable(hooks.get(hook)).filter(found -> !found.removed());
    }

    /// Where the next one is registered after where it is.
    OptionalLong nextRegistration() {
        return said.stream()
                .skip(next)
                .filter(recorded -> recorded.event() instanceof HookRegistered)
                .mapToLong(Recorded::position)
                .findFirst();
    }
}
