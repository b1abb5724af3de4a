package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.WhenMoneyComesLate;
import org.creneau.application.payment.online.WhenMoneyGoesBack;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.WithdrawItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
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

/// Cases for spectacles that are paid for when their order has been called off.
@TownTest
class PaidLatePagesTest {
    private static final LocalDate TUESDAY = ThreeShops.SATURDAY.plusDays(3);
    private static final ItemId CASE = new ItemId("etui");
    private static final ItemId GONE = new ItemId("etui-tardif");
    private static final String SHOP = "/boutique/optique";

    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired Shoppers shoppers;
    @Autowired Commands commands;
    @Autowired ToyPaymentService service;
    @Autowired OnlineNotices notices;
    @Autowired WhenPaymentIsDue due;
    @Autowired WhenMoneyComesLate late;
    @Autowired WhenMoneyGoesBack back;

    private static int sent;

    private String visitor = "l".repeat(32);
    private String phone = "06 39 98 73 02";

    @BeforeEach
    void theShopIsPaidOnline() {
        choose("true");
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        choose("false");
    }

    @Test
    void whoeverPaysTooLateHasHerPlaceAgainOrTheNextOneAndIsCalled() {
        String same = paidTooLate(CASE, "10:00");
        String first = staffPage();
        assertThat(mvc.get().uri(same)).bodyText().contains("Nous cherchons une place");
        assertThat(mvc.get().uri(together(same)))
                .bodyText()
                .contains("payée, une place est cherchée", "Nous cherchons une place")
                .doesNotContain("Vous ne devez rien");
        back.run(clock.instant());
        assertThat(get(first))
                .bodyText()
                .contains("une place est cherchée")
                .doesNotContain("en route par carte");
        late.run(clock.instant());
        assertThat(mvc.get().uri(same))
                .bodyText()
                .contains("votre commande est maintenue, au même créneau", "Tout est payé")
                .doesNotContain("annulée");

        assertThat(get(first)).bodyText().contains("croit sa commande annulée");
        moves(first, "16:30");
        assertThat(mvc.get().uri(same)).bodyText().doesNotContain("au même créneau");
        assertThat(get(first)).bodyText().doesNotContain("croit sa commande annulée");

        String other = paidTooLate(CASE, "11:00");
        String second = staffPage();
        shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, "11:00"), CASE);
        shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, "11:00"), CASE);
        late.run(clock.instant());
        assertThat(mvc.get().uri(other))
                .bodyText()
                .contains(
                        "était pris",
                        "Votre commande a une place le mardi 8 décembre",
                        "sans frais")
                .containsPattern("11.h.30");
        assertThat(mvc.get().uri(together(other)))
                .bodyText()
                .contains("Votre commande a une place le mardi 8 décembre");
        assertThat(get(SHOP)).bodyText().contains("payée trop tard, et reprise", second);
        assertThat(get(second)).bodyText().contains("croit sa commande annulée");
        assertThat(text(get(second.replace("/boutique/", "/audit/"))))
                .contains(
                        "elle n’a pas été payée à temps",
                        "La place du mardi 8 décembre",
                        "était prise");
        mvc.post()
                .uri(second + "/avis")
                .param("cle", "told-that-it-stands")
                .param("par", "PHONE")
                .with(csrf())
                .with(staff())
                .exchange();
        assertThat(get(second)).bodyText().doesNotContain("croit sa commande annulée");
        assertThat(get(SHOP)).bodyText().doesNotContain(second + "/avis");
        int before = log.events().size();
        clock.pass(Duration.ofMinutes(1));
        late.run(clock.instant());
        back.run(clock.instant());
        assertThat(log.events()).as("nothing is left to do").hasSize(before);
        moves(second, "16:00");
        assertThat(mvc.get().uri(other))
                .bodyText()
                .doesNotContain("était pris", "Votre commande a une place", "sans frais");
    }

    /// The page that lists what she ordered in several shops.
    private static String together(String page) {
        return "/panier/paiement?c=" + page.substring(page.lastIndexOf('/') + 1);
    }

    /// She chooses another window herself.
    private void moves(String staffPage, String to) {
        var order = new OrderId(staffPage.substring(staffPage.lastIndexOf('/') + 1));
        var slot = ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, to);
        send(new RescheduleOrder(order, slot, AskedBy.SHOPPER, List.of(CASE)));
    }

    @Test
    void whatCannotBeTakenUpGoesBack() {
        visitor = "m".repeat(32);
        phone = "06 39 98 73 03";
        Money price = Money.euros(1_500);
        send(new ListItem(ThreeShops.GLASSES, GONE, "Étui tardif", price, new VatRate(2_000)));
        String mine = paidTooLate(GONE, "17:00");
        String staffs = staffPage();
        send(new WithdrawItem(ThreeShops.GLASSES, GONE));
        late.run(clock.instant());
        back.run(clock.instant());
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("il vous est rendu : un article n’est plus disponible")
                .contains("vous sont rendus sur la carte qui a payé");
        assertThat(get(staffs))
                .bodyText()
                .contains("l’argent est rendu automatiquement", "en route par carte");
    }

    /// @return the address of her page
    private String paidTooLate(ItemId item, String time) {
        String mine = order(hold(item, time));
        mvc.get().uri(mine + "/payer").exchange();
        clock.pass(Duration.ofMinutes(31));
        due.run(clock.instant());
        assertThat(mvc.get().uri(mine)).bodyText().contains("n’a pas été payée à temps");
        PaymentId payment = service.last().payment();
        service.pay(payment);
        var hers = new ServiceReference("toy_" + payment);
        assertThat(notices.heard("toy", service.last().account(), hers)).isTrue();
        return mine;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String hold(ItemId item, String time) {
        String slot = ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, time).toString();
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-" + item + "=1")
                        .param("creneau", slot)
                        .param("cle", "a-case-paid-too-late-at-" + time)
                        .cookie(new Cookie("visitor", visitor))
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
                        .param("telephone", phone)
                        .param("reglement", "en-ligne")
                        .cookie(new Cookie("visitor", visitor))
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
                .map(placed -> SHOP + "/commandes/" + placed.order())
                .orElseThrow();
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

    private void send(Command command) {
        var issued =
                Issued.first(
                        "late-" + sent++ + command.getClass().getSimpleName(),
                        command,
                        clock.instant(),
                        Actor.system("test"),
                        Channel.SYSTEM);
        assertThat(commands.send(issued)).isInstanceOf(Outcome.Accepted.class);
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
