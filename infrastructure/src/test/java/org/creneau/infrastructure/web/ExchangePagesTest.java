package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        assertThat(mvc.get().uri(visit))
                .bodyText()
                .contains("Votre échange", "vous ne payez rien de plus")
                .doesNotContain("laissez le reste");
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
        String sheet = read("troc", "/commandes/" + order.order());
        assertThat(sheet)
                .contains("Contre 1 × Globe", "Reçu de l’échange")
                .doesNotContain("/erreur");
        assertThat(read("troc", "/retours/" + goods(shown) + "/recu"))
                .contains("Reçu d’un échange", "Pris à la place", "Réglé par ce qui est rapporté")
                .doesNotContain("À rendre", "Reste à payer");
    }

    @Test
    void whoeverStandsThereUnannouncedIsServedAtOnce() {
        var order = bought("comptoir", Withdrawal.POSSIBLE);
        handOver("comptoir", order);
        assertThat(money("comptoir", order, "TAKEN", "paiement-du-comptoir"))
                .hasStatus(HttpStatus.SEE_OTHER);
        count("comptoir", 2);
        String form = "/commandes/" + order.order() + "/echange";
        assertThat(read("comptoir", "/commandes/" + order.order())).contains(form);
        assertThat(read("comptoir", form)).contains("Globe, sur 1", "Échanger au comptoir");
        assertThat(swap("comptoir", form, "q-globe-comptoir", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez ce qui est rapporté.");
        assertThat(swap("comptoir", form, "q-globe-comptoir", "2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"2\"");
        assertThat(swap("comptoir", form, "q-globe-comptoir", "1", "calculer", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("L’ancien compte pour", "Pas de différence");
        MvcTestResult done =
                swap("comptoir", form, "q-globe-comptoir", "1", "pourquoi", "DOES_NOT_FIT");
        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(swap("comptoir", form, "q-globe-comptoir", "1", "pourquoi", "DOES_NOT_FIT"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(done.getResponse().getRedirectedUrl());
        assertThat(read("comptoir", "/retours"))
                .containsOnlyOnce("Contre 1 × Globe")
                .contains("La commande de ce qui a été pris", "Globe, sur 1")
                .contains("Rapporté : 25,00", "réglé par ce qui est rapporté : 25,00");
        assertThat(read("comptoir", paper("comptoir")))
                .contains("Valeur de ce qui est rapporté", "Prix de ce qui est pris", "ne va pas")
                .doesNotContain("À rendre", "Reste à payer");
        String paid = read("comptoir", "/commandes/" + order.order() + "/paiement");
        assertThat(paid)
                .contains("Passé sur l’article pris en échange")
                .doesNotContain("<dt>Rendu");
        assertThat(read("comptoir", "/encaissements"))
                .contains("Échanges, sans encaissement", "aucun argent n’a bougé");
        assertThat(mvc.get().uri(after(done)).with(owner("comptoir")))
                .bodyText()
                .contains("Échange noté.", "Échanger tout de suite", "Globe")
                .doesNotContain("Payé 25,00");
        assertThat(page(order, "")).doesNotContain("La boutique vous doit");
        assertThat(mvc.get().uri("/boutiques/comptoir")).bodyText().doesNotContain("épuisé");
    }

    @Test
    void whatNobodyNotedAsPaidIsAskedForOnce() {
        var order = bought("demande", Withdrawal.POSSIBLE);
        handOver("demande", order);
        String form = "/commandes/" + order.order() + "/echange";
        assertThat(read("demande", form)).contains("L’a-t-elle été à votre caisse ?");
        assertThat(swap("demande", form, "q-globe-demande", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("il y manque 25,00 €");
        assertThat(count("demande", form, "q-globe-demande", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("il y manque 25,00 €");
        assertThat(count("demande", form, "q-globe-demande", "1", "paye", "NO"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("À encaisser</dt><dd><strong>25,00");
        MvcTestResult done = swap("demande", form, "q-globe-demande", "1", "paye", "CASH");
        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(after(done)).with(owner("demande")))
                .bodyText()
                .contains("Échange noté.")
                .doesNotContain("Payé 25,00");
        assertThat(read("demande", "/commandes/" + order.order() + "/paiement"))
                .contains("espèces");
    }

    @Test
    void whatWentBackAndAChequeInTheDrawerAreNotAskedFor() {
        var order = bought("tiroir", Withdrawal.POSSIBLE);
        handOver("tiroir", order);
        for (String what : List.of("TAKEN", "GIVEN_BACK", "CHEQUE_ANNOUNCED")) {
            assertThat(money("tiroir", order, what, "la-cle-du-tiroir-" + what.length()))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        String form = "/commandes/" + order.order() + "/echange";
        assertThat(read("tiroir", form))
                .contains("Promis par chèque et pas encore encaissé")
                .doesNotContain("L’a-t-elle été à votre caisse ?");
        assertThat(swap("tiroir", form, "q-globe-tiroir", "1", "calculer", "true"))
                .bodyText()
                .containsPattern("L’ancien compte pour</dt><dd>0,00")
                .containsPattern("À encaisser</dt><dd><strong>25,00")
                .contains("a déjà été rendu");
        MvcTestResult done = swap("tiroir", form, "q-globe-tiroir", "1");
        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        String lies = "rapporté n’est plus à payer : 25,00";
        assertThat(mvc.get().uri(after(done)).with(owner("tiroir"))).bodyText().contains(lies);
        assertThat(read("tiroir", "/retours")).contains(lies);
        assertThat(read("tiroir", paper("tiroir"))).contains(lies);
    }

    private String paper(String shop) {
        String list = read(shop, "/retours");
        int at = list.indexOf("/retours/", list.indexOf("id=\"echanges\""));
        return list.substring(at, list.indexOf('"', at));
    }

    @Test
    void soIsWhoeverCannotSayWhereItWasBought() {
        bought("trouve", Withdrawal.POSSIBLE);
        String form = "/retours/echange";
        assertThat(read("trouve", "/retours")).contains(form);
        assertThat(read("trouve", form)).contains("achat inconnu", "Combien compte chaque pièce");
        assertThat(swap("trouve", form, "rapporte", "globe-trouve", "valeur-piece", "vingt"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(swap("trouve", form, "rapporte", "globe-trouve", "valeur-piece", "99 999"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("chaque pièce : de 0 à 25,00");
        MvcTestResult done =
                swap(
                        "trouve",
                        form,
                        "rapporte",
                        "globe-trouve",
                        "valeur-piece",
                        "20,00",
                        "nom",
                        "Ida");
        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(after(done)).with(owner("trouve")))
                .bodyText()
                .contains("Ida", "Payé 5,00");
        assertThat(read("trouve", "/retours"))
                .contains("achat inconnu", "Contre 1 × Globe", "comptés pour ce qui est rapporté");
        assertThat(mvc.get().uri("/audit/trouve").with(owner("trouve")))
                .bodyText()
                .contains("Revenus sans commande", "1 × Globe", "20,00");
    }

    @Test
    void aDifferenceThatIsShownCanBeTaken() {
        bought("juge", Withdrawal.POSSIBLE);
        String form = "/retours/echange";
        assertThat(count("juge", form, "rapporte", "globe-juge", "valeur-piece", "99 999"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("chaque pièce : de 0 à 25,00")
                .doesNotContain("L’ancien compte pour");
        for (String value : List.of("", "vingt", "123456789")) {
            assertThat(count("juge", form, "rapporte", "globe-juge", "valeur-piece", value))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsPattern("de 0 à 25,00\\h€");
        }
        assertThat(count("juge", form, "valeur-piece", "20"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez ce qui est rapporté.");
        assertThat(count("juge", form, "rapporte", "globe-juge", "valeur-piece", "25"))
                .hasStatusOk()
                .bodyText()
                .contains("Pas de différence");
        String[] two = {"rapporte", "globe-juge", "combien-rapporte", "2", "valeur-piece", "20,00"};
        assertThat(count("juge", form, two))
                .hasStatusOk()
                .bodyText()
                .containsPattern("L’ancien compte pour 2 × 20,00\\h€</dt><dd>40,00");
        assertThat(count("juge", form, "rapporte", "globe-juge", "valeur", "20"))
                .as("a page that asked for one sum of all")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        MvcTestResult nobodys = swap("juge", form, two);
        assertThat(home("juge")).containsOnlyOnce("à rendre</span>").contains("dû depuis");
        assertThat(mvc.get().uri(after(nobodys)).with(owner("juge")))
                .bodyText()
                .contains("Au comptoir")
                .doesNotContain("/boutique/juge/clients/");
    }

    private MvcTestResult count(String shop, String form, String... typed) {
        return swap(
                shop,
                form,
                Stream.concat(Stream.of("calculer", "true"), Stream.of(typed))
                        .toArray(String[]::new));
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
