package org.creneau.application.webhook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.webhook.LogSince.Stretch;
import org.creneau.application.webhook.Outbox.Found;
import org.creneau.application.webhook.PublicEvents.Told;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.webhook.Hook;

/// When something happens that an address wants to know, puts it into the outbox.
///
/// Which addresses there were, and what they wanted, is taken from the log as of that event: so what is put there follows
/// from the log alone. Where nobody wants to know anything, nothing of the log is read.
public final class WhenThingsHappen {
    private static final int STRETCH = 2_000;
    private static final Set<Class<? extends Event>> TYPES =
            PublicEvents.ALL.stream().map(Told::event).collect(toUnmodifiableSet());

    private final LogSince log;
    private final Histories histories;
    private final WhatPartnersMayKnow partners;
    private final Outbox outbox;

    public WhenThingsHappen(
            LogSince log, Histories histories, WhatPartnersMayKnow partners, Outbox outbox) {
        this.log = log;
        this.histories = histories;
        this.partners = partners;
        this.outbox = outbox;
    }

    /// A stretch of the log after the other until there is no more.
    public void run(Instant now) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = outbox.fill(now, this::after);
        }
    }

    /// The addresses are looked up after the head, and nothing behind the head is read: what is told is told to all that
    /// were there by then, also to one that was registered a moment ago.
    private Found after(long position) {
        long head = log.head();
        if (head <= position) {
            return new Found(List.of(), position);
        }
        KnownHooks hooks = KnownHooks.from(histories).at(position);
        long from = beginning(hooks, position, head);
        if (from >= head) {
            return new Found(List.of(), head);
        }
        Stretch stretch = log.after(from, head, STRETCH, TYPES);
        return new Found(
                stretch.events().stream()
                        .flatMap(recorded -> messages(hooks.at(recorded.position()), recorded))
                        .toList(),
                Math.max(from, stretch.upTo()));
    }

    /// Before anybody wanted to know anything there is nothing to tell.
    private static long beginning(KnownHooks hooks, long position, long head) {
        return hooks.stream().findAny().isPresent()
                ? position
                : hooks.nextRegistration().stream()
                        .map(first -> first - 1)
                        .findFirst()
                        .orElse(head);
    }

    private Stream<Message> messages(KnownHooks hooks, Recorded<? extends Event> recorded) {
        Optional<Told<?>> told = PublicEvents.of(recorded.event().getClass());
        return told.stream()
                .flatMap(
                        one ->
                                hooks.stream()
                                        .filter(hook -> wants(hook, one, recorded.event()))
                                        .map(hook -> message(hook, one, recorded)));
    }

    private boolean wants(Hook hook, Told<?> told, Event event) {
        return hook.shop().equals(event.shop())
                && hook.wants(told.type())
                && hook.partner()
                        .map(
                                partner ->
                                        partners.mayBeTold(
                                                hook.shop(),
                                                partner,
                                                told.scope(),
                                                told.orderOf(event)))
                        .orElse(true);
    }

    private static Message message(Hook hook, Told<?> told, Recorded<? extends Event> recorded) {
        return new Message(
                "msg_" + recorded.id().replace("-", ""),
                hook.shop(),
                hook.id(),
                recorded.position(),
                told.type(),
                recorded.event().at(),
                told.dataOf(recorded.event()));
    }
}
