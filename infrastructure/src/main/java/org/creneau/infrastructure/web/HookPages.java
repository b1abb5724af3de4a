package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.webhook.Outbox.Delivery;
import org.creneau.application.webhook.PublicEvents.Told;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.PublicType;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Hooks;
import org.creneau.infrastructure.desk.Hooks.Answer;
import org.creneau.infrastructure.desk.Hooks.Keeper;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a shop's owner has other programs told what happens, and sees what became of it.
///
/// A secret is shown on the page that answers the form, which no browser keeps and no address leads back to.
@Controller
@RequestMapping("/boutique/{shop}/reglages/partenaires/avis")
class HookPages {
    private static final String FORM = "avis";
    private static final String DONE = "hooks.done.";
    private static final int AT_ONCE = 50;
    private final Hooks hooks;
    private final Reading reading;
    private final Draws draws;
    private final Say say;

    HookPages(Hooks hooks, Reading reading, Draws draws, Say say) {
        this.hooks = hooks;
        this.reading = reading;
        this.draws = draws;
        this.say = say;
    }

    /// @param request a new name for the next request of the form
    /// @param fresh the secret that was just made
    record Shown(
            ShopView shop,
            List<Standing> hooks,
            List<Entry> history,
            String request,
            List<PublicType> offered,
            TypedForm typed,
            @Nullable Fresh fresh,
            @Nullable String done,
            @Nullable Alert alert) {}

    /// @param taken when it took something last
    record Standing(Hook hook, @Nullable Instant taken) {}

    record Fresh(String address, String word) {
        /// Says nothing of the secret.
        @Override
        public String toString() {
            return address;
        }
    }

    /// @param older where the list goes on
    record One(
            ShopView shop,
            Hook hook,
            @Nullable Instant taken,
            List<Delivery> deliveries,
            @Nullable Long older,
            String request,
            List<PublicType> offered,
            TypedForm typed,
            @Nullable String done,
            @Nullable Alert alert) {}

    private static Keeper keeper(ShopId shop, Authentication who) {
        return new Keeper(shop, Staff.actor(who), Channel.WEB, Optional.empty());
    }

    @GetMapping
    ModelAndView all(
            @PathVariable ShopId shop,
            @RequestParam(name = "fait", required = false) @Nullable String done,
            Authentication who) {
        String text = "retrait".equals(done) ? say.text(DONE + "retrait") : null;
        return list(keeper(shop, who), TypedForm.NONE, null, text, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(
            @PathVariable ShopId shop,
            @RequestParam("demande") String request,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            HttpServletRequest form,
            Authentication who) {
        TypedForm typed = TypedForm.of(FORM, form);
        Keeper keeper = keeper(shop, who);
        reading.shop(shop);
        try {
            return answered(keeper, typed, hooks.register(keeper, wish(address, typed), request));
        } catch (MalformedValue e) {
            return list(keeper, typed, null, null, alert(e), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Alert alert(MalformedValue e) {
        return Alert.of(say, "malformed." + e.kind());
    }

    private static Hooks.Wish wish(String address, TypedForm typed) {
        List<PublicType> types =
                typed.fields().keySet().stream()
                        .filter(field -> field.startsWith("type-"))
                        .map(field -> new PublicType(field.substring("type-".length())))
                        .sorted()
                        .toList();
        if (types.isEmpty()) {
            throw new MalformedValue("hook-type");
        }
        return new Hooks.Wish(new HookAddress(address), types);
    }

    private ModelAndView answered(Keeper keeper, TypedForm typed, Answer answer) {
        return switch (answer) {
            case Answer.Given(var hook, var secret) -> {
                Fresh fresh = new Fresh(hook.address().value(), secret.word());
                yield list(keeper, TypedForm.NONE, fresh, null, null, HttpStatus.OK);
            }
            case Answer.Refused(var reason) ->
                    list(keeper, typed, null, null, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    @GetMapping("/{hook}")
    ModelAndView one(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestParam(name = "avant", required = false) @Nullable Long before,
            @RequestParam(name = "fait", required = false) @Nullable String done,
            Authentication who) {
        String text = done != null && DONES.contains(done) ? say.text(DONE + done) : null;
        return page(keeper(shop, who), hook, before, TypedForm.NONE, text, null, HttpStatus.OK);
    }

    private static final List<String> DONES =
            List.of("change", "pause", "reprise", "essai", "renvoi");

    @PostMapping("/{hook}")
    ModelAndView change(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            HttpServletRequest form,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        TypedForm typed = TypedForm.of(FORM, form);
        hooks.find(keeper, hook);
        try {
            Outcome outcome = hooks.change(keeper, hook, wish(address, typed));
            return after(keeper, hook, outcome, "change");
        } catch (MalformedValue e) {
            return page(
                    keeper, hook, null, typed, null, alert(e), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{hook}/secret")
    ModelAndView rotate(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestParam("demande") String request,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        return answered(keeper, TypedForm.NONE, hooks.rotate(keeper, hook, request));
    }

    @PostMapping("/{hook}/pause")
    ModelAndView pause(@PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        Keeper keeper = keeper(shop, who);
        return after(keeper, hook, hooks.pause(keeper, hook), "pause");
    }

    @PostMapping("/{hook}/reprise")
    ModelAndView resume(@PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        Keeper keeper = keeper(shop, who);
        return after(keeper, hook, hooks.resume(keeper, hook), "reprise");
    }

    @PostMapping("/{hook}/retrait")
    ModelAndView remove(@PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        Keeper keeper = keeper(shop, who);
        return switch (hooks.remove(keeper, hook)) {
            case Outcome.Accepted _ -> Redirects.to(address(shop) + "?fait=retrait");
            case Outcome.Refused(var reason) -> refused(keeper, hook, Alert.of(say, reason));
        };
    }

    @PostMapping("/{hook}/essai")
    ModelAndView test(@PathVariable ShopId shop, @PathVariable HookId hook, Authentication who) {
        hooks.trial(keeper(shop, who), hook);
        return Redirects.to(address(shop) + "/" + hook + "?fait=essai");
    }

    /// One message, or all since the beginning of a day.
    @PostMapping("/{hook}/renvoi")
    ModelAndView replay(
            @PathVariable ShopId shop,
            @PathVariable HookId hook,
            @RequestParam(name = "message", defaultValue = "") String message,
            @RequestParam(name = "depuis", defaultValue = "") String since,
            Authentication who) {
        Keeper keeper = keeper(shop, who);
        hooks.find(keeper, hook);
        if (!message.isEmpty()) {
            hooks.replay(keeper, hook, message);
            return Redirects.to(address(shop) + "/" + hook + "?fait=renvoi");
        }
        try {
            LocalDate day = LocalDate.parse(since);
            var zone = reading.shop(shop).profile().zone();
            hooks.replaySince(keeper, hook, day.atStartOfDay(zone).toInstant());
            return Redirects.to(address(shop) + "/" + hook + "?fait=renvoi");
        } catch (DateTimeException _) {
            return refused(keeper, hook, Alert.of(say, "malformed.date"));
        }
    }

    private ModelAndView after(Keeper keeper, HookId hook, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Accepted _ ->
                    Redirects.to(address(keeper.shop()) + "/" + hook + "?fait=" + done);
            case Outcome.Refused(var reason) -> refused(keeper, hook, Alert.of(say, reason));
        };
    }

    private ModelAndView refused(Keeper keeper, HookId hook, Alert alert) {
        return page(keeper, hook, null, TypedForm.NONE, null, alert, HttpStatus.CONFLICT);
    }

    private static String address(ShopId shop) {
        return "/boutique/" + shop + "/reglages/partenaires/avis";
    }

    private List<PublicType> offered(Keeper keeper) {
        return hooks.offered(keeper).stream().map(Told::type).toList();
    }

    private ModelAndView list(
            Keeper keeper,
            TypedForm typed,
            @Nullable Fresh fresh,
            @Nullable String done,
            @Nullable Alert alert,
            HttpStatus status) {
        Shown shown =
                new Shown(
                        reading.shop(keeper.shop()),
                        hooks.of(keeper).stream()
                                .map(one -> new Standing(one, hooks.lastTaken(one).orElse(null)))
                                .toList(),
                        hooks.history(keeper.shop()).reversed(),
                        draws.id(),
                        offered(keeper),
                        typed,
                        fresh,
                        done,
                        alert);
        ModelAndView page = new ModelAndView("staff/hooks", "page", shown);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            Keeper keeper,
            HookId id,
            @Nullable Long before,
            TypedForm typed,
            @Nullable String done,
            @Nullable Alert alert,
            HttpStatus status) {
        Hook hook = hooks.find(keeper, id);
        List<Delivery> deliveries = hooks.deliveries(keeper, id, before, AT_ONCE + 1);
        boolean more = deliveries.size() > AT_ONCE;
        List<Delivery> shown = more ? deliveries.subList(0, AT_ONCE) : deliveries;
        One one =
                new One(
                        reading.shop(keeper.shop()),
                        hook,
                        hooks.lastTaken(hook).orElse(null),
                        shown,
                        more ? shown.getLast().nth() : null,
                        draws.id(),
                        offered(keeper),
                        typed,
                        done,
                        alert);
        ModelAndView page = new ModelAndView("staff/hook", "page", one);
        page.setStatus(status);
        return page;
    }
}
