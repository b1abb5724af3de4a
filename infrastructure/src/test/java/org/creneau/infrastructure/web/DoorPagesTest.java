package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
        assertThat(get(SHOP + "/file")).bodyText().contains("max=\"2\"");
        assertThat(post(settings + "/file", "trottoir=long"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un trottoir a de 1 à 100 mètres", "value=\"long\"");
        assertThat(post(settings + "/file", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(SHOP + "/file")).bodyText().contains("max=\"20\"");
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
