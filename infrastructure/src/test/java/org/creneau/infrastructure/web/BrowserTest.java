package org.creneau.infrastructure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pages as people use them.
@TownTest
@ExtendWith(Chromium.class)
class BrowserTest extends InChromium {
    private static final ItemId CASE = new ItemId("etui");

    @Test
    void aShopperBooksWithoutJavaScript() {
        Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/"));
        page.getByRole(AriaRole.LINK, named("Librairie du Passage")).click();
        page.locator("#q-roman").fill("2");
        button(page, "Choisir un créneau").click();
        page.locator("summary").filter(with("lundi 7 décembre")).click();
        page.locator("#jour-2020-12-07 input[type=radio]").first().check();
        button(page, "Garder cette place").click();
        fill(page);
        button(page, "Commander avec obligation de paiement").click();
        assertThat(page.locator("#code")).isVisible();
        assertThat(page.locator("body")).containsText("25,80");
        page.getByText("Annuler la commande").click();
        button(page, "Oui, annuler").click();
        assertThat(page.locator(".status")).containsText("Annulée");
    }

    @Test
    void aSecondBrowserSeesThePlaceGoneAtOnceAndTheChoiceMadeThereStays() {
        SlotId slot = ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(2), "14:00");
        Page watching = page();
        watching.navigate(at("/boutiques/optique/creneaux?q-etui=1"));
        watching.locator("summary").filter(with("lundi 7 décembre")).click();
        Locator window = watching.locator(".window").filter(with("14 h 00")).first();
        assertThat(window).containsText("2 places");
        watching.locator("label").filter(with("15 h 00")).first().click();
        connected(watching);
        shoppers.order(slot, CASE);
        assertThat(window).containsText("dernière place");
        assertThat(watching.locator("input:checked")).isVisible();
        shoppers.order(slot, CASE);
        assertThat(window).containsText("complet");
        assertThat(watching.locator("input:checked")).isVisible();
    }

    @Test
    void theLastPlaceAskedForByTwoGoesToOneAndTheOtherIsOfferedTheNearest() {
        Page ann = choosing("q-bottines=1", "mardi 8 décembre", "10 h 00");
        Page bob = choosing("q-bottines=1", "mardi 8 décembre", "10 h 00");
        button(ann, "Garder cette place").click();
        assertThat(ann.locator("#nom")).isVisible();
        // Bob's page may have learnt of it already; he asks for the place all the same.
        bob.evaluate(
                ASK_ALL_THE_SAME,
                ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(3), "10:00")
                        .toString());
        assertThat(bob.getByRole(AriaRole.ALERT)).containsText("Ce créneau est complet");
        bob.evaluate(
                "() => new Promise(done => { addEventListener('turbo:load', done, {once: true});"
                        + " Turbo.StreamActions.refresh(); })");
        assertThat(bob.locator("h1 + #alerte + .offered")).isVisible();
        bob.locator(".offered button").click();
        fill(bob);
        button(bob, "Commander avec obligation de paiement").click();
        assertThat(bob.locator("#code")).isVisible();
    }

    @Test
    void arrivalsAppearInTheQueueAndTheLimitHoldsUntilSomebodyLeaves() {
        var first = shoppers.order(today(ThreeShops.SHOES, "16:00"), ThreeShops.BOOTS);
        var second = shoppers.order(today(ThreeShops.SHOES, "16:15"), ThreeShops.BOOTS);
        Page shop = shopkeeper("chaussures");
        shop.navigate(at("/boutique/chaussures/file"));
        connected(shop);
        Page ann = arriving(first.token());
        assertThat(shop.locator("#waiting")).containsText(Shoppers.NAME);
        Page bob = arriving(second.token());
        assertThat(bob.locator("main")).containsText("1 groupe avant vous");
        connected(ann);
        button(shop, "Appeler le suivant").click();
        assertThat(ann.locator(".called")).containsText("entrez maintenant");
        assertThat(button(shop, "Absent A").first()).isVisible();
        button(shop, "Entré A").first().click();
        assertThat(shop.locator("#inside")).hasText("1 sur 1");
        button(shop, "Appeler le suivant").click();
        assertThat(shop.getByRole(AriaRole.ALERT))
                .containsText("Cet appel n’est pas possible maintenant");
        String code = ann.locator("#code").textContent();
        shop.getByRole(AriaRole.LINK, named("Remise A")).first().click();
        shop.locator("#code").fill("FAUX");
        button(shop, "Remettre avec le code").click();
        assertThat(shop.getByRole(AriaRole.ALERT)).containsText("n’est pas celui");
        shop.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        button(shop, "Remettre avec le code").click();
        assertThat(shop.locator("#inside")).hasText("0 sur 1");
        assertThat(ann.locator(".status")).containsText("Remise");
        button(shop, "Appeler le suivant").click();
        assertThat(bob.locator(".called")).isVisible();
        Page board = page();
        board.navigate(at("/boutiques/chaussures/panneau"));
        assertThat(board.locator(".board-called")).containsText("A ");
        assertThat(board.content()).doesNotContain(Shoppers.NAME, code);
        button(shop, "Absent A").first().click();
        assertThat(board.locator(".board-called")).containsText("Personne n’est appelé");
    }

    @Test
    void atTheDoorstepOneTapHandsOver() {
        var bought = shoppers.order(today(ThreeShops.BOOKS, "15:30"), ThreeShops.NOVEL);
        Page ann = arriving(bought.token());
        connected(ann);
        Page shop = shopkeeper("librairie");
        shop.navigate(at("/boutique/librairie/file"));
        shop.locator("article")
                .filter(with(ann.locator("#ticket").textContent()))
                .getByRole(AriaRole.BUTTON, in("Remise"))
                .click();
        assertThat(ann.locator(".status")).containsText("Remise");
    }

    @Test
    void theAuditorReadsWhatHappenedAndHowItStood() {
        var bought = shoppers.order(today(ThreeShops.BOOKS, "15:45"), ThreeShops.NOVEL);
        Page page = page();
        page.navigate(at("/"));
        page.locator("form[action='/portes/audit'] button").click();
        assertThat(page.locator("h1")).containsText("Mes boutiques");
        page.navigate(at("/audit/librairie/commandes/" + bought.order().value()));
        assertThat(page.locator(".timeline")).containsText("a été gardée");
        assertThat(page.locator(".timeline")).containsText("a été passée pour le samedi");
        page.locator(".raw summary").first().click();
        assertThat(page.locator(".raw dl").first()).containsText("slot.place-held");
        page.locator("#a").fill("2020-12-01T10:00:05");
        button(page, "Montrer").click();
        assertThat(page.locator("#stood")).containsText("n’existait pas encore");
        page.navigate(at("/audit/librairie"));
        button(page, "Vérifier la chaîne").click();
        assertThat(page.locator("#verification")).containsText("La chaîne est intacte");
    }

    @Test
    void axeFindsNothingAndNothingIsWiderThanASmallPhone() {
        var bought = shoppers.order(today(ThreeShops.BOOKS, "18:30"), ThreeShops.NOVEL);
        String order = bought.order().value();
        look(page(), "/", "/boutiques/librairie", "/boutiques/librairie/creneaux?q-roman=1");
        look(page(), "/boutiques/librairie/creneaux", "/boutiques/optique", "/connexion?erreur");
        Page dark = page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        look(dark, "/", "/boutiques/librairie/creneaux?q-roman=1", "/commande/" + bought.token());
        look(page(), "/commande/" + bought.token(), "/nulle-part", "/boutiques/optique/panneau");
        Page shop = shopkeeper("librairie");
        look(shop, "/boutique/librairie", "/boutique/librairie/file", "/compte");
        look(shop, "/boutique/librairie/file/imprimer", "/boutiques/librairie/panneau");
        look(shop, "/boutique/librairie/preparation/imprimer", "/boutique/librairie/etiquettes");
        look(shop, "/boutique/librairie/commandes/" + order, "/audit/librairie/verification");
        look(shop, "/audit/librairie", "/audit/librairie/commandes/" + order);
        Page contact = choosing("q-bottines=1", "jeudi 10 décembre", "17 h 45");
        button(contact, "Garder cette place").click();
        button(contact, "Commander avec obligation de paiement").click();
        assertThat(contact.locator("#telephone-erreur")).isVisible();
        check(contact);
    }

    private void look(Page page, String... paths) {
        for (String path : paths) {
            page.navigate(at(path));
            check(page);
        }
    }

    /// No page of ours has frames of other hosts: *legacy* spares a page that gathers what was found in them.
    private static void check(Page page) {
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(320);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp())
                .isEmpty();
        page.setViewportSize(1280, 900);
    }

    private static SlotId today(ShopId shop, String time) {
        return ThreeShops.slot(shop, time);
    }
}
