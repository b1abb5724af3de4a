package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Supplier;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.AtTheDoor;
import org.creneau.infrastructure.desk.AtTheDoor.Answer;
import org.creneau.infrastructure.desk.AtTheDoor.Comer;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page to which the poster at a shop's door leads, and the poster. Whoever is there says so with the code of an order, or
/// takes a number without one, and is led to the page of her number: it says nothing of the order, since a code may be read over a shoulder.
@Controller
class DoorPages {
    private final AtTheDoor door;
    private final PublicLinks links;
    private final Reading reading;
    private final Limits limits;
    private final Draws draws;
    private final Say say;

    DoorPages(
            AtTheDoor door,
            PublicLinks links,
            Reading reading,
            Limits limits,
            Draws draws,
            Say say) {
        this.door = door;
        this.links = links;
        this.reading = reading;
        this.limits = limits;
        this.draws = draws;
        this.say = say;
    }

    /// @param key makes the number's visit, so that a form sent twice gives one number
    /// @param open whether numbers without an order are given now
    /// @param ordersOnly whether a text lets in nobody else
    record Here(
            ShopView shop,
            String key,
            boolean open,
            boolean ordersOnly,
            boolean doorstep,
            @Nullable Alert alert) {}

    record Poster(ShopView shop, String address, QrCode square) {}

    @GetMapping("/boutiques/{shop}/ici")
    ModelAndView here(@PathVariable ShopId shop) {
        return page(reading.shop(shop), null, HttpStatus.OK);
    }

    @PostMapping("/boutiques/{shop}/ici")
    ModelAndView withCode(
            @PathVariable ShopId shop,
            @RequestParam(name = "code", defaultValue = "") String code,
            @ModelAttribute ComersTyped comers,
            HttpServletRequest request) {
        ShopView view = reading.shop(shop);
        return code.isBlank()
                ? page(view, Alert.of(say, "here.no-code"), HttpStatus.UNPROCESSABLE_CONTENT)
                : answered(
                        view, () -> door.withCode(view, code, comer(draws.id(), comers, request)));
    }

    @PostMapping("/boutiques/{shop}/ici/sans-commande")
    ModelAndView without(
            @PathVariable ShopId shop,
            @RequestParam("cle") String visit,
            @ModelAttribute ComersTyped comers,
            HttpServletRequest request) {
        ShopView view = reading.shop(shop);
        return answered(view, () -> door.without(view, comer(visit, comers, request)));
    }

    private static Comer comer(String visit, ComersTyped comers, HttpServletRequest request) {
        return new Comer(
                visit, comers.party(), comers.hasPriority(), request.getRemoteAddr(), Channel.WEB);
    }

    private ModelAndView answered(ShopView shop, Supplier<Answer> asked) {
        try {
            return answered(shop, asked.get());
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView answered(ShopView shop, Answer answer) {
        return switch (answer) {
            case Answer.Given(var queue, int number) ->
                    Redirects.to("/file/" + links.to(queue, number));
            case Answer.No(var reason) -> page(shop, Alert.of(say, reason), HttpStatus.CONFLICT);
            case Answer.NoSuchCode _ ->
                    page(shop, Alert.of(say, "not-found.code"), HttpStatus.NOT_FOUND);
            case Answer.Shut _ ->
                    page(shop, Alert.of(say, "problem.door-shut"), HttpStatus.CONFLICT);
            case Answer.TooManyTries _ ->
                    page(shop, Alert.of(say, "problem.tries"), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView page(ShopView shop, @Nullable Alert alert, HttpStatus status) {
        Here here =
                new Here(
                        shop,
                        draws.id(),
                        door.isOpen(shop),
                        limits.isForOrdersOnly(shop),
                        limits.isDoorstep(shop),
                        alert);
        ModelAndView page = new ModelAndView("queue/here", "page", here);
        page.setStatus(status);
        return page;
    }

    /// To be printed and put up at the door.
    @GetMapping("/boutique/{shop}/file/affiche")
    ModelAndView poster(@PathVariable ShopId shop) {
        URI address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/boutiques/{shop}/ici")
                        .build(shop.value());
        return new ModelAndView(
                "queue/poster",
                "page",
                new Poster(reading.shop(shop), address.toString(), QrCode.of(address.toString())));
    }
}
