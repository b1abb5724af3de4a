package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import org.creneau.application.payment.online.WhenMoneyGoesBack;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.Snapshot.Fate;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Cases for spectacles that were paid online, and whose money goes back.
@TownTest
class RefundPagesTest {
    private static final LocalDate WEDNESDAY = ThreeShops.SATURDAY.plusDays(4);
    private static final String SHOP = "/boutique/optique";
    private static final String API = "/api/v1/shops/optique";

    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired ToyPaymentService service;
    @Autowired WhenMoneyGoesBack back;

    @BeforeEach
    void theShopIsPaidOnline() {
        choose("true");
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        service.keeps(false);
        clock.set(StoppedClock.START);
        choose("false");
    }

    @Test
    void whatWasPaidForAnOrderThatIsCalledOffGoesBackByItself() {
        String mine = paidAndCalledOff("10:00");
        String staffs = staffPage();
        assertThat(mvc.get().uri(mine)).bodyText().contains("La boutique vous doit 15,00");
        run();
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("vous sont rendus sur la carte qui a payé");
        assertThat(get(staffs))
                .bodyText()
                .contains("en route par carte")
                .doesNotContain("Rembourser 15");
        assertThat(get(SHOP)).bodyText().contains("À rendre", "en route par carte");
        assertThat(asked().amount()).isEqualTo(Money.euros(1_500));

        service.refunds(service.last().payment(), Fate.MADE);
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("vous ont été rendus sur votre carte")
                .doesNotContain("La boutique vous doit");
        assertThat(get(staffs.replace("/boutique/", "/audit/")))
                .bodyText()
                .contains("Remboursement en ligne demandé : 15,00", "a remboursé 15,00");
        int before = log.events().size();
        clock.pass(Duration.ofHours(2));
        run();
        assertThat(log.events()).as("nothing is left to do").hasSize(before);
    }

    @Test
    void whatHerBankDoesNotTakeIsShownAndAskedForAgainByATap() {
        String mine = paidAndCalledOff("10:30");
        String staffs = staffPage();
        run();
        service.refunds(service.last().payment(), Fate.FAILED);
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(get(SHOP))
                .bodyText()
                .contains("a échoué", "la banque de la personne ne les a pas pris")
                .contains("Rembourser 15,00");
        assertThat(mvc.get().uri(mine)).bodyText().contains("elle vous les doit toujours");
        int before = log.events().size();
        clock.pass(Duration.ofMinutes(1));
        run();
        assertThat(log.events()).as("nobody asks again by itself").hasSize(before);

        assertThat(tap(staffs, "4200"))
                .as("of a page that was opened before")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("a changé : 15,00", "name=\"vu\" value=\"1500\"");
        assertThat(tap(staffs)).hasRedirectedUrl(staffs + "/paiement?rendu");
        assertThat(tap(staffs)).hasRedirectedUrl(staffs + "/paiement?rendu");
        assertThat(log.events()).as("two taps").hasSize(before + 1);
        assertThat(get(staffs + "/paiement?rendu"))
                .bodyText()
                .contains("Le remboursement est demandé");
        run();
        service.refunds(service.last().payment(), Fate.MADE);
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("vous ont été rendus")
                .doesNotContain("elle vous les doit toujours");
        assertThat(tap(staffs))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("La boutique ne doit rien pour cette commande");
    }

    @Test
    void whatTheServiceDoesNotGiveBackIsOwedAgain() {
        paidAndCalledOff("11:00");
        service.keeps(true);
        run();
        assertThat(get(staffPage()))
                .bodyText()
                .contains("le service de paiement a dit non", "Rembourser 15,00");
        assertThat(get(SHOP)).bodyText().contains("a échoué");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAskedAgainEverMoreSeldom() {
        String mine = paidAndCalledOff("11:30");
        service.silent(true);
        run();
        run();
        clock.pass(Duration.ofSeconds(5));
        run();
        service.silent(false);
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(service.refunds(service.last().payment())).as("it rests").isZero();
        clock.pass(Duration.ofSeconds(5));
        run();
        assertThat(service.refunds(service.last().payment())).isEqualTo(1);
        assertThat(mvc.get().uri(mine)).bodyText().contains("vous sont rendus");
    }

    @Test
    void theShopIsWarnedBeforeTheLastDay() {
        paidAndCalledOff("12:00");
        service.silent(true);
        run();
        String number = number();
        assertThat(line(number)).contains("au plus tard le").doesNotContain("late");
        clock.pass(Duration.ofDays(11));
        assertThat(line(number)).contains("bientôt");
        clock.pass(Duration.ofDays(4));
        assertThat(line(number)).contains("en retard");
    }

    @Test
    void whatIsOnItsWayIsNotGivenBackOutOfTheTill() {
        paidAndCalledOff("14:00");
        run();
        MvcTestResult cash =
                mvc.post()
                        .uri(staffPage() + "/paiement")
                        .param("cle", "cash-beside-a-refund")
                        .param("quoi", "GIVEN_BACK")
                        .param("moyen", "CASH")
                        .param("montant", "15")
                        .with(csrf())
                        .with(staff())
                        .exchange();
        assertThat(cash)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cet argent est déjà en route par carte");
    }

    @Test
    void programsAskForItToo() {
        paidAndCalledOff("14:30");
        String orders = API + "/orders/" + order();
        assertThat(get(orders + "/refunds"))
                .bodyText()
                .contains("\"askable\":{\"cents\":1500", "\"refunds\":[]");
        assertThat(ask(orders, "{\"expected\":{\"cents\":4200,\"currency\":\"EUR\"}}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("refund-changed");
        assertThat(ask(orders, "{}")).hasStatusOk().bodyText().contains("\"state\":\"UNDERWAY\"");
        assertThat(ask(orders, "{}")).hasStatusOk().bodyText().contains("\"askable\":{\"cents\":0");
        assertThat(get(API + "/refunds")).bodyText().contains(order(), "\"alarm\":\"NONE\"");
        String mine = paid("15:00");
        assertThat(mvc.get().uri(mine)).bodyText().contains("Tout est payé");
        assertThat(ask(API + "/orders/" + order(), "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing-to-give-back");
    }

    private void run() {
        back.run(clock.instant());
    }

    private RefundAsked asked() {
        return log.events().stream()
                .filter(RefundAsked.class::isInstance)
                .map(RefundAsked.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private MvcTestResult ask(String order, String body) {
        return mvc.post()
                .uri(order + "/refunds")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(staff())
                .exchange();
    }

    private MvcTestResult tap(String order) {
        return tap(order, "1500");
    }

    private MvcTestResult tap(String order, String seen) {
        return mvc.post()
                .uri(order + "/paiement/remboursement")
                .param("vu", seen)
                .with(csrf())
                .with(staff())
                .exchange();
    }

    /// @return what the shop's home says of one order
    private String line(String number) {
        String home = text(get(SHOP));
        int at = home.indexOf(">" + number + "<", home.indexOf("remboursements-titre"));
        return home.substring(at, home.indexOf("</p>", at));
    }

    private String paidAndCalledOff(String time) {
        String mine = paid(time);
        mvc.post().uri(mine + "/annulation").with(csrf()).exchange();
        return mine;
    }

    private String paid(String time) {
        String mine = order(hold(time));
        mvc.get().uri(mine + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri(mine + "/paiement").exchange();
        return mine;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String hold(String time) {
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-etui=1")
                        .param(
                                "creneau",
                                ThreeShops.slot(ThreeShops.GLASSES, WEDNESDAY, time).toString())
                        .param("cle", "a-case-paid-online-at-" + time)
                        .cookie(new Cookie("visitor", "g".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String order(String checkout) {
        return String.valueOf(
                mvc.post()
                        .uri(checkout)
                        .param("nom", "Anne Exemple")
                        .param("telephone", "06 39 98 73 01")
                        .param("reglement", "en-ligne")
                        .cookie(new Cookie("visitor", "g".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private OrderPlaced placed() {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String order() {
        return placed().order().value();
    }

    private String number() {
        return placed().number();
    }

    private String staffPage() {
        return SHOP + "/commandes/" + order();
    }

    private void choose(String offered) {
        assertThat(
                        mvc.post()
                                .uri(SHOP + "/reglages/paiement")
                                .param("en-ligne", offered)
                                .param("debit", "AT_ONCE")
                                .param("attente", "30")
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
                        new Post("optique", Role.AUDITOR).authority(),
                        new Post("optique", Role.OWNER).authority());
    }
}
