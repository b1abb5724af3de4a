package org.creneau.infrastructure.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.webhook.Hook;
import org.creneau.infrastructure.api.WebhookJson.Delivery;
import org.creneau.infrastructure.api.WebhookJson.Replay;
import org.creneau.infrastructure.api.WebhookJson.Replayed;
import org.creneau.infrastructure.api.WebhookJson.Trial;
import org.creneau.infrastructure.api.WebhookJson.Webhook;
import org.creneau.infrastructure.api.WebhookJson.WebhookType;
import org.creneau.infrastructure.api.WebhookJson.WebhookWish;
import org.creneau.infrastructure.api.WebhookJson.WebhookWithSecret;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Hooks;
import org.creneau.infrastructure.desk.Hooks.Answer;
import org.creneau.infrastructure.desk.Hooks.Keeper;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.security.WithKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The addresses that a shop has told what happens. Its owner sees all of them, a partner those that it registered
/// with its key; another's is not there for it.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhooksApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String KEY = "Idempotency-Key";
    private final Hooks hooks;
    private final Reading reading;
    private final Answers answers;
    private final Slices slices;

    WebhooksApi(Hooks hooks, Reading reading, Answers answers, Slices slices) {
        this.hooks = hooks;
        this.reading = reading;
        this.answers = answers;
        this.slices = slices;
    }

    private Keeper keeper(ShopId shop, Authentication who) {
        reading.shop(shop);
        return new Keeper(shop, Staff.actor(who), Channel.API, WithKey.of(who));
    }

    @GetMapping
    @Offered(
            id = "listWebhooks",
            says = "Lists the addresses that are told what happens in a shop.",
            to = "OWNER",
            scope = Scope.READ)
    List<Webhook> all(@PathVariable ShopId shop, Authentication who) {
        return hooks.of(keeper(shop, who)).stream().map(this::json).toList();
    }

    private Webhook json(Hook hook) {
        return Webhook.of(hook, hooks.lastTaken(hook));
    }

    @GetMapping("/types")
    @Offered(
            id = "listWebhookTypes",
            says = "Lists what an address can be told of.",
            to = "OWNER",
            scope = Scope.READ)
    List<WebhookType> types(@PathVariable ShopId shop, Authentication who) {
        return hooks.offered(keeper(shop, who)).stream().map(WebhookType::of).toList();
    }

    @PostMapping(consumes = JSON)
    @Offered(
            id = "registerWebhook",
            says = "Registers an address; its secret is in the answer and nowhere else.",
            status = 201,
            answer = WebhookWithSecret.class,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> register(
            @PathVariable ShopId shop,
            @RequestHeader(KEY) String key,
            @RequestBody WebhookWish asked,
            Authentication who) {
        URI list = URI.create("/api/v1/shops/" + shop + "/webhooks");
        return switch (hooks.register(keeper(shop, who), asked.wish(), key)) {
            case Answer.Given given -> ResponseEntity.created(list).body(withSecret(given));
            case Answer.Refused(var reason) -> answers.refused(reason);
        };
    }

    private WebhookWithSecret withSecret(Answer.Given given) {
        return new WebhookWithSecret(json(given.hook()), given.secret().word());
    }

    @PutMapping(path = "/{hook}", consumes = JSON)
    @Offered(
            id = "changeWebhook",
            says = "Changes where an address is and what it is told, pauses it or goes on.",
            answer = Webhook.class,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> change(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestBody WebhookWish asked,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        hooks.find(keeper, hook);
        Outcome changed = hooks.change(keeper, hook, asked.wish());
        if (changed instanceof Outcome.Refused(var reason)) {
            return answers.refused(reason);
        }
        Outcome outcome =
                Boolean.TRUE.equals(asked.paused())
                        ? hooks.pause(keeper, hook)
                        : hooks.resume(keeper, hook);
        return switch (outcome) {
            case Outcome.Accepted _ -> ResponseEntity.ok(json(hooks.find(keeper, hook)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/{hook}/secret", consumes = JSON)
    @Offered(
            id = "rotateWebhookSecret",
            says = "Makes another secret; the one before signs beside it for a day.",
            answer = WebhookWithSecret.class,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> rotate(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestHeader(KEY) String key,
            Authentication who) {
        return switch (hooks.rotate(keeper(shop, who), hook, key)) {
            case Answer.Given given -> ResponseEntity.ok(withSecret(given));
            case Answer.Refused(var reason) -> answers.refused(reason);
        };
    }

    @DeleteMapping("/{hook}")
    @Offered(
            id = "removeWebhook",
            says = "Removes an address: nothing more is sent to it.",
            status = 204,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> remove(
            @PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        return switch (hooks.remove(keeper(shop, who), hook)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/{hook}/test", consumes = JSON)
    @Offered(
            id = "testWebhook",
            says = "Sends a message of the type webhook.test, behind which nothing happened.",
            status = 202,
            answer = Trial.class,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> test(
            @PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        String message = hooks.trial(keeper(shop, who), hook);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Trial(message));
    }

    @GetMapping("/{hook}/deliveries")
    @Offered(
            id = "listWebhookDeliveries",
            says = "Lists what an address was told and could not be told in the last month.",
            to = "OWNER",
            scope = Scope.READ)
    List<Delivery> deliveries(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        return slices
                .of(
                        "deliveries " + shop + " " + hook,
                        new Slices.Piece(limit, cursor).bounded(),
                        one -> String.format(Locale.ROOT, "%019d", one.nth()),
                        (behind, most) ->
                                hooks.deliveries(
                                        keeper,
                                        hook,
                                        behind == null ? null : Long.valueOf(behind),
                                        most))
                .stream()
                .map(Delivery::of)
                .toList();
    }

    @PostMapping(path = "/{hook}/replay", consumes = JSON)
    @Offered(
            id = "replayWebhook",
            says = "Sends one message again, or all of what happened since an instant.",
            status = 202,
            answer = Replayed.class,
            to = "OWNER",
            scope = Scope.READ)
    ResponseEntity<Object> replay(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestBody Replay asked,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        hooks.find(keeper, hook);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(new Replayed(replayed(keeper, hook, asked)));
    }

    private int replayed(Keeper keeper, HookId hook, Replay asked) {
        if (asked.message() == null) {
            return hooks.replaySince(keeper, hook, Asked.required("date", asked.since()));
        }
        hooks.replay(keeper, hook, asked.message());
        return 1;
    }
}
