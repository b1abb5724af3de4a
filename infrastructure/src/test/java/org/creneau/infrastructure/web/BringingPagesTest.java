package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.application.order.OrderView;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.live.News;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody has a globe with a fault, and brings it back on Monday. Each test opens a shop of its own.
@TownTest
class BringingPagesTest extends BringingForms {
    @Autowired OrderStamps stamps;
    @Autowired Reading reading;

    @Test
    void aVisitIsBookedAndTheGoodsAreReceivedAgainstIt() {
        var order = bought("rapporte", Withdrawal.POSSIBLE);
        assertThat(page(order, "")).doesNotContain("Rapporter un article");
        assertThat(page(order, "/rapporter")).contains("rien à rapporter");
        handOver("rapporte", order);
        assertThat(money("rapporte", order, "TAKEN", "paiement-du-rapporte"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, "")).contains("Rapporter un article");
        assertThat(page(order, "/rapporter"))
                .contains("Que rapportez-vous ?", "Globe, sur 1", "q-globe-rapporte", "défaut");

        MvcTestResult asked = ask(order, "rapporte", "une-cle-de-rapporte", "DEFECT");
        assertThat(asked).hasStatus(HttpStatus.SEE_OTHER);
        String visit = Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
        assertThat(ask(order, "rapporte", "une-cle-de-rapporte", "DEFECT")).hasRedirectedUrl(visit);
        assertThat(mvc.get().uri(visit))
                .hasStatusOk()
                .bodyText()
                .contains("Votre venue", "Venue réservée", "Vous apportez", "1 × Globe (défaut)")
                .contains("Changer d’heure", "Annuler cette venue")
                .doesNotContain("Code de retrait", "Me rétracter");
        assertThat(page(order, "")).contains("Attendu", "1 × Globe (défaut)");
        assertThat(page(order, "/rapporter")).contains("rien à rapporter");
        theShopReceivesIt(order);
        assertThat(mvc.get().uri(visit)).hasStatusOk().bodyText().contains("La boutique a reçu");
        assertThat(page(order, "")).contains("Rapporté", "25,00");
        assertThat(text(as("rapporte", "/audit/rapporte/commandes/" + visit("rapporte"))))
                .contains("pour rapporter quelque chose a été prise pour le")
                .doesNotContain("La commande a ");
    }

    @Test
    void thePageOfTheOrderInTheShopHearsWhatIsAskedToBeBroughtBack() {
        var order = bought("entendu", Withdrawal.POSSIBLE);
        handOver("entendu", order);
        ShopId shop = new ShopId("entendu");
        OrderView shown = reading.order(shop, order.order());
        News news = stamps.changed(shop, shown.id(), stamps.of(shown), Locale.FRENCH);
        Set<Topic> hers = Set.of(Topic.order(shown.id()));
        assertThat(news.of(hers, System.nanoTime())).isEmpty();
        ask(order, "entendu", "une-cle-d-entendu", "DEFECT");
        assertThat(reading.order(shop, shown.id()).position()).isEqualTo(shown.position());
        assertThat(news.of(hers, System.nanoTime())).hasSize(1);
    }

    private OrderId visit(String shop) {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .filter(placed -> placed.shop().value().equals(shop) && placed.onlyBrings())
                .map(OrderPlaced::order)
                .findFirst()
                .orElseThrow();
    }

    private void theShopReceivesIt(Shoppers.Bought order) {
        assertThat(read("rapporte", "?jour=2020-12-07"))
                .contains("Retours annoncés", "1 × Globe (défaut)");
        assertThat(read("rapporte", "/retours")).contains("Attendu");
        String shown = read("rapporte", "/commandes/" + order.order());
        assertThat(shown).contains("ce qui est vraiment là", "Recevoir");
        assertThat(received("rapporte", goods(shown), "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez ce qui est rapporté.");
        assertThat(received("rapporte", goods(shown), "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("rapporte", "/commandes/" + order.order()))
                .contains("Rapporté")
                .doesNotContain("Recevoir");
        assertThat(read("rapporte", "?jour=2020-12-07")).doesNotContain("Retours annoncés");
    }

    @Test
    void whatCameIsLookedAtLaterAndMayGoBackToHer() {
        var order = bought("examine", Withdrawal.POSSIBLE);
        handOver("examine", order);
        assertThat(money("examine", order, "TAKEN", "paiement-d-examine"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(
                        staff(
                                "examine",
                                order,
                                "/retour",
                                "cle",
                                "une-cle-d-examine",
                                "devient",
                                "TO_INSPECT",
                                "pourquoi",
                                "DEFECT",
                                "q-globe-examine",
                                "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, "")).contains("La boutique examine", "La boutique vous doit 25,00");
        assertThat(home("examine")).contains("1 retour à examiner");
        assertThat(read("examine", "/retours")).contains("Globe, sur 1", "refusé, rendu");
        assertThat(looked("examine", "une-cle-d-examen-1", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites dans quel état est l’article.", "Globe, sur 1", "refusé, rendu");
        assertThat(read("examine", "/retours/une-cle-d-examine/recu"))
                .contains("Reçu d’un retour", "1 × Globe", "examine encore", "fait foi");
        assertThat(read("examine", "/commandes/" + order.order() + "/paiement"))
                .contains("Reçu à imprimer");
        assertThat(looked("examine", "une-cle-d-examen-1", "REFUSED"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(looked("examine", "une-cle-d-examen-1", "REFUSED"))
                .hasRedirectedUrl(
                        "/boutique/examine/commandes/" + order.order() + "?examen#paiement");
        assertThat(read("examine", "/commandes/" + order.order() + "?examen"))
                .contains("C’est noté.", "chip\">défaut<", "Reçu du retour")
                .containsOnlyOnce("1 × Globe : refusé, rendu");
        assertThat(read("examine", "/retours"))
                .contains(
                        "Revenus au comptoir", "chip\">défaut<", "de la commande", "Reçu du retour")
                .containsOnlyOnce("1 × Globe : refusé, rendu");
        assertThat(looked("examine", "une-cle-d-examen-2", "DAMAGED"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("plus que ce qui est revenu");
        assertThat(home("examine")).doesNotContain("à examiner");
        assertThat(page(order, ""))
                .contains("1 × Globe : refusé, rendu", "Tout est payé")
                .doesNotContain("La boutique vous doit");
    }

    private MvcTestResult looked(String shop, String key, String verdict) {
        return mvc.post()
                .uri("/boutique/" + shop + "/retours/une-cle-d-examine/examen")
                .param("cle", key)
                .param("q-globe-" + shop, "1")
                .param("etat-q-globe-" + shop, verdict)
                .with(owner(shop))
                .with(csrf())
                .exchange();
    }

    @Test
    void whoeverChangesHerMindSaysSoFirst() {
        var order = bought("avise", Withdrawal.POSSIBLE);
        handOver("avise", order);
        assertThat(ask(order, "avise", "une-cle-d-avise-1", "CHANGED_MIND"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("suppose une rétractation", "Changer d’avis");
        String acknowledged =
                Objects.requireNonNull(
                        declare(order, "avise", "une-cle-d-avise-2")
                                .exchange()
                                .getResponse()
                                .getRedirectedUrl());
        assertThat(mvc.get().uri(acknowledged))
                .hasStatusOk()
                .bodyText()
                .contains("/rapporter?q-globe-avise=1");
        assertThat(page(order, "/rapporter?q-globe-avise=1&pourquoi-q-globe-avise=CHANGED_MIND"))
                .contains("value=\"1\"", "selected=\"selected\">ne convient plus");
        assertThat(ask(order, "avise", "une-cle-d-avise-3", "CHANGED_MIND"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatIsNotSaidIsAskedFor() {
        var order = bought("oublie", Withdrawal.POSSIBLE);
        handOver("oublie", order);
        assertThat(form(order, "oublie", "une-cle-d-oublie", "quoi", "rien"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez ce qui est rapporté.");
        assertThat(form(order, "oublie", "une-cle-d-oublie", "q-globe-oublie", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(
                        form(
                                order,
                                "oublie",
                                "une-cle-d-oublie",
                                "q-globe-oublie",
                                "1",
                                "pourquoi-q-globe-oublie",
                                "DEFECT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un créneau.");
        assertThat(
                        form(
                                order,
                                "oublie",
                                "une-cle-d-oublie",
                                "q-globe-oublie",
                                "1",
                                "pourquoi-q-globe-oublie",
                                "DOES_NOT_FIT",
                                "souhait",
                                "echange",
                                "creneau",
                                monday("oublie", "15:30").toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("en échange");
    }

    @Test
    void staffAgreeToItOnTheTelephoneWhateverTheLawSays() {
        var order = bought("appelle", Withdrawal.POSSIBLE);
        handOver("appelle", order);
        assertThat(read("appelle", "/commandes/" + order.order() + "/rapporter"))
                .contains("aucun délai n’est vérifié");
        assertThat(
                        staff(
                                "appelle",
                                order,
                                "/rapporter",
                                "cle",
                                "une-cle-d-appelle",
                                "canal",
                                "PHONE",
                                "q-globe-appelle",
                                "1",
                                "pourquoi-q-globe-appelle",
                                "CHANGED_MIND",
                                "creneau",
                                monday("appelle", "15:30").toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        String shown = read("appelle", "/commandes/" + order.order());
        assertThat(shown).contains("ne convient plus");
        String act = "/boutique/appelle/retours/" + goods(shown) + "/annulation";
        assertThat(mvc.post().uri(act).with(owner("appelle")).with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("appelle", "/retours")).contains("Annulé");
        String sheet = "/commandes/" + order.order();
        assertThat(read("appelle", sheet + "?retour-annule"))
                .contains("Retour annulé.", "aucun courriel ne peut le dire");
        String[] called = {"cle", "elle-le-sait-1", "par", "PHONE", "sujet", "RETURN_OFF"};
        assertThat(staff("appelle", order, "/avis", called)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("appelle", sheet))
                .contains("retour annulé par la boutique")
                .doesNotContain("aucun courriel ne peut le dire");
    }

    @Test
    void nobodyTouchesWhatAnotherOrderOrShopExpects() {
        var order = bought("sienne", Withdrawal.POSSIBLE);
        handOver("sienne", order);
        ask(order, "sienne", "une-cle-de-sienne", "DEFECT");
        String id = goods(page(order, ""));
        var others = bought("autrui", Withdrawal.POSSIBLE);
        handOver("autrui", others);
        assertThat(mvc.post().uri(address(others, "/rapporter/" + id + "/annulation")).with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        mvc.post()
                                .uri("/boutique/autrui/retours/" + id + "/reception")
                                .param("q-globe-autrui", "1")
                                .with(owner("autrui"))
                                .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult ask(Shoppers.Bought order, String shop, String key, String why) {
        return form(
                order,
                shop,
                key,
                "q-globe-" + shop,
                "1",
                "pourquoi-q-globe-" + shop,
                why,
                "creneau",
                monday(shop, "15:30").toString());
    }

    private MvcTestResult received(String shop, String goods, String pieces) {
        return mvc.post()
                .uri("/boutique/" + shop + "/retours/" + goods + "/reception")
                .param("q-globe-" + shop, pieces)
                .with(owner(shop))
                .with(csrf())
                .exchange();
    }
}
