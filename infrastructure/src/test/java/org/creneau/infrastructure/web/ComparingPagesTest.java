package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import org.creneau.application.payment.online.ComparedWithService;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.OnlineNotices.NotTaken;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Cases for spectacles that were paid online, and of which no notice ever came.
@TownTest
class ComparingPagesTest {
    private static final LocalDate WEDNESDAY = ThreeShops.SATURDAY.plusDays(4);
    private static final String SHOP = "/boutique/optique";
    private static final String TAKINGS = SHOP + "/encaissements";
    private static final String API = "/api/v1/shops/optique/payment-comparisons";

    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired ToyPaymentService service;
    @Autowired ComparedWithService compared;
    @Autowired OnlineNotices notices;
    @Autowired MeterRegistry meters;

    @BeforeEach
    void theShopIsPaidOnline() {
        choose("true", "AT_ONCE");
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        service.inFrancs(false);
        clock.set(StoppedClock.START);
        choose("false", "AT_ONCE");
    }

    @Test
    void whatNoticesLostIsFoundAndSaid() {
        String mine = order("16:00");
        PaymentId payment = service.last().payment();
        compared.run(clock.instant());
        service.pay(payment);
        clock.pass(Duration.ofMinutes(2));
        assertThat(mvc.get().uri(mine)).bodyText().contains("Il reste à la payer");
        assertThat(compare()).hasRedirectedUrl(TAKINGS + "?comparaison=fait");
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
        assertThat(get(TAKINGS + "?comparaison=fait"))
                .bodyText()
                .contains("C’est comparé", "un paiement dont personne n’avait rien dit")
                .contains("Comparer avec le service de paiement");
        clock.pass(Duration.ofMinutes(2));
        compare();
        assertThat(get(TAKINGS)).bodyText().contains("rien ne manquait");
    }

    @Test
    void aServiceThatIsSilentIsReadFromWhereItWas() {
        String mine = order("16:30");
        compared.run(clock.instant());
        service.pay(service.last().payment());
        service.silent(true);
        clock.pass(Duration.ofHours(3));
        compared.run(clock.instant());
        assertThat(compare()).hasRedirectedUrl(TAKINGS + "?comparaison=silence");
        assertThat(get(TAKINGS + "?comparaison=silence"))
                .bodyText()
                .contains("ne répond pas pour l’instant");
        service.silent(false);
        clock.pass(Duration.ofHours(3));
        compared.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
    }

    @Test
    void moneyThatABankLetGoOfWithoutAWordIsFound() {
        choose("true", "WHEN_READY");
        String mine = order("17:00");
        PaymentId payment = service.last().payment();
        service.pay(payment);
        mvc.get().uri(mine + "/paiement").exchange();
        assertThat(mvc.get().uri(mine)).bodyText().contains("Votre banque garde 15,00");
        compared.run(clock.instant().plus(Duration.ofHours(1)));
        service.lapse(payment);
        compared.run(clock.instant().plus(Duration.ofHours(2)));
        assertThat(mvc.get().uri(mine)).bodyText().doesNotContain("Votre banque garde");
    }

    @Test
    void whatCannotBeWrittenDownIsCountedAndToBeToldAgain() {
        String mine = order("18:00");
        Ask asked = service.last();
        service.pay(asked.payment());
        service.inFrancs(true);
        double before = untaken();
        var reference = new ServiceReference("toy_" + asked.payment());
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> notices.heard("toy", asked.account(), reference));
        assertThat(untaken()).isEqualTo(before + 1);
        clock.pass(Duration.ofSeconds(1));
        compared.run(clock.instant());
        assertThat(untaken()).isGreaterThan(before + 1);
        assertThat(mvc.get().uri(mine)).bodyText().contains("Il reste à la payer");
        service.inFrancs(false);
        compared.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
    }

    private double untaken() {
        return meters.get("creneau.payment.untaken").counter().count();
    }

    @Test
    void programsCompareToo() {
        order("17:30");
        compared.run(clock.instant());
        clock.pass(Duration.ofMinutes(2));
        service.pay(service.last().payment());
        clock.pass(Duration.ofSeconds(1));
        assertThat(
                        mvc.post()
                                .uri(API)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")
                                .with(staff()))
                .hasStatusOk()
                .bodyText()
                .contains("\"service\":\"toy\"", "\"found\":1");
        assertThat(get(API)).bodyText().contains("\"account\":\"account-of-optique\"");
    }

    private MvcTestResult compare() {
        return mvc.post().uri(TAKINGS + "/comparaison").with(csrf()).with(staff()).exchange();
    }

    /// @return the address of her page, once she has been on that of the service
    private String order(String time) {
        String mine = String.valueOf(placed(held(time)).getResponse().getRedirectedUrl());
        mvc.get().uri(mine + "/payer").exchange();
        return mine;
    }

    private String held(String time) {
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-etui=1")
                        .param(
                                "creneau",
                                ThreeShops.slot(ThreeShops.GLASSES, WEDNESDAY, time).toString())
                        .param("cle", "a-case-compared-at-" + time)
                        .cookie(new Cookie("visitor", "v".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private MvcTestResult placed(String checkout) {
        return mvc.post()
                .uri(checkout)
                .param("nom", "Anne Exemple")
                .param("telephone", "06 39 98 74 01")
                .param("reglement", "en-ligne")
                .cookie(new Cookie("visitor", "v".repeat(32)))
                .with(csrf())
                .exchange();
    }

    private void choose(String offered, String taking) {
        assertThat(
                        mvc.post()
                                .uri(SHOP + "/reglages/paiement")
                                .param("en-ligne", offered)
                                .param("debit", taking)
                                .param("attente", "720")
                                .with(csrf())
                                .with(staff()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(staff()).exchange();
    }

    private static RequestPostProcessor staff() {
        return user("gerda")
                .authorities(
                        new Post("optique", Role.COUNTER).authority(),
                        new Post("optique", Role.OWNER).authority());
    }
}
