package org.creneau.infrastructure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import org.creneau.infrastructure.testing.Relay;

/// The bookshop's queue on one node, and two pages that follow it from another: the screen at its door, and the page of
/// somebody who waits. The way to these can be cut, and neither is loaded anew afterwards.
final class CutPages implements AutoCloseable {
    private static final String QUEUE = "/boutique/librairie/file";
    private static final String STREAM = "document.getElementById('live').streamSource";

    /// Four calls to counters, twelve who wait and more behind them, and no room on the pavement.
    private static final String FULL =
            """
            () => {
              const fill = (line, many, words) => {
                const first = line.firstElementChild;
                first.textContent = words;
                while (line.children.length < many) line.append(" ", first.cloneNode(true));
              };
              const calls = document.querySelector("#appel-numeros");
              fill(calls, 4, "A 112");
              [...calls.children].forEach((call, turn) => {
                call.className = turn ? "call" : "call last";
                call.insertAdjacentHTML("beforeend", '<span class="where"> → guichet 12</span>');
              });
              const waiting = document.querySelector(".numbers.small");
              fill(waiting, 12, "A 113");
              waiting.insertAdjacentHTML("beforeend", ' <span class="rest">+ 18</span>');
              document.querySelector("#tableau h1").insertAdjacentHTML("afterend", '<p class="board-away">'
                + '<strong>Plus de place devant la boutique : attendez ailleurs.</strong>'
                + ' Si vous arrivez maintenant, revenez vers 16 h 20.</p>');
            }""";

    private static final String BEYOND =
            "() => document.documentElement.scrollHeight - innerHeight"
                    + " + document.documentElement.scrollWidth - innerWidth";

    private final Relay way;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);
    private final BrowserContext street =
            browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
    private final Page shop;
    private final Page board = street.newPage();
    private final Page hers = street.newPage();
    private final List<Page> both = List.of(board, hers);
    private int ahead;

    /// @param here the port of the shop's node
    /// @param there of the one that the street looks at
    CutPages(int here, int there) throws IOException {
        way = new Relay(there);
        shop = browser.newPage(new Browser.NewPageOptions().setLocale("fr-FR"));
        signIn("http://localhost:" + here);
        String shown = "http://localhost:" + way.port() + "/boutiques/librairie";
        both.forEach(page -> page.clock().install());
        board.navigate(shown + "/panneau");
        hers.navigate(shown + "/ici");
    }

    private void signIn(String node) {
        shop.navigate(node + "/");
        shop.locator("#porte-boutique").selectOption("librairie");
        shop.locator("form[action='/portes/boutique'] button").click();
        assertThat(shop.locator(".tabs")).isVisible();
        shop.navigate(node + QUEUE);
    }

    /// For somebody who comes without an order: the last in line.
    void takeANumber() {
        InChromium.button(hers, "Prendre un numéro").click();
        assertThat(hers.locator("#mine")).isVisible();
        connected();
        both.forEach(page -> page.evaluate("() => { window.never = 'loaded anew'; }"));
        String place = hers.locator("#mine").innerText();
        ahead = Integer.parseInt(place.replaceAll("(?s).*?(\\d+) groupes? avant vous.*", "$1"));
    }

    private void connected() {
        both.forEach(InChromium::connected);
    }

    String callFirst() {
        return call("Appeler le suivant");
    }

    /// After the parcel of the one before was handed over.
    String callNext() {
        return call("Remise, au suivant");
    }

    /// @return her number
    private String call(String button) {
        String ticket = shop.locator("#waiting article").first().getAttribute("id");
        InChromium.button(shop, button).click();
        assertThat(shop.locator("section:has(#appeles) #" + ticket)).isVisible();
        ahead--;
        return ticket.substring("ticket-".length());
    }

    void show(String called) {
        assertThat(board.locator("#appel-numeros .last[id^=appel-" + called + "-]")).isVisible();
        assertThat(hers.locator("#mine")).containsText(before(ahead));
    }

    /// Who was called before them, since they do not know better.
    void stillShow(String called) {
        assertThat(board.locator("#appel-numeros .last[id^=appel-" + called + "-]")).isVisible();
        assertThat(hers.locator("#mine")).containsText(before(ahead + 1));
    }

    private static String before(int people) {
        return people + (people == 1 ? " groupe" : " groupes") + " avant vous";
    }

    /// And one of the pages is just about to ask for itself.
    void cut() throws IOException {
        way.cut();
        hers.evaluate("() => window.Turbo.StreamActions.refresh()");
        pass(6_000);
        for (Page page : both) {
            assertThat(page.locator("#hors-direct")).containsText("Connexion perdue");
        }
    }

    void mend() {
        way.mend();
    }

    /// Nobody is told that the connections are no more.
    void cutWithoutAWord() {
        way.fallSilent();
        pass(45_000);
    }

    /// As after an answer that is no stream: no browser tries again by itself.
    void giveUp() {
        both.forEach(page -> page.evaluate("() => " + STREAM + ".close()"));
        pass(10_000);
    }

    private void pass(long millis) {
        both.forEach(page -> page.clock().runFor(millis));
    }

    void hearAll() {
        connected();
        pass(2_000);
        for (Page page : both) {
            assertThat(page.locator("#hors-direct")).isEmpty();
            assertThat(page.evaluate("() => window.never")).isEqualTo("loaded anew");
        }
    }

    /// At usual sizes of screens, with as much on it as there can be.
    void seeTheWholeBoard() {
        board.evaluate(FULL);
        for (var size : List.of(List.of(1440, 900), List.of(1920, 1080), List.of(1080, 1920))) {
            board.setViewportSize(size.getFirst(), size.getLast());
            assertThat(board.evaluate(BEYOND)).as("beyond " + size).isEqualTo(0);
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        way.close();
    }
}
