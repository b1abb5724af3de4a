package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.assertj.core.api.AbstractStringAssert;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Serving at the bookshop's door, on a Monday.
@TownTest
class DoorstepPagesTest {
    private static final String SHOP = "/boutique/librairie";
    private static final String QUEUE = SHOP + "/file";
    private static final SlotId HERS =
            ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), "16:45");
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void oneTapHandsOverAndCallsTheNextOne() {
        Bought order = shoppers.order(HERS, ThreeShops.NOVEL);
        clock.set(HERS.start());
        post(SHOP + "/commandes/" + order.order() + "/arrivee", "");
        post(QUEUE + "/arrivee", "cle=s-one");
        post(QUEUE + "/arrivee", "cle=s-two&personnes=2");
        post(QUEUE + "/appel", "suivant=1");
        queue().contains("Remise, au suivant", "Remise, sans appeler");

        post(QUEUE + "/1/service", "suivant=2");
        post(QUEUE + "/1/service", "suivant=2");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Votre commande vous a été remise");
        queue().contains("Servi(e), au suivant").doesNotContain("Remise, au suivant");
        assertThat(mvc.get().uri("/boutiques/librairie/panneau")).bodyText().contains("A 2");

        post(QUEUE + "/2/service", "");
        queue().doesNotContain("Servi(e), au suivant").contains("A 3");
        post(QUEUE + "/3/service", "suivant=3");
        queue().contains("Personne n’attend").doesNotContain("A 3");
    }

    private void post(String to, String form) {
        assertThat(
                        mvc.perform(
                                MockMvcRequestBuilders.post(to)
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .content(form)
                                        .with(clara())
                                        .with(csrf())))
                .as(to)
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private AbstractStringAssert<?> queue() {
        return assertThat(mvc.perform(MockMvcRequestBuilders.get(QUEUE).with(clara()))).bodyText();
    }

    private static RequestPostProcessor clara() {
        return user("clara")
                .authorities(new Post(ThreeShops.BOOKS.value(), Role.COUNTER).authority());
    }
}
