package org.creneau.application.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Commands;
import org.creneau.application.webhook.Outbox.Address;
import org.creneau.application.webhook.Outbox.Due;
import org.creneau.application.webhook.Outbox.Try;
import org.creneau.application.webhook.Receivers.Answer;
import org.creneau.application.webhook.Receivers.Letter;
import org.creneau.application.webhook.Receivers.Reply;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.PausedFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due. One address gets one message after the other, in the order in which things happened; what has
/// to be sent again comes when its time has come, and holds up nothing.
///
/// At least once: a node that ends after an address took something and before that is written down leaves it to be sent
/// again, under the same id.
public final class WhenMessagesAreDue {
    private static final Logger LOG = LoggerFactory.getLogger(WhenMessagesAreDue.class);
    private static final Actor SENDER = Actor.system("webhooks");
    private static final int GONE = 410;
    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);

    /// For as long nobody else sends to an address of which nothing more is heard from here.
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /// So that whoever sends does not go on for ever.
    private static final Duration AT_A_STRETCH = Duration.ofSeconds(30);

    private static final int AT_ONCE = 20;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration WHERE_OVERLOADED = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Histories histories;
    private final WhatPartnersMayKnow partners;
    private final HookSecrets secrets;
    private final Receivers receivers;
    private final Commands commands;
    private final Chance chance;
    private final InstantSource clock;
    private final Executor sending;
    private final MeterRegistry meters;

    /// What is not decided by what came before.
    ///
    /// @param random from 0 to just below 1
    public record Chance(DoubleSupplier random, Supplier<String> commandIds) {}

    /// @param clock that of the machine: the other side compares it with its own
    /// @param sending runs one address each
    public WhenMessagesAreDue(
            Outbox outbox,
            Histories histories,
            WhatPartnersMayKnow partners,
            HookSecrets secrets,
            Receivers receivers,
            Commands commands,
            Chance chance,
            InstantSource clock,
            Executor sending,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.histories = histories;
        this.partners = partners;
        this.secrets = secrets;
        this.receivers = receivers;
        this.commands = commands;
        this.chance = chance;
        this.clock = clock;
        this.sending = sending;
        this.meters = meters;
        List.of("taken", "failed", "given-up").forEach(this::timer);
    }

    private Timer timer(String outcome) {
        return Timer.builder("creneau.webhook.attempt")
                .tag("outcome", outcome)
                .description("One message sent to one address")
                .publishPercentileHistogram()
                .register(meters);
    }

    /// @param now of the product, which may live on another day
    public void run(Instant now) {
        List<Address> due = outbox.due(clock.instant());
        if (!due.isEmpty()) {
            KnownHooks hooks = KnownHooks.from(histories).now();
            due.forEach(address -> send(address, hooks.find(address.hook()), now));
        }
    }

    private void send(Address address, Optional<Hook> hook, Instant now) {
        if (hook.isEmpty()) {
            outbox.drop(address);
        } else if (isOpen(hook.get()) && outbox.claim(address, CLAIM)) {
            sending.execute(() -> sendOrWarn(address, hook.get(), now));
        }
    }

    private boolean isOpen(Hook hook) {
        return hook.paused().isEmpty()
                && hook.partner()
                        .map(partner -> partners.has(hook.shop(), partner, Scope.READ))
                        .orElse(true);
    }

    private void sendOrWarn(Address address, Hook hook, Instant now) {
        try {
            outbox.release(address, sendAll(address, hook, now));
        } catch (RuntimeException e) {
            LOG.warn("What is due for {} is sent later", address.hook(), e);
        }
    }

    /// @return for how long the address is to be left alone
    private Duration sendAll(Address address, Hook hook, Instant now) {
        Instant end = clock.instant().plus(AT_A_STRETCH);
        List<Due> next = outbox.next(address, clock.instant(), AT_ONCE);
        while (!next.isEmpty()) {
            for (Due due : next) {
                Optional<Duration> pause = attempt(address, hook, due, now);
                if (pause.isPresent() || clock.instant().isAfter(end)) {
                    return pause.orElse(Duration.ZERO);
                }
            }
            next = outbox.next(address, clock.instant(), AT_ONCE);
        }
        return Duration.ZERO;
    }

    /// @return empty where it was taken; else how long to leave the address alone
    private Optional<Duration> attempt(Address address, Hook hook, Due due, Instant now) {
        Instant sent = clock.instant();
        Letter letter = new Letter(due.id(), sent, due.body(), signing(hook, now));
        Reply reply = receivers.post(hook.address(), letter);
        Answer answer = reply.answer();
        Try last = new Try(sent, words(answer), reply.took());
        if (answer instanceof Answer.Status(int status, _) && status / 100 == 2) {
            outbox.delivered(address, due, last);
            timer("taken").record(last.took());
            return Optional.empty();
        }
        return Optional.of(failed(address, due, last, answer, now));
    }

    private List<HookSecret> signing(Hook hook, Instant now) {
        return hook.signing(now).stream()
                .map(secret -> secrets.make(hook.shop(), hook.id(), secret))
                .toList();
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Status(int status, _) -> String.valueOf(status);
            case Answer.None(var why) -> why.name();
        };
    }

    private Duration failed(Address address, Due due, Try last, Answer answer, Instant now) {
        if (answer instanceof Answer.Status(int status, _) && status == GONE) {
            outbox.failed(address, due, last, Optional.of(last.at()));
            timer("failed").record(last.took());
            pause(address, PausedFor.GONE, now);
            return AFTER_FAILURE;
        }
        Duration asked =
                switch (answer) {
                    case Answer.Status(_, var pause) -> pause;
                    case Answer.None _ -> Duration.ZERO;
                };
        Optional<Instant> again =
                RetrySchedule.after(due.attempts() + 1, chance.random().getAsDouble(), asked)
                        .map(last.at()::plus);
        outbox.failed(address, due, last, again);
        timer(again.isPresent() ? "failed" : "given-up").record(last.took());
        if (again.isEmpty()) {
            giveUp(address, last.at(), now);
        }
        return isOverloaded(answer) ? longer(asked, WHERE_OVERLOADED) : AFTER_FAILURE;
    }

    private static boolean isOverloaded(Answer answer) {
        return answer instanceof Answer.Status(int status, _) && OVERLOADED.contains(status);
    }

    private static Duration longer(Duration one, Duration other) {
        Duration most = one.compareTo(other) > 0 ? one : other;
        return most.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : most;
    }

    /// Something was tried for three days. Where nothing at all was taken meanwhile, nothing more is sent.
    private void giveUp(Address address, Instant tried, Instant now) {
        Instant longAgo = tried.minus(Duration.ofDays(3));
        if (outbox.lastTaken(address).filter(taken -> taken.isAfter(longAgo)).isEmpty()) {
            pause(address, PausedFor.FAILING, now);
        }
    }

    private void pause(Address address, PausedFor why, Instant now) {
        var command = new PauseHook(address.shop(), address.hook(), why);
        commands.send(
                Issued.first(chance.commandIds().get(), command, now, SENDER, Channel.SYSTEM));
    }
}
