package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.creneau.application.till.TillStanding;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.ChooseTill;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.StateIdentity;
import org.creneau.domain.till.Till;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Whose till keeps the books, and by which numbers the shop is known, among the other settings. Only the owner says so.
@Controller("tillSettings")
public class TillSettings {
    private final SettingsPage page;
    private final Reading reading;
    private final Tills tills;

    TillSettings(SettingsPage page, Reading reading, Tills tills) {
        this.page = page;
        this.reading = reading;
        this.tills = tills;
    }

    public TillStanding of(ShopId shop) {
        return tills.standing(shop);
    }

    public Identity identity(ShopId shop) {
        return tills.identity(shop);
    }

    @PostMapping("/boutique/{shop}/reglages/identite")
    ModelAndView state(
            @PathVariable ShopId shop,
            @RequestParam(name = "societe", defaultValue = "") String company,
            @RequestParam(name = "tva", defaultValue = "") String vat,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("identite", request),
                who,
                () -> new StateIdentity(shop, Identity.typed(company, vat)));
    }

    @PostMapping("/boutique/{shop}/reglages/caisse")
    ModelAndView choose(
            @PathVariable ShopId shop,
            @RequestParam(name = "caisse", defaultValue = "") String till,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("caisse", request),
                who,
                () -> new ChooseTill(shop, wanted(till)));
    }

    private static Till wanted(String till) {
        try {
            return Till.valueOf(till);
        } catch (IllegalArgumentException _) {
            throw new MalformedValue("till");
        }
    }
}
