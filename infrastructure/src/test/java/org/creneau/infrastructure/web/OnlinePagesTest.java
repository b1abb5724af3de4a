package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.WhenMoneyIsKept;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
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

/// Novels for a Friday evening, paid by card before they are fetched.
@TownTest
class OnlinePagesTest {
    private static final LocalDate FRIDAY = ThreeShops.SATURDAY.plusDays(6);
    private static final String SETTINGS = "/boutique/librairie/reglages";
    private static final ServiceReference NOBODYS = new ServiceReference("nobodys");
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired ToyPaymentService service;
    @Autowired WhenPaymentIsDue due;
    @Autowired WhenMoneyIsKept kept;
    @Autowired OnlineNotices notices;

    @BeforeEach
    void theShopIsPaidOnline() {
        assertThat(choose("en-ligne", "true", "debit", "AT_ONCE", "attente", "30"))
                .hasRedirectedUrl(SETTINGS + "?fait=paiement");
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        clock.set(StoppedClock.START);
        choose("attente", "30");
    }

    @Test
    void aShopSaysOnItsPageThatItCanBePaidOnline() {
        assertThat(get(SETTINGS + "?fait=paiement"))
                .bodyText()
                .contains("Payer en ligne", "gardent leur façon de payer")
                .containsPattern("name=\"attente\"[^>]*value=\"30\"");
        assertThat(choose("en-ligne", "true", "debit", "AT_ONCE", "attente", "4"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 5 à 1440", "value=\"4\"");
        assertThat(mvc.get().uri("/boutique/chaussures/reglages").with(staff("oscar")))
                .bodyText()
                .doesNotContain("Payer en ligne");
    }

    @Test
    void sheOrdersPaysOnThePageOfTheServiceAndIsBack() {
        String checkout = hold("18:00");
        assertThat(mvc.get().uri(checkout))
                .bodyText()
                .contains("Comment payez-vous ?", "Maintenant, en ligne", "dans les 30 minutes");
        String mine = order(checkout, "06 39 98 71 01");
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Il reste à la payer avant le samedi 5 décembre", "Payer 12,90")
                .doesNotContain("À payer au comptoir");
        String staffs = staffPage();
        assertThat(get(staffs))
                .bodyText()
                .contains("attend le paiement en ligne", "Vous pouvez la préparer");

        assertThat(mvc.get().uri(mine + "/payer"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(
                        "Location", "https://toy.example/pay/" + service.last().payment().value());
        PaymentId payment = service.last().payment();
        assertThat(service.last().amount()).isEqualTo(Money.euros(1_290));
        assertThat(service.last().shown()).contains("Librairie du Passage").doesNotContain("Anne");
        assertThat(service.last().back().toString()).endsWith(mine + "/paiement");

        mvc.get().uri(mine + "/payer").exchange();
        assertThat(service.last().payment()).as("the same page").isEqualTo(payment);
        assertThat(mvc.get().uri(mine + "?retour"))
                .bodyText()
                .contains("n’a rien dit d’un paiement");

        service.pay(payment);
        assertThat(mvc.get().uri(mine + "/paiement")).hasRedirectedUrl(mine + "?retour#paiement");
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Tout est payé")
                .doesNotContain("Il reste à la payer", mine + "/payer");
        assertThat(get(staffs)).bodyText().contains("payée").doesNotContain("attend le paiement");
        assertThat(history(staffs))
                .contains("la commande attend son paiement", "La page de paiement est ouverte")
                .contains("Payé en ligne : 12,90");
        assertThat(mvc.get().uri(mine + "/payer")).hasRedirectedUrl(mine + "?retour#paiement");
    }

    @Test
    void whoseBankSaysNoTriesAgain() {
        String mine = order(hold("18:15"), "06 39 98 71 02");
        mvc.get().uri(mine + "/payer").exchange();
        PaymentId first = service.last().payment();
        service.decline(first);
        mvc.get().uri(mine + "/paiement").exchange();
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Votre banque a refusé ce paiement", "Payer 12,90");

        mvc.get().uri(mine + "/payer").exchange();
        PaymentId second = service.last().payment();
        assertThat(second).isNotEqualTo(first);
        service.pay(second);
        service.pay(first);
        mvc.get().uri(mine + "/paiement").exchange();
        assertThat(mvc.get().uri(mine)).bodyText().contains("La boutique vous doit 12,90");
    }

    @Test
    void whoDoesNotPayInTimeHasNoOrderAnyMore() {
        String mine = order(hold("18:30"), "06 39 98 71 03");
        mvc.get().uri(mine + "/payer").exchange();
        clock.pass(Duration.ofMinutes(29));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Commande à payer", "Il reste");

        clock.pass(Duration.ofMinutes(1));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("n’a pas été payée à temps", "Vous ne devez rien")
                .doesNotContain(mine + "/payer");
        assertThat(lastCancelled().by()).isEqualTo(CancelledBy.UNPAID);
        assertThat(history(staffPage())).contains("elle n’a pas été payée à temps");
        assertThat(mvc.get().uri(mine + "/payer"))
                .hasRedirectedUrl(mine + "?paiement=nothing-to-pay#paiement");
        int before = log.events().size();
        due.run(clock.instant());
        assertThat(log.events()).as("nothing is left to do").hasSize(before);
    }

    @Test
    void whatTheServiceHasWhenTimeIsOverIsPaidThoughNobodySaidSo() {
        String mine = order(hold("18:45"), "06 39 98 71 04");
        mvc.get().uri(mine + "/payer").exchange();
        service.pay(service.last().payment());
        clock.pass(Duration.ofMinutes(31));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
    }

    @Test
    void aServiceThatDoesNotAnswerIsWaitedForAndNotForEver() {
        String mine = order(hold("17:00"), "06 39 98 71 05");
        mvc.get().uri(mine + "/payer").exchange();
        PaymentId payment = service.last().payment();
        service.pay(payment);
        service.silent(true);
        assertThat(mvc.get().uri(mine + "/paiement"))
                .hasRedirectedUrl(mine + "?paiement=silence#paiement");
        assertThat(mvc.get().uri(mine + "?paiement=silence"))
                .bodyText()
                .contains("ne répond pas pour l’instant");
        clock.pass(Duration.ofMinutes(40));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Il reste à la payer");
        clock.pass(Duration.ofMinutes(6));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("n’a pas été payée à temps");
        service.silent(false);
        clock.pass(Duration.ofSeconds(10));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("La boutique vous doit 12,90");
    }

    @Test
    void aNoticeSaysLookAndNothingElse() {
        String mine = order(hold("11:15"), "06 39 98 71 06");
        mvc.get().uri(mine + "/payer").exchange();
        PaymentId payment = service.last().payment();
        var hers = new ServiceReference("toy_" + payment);
        Account account = service.last().account();
        assertThat(notices.heard("toy", account, NOBODYS)).isFalse();
        assertThat(notices.heard("toy", new Account("another"), hers)).isFalse();
        assertThat(notices.heard("toy", account, hers)).isTrue();
        assertThat(mvc.get().uri(mine)).bodyText().contains("Il reste à la payer");
        service.pay(payment);
        assertThat(notices.heard("toy", account, hers)).isTrue();
        int before = log.events().size();
        assertThat(notices.heard("toy", account, hers)).isTrue();
        assertThat(log.events()).hasSize(before);
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
    }

    @Test
    void moneyThatHerBankKeepsIsShownAndNotPaidTwice() {
        choose("en-ligne", "true", "debit", "WHEN_READY", "attente", "30");
        String mine = order(hold("10:45"), "06 39 98 71 07");
        mvc.get().uri(mine + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri(mine + "/paiement").exchange();
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Votre banque garde 12,90")
                .doesNotContain(mine + "/payer");
        assertThat(get(staffPage()))
                .bodyText()
                .contains("gardés par la banque", "rien à encaisser au comptoir");
        clock.pass(Duration.ofMinutes(31));
        due.run(clock.instant());
        kept.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Votre banque garde 12,90");

        var ready = mvc.post().uri(staffPage() + "/prete").with(csrf()).with(staff("paul"));
        assertThat(ready.exchange()).hasStatus(HttpStatus.SEE_OTHER);
        kept.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
        int before = log.events().size();
        kept.run(clock.instant());
        assertThat(log.events()).hasSize(before);
    }

    @Test
    void whatHerBankKeepsIsTakenBeforeItLapsesAndLetGoWhereNothingIsDue() {
        choose("en-ligne", "true", "debit", "WHEN_READY", "attente", "30");
        String mine = order(hold("16:45"), "06 39 98 71 09");
        mvc.get().uri(mine + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri(mine + "/paiement").exchange();
        clock.pass(Duration.ofDays(5).minusMinutes(1));
        kept.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Votre banque garde 12,90");
        clock.pass(Duration.ofMinutes(1));
        kept.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");

        clock.set(StoppedClock.START);
        String other = order(hold("16:15"), "06 39 98 71 10");
        mvc.get().uri(other + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri(other + "/paiement").exchange();
        mvc.post().uri(other + "/annulation").with(csrf()).exchange();
        kept.run(clock.instant());
        assertThat(history(staffPage())).contains("Cette tentative de paiement est terminée");
        assertThat(mvc.get().uri(other)).bodyText().doesNotContain("Votre banque garde");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, FRIDAY, time);
    }

    private String hold(String time) {
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/librairie/creneaux?q-roman=1")
                        .param("creneau", slot(time).toString())
                        .param("cle", "novels-paid-online-at-" + time)
                        .cookie(new Cookie("visitor", "o".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    /// @return the address of her page
    private String order(String checkout, String phone) {
        return String.valueOf(
                mvc.post()
                        .uri(checkout)
                        .param("nom", "Anne Exemple")
                        .param("telephone", phone)
                        .param("reglement", "en-ligne")
                        .cookie(new Cookie("visitor", "o".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String staffPage() {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .reduce((_, last) -> last)
                .map(placed -> "/boutique/librairie/commandes/" + placed.order())
                .orElseThrow();
    }

    private OrderCancelled lastCancelled() {
        return log.events().stream()
                .filter(OrderCancelled.class::isInstance)
                .map(OrderCancelled.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String history(String order) {
        return text(get(order.replace("/boutique/", "/audit/")));
    }

    private MvcTestResult choose(String... fields) {
        var request = mvc.post().uri(SETTINGS + "/paiement").with(csrf()).with(staff("paul"));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(staff("paul")).exchange();
    }

    private static RequestPostProcessor staff(String who) {
        String shop = who.equals("oscar") ? "chaussures" : "librairie";
        return user(who)
                .authorities(
                        new Post(shop, Role.COUNTER).authority(),
                        new Post(shop, Role.AUDITOR).authority(),
                        new Post(shop, Role.OWNER).authority());
    }
}
