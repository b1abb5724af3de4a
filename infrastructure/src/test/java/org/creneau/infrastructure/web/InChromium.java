package org.creneau.infrastructure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Shoppers and shopkeepers before their browsers, and what each of them does to get started. No test
/// passes in which a script failed.
abstract class InChromium {
    /// Asks for a window by its id, as a page does that has not yet learnt that it is full.
    static final String ASK_ALL_THE_SAME =
            "w => { const f = document.querySelector('input[name=creneau]').form;"
                    + " f.querySelectorAll('input[type=radio]').forEach(r => r.remove());"
                    + " const asked = document.createElement('input'); asked.type = 'hidden';"
                    + " asked.name = 'creneau'; asked.value = w; f.append(asked); f.requestSubmit(); }";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort int port;
    @Autowired Shoppers shoppers;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void launch() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void calm() {
        complaints.clear();
    }

    @AfterEach
    void noScriptFailed() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    final Page choosing(String basket, String day, String time) {
        Page page = page();
        page.navigate(at("/boutiques/chaussures/creneaux?" + basket));
        page.locator("summary").filter(with(day)).click();
        page.locator("details[open] label").filter(with(time)).last().click();
        return page;
    }

    final Page arriving(String token) {
        Page page = page();
        page.navigate(at("/commande/" + token));
        button(page, "Je suis là").click();
        assertThat(page.locator("#ticket")).isVisible();
        return page;
    }

    final Page shopkeeper(String shop) {
        Page page = page();
        page.navigate(at("/"));
        page.locator("#porte-boutique").selectOption(shop);
        page.locator("form[action='/portes/boutique'] button").click();
        assertThat(page.locator(".tabs")).isVisible();
        page.getByRole(AriaRole.LINK, named("Jour suivant")).click();
        assertThat(page.locator(".days strong")).hasText("dimanche 6 décembre");
        return page;
    }

    static void fill(Page page) {
        page.locator("#nom").fill(Shoppers.NAME);
        page.locator("#telephone").fill(Shoppers.PHONE);
    }

    /// Until the page hears what happens from now on.
    static void connected(Page page) {
        page.waitForFunction(
                "() => document.querySelector('turbo-stream-source')?.streamSource?.readyState === 1");
    }

    final Page page() {
        return page(new Browser.NewContextOptions());
    }

    final Page page(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setLocale("fr-FR").setViewportSize(1280, 900));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(this::complain);
        page.onConsoleMessage(
                message -> {
                    if (message.text().contains("Content Security Policy")) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }

    /// Turbo says aloud that it gave up a page which another one took the place of. That is no mistake.
    private void complain(String error) {
        if (!error.startsWith("AbortError")) {
            complaints.add(error);
        }
    }

    final String at(String path) {
        return "http://localhost:" + port + path;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
