package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.WithdrawItem;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Currencies;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.ItemFields;
import org.creneau.infrastructure.desk.Keys;
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

/// What the shop sells: put up for sale, changed, taken off sale.
@Controller
@RequestMapping("/boutique/{shop}/catalogue")
class StaffCatalogue {
    private static final int MOST_SIZES = 40;
    private final Reading reading;
    private final ArticlePage article;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffCatalogue(Reading reading, ArticlePage article, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.article = article;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param sizes what the new article comes in, as typed
    /// @param key makes the ids of the new articles, so that a form sent twice adds nothing twice
    record Shelves(
            ShopView shop,
            List<ItemView> forSale,
            List<ItemView> withdrawn,
            ItemFields typed,
            String sizes,
            String key,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView shelves(@PathVariable ShopId shop) {
        return shelves(shop, ItemFields.EMPTY, "", null, HttpStatus.OK);
    }

    /// One article, or one for each size.
    @PostMapping
    ModelAndView add(
            @PathVariable ShopId shop,
            @RequestParam("cle") String key,
            @RequestParam("libelle") String label,
            @RequestParam("prix") String price,
            @RequestParam("tva") String vat,
            @RequestParam(name = "rubrique", defaultValue = "") String category,
            @RequestParam(name = "tailles", defaultValue = "") String sizes,
            Authentication who) {
        var typed = new ItemFields(label, price, vat, category, "", "", "", "");
        try {
            for (ListItem each : each(reading.shop(shop), typed, sizes(sizes), key)) {
                if (desk.send(each, Staff.actor(who), Channel.COUNTER)
                        instanceof Outcome.Refused(var reason)) {
                    return shelves(shop, typed, sizes, Alert.of(say, reason), HttpStatus.CONFLICT);
                }
            }
            return Redirects.to("/boutique/" + shop + "/catalogue?note");
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return shelves(shop, typed, sizes, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static List<String> sizes(String typed) {
        List<String> sizes =
                Stream.of(typed.split("[,;\\n]", -1))
                        .map(String::strip)
                        .filter(size -> !size.isEmpty())
                        .distinct()
                        .toList();
        if (sizes.size() > MOST_SIZES) {
            throw new MalformedValue("variant");
        }
        return sizes;
    }

    private static List<ListItem> each(
            ShopView shop, ItemFields typed, List<String> sizes, String key) {
        List<ItemFields> fields =
                sizes.isEmpty() ? List.of(typed) : sizes.stream().map(typed::as).toList();
        return fields.stream()
                .map(
                        one ->
                                one.command(
                                        shop.id(),
                                        Keys.item(shop.id(), key, one.label()),
                                        Currencies.of(shop)))
                .toList();
    }

    private ModelAndView shelves(
            ShopId shop, ItemFields typed, String sizes, @Nullable Alert alert, HttpStatus status) {
        List<ItemView> all = reading.shelves(shop);
        var shelves =
                new Shelves(
                        reading.shop(shop),
                        all.stream().filter(ItemView::forSale).toList(),
                        all.stream().filter(item -> !item.forSale()).toList(),
                        typed,
                        sizes,
                        draws.id(),
                        alert);
        ModelAndView page = new ModelAndView("staff/catalogue", "page", shelves);
        page.setStatus(status);
        return page;
    }

    @GetMapping("/{item}")
    ModelAndView article(@PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return article.of(shop, item, who);
    }

    /// Puts it up for sale again where it was withdrawn.
    @PostMapping("/{item}")
    ModelAndView change(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("libelle") String label,
            @RequestParam("prix") String price,
            @RequestParam("tva") String vat,
            @RequestParam(name = "rubrique", defaultValue = "") String category,
            @RequestParam(name = "delai", defaultValue = "") String time,
            @RequestParam(name = "retractation", defaultValue = "") String withdrawal,
            @RequestParam(name = "modele", defaultValue = "") String model,
            @RequestParam(name = "taille", defaultValue = "") String option,
            Authentication who) {
        var typed = new ItemFields(label, price, vat, category, time, withdrawal, model, option);
        String currency = reading.article(shop, item).price().currency();
        return article.after(shop, item, typed, () -> typed.command(shop, item, currency), who);
    }

    @PostMapping("/{item}/retrait")
    ModelAndView withdraw(
            @PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return article.after(shop, item, () -> new WithdrawItem(shop, item), who);
    }
}
