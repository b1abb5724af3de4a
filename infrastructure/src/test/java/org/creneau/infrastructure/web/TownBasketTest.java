package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What somebody collects in several shops, and orders at once.
@TownTest
class TownBasketTest {
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    private TownShopper she;

    @BeforeEach
    void anotherBrowser() {
        she = new TownShopper(mvc);
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        log.goAway(false);
    }

    @Test
    void oneBasketMakesOneOrderForEachShopInTheOrderOfTheVisits() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=2");
        assertThat(she.get("/panier"))
                .hasStatusOk()
                .bodyText()
                .contains("Librairie du Passage", "Optique du Marché", "Panier (2 boutiques)")
                .contains("Garder ces 2 places");
        assertThat(she.hold(books("14:30"), glasses("10:30"))).hasRedirectedUrl("/panier/commande");
        String check = TownShopper.text(she.get("/panier/commande"));
        assertThat(check)
                .contains("les autres commandes sont passées quand même", "2 paiements")
                .containsSubsequence("Optique du Marché", "Librairie du Passage");
        MvcTestResult ordered = she.order(check, "Anne Exemple", "06 39 98 55 01");
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        String address = String.valueOf(ordered.getResponse().getRedirectedUrl());
        assertThat(she.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Vos 2 commandes sont passées", "30,00", "12,90", "Code de retrait")
                .containsSubsequence("Optique", "Librairie")
                .containsPattern("(?s)10.h.30.*14.h.30")
                .doesNotContain("Panier (");
        assertThat(she.order(check, "Anne Exemple", "06 39 98 55 01")).hasRedirectedUrl(address);
        assertThat(she.get("/panier"))
                .bodyText()
                .contains("Il est vide", address.replace("&", "&amp;") + "&amp;retrouvees");
        assertThat(she.get(address + "&retrouvees")).hasStatusOk();
        assertThat(she.get("/panier"))
                .as("it leads there once")
                .bodyText()
                .doesNotContain("/panier/commandes");
        String one = address.replaceAll(".*c=([^&]+).*", "$1");
        assertThat(mvc.post().uri("/commande/" + one + "/annulation").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(she.get(address))
                .as("one of them stands no more")
                .bodyText()
                .contains("Annulée")
                .doesNotContain("commandes sont passées");
    }

    @Test
    void whatOneShopRefusesStaysInTheBasketAndTheOthersStand() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=1");
        she.hold(books("14:45"), glasses("11:00"));
        String check = TownShopper.text(she.get("/panier/commande"));
        clock.pass(Duration.ofMinutes(11));
        shoppers.fill(glasses("11:00"));
        MvcTestResult answer = she.order(check, "Anne Exemple", "06 39 98 55 02");
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Optique du Marché n’a pas pu prendre votre commande")
                .contains(
                        "Le créneau libre le plus proche", "reste valable", "Librairie du Passage")
                .contains("Panier (1 boutique)");
        assertThat(TownShopper.text(she.get("/panier")))
                .contains("Étui")
                .doesNotContain("tilleuls");
    }

    @Test
    void aPlaceThatRanOutAndIsStillFreeIsTakenOnceMore() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=1");
        she.hold(books("15:00"), glasses("17:00"));
        String check = TownShopper.text(she.get("/panier/commande"));
        clock.pass(Duration.ofMinutes(11));
        MvcTestResult late = she.order(check, "Anne Exemple", "06 39 98 55 03");
        assertThat(late).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(she.order(check, "Anne Exemple", "06 39 98 55 03"))
                .hasRedirectedUrl(late.getResponse().getRedirectedUrl());
    }

    @Test
    void nothingIsOrderedAsLongAsOnePlaceIsMissing() throws Exception {
        shoppers.fill(glasses("15:00"));
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=1");
        long orders = orders();
        assertThat(she.hold(books("15:15"), glasses("15:00")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une place n’a pas pu être gardée", "Place gardée jusqu’à", "complet");
        assertThat(she.get("/panier/commande")).hasRedirectedUrl("/panier");
        assertThat(she.hold(books("15:15"), glasses("15:30"))).hasRedirectedUrl("/panier/commande");
        assertThat(TownShopper.text(she.get("/panier/commande")))
                .contains("le second créneau commence quand le premier finit");
        assertThat(she.hold(books("15:30"), glasses("15:30"))).hasRedirectedUrl("/panier/commande");
        assertThat(TownShopper.text(she.get("/panier/commande")))
                .contains(
                        "les deux visites commencent à la même heure",
                        "Si cela vous va, continuez");
        assertThat(orders()).isEqualTo(orders);
    }

    @Test
    void anotherWindowGivesTheFirstPlaceBack() throws Exception {
        she.collect("optique", "q-etui=1");
        she.hold(glasses("16:00"));
        she.hold(glasses("16:30"));
        shoppers.order(glasses("16:00"), new ItemId("etui"));
        shoppers.order(glasses("16:00"), new ItemId("etui"));
        assertThat(she.get("/panier/commande")).hasStatusOk().bodyText().containsPattern("16.h.30");
    }

    @Test
    void whereAnotherWindowIsFullTheFirstPlaceStaysHers() {
        shoppers.fill(books("16:15"));
        she.collect("librairie", "q-roman=1");
        she.hold(books("16:00"));
        assertThat(she.hold(books("16:15")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("complet", "Place gardée jusqu’à");
        assertThat(she.get("/panier/commande")).hasStatusOk().bodyText().containsPattern("16.h.00");
    }

    @Test
    void whatAnotherTabAddsWhileTheRestIsOrderedStays() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=1");
        she.hold(books("16:45"), glasses("14:30"));
        String check = TownShopper.text(she.get("/panier/commande"));
        she.collect("librairie", "q-roman=1&q-atlas=1");
        assertThat(she.order(check, "Anne Exemple", "06 39 98 55 05"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(TownShopper.text(she.get("/panier")))
                .contains("Petit atlas", "Panier (1 boutique)")
                .doesNotContain("tilleuls", "Étui", "Place gardée");
    }

    @Test
    void whatIsWrongWithTheContactIsSaidAndNothingIsLost() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.hold(books("15:30"));
        String check = TownShopper.text(she.get("/panier/commande"));
        assertThat(she.order(check, "", "12"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"12\"", "id=\"nom-erreur\"", "id=\"telephone-erreur\"");
        assertThat(she.order(check, "Anne Exemple", "06 39 98 55 04", "courriel", "anne chez moi"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"courriel-erreur\"", "value=\"anne chez moi\"");
        log.goAway(true);
        assertThat(she.order(check, "Anne Exemple", "06 39 98 55 04"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("value=\"Anne Exemple\"");
        log.goAway(false);
        assertThat(
                        she.order(
                                check,
                                "Anne Exemple",
                                "06 39 98 55 04",
                                "courriel",
                                "anne@panier.exemple.fr"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(log.events())
                .filteredOn(OrderPlaced.class::isInstance)
                .map(event -> ((OrderPlaced) event).contact().email())
                .contains(PersonalText.of("anne@panier.exemple.fr"));
    }

    @Test
    void aShopIsTakenOutAndAMadeUpBasketIsNone() {
        she.collect("librairie", "q-roman=1");
        assertThat(she.collect("librairie", "")).hasRedirectedUrl("/panier");
        assertThat(she.get("/panier")).bodyText().contains("Il est vide");
        assertThat(she.collect("librairie", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (String made : List.of("x", "nowhere:roman=1", "librairie:roman=-1/::", "librairie")) {
            she.carry("panier", made);
            assertThat(she.get("/panier")).hasStatusOk().bodyText().contains("Il est vide");
        }
        assertThat(she.get("/panier/commandes?c=made-up")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(she.get("/panier/commandes?" + "c=made-up&".repeat(51)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("trop de commandes")
                .doesNotContain("plein");
    }

    private long orders() {
        return log.events().stream().filter(OrderPlaced.class::isInstance).count();
    }

    /// On a Monday at hours where no other test goes.
    private static SlotId books(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), time);
    }

    private static SlotId glasses(String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(2), time);
    }
}
