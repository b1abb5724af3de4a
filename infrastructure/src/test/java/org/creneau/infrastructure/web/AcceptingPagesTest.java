package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A shop that looks first, says yes, begins, or refuses with a word. The windows are those of the
/// bookshop's Wednesday evening.
@TownTest
class AcceptingPagesTest {
    private static final String DAY = "/boutique/librairie?jour=2020-12-09";
    private static final String ORDERS = "/api/v1/shops/librairie/orders";
    @Autowired MockMvcTester mvc;
    private static final String CHECKOUT = "/boutiques/librairie/commande/";
    @Autowired Shoppers shoppers;
    @Autowired PublicLinks links;

    @AfterEach
    void everybodyIsAcceptedAgain() {
        assertThat(settle("")).hasRedirectedUrl("/boutique/librairie/reglages?fait=accord");
    }

    @Test
    void anOrderIsAcceptedAtOnceWhereTheShopSaysNothing() {
        Bought order = order("17:00");
        assertThat(page(order)).bodyText().contains("Commande acceptée");
        assertThat(clara(DAY)).bodyText().contains("En préparation").doesNotContain("Accepter");

        assertThat(act(order, "/preparation")).hasRedirectedUrl("/boutique/librairie");
        assertThat(page(order))
                .bodyText()
                .contains("En préparation", "La boutique prépare votre commande.");
        assertThat(act(order, "/prete")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().contains("Votre commande vous attend.");
    }

    @Test
    void whereTheShopLooksFirstAnOrderWaitsForItsYes() {
        assertThat(settle("true")).hasRedirectedUrl("/boutique/librairie/reglages?fait=accord");
        assertThat(mvc.get().uri(CHECKOUT + checkout("18:00") + "?q-roman=1"))
                .bodyText()
                .contains("regarde chaque commande avant de l’accepter");
        Bought order = order("17:15");
        assertThat(clara(staff(order, "")))
                .bodyText()
                .contains("Oui, refuser")
                .doesNotContain("Remettre avec le code", "Oui, annuler");
        assertThat(page(order)).bodyText().contains("Commande reçue", "vous répond ici");
        assertThat(clara(DAY)).bodyText().contains("Accepter", "Refuser");
        assertThat(listed("PLACED")).bodyText().contains(order.order().value());
        assertThat(listed("READY")).bodyText().doesNotContain(order.order().value());
        assertThat(clara("/boutique/librairie?jour=2020-12-07"))
                .bodyText()
                .contains("À accepter, les autres jours", order.order().value());
        assertThat(mvc.get().uri(ORDERS + "?status=PLACED").with(httpBasic("clara", "demo")))
                .bodyText()
                .contains(order.order().value());

        assertThat(act(order, "/acceptation")).hasRedirectedUrl("/boutique/librairie");
        assertThat(page(order)).bodyText().contains("Commande acceptée");
        assertThat(listed("ACCEPTED")).bodyText().contains(order.order().value());
    }

    @Test
    void aRefusalSaysWhyInWordsForHer() {
        settle("true");
        Bought order = order("17:30");
        assertThat(
                        mvc.post()
                                .uri(staff(order, "/annulation"))
                                .param("raison", "Il n’y en a plus, <pardon>.")
                                .with(asClara())
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order))
                .bodyText()
                .contains("Refusée par la boutique", "Il n’y en a plus, &lt;pardon&gt;.")
                .doesNotContain("<pardon>", "Annulée");
        assertThat(clara(staff(order, "")))
                .bodyText()
                .contains("Refusée par la boutique", "Prévenez cette personne");
        assertThat(clara(DAY))
                .bodyText()
                .contains("À prévenir", "/commandes/" + order.order() + "/avis");
        assertThat(mvc.get().uri("/api/v1/orders/" + order.token()))
                .bodyJson()
                .extractingPath("$.cancelledBecause")
                .isEqualTo("Il n’y en a plus, <pardon>.");
        assertThat(act(order, "/acceptation"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("annulée");
        assertThat(
                        mvc.get()
                                .uri("/audit/librairie/commandes/" + order.order())
                                .with(
                                        user("iris")
                                                .authorities(
                                                        new Post("librairie", Role.AUDITOR)
                                                                .authority())))
                .bodyText()
                .contains(
                        "attend l’accord de la boutique",
                        "La boutique a refusé la commande.",
                        "La boutique a dit pourquoi, sur la page de la commande.")
                .doesNotContain("annulée");
    }

    @Test
    void anotherShopsStaffNeitherAcceptsNorBegins() {
        Bought order = order("17:45");
        String elsewhere = "/api/v1/shops/chaussures/orders/" + order.order();
        assertThat(post("oscar", elsewhere + "/acceptance")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("oscar", elsewhere + "/preparation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("oscar", ORDERS + "/" + order.order() + "/preparation"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("clara", ORDERS + "/" + order.order() + "/preparation"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("IN_PREPARATION");
    }

    private String checkout(String time) {
        var wednesday = ThreeShops.SATURDAY.plusDays(4);
        var slot = ThreeShops.slot(ThreeShops.BOOKS, wednesday, time);
        return links.to(new HeldPlace(slot, new HoldId("looks-before-ordering"), Instant.EPOCH));
    }

    private Bought order(String time) {
        var wednesday = ThreeShops.SATURDAY.plusDays(4);
        return shoppers.order(
                ThreeShops.slot(ThreeShops.BOOKS, wednesday, time), new ItemId("roman"));
    }

    private MvcTestResult settle(String look) {
        return mvc.post()
                .uri("/boutique/librairie/reglages/accord")
                .param("regarder", look.isEmpty() ? "false" : look)
                .with(user("paul").authorities(new Post("librairie", Role.OWNER).authority()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(Bought order) {
        return mvc.get().uri("/commande/" + order.token()).exchange();
    }

    private MvcTestResult clara(String page) {
        return mvc.get().uri(page).with(asClara()).exchange();
    }

    private MvcTestResult act(Bought order, String what) {
        return mvc.post()
                .uri(staff(order, what))
                .param("vers", "accueil")
                .with(asClara())
                .with(csrf())
                .exchange();
    }

    private static String staff(Bought order, String what) {
        return "/boutique/librairie/commandes/" + order.order() + what;
    }

    private MvcTestResult listed(String status) {
        return mvc.get()
                .uri(ORDERS + "?day=2020-12-09&status=" + status)
                .with(httpBasic("clara", "demo"))
                .exchange();
    }

    private MvcTestResult post(String who, String path) {
        return mvc.post()
                .uri(path)
                .with(httpBasic(who, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private static RequestPostProcessor asClara() {
        return user("clara").authorities(new Post("librairie", Role.COUNTER).authority());
    }
}
