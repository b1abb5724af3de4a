package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// In front of the shoe shop, on a Wednesday of its own, there is room for two parties.
@TownTest
class PavementPagesTest {
    private static final SlotId THREE =
            ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(4), "15:00");
    private static final Instant BEFORE = THREE.start().minus(Duration.ofMinutes(20));
    private static final String SHOP = "/boutique/chaussures";
    private static final String BOARD = "/api/v1/shops/chaussures/board";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        post("/reglages/file", "trottoir=");
    }

    @Test
    void whoeverFindsNoRoomIsToldToWaitElsewhereAndToComeWhenThereIs() {
        String mine = shoppers.order(THREE, ThreeShops.BOOTS).token();
        post("/reglages/file", "trottoir=2,5");
        clock.set(BEFORE);
        assertThat(get(SHOP + "/reglages"))
                .bodyText()
                .contains("Le texte en vigueur demande 1 m (décret 2020-1310, annexe 1).");
        for (int number = 1; number <= 3; number++) {
            post("/file/arrivee", "personnes=1&cle=pavement-" + number);
        }
        clock.set(THREE.start().plusSeconds(60));
        assertThat(mvc.post().uri("/commande/" + mine + "/arrivee").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(SHOP + "/file"))
                .bodyText()
                .contains("Trottoir : 4 groupes, place pour 2.", "Il est plein : les suivants");
        assertThat(mvc.get().uri("/commande/" + mine))
                .bodyText()
                .contains("Le trottoir est plein : attendez ailleurs");
        assertThat(waiting(mine)).bodyText().contains("\"where\":\"ELSEWHERE\"");
        assertThat(mvc.get().uri("/boutiques/chaussures/panneau"))
                .bodyText()
                .contains("Plus de place devant la boutique", "Prochains créneaux");
        assertThat(mvc.get().uri(BOARD))
                .bodyText()
                .contains("\"elsewhere\":true", "\"more\":0", "\"windows\":[{\"start\":");

        post("/file/1/abandon", "");
        post("/file/2/abandon", "");

        assertThat(mvc.get().uri("/commande/" + mine))
                .bodyText()
                .contains("place 2 sur le trottoir")
                .doesNotContain("attendez ailleurs");
        assertThat(waiting(mine)).bodyText().contains("\"where\":\"PAVEMENT\"", "\"place\":2");
        assertThat(mvc.get().uri(BOARD)).bodyText().contains("\"elsewhere\":true");
        post("/file/3/abandon", "");
        assertThat(mvc.get().uri(BOARD)).bodyText().contains("\"elsewhere\":false");
        assertThat(mvc.get().uri("/commande/" + mine))
                .bodyText()
                .contains("Attendez devant la porte");
        assertThat(get(SHOP + "/file"))
                .bodyText()
                .contains("Trottoir : 1 groupe, place pour 2.")
                .doesNotContain("Il est plein");
        assertThat(mvc.post().uri("/commande/" + mine + "/abandon").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult waiting(String token) {
        return mvc.get().uri("/api/v1/orders/" + token + "/wait").exchange();
    }

    private void post(String to, String form) {
        assertThat(
                        mvc.perform(
                                MockMvcRequestBuilders.post(SHOP + to)
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .content(form)
                                        .with(owner())
                                        .with(csrf())))
                .as(to)
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult get(String page) {
        return mvc.perform(MockMvcRequestBuilders.get(page).with(owner()));
    }

    private static RequestPostProcessor owner() {
        return user("olga").authorities(new Post("chaussures", Role.OWNER).authority());
    }
}
