package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.webhook.HookSecret;
import org.creneau.application.webhook.HookSecrets;
import org.creneau.application.webhook.Message;
import org.creneau.application.webhook.Outbox;
import org.creneau.application.webhook.PublicEvents;
import org.creneau.application.webhook.PublicEvents.Told;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.HookCommand;
import org.creneau.domain.webhook.HookCommand.ChangeHook;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookCommand.RemoveHook;
import org.creneau.domain.webhook.HookCommand.ResumeHook;
import org.creneau.domain.webhook.HookCommand.RotateHookSecret;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The addresses of other programs that a shop has told what happens, and what became of each message.
///
/// They are read from the log itself and from no view, as the keys of partners are.
@Component("hooks")
public final class Hooks {
    private final Desk desk;
    private final Histories histories;
    private final HookSecrets secrets;
    private final Outbox outbox;
    private final Draws draws;
    private final boolean anywhere;

    Hooks(
            Desk desk,
            Histories histories,
            HookSecrets secrets,
            Outbox outbox,
            Draws draws,
            @Value("${creneau.webhooks.private-addresses:false}") boolean anywhere) {
        this.desk = desk;
        this.histories = histories;
        this.secrets = secrets;
        this.outbox = outbox;
        this.draws = draws;
        this.anywhere = anywhere;
    }

    /// Whoever looks after addresses: the owner of the shop, or a partner after its own.
    ///
    /// @param key that of the partner; empty for the owner, who sees all of them
    public record Keeper(ShopId shop, Actor actor, Channel channel, Optional<PartnerKey> key) {
        boolean keeps(Hook hook) {
            return hook.shop().equals(shop)
                    && key.map(own -> hook.partner().filter(own.partner()::equals).isPresent())
                            .orElse(true);
        }

        boolean mayBeTold(Told<?> told) {
            return key.map(own -> own.opens(shop, told.scope())).orElse(true);
        }
    }

    /// What an address is to be told.
    public record Wish(HookAddress address, List<PublicType> types) {}

    /// What came of asking for a secret.
    public sealed interface Answer {
        /// @param secret to be shown once
        record Given(Hook hook, HookSecret secret) implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    /// Those that are there, in the order in which they were registered.
    public List<Hook> of(Keeper keeper) {
        return all(keeper.shop()).filter(keeper::keeps).toList();
    }

    /// Those to which nothing is sent any more, and nobody wished so.
    public List<Hook> stopped(ShopId shop) {
        return all(shop)
                .filter(hook -> hook.paused().filter(why -> why != PausedFor.ASKED).isPresent())
                .toList();
    }

    private Stream<Hook> all(ShopId shop) {
        Map<HookId, List<HookEvent>> byHook = new LinkedHashMap<>();
        history(shop).stream()
                .map(entry -> entry.recorded().event())
                .filter(HookEvent.class::isInstance)
                .map(HookEvent.class::cast)
                .forEach(
                        event ->
                                byHook.computeIfAbsent(event.hook(), _ -> new ArrayList<>())
                                        .add(event));
        return byHook.values().stream()
                .flatMap(events -> Hook.of(events).stream())
                .filter(hook -> !hook.removed());
    }

    /// What was done with addresses of the shop, oldest first.
    public List<Entry> history(ShopId shop) {
        return histories.of(HookEvent.ofShop(shop));
    }

    /// @throws NotFound for one that is another's, or was removed
    public Hook find(Keeper keeper, HookId hook) {
        return of(keeper).stream()
                .filter(one -> one.id().equals(hook))
                .findFirst()
                .orElseThrow(() -> new NotFound("hook"));
    }

    /// What can be told to whoever asks.
    public List<Told<?>> offered(Keeper keeper) {
        return PublicEvents.ALL.stream().filter(keeper::mayBeTold).toList();
    }

    /// @param request names it: sent again under it, it is the same address with the same secret
    public Answer register(Keeper keeper, Wish wish, String request) {
        check(keeper, wish);
        HookId hook = Keys.hook(keeper.shop(), request(keeper, request));
        SecretId secret = Keys.secret(keeper.shop(), hook, request);
        var partner = keeper.key().map(PartnerKey::partner).orElse(null);
        return given(
                keeper,
                new RegisterHook(
                        keeper.shop(), hook, partner, wish.address(), wish.types(), secret),
                secret);
    }

    /// What a partner sends as a key leads to nobody else's address.
    private static String request(Keeper keeper, String request) {
        return keeper.key()
                .map(own -> Keys.ofPartner(keeper.shop(), own.partner(), request))
                .orElse(request);
    }

    /// Another secret; the one before signs beside it for a day.
    public Answer rotate(Keeper keeper, HookId hook, String request) {
        find(keeper, hook);
        SecretId secret = Keys.secret(keeper.shop(), hook, request);
        return given(keeper, new RotateHookSecret(keeper.shop(), hook, secret), secret);
    }

    private Answer given(Keeper keeper, HookCommand command, SecretId secret) {
        HookId hook = command.hook();
        return switch (desk.send(command, keeper.actor(), keeper.channel())) {
            case Outcome.Accepted _ ->
                    new Answer.Given(find(keeper, hook), secrets.make(keeper.shop(), hook, secret));
            case Outcome.Refused(var reason) -> new Answer.Refused(reason);
        };
    }

    public Outcome change(Keeper keeper, HookId hook, Wish wish) {
        check(keeper, wish);
        return send(keeper, new ChangeHook(keeper.shop(), hook, wish.address(), wish.types()));
    }

    public Outcome pause(Keeper keeper, HookId hook) {
        return send(keeper, new PauseHook(keeper.shop(), hook, PausedFor.ASKED));
    }

    /// What happened meanwhile is sent.
    public Outcome resume(Keeper keeper, HookId hook) {
        return send(keeper, new ResumeHook(keeper.shop(), hook));
    }

    public Outcome remove(Keeper keeper, HookId hook) {
        return send(keeper, new RemoveHook(keeper.shop(), hook));
    }

    private Outcome send(Keeper keeper, HookCommand command) {
        find(keeper, command.hook());
        return desk.send(command, keeper.actor(), keeper.channel());
    }

    private void check(Keeper keeper, Wish wish) {
        if (!anywhere && !wish.address().isPrivate()) {
            throw new MalformedValue("hook-address");
        }
        for (PublicType type : wish.types()) {
            if (PublicEvents.of(type).filter(keeper::mayBeTold).isEmpty()) {
                throw new MalformedValue("hook-type");
            }
        }
    }

    /// Sends something behind which nothing happened.
    ///
    /// @return the id of the message
    public String trial(Keeper keeper, HookId hook) {
        find(keeper, hook);
        Message trial = Message.trial(keeper.shop(), hook, draws.id(), desk.now());
        outbox.add(trial, now());
        return trial.id();
    }

    public List<Outbox.Delivery> deliveries(
            Keeper keeper, HookId hook, @Nullable Long before, int most) {
        return outbox.of(address(find(keeper, hook)), before, most);
    }

    /// @throws NotFound for a message that is not kept, or another's
    public void replay(Keeper keeper, HookId hook, String message) {
        if (!outbox.replay(address(find(keeper, hook)), message, now())) {
            throw new NotFound("message");
        }
    }

    /// @return how many are sent again
    public int replaySince(Keeper keeper, HookId hook, Instant since) {
        return outbox.replaySince(address(find(keeper, hook)), since, now());
    }

    public Optional<Instant> lastTaken(Hook hook) {
        return outbox.lastTaken(address(hook));
    }

    private static Outbox.Address address(Hook hook) {
        return new Outbox.Address(hook.shop(), hook.id());
    }

    /// What is sent is sent by the clock of the machine: the other side compares it with its own.
    private static Instant now() {
        return InstantSource.system().instant();
    }
}
