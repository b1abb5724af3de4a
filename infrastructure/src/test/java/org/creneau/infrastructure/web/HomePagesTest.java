package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.RecordOpened;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Taking;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A globe that was paid online is exchanged over the counter for another one, and that one comes back by post.
@TownTest
class HomePagesTest extends BringingForms {
    private static final String SHOP = "maison";
    private static final Money PRICE = Money.euros(2_500);
    private static final PaymentId PAID = new PaymentId("paid-online-maison");
    private static final PaymentId REFUND = new PaymentId("r.0.paid-online-maison");
    private static final ServiceReference REFERENCE = new ServiceReference("ref_maison");

    @Test
    void whatWasPaidOnlineGoesBackToTheCardThroughTheOrderThatWasPaid() {
        var order = bought(SHOP, Withdrawal.POSSIBLE);
        handOver(SHOP, order);
        paidOnline(order);
        String old = "/commandes/" + order.order();
        MvcTestResult done = swap(SHOP, old + "/echange", "q-globe-maison", "1");
        String sale = after(done).replaceAll(".*commandes/|\\?.*", "");
        String fresh = "/commandes/" + sale;
        cameBack(sale);

        String number = number(order);
        assertThat(read(SHOP, fresh + "/paiement"))
                .contains("Rembourser 25,00", "par la commande " + number + ", payée en ligne")
                .doesNotContain("Rendu 25,00\u00a0€ par carte<");
        assertThat(home(SHOP)).contains("Rembourser 25,00");
        assertThat(api(sale))
                .bodyText()
                .contains(
                        "\"askable\":{\"cents\":2500",
                        "\"through\":[{\"order\":\"" + order.order());

        int before = log.events().size();
        assertThat(tap(sale)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tap(sale)).as("twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(log.events()).hasSize(before + 3);
        assertThat(read(SHOP, fresh + "/paiement"))
                .contains("sont repassés à la commande " + number, "en route par carte")
                .contains("Repassé à la commande payée en ligne")
                .doesNotContain("Rembourser 25", "Reçu à imprimer</a> Reçu");
        assertThat(read(SHOP, old + "/paiement"))
                .contains("en route par carte", "Revenu d’un échange")
                .doesNotContain("Passé sur l’article pris en échange</dt>");
        assertThat(asked(sale))
                .hasStatusOk()
                .bodyText()
                .contains("\"gone\":[{\"order\":\"" + order.order(), "\"state\":\"UNDERWAY\"");
        assertThat(api(SHOP, "/orders/" + sale + "/payments"))
                .bodyText()
                .contains("\"home\":true", "\"means\":\"ONLINE\"");

        told(order, List.of(refund(Fate.MADE)));
        assertThat(read(SHOP, fresh + "/paiement")).contains("remboursés par carte");
        assertThat(page(order, "")).contains("vous ont été rendus sur votre carte");
        assertThat(asked(sale)).hasStatus(HttpStatus.CONFLICT);
        assertThat(read(SHOP, "/encaissements")).contains("Repassé à la commande payée en ligne");
    }

    private String number(Shoppers.Bought order) {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .filter(placed -> placed.order().equals(order.order()))
                .map(OrderPlaced::number)
                .findFirst()
                .orElseThrow();
    }

    private void paidOnline(Shoppers.Bought order) {
        send(
                new RecordOpened(
                        new ShopId(SHOP),
                        order.order(),
                        PAID,
                        "toy",
                        "compte-maison",
                        REFERENCE,
                        PRICE,
                        0,
                        Taking.AT_ONCE,
                        StoppedClock.START.plus(Duration.ofMinutes(30))));
        told(order, List.of());
    }

    private void told(Shoppers.Bought order, List<Snapshot.Refund> refunds) {
        var said =
                new Snapshot(
                        PAID, REFERENCE, Stage.CAPTURED, PRICE, PRICE, Optional.empty(), refunds);
        send(new RecordSnapshot(new ShopId(SHOP), order.order(), said));
    }

    private static Snapshot.Refund refund(Fate fate) {
        return new Snapshot.Refund(
                Optional.of(REFUND), new ServiceReference("re_maison"), PRICE, fate);
    }

    private void cameBack(String sale) {
        var globe = new ReturnLine(new ItemId("globe-maison"), new Quantity(1));
        send(
                new RecordReturn(
                        new ShopId(SHOP),
                        new ReturnId("par-la-poste"),
                        new Origin.OfOrder(new OrderId(sale)),
                        List.of(globe),
                        StoppedClock.START));
    }

    private void send(Command command) {
        log.send(
                Issued.first(
                        "home-" + log.events().size(),
                        command,
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }

    private MvcTestResult tap(String order) {
        return mvc.post()
                .uri("/boutique/maison/commandes/" + order + "/paiement/remboursement")
                .param("vu", "2500")
                .with(owner(SHOP))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(String order) {
        return api(SHOP, "/orders/" + order + "/refunds");
    }

    private MvcTestResult api(String shop, String what) {
        return as(shop, "/api/v1/shops/" + shop + what);
    }

    private MvcTestResult asked(String order) {
        return mvc.post()
                .uri("/api/v1/shops/maison/orders/" + order + "/refunds")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(owner(SHOP))
                .with(csrf())
                .exchange();
    }
}
