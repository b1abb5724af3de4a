package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.TillTicket;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An exchange over the counter that never was. Each test opens a shop of its own.
@TownTest
class UndoneExchangePagesTest extends BringingForms {
    @Test
    void whatNeverWasExchangedIsWhereItWas() {
        bought("erreur", Withdrawal.POSSIBLE);
        assertThat(
                        swap(
                                "erreur",
                                "/retours/echange",
                                "rapporte",
                                "globe-erreur",
                                "valeur-piece",
                                "20"))
                .hasStatus(HttpStatus.SEE_OTHER);
        String mistake = mistake(read("erreur", "/retours"));
        assertThat(undo("erreur", mistake))
                .hasRedirectedUrl("/boutique/erreur/retours?annule#echanges");
        assertThat(undo("erreur", mistake)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("erreur", "/retours"))
                .contains("annulé", "noté par erreur", "c’était une erreur.")
                .doesNotContain("C’était une erreur<");
        assertThat(read("erreur", mistake.replace("/erreur", "/recu")))
                .contains("cet échange n’a pas eu lieu.");
    }

    @Test
    void anExchangeOfAnOrderIsUndoneOnceItsMoneyIsThere() {
        var order = bought("defait", Withdrawal.POSSIBLE);
        handOver("defait", order);
        assertThat(money("defait", order, "TAKEN", "paiement-du-defait"))
                .hasStatus(HttpStatus.SEE_OTHER);
        String page = "/commandes/" + order.order();
        MvcTestResult done = swap("defait", page + "/echange", "q-globe-defait", "1");
        String sale = after(done).replaceAll(".*commandes/|\\?.*", "");
        assertThat(read("defait", page))
                .contains("C’était une erreur", "Plus rien de cette commande")
                .doesNotContain("Échanger tout de suite", "Retour au comptoir");
        String mistake = mistake(read("defait", "/commandes/" + sale));
        assertThat(read("defait", "/commandes/" + sale)).contains("Pris en échange de 1 × Globe");
        assertThat(mistake).isEqualTo(mistake(read("defait", page)));
        paidOut("defait", sale, new Entry.GivenBack(Means.CASH, Money.euros(2_500), none()));
        assertThat(undo("defait", mistake))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("/boutique/defait/commandes/" + sale + "/paiement")
                .contains("25,00 €");
        assertThat(
                        mvc.post()
                                .uri(annulment("defait", mistake))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}")
                                .with(owner("defait"))
                                .with(csrf()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("\"code\":\"money-moved-since\"", "\"means\":\"CASH\"")
                .contains("\"order\":\"" + sale + "\"");
        paidOut("defait", sale, new Entry.Reversed(new PaymentId("GivenBack-defait")));
        assertThat(undo("defait", mistake)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("defait", page))
                .contains("annulé", "Échanger tout de suite", "Retour au comptoir")
                .doesNotContain("C’était une erreur<");
        assertThat(page(order, "")).doesNotContain("La boutique vous doit");
    }

    private static Optional<TillTicket> none() {
        return Optional.empty();
    }

    private void paidOut(String shop, String sale, Entry entry) {
        String id = entry.getClass().getSimpleName() + "-" + shop;
        log.send(
                Issued.first(
                        id,
                        new RecordPayment(
                                new ShopId(shop),
                                new OrderId(sale),
                                new PaymentId(id),
                                entry,
                                StoppedClock.START,
                                Optional.empty(),
                                Set.of(Doubt.values())),
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }

    private static String annulment(String shop, String mistake) {
        return "/api/v1/shops/"
                + shop
                + mistake.replace("retours", "returns").replace("erreur", "annulment");
    }

    private static String mistake(String page) {
        int at = page.indexOf("/retours/", page.indexOf("id=\"erreur-"));
        return page.substring(at, page.indexOf('"', at));
    }

    private MvcTestResult undo(String shop, String mistake) {
        return mvc.post()
                .uri("/boutique/" + shop + mistake)
                .with(owner(shop))
                .with(csrf())
                .exchange();
    }
}
