package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The optician's on a Monday of its own: sixty square metres, so that seven may be inside.
@TownTest
class DoorPagesTest {
    private static final String SHOP = "/boutique/optique";
    private static final String QUEUE = SHOP + "/file";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;

    @BeforeEach
    void onMonday() {
        clock.set(
                ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(2), "11:00")
                        .start());
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void aShopSaysHowItRunsItsLineAndMayLeaveOutWhatIsUsual() {
        clock.set(StoppedClock.START);
        String settings = SHOP + "/reglages";
        assertThat(
                        post(
                                settings + "/file",
                                "guichets=2&trottoir=12,5&ecart=1.5&oubli=45&derriere="))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(settings + "?fait=file");
        assertThat(get(settings + "?fait=file"))
                .bodyText()
                .contains("La file est réglée", "value=\"12,5\"", "value=\"1,5\"", "value=\"45\"");
        assertThat(get(SHOP + "/file")).bodyText().contains("<option value=\"2\"");
        assertThat(get(SHOP + "/file?guichet=2"))
                .bodyText()
                .contains("name=\"guichet\" value=\"2\"")
                .doesNotContain("Cette boutique n’a que");
        assertThat(get(SHOP + "/file?guichet=7"))
                .bodyText()
                .contains("Cette boutique n’a que 2 guichets")
                .doesNotContain("name=\"guichet\" value=\"7\"");
        assertThat(post(settings + "/file", "trottoir=long"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un trottoir a de 1 à 100 mètres", "value=\"long\"");
        assertThat(post(settings + "/file", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(SHOP + "/file?guichet=21"))
                .bodyText()
                .contains("max=\"20\"", "Le numéro du guichet va de 1 à 20")
                .doesNotContain("value=\"21\"");
    }

    @Test
    void whoeverCountsIsBelievedAndWhoeverWasForgottenMayStillBeThere() {
        send("/entree-libre", "cle=d-one&personnes=3");
        clock.pass(Duration.ofMinutes(12));
        send("/entree-libre", "cle=d-two&personnes=5");
        assertThat(get(QUEUE))
                .bodyText()
                .contains(
                        "8 sur 7",
                        "1 de trop : plus que la limite de maintenant depuis 11\u00a0h\u00a012",
                        "Compter");

        send("/comptage", "cle=d-count&dedans=6");
        send("/comptage", "cle=d-count&dedans=2");
        assertThat(get(QUEUE)).bodyText().contains("6 sur 7").doesNotContain("de trop");
        assertThat(post(QUEUE + "/comptage", "cle=d-other&dedans=beaucoup"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 0 à 500");
        assertThat(post(QUEUE + "/comptage", "cle=d-other&dedans=-3"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<details id=\"compter\" open=\"open\">", "mais pas le personnel")
                .contains("id=\"compte-erreur\">On compte à l’intérieur de 0 à 500 personnes.")
                .contains("value=\"-3\"", "aria-invalid=\"true\"", "Appeler le suivant");

        clock.pass(Duration.ofMinutes(48));
        assertThat(get(QUEUE))
                .bodyText()
                .contains("A 1 : sortie non notée, plus comptée depuis 12\u00a0h\u00a000")
                .contains("5 sur 7", "Encore à l’intérieur");
        send("/1/entree", "vu=GONE");
        assertThat(get(QUEUE)).bodyText().contains("6 sur 7").doesNotContain("sortie non notée");
        send("/1/sortie", "");
        send("/1/entree", "vu=WAITING");
        send("/2/sortie", "");
        assertThat(get(QUEUE)).bodyText().contains("0 sur 7");
    }

    private void send(String to, String form) {
        assertThat(post(QUEUE + to, form)).as(to).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult post(String to, String form) {
        return mvc.perform(
                MockMvcRequestBuilders.post(to)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form)
                        .with(owner())
                        .with(csrf()));
    }

    private MvcTestResult get(String page) {
        return mvc.perform(MockMvcRequestBuilders.get(page).with(owner()));
    }

    private static RequestPostProcessor owner() {
        return user("olga")
                .authorities(new Post(ThreeShops.GLASSES.value(), Role.OWNER).authority());
    }
}
