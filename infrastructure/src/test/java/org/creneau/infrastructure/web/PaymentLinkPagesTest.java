package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Orders that were to be paid at the counter, and are paid on a telephone.
@TownTest
class PaymentLinkPagesTest {
    private static final LocalDate THURSDAY = ThreeShops.SATURDAY.plusDays(5);
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired TownPost post;
    @Autowired Shoppers shoppers;
    @Autowired ToyPaymentService service;
    @Autowired WhenPaymentIsDue due;

    @BeforeEach
    void theShopIsPaidOnline() {
        choose("en-ligne", "true", "debit", "AT_ONCE", "attente", "30");
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        clock.set(StoppedClock.START);
        choose("attente", "30");
    }

    @Test
    void anOrderToBePaidAtTheCounterIsPaidByALinkThatTheShopShows() {
        Shoppers.Bought bought = shoppers.order(slot("16:15"), ThreeShops.NOVEL);
        String link = staffPage(bought) + "/lien";
        assertThat(get(staffPage(bought))).bodyText().contains("Faire payer par lien");
        assertThat(get(link))
                .bodyText()
                .contains("Montrer le lien")
                .doesNotContain("class=\"square\"");

        long told = given(LinkWay.SHOWN);
        assertThat(post(link)).hasRedirectedUrl(link);
        String hers = link(link);
        assertThat(get(link))
                .bodyText()
                .contains(
                        "class=\"square\"", "role=\"img\"", "Carré à photographier", "comme Kléber")
                .contains("À payer : 12,90");
        assertThat(post(link)).as("it is the same one").hasRedirectedUrl(link);
        assertThat(link(link)).isEqualTo(hers);
        assertThat(given(LinkWay.SHOWN)).as("told once").isEqualTo(told + 1);

        int before = log.events().size();
        assertThat(mvc.get().uri(hers.toLowerCase(Locale.ROOT).replace("-", "")))
                .as("however it was typed")
                .bodyText()
                .contains("Librairie du Passage", "À payer : 12,90", "Payer 12,90")
                .doesNotContain("Anne");
        assertThat(log.events()).as("looking opens nothing").hasSize(before);
        service.silent(true);
        assertThat(mvc.get().uri(hers + "/payer")).hasRedirectedUrl(hers + "?silence");
        service.silent(false);
        assertThat(mvc.get().uri(hers + "/payer"))
                .hasHeader(
                        "Location", "https://toy.example/pay/" + service.last().payment().value());
        assertThat(log.events().getLast()).isInstanceOf(PaymentOpened.class);
        service.pay(service.last().payment());
        mvc.get().uri("/commande/" + bought.token() + "/paiement").exchange();
        assertThat(mvc.get().uri(hers)).bodyText().contains("C’est payé");
        assertThat(mvc.get().uri(hers + "/payer")).hasRedirectedUrl(hers + "?non");
        assertThat(get(link))
                .bodyText()
                .doesNotContain("class=\"square\"")
                .contains("pas à payer en ligne");
        assertThat(post(link)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(staffPage(bought).replace("/boutique/", "/audit/")))
                .bodyText()
                .contains("Lien de paiement donné");
    }

    @Test
    void aLinkAloneCallsNothingOffAndATimeDoes() {
        Shoppers.Bought bought = shoppers.order(slot("16:30"), ThreeShops.NOVEL);
        String link = staffPage(bought) + "/lien";
        post(link);
        clock.pass(Duration.ofHours(2));
        due.run(clock.instant());
        assertThat(mvc.get().uri(link(link))).bodyText().contains("Payer 12,90");

        clock.set(StoppedClock.START);
        assertThat(post(link, "jusque", "bientôt"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pas écrit comme il faut", "bientôt");
        assertThat(post(link, "jusque", THURSDAY + "T16:31"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce délai ne convient pas");
        assertThat(post(link, "jusque", THURSDAY + "T10:00")).hasRedirectedUrl(link);
        assertThat(log.events().getLast()).isInstanceOf(PaymentAwaitedByLink.class);
        assertThat(mvc.get().uri(link(link))).bodyText().contains("À payer avant le jeudi");
        String hers = link(link);
        clock.set(THURSDAY.atTime(10, 0).atZone(ThreeShops.PARIS).toInstant());
        due.run(clock.instant());
        assertThat(mvc.get().uri("/commande/" + bought.token()))
                .bodyText()
                .contains("n’a pas été payée à temps");
        assertThat(mvc.get().uri(hers)).hasStatusOk().bodyText().contains("rien à payer ici");
    }

    @Test
    void aPartIsAskedForFirstAndATimeIsTakenBack() {
        Shoppers.Bought bought = shoppers.order(slot("17:45"), ThreeShops.NOVEL);
        String link = staffPage(bought) + "/lien";
        assertThat(post(link, "acompte", "13,00"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Un acompte va de 0,50", "12,90");
        assertThat(post(link, "acompte", "5", "jusque", THURSDAY + "T10:00"))
                .hasRedirectedUrl(link);
        assertThat(text(get(link))).contains("Acompte de 5,00", "Reste 7,90", "sans-heure");
        String hers = link(link);
        assertThat(mvc.get().uri(hers)).bodyText().contains("Acompte de 5,00", "Payer 5,00");

        assertThat(post(link, "sans-heure", "1")).hasRedirectedUrl(link);
        clock.set(THURSDAY.atTime(10, 0).atZone(ThreeShops.PARIS).toInstant());
        due.run(clock.instant());
        assertThat(mvc.get().uri(hers)).bodyText().contains("Payer 5,00");
        mvc.get().uri(hers + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri("/commande/" + bought.token() + "/paiement").exchange();
        assertThat(text(get(staffPage(bought)))).contains("à payer 7,90");
        assertThat(text(get(staffPage(bought).replace("/boutique/", "/audit/"))))
                .contains("Acompte demandé par lien", "Payé en ligne", "plus d’heure précise");

        assertThat(post(link, "acompte", "2")).hasRedirectedUrl(link);
        assertThat(text(get(link))).contains("Acompte de 2,00", "Reste 5,90");
        assertThat(mvc.get().uri(hers)).bodyText().contains("Acompte de 2,00", "Payer 2,00");
        assertThat(post(link, "acompte", "7,90")).hasRedirectedUrl(link);
        assertThat(mvc.get().uri(hers)).bodyText().contains("Payer 7,90").doesNotContain("Acompte");
        assertThat(post(link, "jusque", THURSDAY + "T11:00", "sans-heure", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pas les deux");
    }

    @Test
    void whoLeftAnAddressGetsALetterWithIt() throws Exception {
        Shoppers.Bought bought = shoppers.online(slot("16:45"), ThreeShops.NOVEL);
        String link = staffPage(bought) + "/lien";
        post(link);
        assertThat(get(link)).bodyText().contains("Envoyer à anne@exemple.fr");
        assertThat(post(link + "/courriel")).hasRedirectedUrl(link + "?envoye");
        assertThat(log.events().getLast())
                .isInstanceOfSatisfying(
                        PaymentLinkGiven.class,
                        told -> assertThat(told.way()).isEqualTo(LinkWay.EMAIL));
        var letter = post.received().getLast();
        assertThat(letter.getSubject()).contains("Payer votre commande");
        assertThat(GreenMailUtil.getBody(letter)).contains(link(link).substring(3, 9));

        post.setUp(false);
        int before = log.events().size();
        assertThat(post(link + "/courriel")).hasStatus(HttpStatus.CONFLICT);
        assertThat(log.events()).hasSize(before);
        post.setUp(true);
        Shoppers.Bought other = shoppers.order(slot("16:45"), ThreeShops.NOVEL);
        assertThat(post(staffPage(other) + "/lien/courriel"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("adresse");
    }

    @Test
    void whomTheShopMovesWithALittleTimeLeftIsWrittenToAndHasTheUsualMinutes() throws Exception {
        Shoppers.Bought bought = shoppers.online(slot("17:15"), ThreeShops.NOVEL);
        post(staffPage(bought) + "/lien", "jusque", THURSDAY + "T16:00");
        clock.set(THURSDAY.atTime(10, 20).atZone(ThreeShops.PARIS).toInstant());
        String windows = staffPage(bought) + "/creneaux";
        assertThat(get(windows)).bodyText().contains("attend d’être payée", "30\u00a0minutes");

        assertThat(post(windows, "creneau", slot("10:30").toString()))
                .hasRedirectedUrl(staffPage(bought) + "?change");
        await().until(() -> log.events().stream().anyMatch(event -> isTold(event, bought)));
        assertThat(GreenMailUtil.getBody(post.received().getLast()))
                .contains("10=C2=A0h=C2=A030", "10=C2=A0h=C2=A050");
        assertThat(get(staffPage(bought))).bodyText().contains("nouveau délai pour payer");
    }

    private static boolean isTold(Event event, Shoppers.Bought bought) {
        return event instanceof NoticeSent sent
                && sent.about() == NoticeAbout.PAY_AGAIN
                && sent.order().equals(bought.order());
    }

    @Test
    void aWordThatStandsForNothingLeadsNowhere() {
        for (String made : new String[] {"AAAAAA-AAAAAA", "x", "K00001"}) {
            assertThat(mvc.get().uri("/p/{code}", made)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/p/{code}/payer", made)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private long given(LinkWay way) {
        return log.events().stream()
                .filter(PaymentLinkGiven.class::isInstance)
                .filter(told -> ((PaymentLinkGiven) told).way() == way)
                .count();
    }

    /// Her address, as it stands on the page of the shop.
    private String link(String page) {
        String body = text(get(page));
        int at = body.indexOf("/p/");
        assertThat(at).as(body).isPositive();
        return body.substring(at, at + 3 + 13);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, THURSDAY, time);
    }

    private static String staffPage(Shoppers.Bought bought) {
        return "/boutique/librairie/commandes/" + bought.order();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(staff()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(staff());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private void choose(String... fields) {
        assertThat(post("/boutique/librairie/reglages/paiement", fields))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static RequestPostProcessor staff() {
        return user("paul")
                .authorities(
                        new Post("librairie", Role.COUNTER).authority(),
                        new Post("librairie", Role.AUDITOR).authority(),
                        new Post("librairie", Role.OWNER).authority());
    }
}
