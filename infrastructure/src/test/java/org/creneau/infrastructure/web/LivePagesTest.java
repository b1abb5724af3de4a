package org.creneau.infrastructure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pages that others change while somebody uses them: neither is what she sends stopped, nor is what she
/// is told taken away, nor does the page fall behind.
@TownTest
@ExtendWith(Chromium.class)
class LivePagesTest extends InChromium {
    private static final ItemId CASE = new ItemId("etui");
    private static final String CHANGE =
            "window.Turbo.renderStreamMessage('<turbo-stream action=\"refresh\"></turbo-stream>');";

    @Test
    void aChangeHeardJustBeforeAFormIsSentDoesNotStopItAndThoseAfterwardsLeaveItsAnswer() {
        SlotId wanted = thursday("10:00");
        Page bob = choosing("q-bottines=1", "jeudi 10 décembre", "11 h 00");
        Queue<Route> sent = holding(bob, "**/boutiques/chaussures/creneaux");
        connected(bob);
        shoppers.fill(wanted);
        assertThat(window(bob, wanted)).containsText("complet");

        bob.evaluate("w => {" + CHANGE + "(" + ASK_ALL_THE_SAME + ")(w); }", wanted.toString());
        letGo(bob, sent);
        Locator alert = bob.getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("Ce créneau est complet");
        assertThat(alert).isFocused();

        shoppers.order(thursday("11:00"), ThreeShops.BOOTS);
        assertThat(window(bob, thursday("11:00"))).containsText("complet");
        assertThat(alert).containsText("Ce créneau est complet");
        assertThat(alert).isFocused();
        bob.locator(".offered button").click();
        letGo(bob, sent);
        assertThat(bob.locator("#nom")).isVisible();
        assertThat(alert).hasCount(0);
    }

    @Test
    void whatTheShopIsToldStaysWhileTheQueueMovesUntilItsNextActionIsAnswered() {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, "18:00"), CASE);
        Page shop = shopkeeper("optique");
        shop.navigate(at("/boutique/optique/file"));
        connected(shop);
        button(shop, "Appeler le suivant").click();
        Locator alert = shop.getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("Personne n’attend");

        arriving(bought.token());
        assertThat(shop.locator("#waiting")).containsText(Shoppers.NAME);
        assertThat(alert).containsText("Personne n’attend");

        Queue<Route> sent = holding(shop, "**/file/appel");
        shop.evaluate(CHANGE);
        button(shop, "Appeler le suivant").click();
        letGo(shop, sent);
        assertThat(button(shop, "Absent A")).isVisible();
        assertThat(alert).hasCount(0);
    }

    @Test
    void aChangeHeardWhileAFormIsOnItsWayIsCaughtUpWithOnceItsAnswerIsThere() {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, "18:30"), CASE);
        Page ann = page();
        ann.navigate(at("/commande/" + bought.token()));
        Queue<Route> sent = holding(ann, "**/arrivee");
        button(ann, "Je suis là").click();
        Page elsewhere = page();
        elsewhere.navigate(ann.url());
        elsewhere.getByText("Annuler la commande").click();
        button(elsewhere, "Oui, annuler").click();
        assertThat(elsewhere.locator(".status")).containsText("Annulée");

        catchesUp(
                ann,
                () -> {
                    ann.evaluate(CHANGE);
                    letGo(ann, sent);
                });
        assertThat(ann.getByRole(AriaRole.ALERT)).containsText("annulée");
        assertThat(ann.locator(".status")).containsText("Annulée");
    }

    @Test
    void whatWasTypedAndRefusedIsNotLostWhenThePageIsBroughtUpToDate() {
        Page shop = shopkeeper("chaussures");
        shop.navigate(at("/boutique/chaussures/catalogue/bottines"));
        shop.locator("#libelle").fill("Bottines fourrées");
        shop.locator("#prix").fill("beaucoup");
        shop.locator("form:has(#prix) button").click();
        assertThat(shop.getByRole(AriaRole.ALERT)).isVisible();
        catchesUp(shop, () -> shop.evaluate(CHANGE));
        assertThat(shop.locator("#libelle")).hasValue("Bottines fourrées");
        assertThat(shop.locator("#prix")).hasValue("beaucoup");
    }

    @Test
    void whoeverGoesElsewhereDoesNotWaitForAFormAndHearsOfChangesThere() {
        Page bob = choosing("q-bottines=1", "jeudi 10 décembre", "12 h 00");
        Queue<Route> sent = holding(bob, "**/boutiques/chaussures/creneaux");
        button(bob, "Garder cette place").click();
        bob.waitForCondition(() -> !sent.isEmpty());
        bob.evaluate(CHANGE);
        bob.locator(".crumb a").click();
        assertThat(bob.locator("h1")).hasText("Chaussures Aubin");
        connected(bob);
        catchesUp(bob, () -> bob.evaluate(CHANGE));
    }

    @Test
    void thePageThatAFormLeadsToStaysThoughTheOneLeftWasBeingAskedForAgain() {
        Page bob = choosing("q-bottines=1", "jeudi 10 décembre", "17 h 00");
        Route again = askedForAgainAndAgain(bob);
        button(bob, "Garder cette place").click();
        assertThat(bob.locator("#nom")).isVisible();
        answered(bob, again);
        assertThat(bob.locator("#nom")).isVisible();
        assertThat(bob).hasURL(Pattern.compile("/commande/"));
    }

    @Test
    void aLinkIsFollowedThoughThePageLeftWasBeingAskedForAgain() {
        Page bob = choosing("q-bottines=1", "jeudi 10 décembre", "17 h 00");
        Route again = askedForAgainAndAgain(bob);
        Queue<Route> asked = holding(bob, "**/boutiques/chaussures?*");
        bob.locator(".crumb a").click();
        bob.waitForCondition(() -> !asked.isEmpty());
        answered(bob, again);
        letGo(bob, asked);
        assertThat(bob.locator("h1")).hasText("Chaussures Aubin");
    }

    /// A second change is heard while the page that shows the first one is on its way.
    ///
    /// @return the second page, which is not there yet
    private static Route askedForAgainAndAgain(Page page) {
        Queue<Route> asked = holding(page, "**/creneaux?*");
        connected(page);
        page.evaluate(CHANGE);
        page.clock().runFor(1_000);
        page.waitForCondition(() -> !asked.isEmpty());
        page.evaluate(CHANGE);
        page.clock().runFor(1_000);
        asked.remove().resume();
        page.waitForCondition(() -> !asked.isEmpty());
        return asked.remove();
    }

    /// And time to show it, for a page that still would.
    private static void answered(Page page, Route route) {
        route.resume();
        page.evaluate(
                "() => fetch('/boutiques/chaussures/creneaux').then(page => page.text()).then(() =>"
                        + " new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn))))");
    }

    /// The forms that this page sends there from now on do not arrive before they are let go.
    private static Queue<Route> holding(Page page, String address) {
        Queue<Route> held = new ArrayDeque<>();
        page.clock().install();
        page.route(address, held::add);
        return held;
    }

    /// After so long that whatever the page meant to do in the meantime is done.
    private static void letGo(Page page, Queue<Route> sent) {
        page.waitForCondition(() -> !sent.isEmpty());
        page.clock().runFor(1_000);
        sent.remove().resume();
    }

    private static void catchesUp(Page page, Runnable change) {
        page.evaluate(
                "() => { window.caughtUp = false;"
                        + " addEventListener('turbo:load', () => { window.caughtUp = true; }); }");
        change.run();
        page.waitForFunction("() => window.caughtUp");
    }

    private static Locator window(Page page, SlotId slot) {
        return page.locator(".window:is([for='c-" + slot + "'], [id='c-" + slot + "'])");
    }

    private static SlotId thursday(String time) {
        return ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(5), time);
    }
}
