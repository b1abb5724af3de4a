package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Novels and cases for glasses from one basket, each paid online to its own shop. The novels wait half an hour for their
/// money, the cases an hour.
@TownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TownPaymentTest {
    private static final String NAME = "Anne Exemple";
    private static final String BOOKS_ONLINE = "reglement-librairie";
    private static final String GLASSES_ONLINE = "reglement-optique";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired ToyPaymentService service;
    @Autowired Shoppers shoppers;
    @Autowired WhenPaymentIsDue due;
    private TownShopper she;

    @BeforeAll
    void bothArePaidOnline() {
        choose("librairie", "en-ligne", "true", "debit", "AT_ONCE", "attente", "30");
        choose("optique", "en-ligne", "true", "debit", "WHEN_READY", "attente", "60");
    }

    @AfterAll
    void bothArePaidInTheShop() {
        choose("librairie", "attente", "30");
        choose("optique", "attente", "60");
    }

    @BeforeEach
    void anotherBrowser() {
        she = new TownShopper(mvc);
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        clock.set(StoppedClock.START);
    }

    @Test
    void eachShopIsPaidOneAfterAnotherAndSheIsLedBackInBetween() throws Exception {
        String check = checked(books("18:00"), glasses("17:30"));
        assertThat(check)
                .contains("Comment payez-vous chez Librairie du Passage", "dans les 30 minutes")
                .contains("Comment payez-vous chez Optique du Marché", "dans les 60 minutes")
                .contains("2 paiements");
        String page = ordered(check, "06 39 98 56 01", BOOKS_ONLINE, GLASSES_ONLINE);
        assertThat(page).startsWith("/panier/paiement?c=");
        assertThat(body(page))
                .contains("À payer maintenant\u00a0: Librairie du Passage", "Payer 12,90")
                .contains("Payer Optique du Marché d’abord")
                .containsPattern("à payer avant 15.h.34");

        assertThat(she.get(link(page, 1)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(
                        HttpHeaders.LOCATION,
                        "https://toy.example/pay/" + service.last().payment().value());
        PaymentId first = service.last().payment();
        String back = service.last().back().getPath();
        assertThat(back).as("nothing of the other shop").startsWith("/commande/");
        service.pay(first);
        assertThat(she.get(back)).hasRedirectedUrl(page + "&retour=1");
        assertThat(body(page + "&retour=1"))
                .contains("Librairie du Passage : c’est payé", "1 commande sur 2 est payée")
                .contains("À payer maintenant\u00a0: Optique du Marché", "Payer 15,00")
                .doesNotContain(escaped(link(page, 1)));
        assertThat(she.get(link(page, 1))).as("the other tab").hasRedirectedUrl(page + "&non=1");
        assertThat(body(page + "&non=1")).doesNotContain("ne peut pas être payée en ligne");

        assertThat(she.get(link(page, 2))).hasStatus(HttpStatus.SEE_OTHER);
        service.pay(service.last().payment());
        assertThat(she.get(service.last().back().getPath())).hasRedirectedUrl(page + "&retour=2");
        assertThat(body(page + "&retour=2"))
                .contains("Votre banque garde l’argent", "Tout ce qui se paie en ligne est payé")
                .doesNotContain("À payer maintenant");
        assertThat(ordered(check, "06 39 98 56 01", BOOKS_ONLINE, GLASSES_ONLINE)).isEqualTo(page);
    }

    @Test
    void whatOneServiceDoesNotTakeHoldsUpNoOtherShop() throws Exception {
        String page =
                ordered(
                        checked(books("18:15"), glasses("18:00")),
                        "06 39 98 56 02",
                        BOOKS_ONLINE,
                        GLASSES_ONLINE);
        service.silent(true);
        assertThat(she.get(link(page, 1))).hasRedirectedUrl(page + "&silence=1");
        assertThat(body(page + "&silence=1"))
                .contains("Librairie du Passage : le service de paiement ne répond pas")
                .contains("À payer maintenant\u00a0: Optique du Marché");
        service.silent(false);

        she.get(link(page, 2));
        String back = service.last().back().getPath();
        assertThat(she.get(back)).hasRedirectedUrl(page + "&retour=2");
        assertThat(body(page + "&retour=2")).contains("n’a rien dit d’un paiement");
        service.decline(service.last().payment());
        she.get(back);
        assertThat(body(page + "&retour=2"))
                .contains("Optique du Marché : votre banque a refusé", "Librairie du Passage");

        clock.pass(Duration.ofMinutes(30));
        assertThat(body(page)).contains("ne peut plus être payée ici");
        due.run(clock.instant());
        assertThat(body(page))
                .contains("Elle n’a pas été payée à temps", "À payer maintenant\u00a0: Optique du");
        she.get(link(page, 2));
        service.pay(service.last().payment());
        she.get(back);
        assertThat(body(page))
                .contains("1 commande sur 2 est payée", "annulée")
                .doesNotContain("Merci");
    }

    @Test
    void whereAServiceSendsHerOpensNothingOfOtherShops() throws Exception {
        String page =
                ordered(
                        checked(books("18:30"), glasses("18:30")),
                        "06 39 98 56 03",
                        BOOKS_ONLINE,
                        GLASSES_ONLINE);
        she.get(link(page, 1));
        String back = service.last().back().getPath();
        String order = back.substring(0, back.lastIndexOf('/'));
        TownShopper somebody = new TownShopper(mvc);
        assertThat(somebody.get(back)).hasRedirectedUrl(order + "?retour#paiement");
        somebody.carry("ensemble", "made-up/" + page.substring(page.lastIndexOf('=') + 1));
        assertThat(somebody.get(back)).hasRedirectedUrl(order + "?retour#paiement");

        assertThat(she.get(back)).hasRedirectedUrl(page + "&retour=1");
        she.get(order + "/payer");
        assertThat(she.get(back)).as("paid by itself").hasRedirectedUrl(order + "?retour#paiement");
        assertThat(she.get("/panier/paiement?c=made-up")).hasStatus(HttpStatus.NOT_FOUND);
        for (int rank : new int[] {0, 3}) {
            assertThat(she.get(link(page, rank))).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void onlyAShopThatOffersItIsPaidOnlineAndTheFirstChoiceStands() throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("chaussures", "q-bottines=1");
        she.hold(books("18:45"), slot(ThreeShops.SHOES, "17:45"));
        String check = body("/panier/commande");
        assertThat(check)
                .contains("Chaussures Aubin : vous payez au retrait")
                .doesNotContain("reglement-chaussures");
        long orders = orders();
        assertThat(order(check, "06 39 98 56 04", BOOKS_ONLINE, "reglement-chaussures"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Chaussures Aubin ne se paie plus en ligne")
                .containsPattern("id=\"reglement-librairie-en-ligne\"[^>]*checked");
        assertThat(orders()).isEqualTo(orders);

        String page = ordered(check, "06 39 98 56 04", BOOKS_ONLINE);
        assertThat(body(page))
                .contains(
                        "À payer maintenant\u00a0: Librairie du Passage",
                        "à payer dans la boutique");
        assertThat(body(page.replace("/paiement?", "/commandes?")))
                .contains("Il reste quelque chose à payer en ligne", escaped(page))
                .contains("à payer avant", "à payer dans la boutique");
        assertThat(ordered(check, "06 39 98 56 04")).isEqualTo(page + "&autrement");
        assertThat(body(page + "&autrement"))
                .contains("était déjà passée, avec une autre façon de payer", "Payer 12,90");
    }

    @Test
    void whoeverOrdersOnceMoreWhatWasRefusedStillPaysTheFirst() throws Exception {
        String check = checked(books("11:30"), glasses("11:30"));
        clock.pass(Duration.ofMinutes(11));
        shoppers.fill(glasses("11:30"));
        assertThat(order(check, "06 39 98 56 05", BOOKS_ONLINE))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Optique du Marché n’a pas pu", "Il reste quelque chose à payer")
                .contains("Commande à payer")
                .doesNotContain("Commande acceptée")
                .doesNotContain("avec une autre façon de payer");
        assertThat(order(check, "06 39 98 56 05"))
                .as("the first choice stands")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("était déjà passée, avec une autre façon de payer");
        she.hold(glasses("12:00"));
        String page = ordered(body("/panier/commande"), "06 39 98 56 05", GLASSES_ONLINE);
        assertThat(body(page))
                .contains("À payer maintenant\u00a0: Librairie", "Payer Optique du Marché d’abord");

        she.collect("librairie", "q-roman=1");
        she.hold(books("11:45"));
        String others = ordered(body("/panier/commande"), "06 39 98 56 06", BOOKS_ONLINE);
        assertThat(body(others)).as("another person").doesNotContain("Optique du Marché");
    }

    private String checked(SlotId... slots) throws Exception {
        she.collect("librairie", "q-roman=1");
        she.collect("optique", "q-etui=1");
        assertThat(she.hold(slots)).hasRedirectedUrl("/panier/commande");
        return body("/panier/commande");
    }

    private MvcTestResult order(String check, String phone, String... online) {
        String[] fields = new String[2 * online.length];
        for (int at = 0; at < online.length; at++) {
            fields[2 * at] = online[at];
            fields[2 * at + 1] = "en-ligne";
        }
        return she.order(check, NAME, phone, fields);
    }

    /// @return where she is led
    private String ordered(String check, String phone, String... online) {
        return String.valueOf(order(check, phone, online).getResponse().getRedirectedUrl());
    }

    private static String link(String page, int rank) {
        return page.replace("/paiement?", "/paiement/payer?rang=" + rank + "&");
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;");
    }

    private String body(String address) throws Exception {
        return TownShopper.text(she.get(address));
    }

    private long orders() {
        return log.events().stream().filter(OrderPlaced.class::isInstance).count();
    }

    private void choose(String shop, String... fields) {
        var request = mvc.post().uri("/boutique/" + shop + "/reglages/paiement").with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        var owner = user("paul").authorities(new Post(shop, Role.OWNER).authority());
        assertThat(request.with(owner).exchange()).hasStatus(HttpStatus.SEE_OTHER);
    }

    /// On a Monday at hours where no other test goes.
    private static SlotId books(String time) {
        return slot(ThreeShops.BOOKS, time);
    }

    private static SlotId glasses(String time) {
        return slot(ThreeShops.GLASSES, time);
    }

    private static SlotId slot(ShopId shop, String time) {
        return ThreeShops.slot(shop, ThreeShops.SATURDAY.plusDays(2), time);
    }
}
