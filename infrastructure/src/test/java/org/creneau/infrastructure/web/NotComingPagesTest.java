package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Cancelling in time, not coming, and coming late. The windows are those of the bookshop's Friday, a
/// quarter of an hour long, with ten minutes to prepare for them.
@TownTest
class NotComingPagesTest {
    private static final String API = "/api/v1/shops/librairie/orders/";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;
    @Autowired Orders orders;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void sheCancelsInTimeAndNoLater() {
        Bought early = order("10:00");
        Bought late = order("10:00");
        assertThat(mvc.get().uri("/commande/" + early.token()))
                .bodyText()
                .contains("Annuler la commande", "Possible jusqu’au vendredi 11 décembre, 9");
        assertThat(cancel(early)).hasStatus(HttpStatus.SEE_OTHER);

        clock.set(slot("10:00").start().minus(Duration.ofMinutes(10)));

        assertThat(mvc.get().uri("/commande/" + late.token()))
                .bodyText()
                .contains("trop tard pour changer ou annuler ici", "Code de retrait")
                .doesNotContain("Annuler la commande");
        assertThat(cancel(late))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("trop tard pour annuler cette commande");
        assertThat(mvc.perform(staff("/annulation", late))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theInterfaceSaysThatItIsTooLate() {
        Bought order = order("10:15");
        clock.set(slot("10:15").start());
        assertThat(
                        mvc.post()
                                .uri("/api/v1/orders/" + order.token() + "/cancellation")
                                .contentType(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("too-late-to-cancel");
    }

    @Test
    void whoeverDoesNotComeIsShownLateThenMissedAndIsServedAllTheSame() {
        Bought order = order("11:00");
        assertThat(mvc.perform(staff("/pas-venu", order)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("n’est pas terminé");

        clock.set(slot("11:15").start());
        assertThat(asClara("/boutique/librairie?jour=2020-12-11"))
                .bodyText()
                .contains("en retard", "Pas venu(e)");
        assertThat(mvc.perform(staff("/pas-venu", order))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asClara("/boutique/librairie?jour=2020-12-11"))
                .bodyText()
                .contains("Pas venus")
                .doesNotContain("en retard");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Pas venu(e)", "Venez quand même", "Code de retrait", "Je suis là");

        clock.pass(Duration.ofMinutes(5));
        assertThat(mvc.perform(staff("/arrivee", order))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asClara("/boutique/librairie/file")).bodyText().contains("en retard");
        assertThat(mvc.perform(staff("/remise", order))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Votre commande vous a été remise");
    }

    @Test
    void whoeverIsThereIsNotMissed() {
        Bought order = order("14:00");
        clock.set(slot("14:15").start());
        mvc.perform(staff("/arrivee", order));
        assertThat(mvc.perform(staff("/pas-venu", order)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cette personne est là");
    }

    @Test
    void whoeverGivesUpWaitingMayComeAgain() {
        Bought order = order("14:30");
        clock.set(slot("14:30").start());
        assertThat(hers(order, "/arrivee")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Votre numéro", "Je n’attends plus");
        assertThat(hers(order, "/abandon")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Je suis là")
                .doesNotContain("Votre numéro");
        assertThat(hers(order, "/abandon")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult hers(Bought order, String what) {
        return mvc.post().uri("/commande/" + order.token() + what).with(csrf()).exchange();
    }

    @Test
    void theInterfaceSaysThatNobodyCameAndThatSheIsAwaitedAgain() {
        Bought order = order("15:00");
        assertThat(post(API + order.order() + "/no-show"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("window-not-over");
        clock.set(slot("15:15").start());
        assertThat(post(API + order.order() + "/no-show"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("NO_SHOW");
        assertThat(post(API + order.order() + "/ready"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("READY");
        assertThat(post("/api/v1/shops/chaussures/orders/" + order.order() + "/no-show"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoeverWentWithoutHerOrderIsAwaitedAndNobodySaysThatSheDidNotCome() {
        Bought order = order("15:30");
        post(API + order.order() + "/ready");
        clock.set(slot("15:30").start());
        mvc.perform(staff("/arrivee", order));
        assertThat(asClara("/boutique/librairie/file"))
                .bodyText()
                .doesNotContain("repartie sans sa commande");
        clock.pass(Duration.ofMinutes(2));
        String ticket = "/boutique/librairie/file/" + ticketOf(order);
        mvc.perform(MockMvcRequestBuilders.post(ticket + "/sortie").with(clara()).with(csrf()));
        clock.set(slot("15:45").start());

        for (String page :
                List.of(
                        "/boutique/librairie/file",
                        "/boutique/librairie?jour=2020-12-11",
                        "/boutique/librairie/commandes/" + order.order())) {
            assertThat(asClara(page))
                    .bodyText()
                    .contains("passage à 15\u00a0h\u00a030, sans emporter la commande");
        }
        assertThat(asClara("/boutique/librairie/commandes/" + order.order()))
                .bodyText()
                .contains("Pas emportée")
                .doesNotContain("Pas venu(e)");
        assertThat(mvc.get().uri("/api/v1/shops/librairie/queue").with(httpBasic("clara", "demo")))
                .bodyJson()
                .extractingPath("$.expected[?(@.order=='%s')]".formatted(order.order()))
                .asArray()
                .singleElement()
                .hasToString(
                        "{order=%s, number=%s, start=2020-12-11T14:30:00Z, end=2020-12-11T14:45:00Z, late=true, came=2020-12-11T14:30:00Z, went=LEFT}"
                                .formatted(order.order(), number(order)));

        assertThat(post(API + order.order() + "/no-show"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("LEFT_WITHOUT");
        assertThat(asClara("/boutique/librairie?jour=2020-12-11"))
                .bodyText()
                .contains("Pas venus, ou repartis sans");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Pas emportée", "Revenez quand même", "Je suis là");
        assertThat(
                        mvc.get()
                                .uri("/audit/librairie/commandes/" + order.order())
                                .with(
                                        user("alix")
                                                .authorities(
                                                        new Post(
                                                                        ThreeShops.BOOKS.value(),
                                                                        Role.AUDITOR)
                                                                .authority())))
                .bodyText()
                .contains("était venue à 15\u00a0h\u00a030, et repartie sans elle");
    }

    private @Nullable Integer ticketOf(Bought order) {
        return orders.find(ThreeShops.BOOKS, order.order()).orElseThrow().ticket();
    }

    private String number(Bought order) {
        return orders.find(ThreeShops.BOOKS, order.order()).orElseThrow().number();
    }

    private Bought order(String time) {
        return shoppers.order(slot(time), new ItemId("roman"));
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private MvcTestResult cancel(Bought order) {
        return hers(order, "/annulation");
    }

    private RequestBuilder staff(String what, Bought order) {
        return MockMvcRequestBuilders.post("/boutique/librairie/commandes/" + order.order() + what)
                .with(clara())
                .with(csrf());
    }

    private MvcTestResult asClara(String page) {
        return mvc.get().uri(page).with(clara()).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post()
                .uri(path)
                .with(httpBasic("clara", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private static RequestPostProcessor clara() {
        return user("clara")
                .authorities(new Post(ThreeShops.BOOKS.value(), Role.COUNTER).authority());
    }
}
