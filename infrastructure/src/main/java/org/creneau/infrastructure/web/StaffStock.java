package org.creneau.infrastructure.web;

import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.ReceivePieces;
import org.creneau.domain.catalogue.StopCounting;
import org.creneau.domain.catalogue.WriteOffPieces;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Desk;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How many pieces there are of what a shop counts.
@Controller
@RequestMapping("/boutique/{shop}/catalogue/{item}")
class StaffStock {
    private final ArticlePage page;
    private final Desk desk;

    StaffStock(ArticlePage page, Desk desk) {
        this.page = page;
        this.desk = desk;
    }

    @PostMapping("/compte")
    ModelAndView count(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("pieces") String pieces,
            Authentication who) {
        return page.after(
                shop, item, () -> new CountStock(shop, item, number(pieces, "stock")), who);
    }

    @PostMapping("/livraison")
    ModelAndView receive(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("cle") String key,
            @RequestParam("pieces") String pieces,
            Authentication who) {
        return page.after(
                shop,
                item,
                () ->
                        new ReceivePieces(
                                shop, item, new MovementId(key), quantity(pieces), desk.now()),
                who);
    }

    @PostMapping("/sortie")
    ModelAndView writeOff(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("cle") String key,
            @RequestParam("pieces") String pieces,
            @RequestParam("motif") GoneFor why,
            Authentication who) {
        return page.after(
                shop,
                item,
                () ->
                        new WriteOffPieces(
                                shop, item, new MovementId(key), quantity(pieces), why, desk.now()),
                who);
    }

    @PostMapping("/sans-compte")
    ModelAndView stop(@PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return page.after(shop, item, () -> new StopCounting(shop, item), who);
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
}
