package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.application.webhook.Outbox;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class HookPagesTest {
    private static final ShopId SHOP = new ShopId("chaussures");
    private static final String PAGE = "/boutique/chaussures/reglages/partenaires/avis";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired TownLog log;
    @Autowired Outbox outbox;
    @Autowired StoppedClock clock;

    @Test
    void aSecretIsShownWhereItIsMadeAndNowhereElse() throws Exception {
        MvcTestResult made = add("hook-page-request-1", "https://caisse.example/un");
        assertThat(made).hasStatusOk();
        assertThat(made.getResponse().getContentAsString()).containsPattern(SECRET);
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("https://caisse.example/un", "une commande est passée")
                .contains("L’adresse https://caisse.example/un est prévenue")
                .doesNotContainPattern(SECRET);
        MvcTestResult other =
                post(own("https://caisse.example/un") + "/secret", "hook-page-rotate");
        assertThat(other.getResponse().getContentAsString()).containsPattern(SECRET);
    }

    @Test
    void whatWasTypedIsKeptWhereItIsRefused() {
        assertThat(add("hook-page-request-2", "http://caisse.example/deux"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette adresse ne convient pas", "http://caisse.example/deux")
                .containsPattern("id=\"type-order.placed\"[^>]*checked");
    }

    @Test
    void aMessageThatWasNotTakenSaysWhyAndIsSentAgain() throws Exception {
        add("hook-page-request-3", "https://caisse.example/trois");
        String own = own("https://caisse.example/trois");
        assertThat(post(own + "/essai", "")).hasRedirectedUrl(own + "?fait=essai");
        var address = new Outbox.Address(SHOP, new HookId(own.replaceAll(".*/", "")));
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        Outbox.Due due = outbox.next(address, later, 1).getFirst();
        var tried = new Outbox.Try(later, "TOO_SLOW", Duration.ofSeconds(15));
        outbox.failed(address, due, tried, Optional.empty());
        assertThat(get(own))
                .bodyText()
                .contains("message d’essai", "pas reçu", "quinze secondes", "Renvoyer");
        assertThat(
                        mvc.post()
                                .uri(own + "/renvoi")
                                .with(csrf())
                                .with(SignedIn.as("oscar", settings))
                                .param("message", due.id()))
                .hasRedirectedUrl(own + "?fait=renvoi");
        assertThat(get(own)).bodyText().contains("en attente").doesNotContain("pas reçu");
        assertThat(post(own + "/renvoi", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void anAddressThatTakesNothingAnyMoreIsToldOfOnTheHomePageUntilItIsResumed() throws Exception {
        add("hook-page-request-4", "https://caisse.example/quatre");
        String own = own("https://caisse.example/quatre");
        var gone = new PauseHook(SHOP, new HookId(own.replaceAll(".*/", "")), PausedFor.GONE);
        log.send(
                Issued.first(
                        "hook-page-gone",
                        gone,
                        clock.instant(),
                        Actor.system("webhooks"),
                        Channel.SYSTEM));
        assertThat(get("/boutique/chaussures"))
                .bodyText()
                .contains("Un programme n’est plus prévenu", "https://caisse.example/quatre", own);
        assertThat(get(own)).bodyText().contains("elle n’existe plus");
        assertThat(post(own + "/reprise", "")).hasRedirectedUrl(own + "?fait=reprise");
        assertThat(get("/boutique/chaussures")).bodyText().doesNotContain("caisse.example/quatre");
        assertThat(post(own + "/retrait", "")).hasRedirectedUrl(PAGE + "?fait=retrait");
        assertThat(get(own)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String own(String address) throws Exception {
        Matcher link =
                Pattern.compile(
                                Pattern.quote(address)
                                        + "</strong>.*?href=\"("
                                        + PAGE
                                        + "/[0-9a-f]{32})\"",
                                Pattern.DOTALL)
                        .matcher(get(PAGE).getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(SignedIn.as("oscar", settings)).exchange();
    }

    private MvcTestResult post(String path, String request) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(SignedIn.as("oscar", settings))
                .param("demande", request)
                .exchange();
    }

    private MvcTestResult add(String request, String address) {
        return mvc.post()
                .uri(PAGE)
                .with(csrf())
                .with(SignedIn.as("oscar", settings))
                .param("demande", request)
                .param("adresse", address)
                .param("type-order.placed", "true")
                .exchange();
    }
}
