package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.ReceivePieces;
import org.creneau.domain.catalogue.StopCounting;
import org.creneau.domain.catalogue.WriteOffPieces;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
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

/// What the shop sells, and how many pieces there are of what it counts.
@Controller
@RequestMapping("/boutique/{shop}/catalogue")
class StaffCatalogue {
    private final Reading reading;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffCatalogue(Reading reading, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    record Shelves(ShopView shop, List<ItemView> items) {}

    /// @param movementKey makes the id of a delivery or a loss, so that a form sent twice is one
    /// @param history whether who is asking may read the article's history
    record Article(
            ShopView shop,
            ItemView item,
            String movementKey,
            List<GoneFor> reasons,
            boolean history,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView shelves(@PathVariable ShopId shop) {
        var shelves = new Shelves(reading.shop(shop), reading.catalogue(shop));
        return new ModelAndView("staff/catalogue", "page", shelves);
    }

    @GetMapping("/{item}")
    ModelAndView article(@PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return page(shop, item, null, HttpStatus.OK, who);
    }

    @PostMapping("/{item}/compte")
    ModelAndView count(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("pieces") String pieces,
            Authentication who) {
        return act(shop, item, who, () -> new CountStock(shop, item, number(pieces, "stock")));
    }

    @PostMapping("/{item}/livraison")
    ModelAndView receive(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("cle") String key,
            @RequestParam("pieces") String pieces,
            Authentication who) {
        return act(
                shop,
                item,
                who,
                () ->
                        new ReceivePieces(
                                shop, item, new MovementId(key), quantity(pieces), desk.now()));
    }

    @PostMapping("/{item}/sortie")
    ModelAndView writeOff(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("cle") String key,
            @RequestParam("pieces") String pieces,
            @RequestParam("motif") GoneFor why,
            Authentication who) {
        return act(
                shop,
                item,
                who,
                () ->
                        new WriteOffPieces(
                                shop,
                                item,
                                new MovementId(key),
                                quantity(pieces),
                                why,
                                desk.now()));
    }

    @PostMapping("/{item}/sans-compte")
    ModelAndView stop(@PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return act(shop, item, who, () -> new StopCounting(shop, item));
    }

    private static Quantity quantity(String typed) {
        return new Quantity(number(typed, "quantity"));
    }

    private static int number(String typed, String kind) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException _) {
            throw new MalformedValue(kind);
        }
    }

    /// A number that is none is typed again on the same page.
    @FunctionalInterface
    private interface Typed {
        Command command();
    }

    private ModelAndView act(ShopId shop, ItemId item, Authentication who, Typed typed) {
        reading.article(shop, item);
        try {
            return switch (desk.send(typed.command(), Staff.actor(who), Channel.COUNTER)) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop + "/catalogue/" + item + "?note");
                case Outcome.Refused(var reason) ->
                        page(shop, item, Alert.of(say, reason), HttpStatus.CONFLICT, who);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, item, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
        }
    }

    private ModelAndView page(
            ShopId shop,
            ItemId item,
            @Nullable Alert alert,
            HttpStatus status,
            Authentication who) {
        var article =
                new Article(
                        reading.shop(shop),
                        reading.article(shop, item),
                        draws.id(),
                        List.of(GoneFor.values()),
                        Posts.has(who, shop, Role.OWNER, Role.AUDITOR),
                        alert);
        ModelAndView page = new ModelAndView("staff/article", "page", article);
        page.setStatus(status);
        return page;
    }
}
