package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody brings a globe back for another one, which is kept for her. Each test opens a shop of its own.
@TownTest
class ExchangePagesTest extends BringingForms {
    @Test
    void anotherOneIsKeptUntilSheComesOrCallsOff() {
        var order = bought("echange", Withdrawal.POSSIBLE);
        count("echange", 1);
        handOver("echange", order);
        assertThat(exchange(order, "une-cle-d-echange")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/boutiques/echange")).bodyText().contains("épuisé");
        String shown = page(order, "");
        assertThat(shown).contains("En échange : 1 × Globe");
        assertThat(
                        mvc.post()
                                .uri(address(order, "/rapporter/" + goods(shown) + "/annulation"))
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, "")).contains("Annulé");
        assertThat(exchange(order, "une-autre-cle-d-echange")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theOldIsTakenBackAndTheNewSoldInOneGo() {
        var order = bought("troc", Withdrawal.POSSIBLE);
        handOver("troc", order);
        assertThat(money("troc", order, "TAKEN", "paiement-du-troc"))
                .hasStatus(HttpStatus.SEE_OTHER);
        String visit =
                Objects.requireNonNull(
                        exchange("troc", order, "une-cle-de-troc")
                                .getResponse()
                                .getRedirectedUrl());
        String shown = read("troc", "/commandes/" + order.order());
        assertThat(shown).contains("Échanger en une fois", "La personne prend en échange");
        assertThat(swapped(goods(shown), "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("en échange");
        assertThat(swapped(goods(shown), "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, "")).contains("Rapporté").doesNotContain("La boutique vous doit");
        assertThat(mvc.get().uri(visit)).hasStatusOk().bodyText().contains("Tout est payé");
        assertThat(read("troc", "/commandes/" + order.order() + "/paiement")).contains("échange");
    }

    private MvcTestResult swapped(String goods, String pieces) {
        return mvc.post()
                .uri("/boutique/troc/retours/" + goods + "/echange")
                .param("q-globe-troc", "1")
                .param("pris-0", pieces)
                .with(owner("troc"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult exchange(Shoppers.Bought order, String key) {
        return exchange("echange", order, key);
    }

    private MvcTestResult exchange(String shop, Shoppers.Bought order, String key) {
        return form(
                order,
                shop,
                key,
                "q-globe-" + shop,
                "1",
                "pourquoi-q-globe-" + shop,
                "DOES_NOT_FIT",
                "souhait",
                "echange",
                "autre",
                "globe-" + shop,
                "creneau",
                monday(shop, "15:30").toString());
    }

    private void count(String shop, int pieces) {
        log.send(
                Issued.first(
                        "count-" + shop,
                        new CountStock(new ShopId(shop), new ItemId("globe-" + shop), pieces),
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }
}
