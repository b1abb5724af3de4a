package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.desk.Waiting.Standing;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asking for a place where there is none, and the page that says how the waiting stands: behind its link, and
/// made anew whenever something changes in the shop's windows.
@Controller
class WaitPages {
    private final Reading reading;
    private final Waiting waiting;
    private final WaitForms forms;
    private final PublicLinks links;
    private final Visitors visitors;
    private final Draws draws;
    private final Say say;

    WaitPages(
            Reading reading,
            Waiting waiting,
            WaitForms forms,
            PublicLinks links,
            Visitors visitors,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.waiting = waiting;
        this.forms = forms;
        this.links = links;
        this.visitors = visitors;
        this.draws = draws;
        this.say = say;
    }

    /// @param slot the window that was full
    /// @param windows of its day that could do instead, itself among them
    /// @param key makes the id of the wait, so that a form sent twice is one
    record Form(
            ShopView shop,
            Recap recap,
            Basket basket,
            SlotId slot,
            List<Window> windows,
            WaitForms.Typed typed,
            String key,
            @Nullable Alert alert) {}

    /// @param windows for which she waits, in words
    /// @param take where her place leads to an order; absent where none is offered
    /// @param order the link to what she ordered
    record Mine(
            ShopView shop,
            WaitView waiting,
            String windows,
            Standing standing,
            Basket basket,
            String token,
            @Nullable String take,
            @Nullable String order,
            @Nullable Alert alert) {}

    @GetMapping("/boutiques/{shop}/attente")
    ModelAndView form(
            @PathVariable ShopId shop,
            @RequestParam("creneau") String window,
            HttpServletRequest request) {
        SlotId slot = slot(shop, window);
        return form(slot, basket(request), WaitForms.Typed.nothing(slot), draws.id(), null);
    }

    @PostMapping("/boutiques/{shop}/attente")
    ModelAndView ask(
            @PathVariable ShopId shop,
            @RequestParam("creneau") String window,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        SlotId slot = slot(shop, window);
        Basket basket = basket(request);
        WaitForms.Typed typed = forms.read(slot, request);
        if (basket.isEmpty()) {
            Alert alert = Alert.of(say, "malformed.basket");
            return withStatus(
                    form(slot, basket, typed, key, alert), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Waiting.Wish> wish = forms.wish(slot, basket, typed);
        if (wish.isEmpty()) {
            return withStatus(
                    form(slot, basket, typed, key, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var visitor = visitors.subject(shop, request, response);
        WaitId id = Keys.waiting(shop, key);
        return switch (waiting.ask(id, wish.get(), visitor, Actor.shopper(visitor), Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/attente/" + links.to(shop, id));
            case Outcome.Refused(var reason) ->
                    withStatus(
                            form(slot, basket, typed, draws.id(), Alert.of(say, reason)),
                            HttpStatus.CONFLICT);
        };
    }

    private static SlotId slot(ShopId shop, String window) {
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new NotFound("window");
        }
        return slot;
    }

    private static Basket basket(HttpServletRequest request) {
        return Basket.read(request.getParameterMap());
    }

    private ModelAndView form(
            SlotId slot, Basket basket, WaitForms.Typed typed, String key, @Nullable Alert alert) {
        ShopView shop = reading.shop(slot.shop());
        Recap recap = Recap.of(basket, reading.catalogue(shop.id()));
        return new ModelAndView(
                "wait-form",
                "page",
                new Form(
                        shop,
                        recap,
                        basket,
                        slot,
                        forms.windows(shop, slot, Math.max(1, recap.pieces())),
                        typed,
                        key,
                        alert));
    }

    @GetMapping("/attente/{token}")
    ModelAndView mine(@PathVariable String token) {
        return mine(token, null);
    }

    /// Leaves the line, or declines the place that the page showed.
    @PostMapping("/attente/{token}/depart")
    ModelAndView leave(
            @PathVariable String token,
            @RequestParam(name = "place", required = false) @Nullable String place) {
        WaitView wait = find(token);
        SlotId offered = place == null ? null : SlotId.parse(place);
        Actor shopper = Actor.shopper(wait.subject());
        return switch (waiting.leave(wait, offered, LeftBy.SHOPPER, shopper, Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/attente/" + token);
            case Outcome.Refused(var reason) ->
                    withStatus(mine(token, Alert.of(say, reason)), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView mine(String token, @Nullable Alert alert) {
        WaitView wait = find(token);
        ShopView shop = reading.shop(wait.shop());
        Standing standing = waiting.of(wait);
        Basket basket = Waiting.basket(wait);
        HeldPlace place = standing.place();
        return new ModelAndView(
                "wait",
                "page",
                new Mine(
                        shop,
                        wait,
                        new WaitWords(say).windows(wait.windows(), shop.profile().zone()),
                        standing,
                        basket,
                        token,
                        place == null ? null : checkout(place, basket),
                        ordered(wait, standing),
                        alert));
    }

    private String checkout(HeldPlace place, Basket basket) {
        return "/boutiques/%s/commande/%s?%s"
                .formatted(place.slot().shop(), links.to(place), basket.query());
    }

    private @Nullable String ordered(WaitView wait, Standing standing) {
        return standing instanceof Standing.Ordered(var order)
                ? "/commande/" + links.to(wait.shop(), order)
                : null;
    }

    /// Whoever has a true link to it waits, even where the view is too late to show it.
    private WaitView find(String token) {
        PublicLinks.Whose whose = links.waiting(token).orElseThrow(() -> new NotFound("wait"));
        try {
            return waiting.find(whose.shop(), whose.waiting());
        } catch (NotFound e) {
            throw new TemporarilyUnavailable("Who waits is not shown yet", e);
        }
    }

    private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
