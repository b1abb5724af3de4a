package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Offers;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What is brought to people, from the shop's settings to the door. Each test opens a shop of its own.
@TownTest
class DeliveryPagesTest extends SettingsForms {
    private static final String ROUND = "2020-12-07T17:00:00Z";

    @Autowired TownLog log;

    @Test
    void aShopThatDoesNotDeliverAsksNobody() {
        open("sans-livraison", "Sans livraison");
        week("sans-livraison");
        Offers.listed(log, new ShopId("sans-livraison"), "globe-sans");
        assertThat(mvc.get().uri("/boutiques/sans-livraison/creneaux?q-globe-sans=1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Comment voulez-vous recevoir");
        assertThat(settings("sans-livraison", ""))
                .bodyText()
                .contains("un horaire prévu pour une tournée de livraison");
    }

    @Test
    void anOrderIsBroughtFromTheFirstQuestionToTheDoor() {
        String shop = delivering("livre-tout");
        String basket = "q-globe-livre-tout=1";
        String windows = "/boutiques/" + shop + "/creneaux?" + basket;
        assertThat(mvc.get().uri(windows))
                .bodyText()
                .contains("Comment voulez-vous recevoir votre commande ?", "Livraison : Le bourg")
                .doesNotContain(ROUND);
        assertThat(mvc.get().uri(URI.create(windows + "&livraison=Le%20bourg")))
                .bodyText()
                .contains("Créneaux de livraison : Le bourg", ROUND, "4,50", "29,50");
        String checkout = checkout(shop);
        assertThat(mvc.get().uri(URI.create(checkout)))
                .bodyText()
                .contains("Où faut-il livrer ?", "Frais de livraison", "29,50")
                .contains("Vous paierez à la livraison.");
        assertThat(order(checkout, "", "", "").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez le numéro et la rue.", "Indiquez le code postal.");
        assertThat(order(checkout, "1 rue du Four", "99999", "Loin").exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("La boutique ne livre pas à cette adresse.", "1 rue du Four");
        var wrong = order(checkout, "1 rue du Four", "67000", "Saint-Exemple");
        assertThat(wrong.param("courriel", "dora").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("courriel-erreur", "value=\"dora\"");
        var right = order(checkout, "1 rue du Four", "67000", "Saint-Exemple");
        String page = placed(right.param("courriel", "dora@exemple.fr"));
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("Adresse de livraison", "1 rue du Four", "29,50")
                .doesNotContain("Je suis là", "Code de retrait");
        String round = "/boutique/" + shop + "/tournee?jour=2020-12-07";
        String list = text(shop, round);
        assertThat(list).contains("67000", "1 rue du Four", "+33639981277", "29,50");
        String order = list.replaceAll("(?s).*id=\"order-([^\"]+)\".*", "$1");
        assertThat(text(shop, "/boutique/" + shop + "/commandes/" + order))
                .contains("dora@exemple.fr");
        broughtBackAndDelivered(shop, order, page);
    }

    private void broughtBackAndDelivered(String shop, String order, String page) {
        tap(shop, order, "partie");
        assertThat(mvc.get().uri(page)).bodyText().contains("Partie en livraison");
        tap(shop, order, "pas-livree");
        assertThat(mvc.get().uri(page)).bodyText().contains("personne à l’adresse");
        tap(shop, order, "revenue");
        assertThat(mvc.get().uri(page)).bodyText().contains("prête à partir");
        tap(shop, order, "partie");
        tap(shop, order, "livree");
        assertThat(mvc.get().uri(page)).bodyText().contains("Livrée").doesNotContain("Annuler");
        assertThat(text(shop, "/boutique/" + shop + "/commandes/" + order))
                .contains("Livrée", "Retour");
        assertThat(text(shop, "/audit/" + shop + "/commandes/" + order))
                .contains(
                        "À livrer dans la zone Le bourg",
                        "La commande n’a pas pu être livrée : personne à l’adresse.",
                        "La commande est revenue à la boutique.",
                        "La commande a été livrée.")
                .doesNotContain("1 rue du Four");
        assertThat(text(shop, "/boutique/" + shop + "/tournee?jour=2020-12-07"))
                .contains("67000", "Saint-Exemple")
                .doesNotContain("1 rue du Four", "+33639981277");
        assertThat(post(shop, order, "revenue")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatWasCalledOffTooLateIsToldAsItHappened() {
        String shop = delivering("livre-quand-meme");
        String page = placed(order(checkout(shop), "1 rue du Four", "67000", "Saint-Exemple"));
        String round = "/boutique/" + shop + "/tournee?jour=2020-12-07";
        String order = text(shop, round).replaceAll("(?s).*id=\"order-([^\"]+)\".*", "$1");
        String staff = "/boutique/" + shop + "/commandes/" + order;
        assertThat(text(shop, staff)).doesNotContain("Livrée quand même");
        post(shop, order, "annulation");
        assertThat(text(shop, staff)).contains("Livrée quand même", "name=\"quand\"");
        assertThat(post(shop, order, "partie"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("annulée");
        tap(shop, order, "livree");
        assertThat(text(shop, staff)).contains("Livrée le", "29,50").doesNotContain("quand même");
        assertThat(mvc.get().uri(page)).bodyText().contains("Votre commande vous a été livrée");
    }

    @Test
    void whatIsMissingOfAParcelIsSaidBeforeItLeavesAndNobodyTakesItOffOnline() {
        String shop = delivering("livre-moins");
        String page = placed(order(checkout(shop, "2"), "1 rue du Four", "67000", "Saint-Exemple"));
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("54,50")
                .doesNotContain("Retirer un article");
        String lines = page.replaceAll("\\?.*", "") + "/lignes/0";
        assertThat(mvc.post().uri(lines).with(csrf()).param("pieces", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une commande livrée ne se réduit pas en ligne");
        String round = "/boutique/" + shop + "/tournee?jour=2020-12-07";
        String order = text(shop, round).replaceAll("(?s).*id=\"order-([^\"]+)\".*", "$1");
        assertThat(
                        mvc.post()
                                .uri("/boutique/" + shop + "/commandes/" + order + "/manque")
                                .with(owner(shop))
                                .with(csrf())
                                .param("cle", "manque-livre-moins")
                                .param("ligne", "0")
                                .param("pieces", "1"))
                .hasStatus3xxRedirection();
        assertThat(text(shop, round)).contains("la commande part sans lui");
        tap(shop, order, "partie");
        assertThat(text(shop, "/audit/" + shop + "/commandes/" + order))
                .contains("sans cet article, sans réponse de la personne");
    }

    @Test
    void whatBecameOfAParcelIsToldWithItsDayAndTime() {
        String shop = delivering("livre-hier");
        placed(order(checkout(shop), "1 rue du Four", "67000", "Saint-Exemple"));
        String round = text(shop, "/boutique/" + shop + "/tournee?jour=2020-12-07");
        assertThat(round).contains("C’était plus tôt", "name=\"quand\"");
        String order = round.replaceAll("(?s).*id=\"order-([^\"]+)\".*", "$1");
        assertThat(told(shop, order, "2020-12-04 14:10"))
                .hasRedirectedUrl("/boutique/" + shop + "/commandes/" + order);
        assertThat(text(shop, "/boutique/" + shop + "/commandes/" + order))
                .contains("Livrée le vendredi 4 décembre, 14");
        for (String nothing : List.of("bientôt", "2019-01-01T10:00", "2020-03-29T02:30")) {
            assertThat(told(shop, order, nothing)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private MvcTestResult told(String shop, String order, String when) {
        return mvc.post()
                .uri("/boutique/" + shop + "/commandes/" + order + "/livree")
                .with(owner(shop))
                .with(csrf())
                .param("quand", when)
                .exchange();
    }

    @Test
    void aPhoneOrderIsBroughtToo() {
        String shop = delivering("livre-au-telephone");
        var typed =
                mvc.post()
                        .uri("/boutique/" + shop + "/commandes/nouvelle")
                        .with(owner(shop))
                        .with(csrf())
                        .param("faire", "commander")
                        .param("cle", "telephone-livraison-1")
                        .param("canal", "PHONE")
                        .param("telephone", "06 39 98 12 78")
                        .param("nom", "Berthe Exemple")
                        .param("l0-quoi", "Globe globe-" + shop)
                        .param("livraison", "Le bourg")
                        .param("creneau", shop + "/tournee/" + ROUND);
        assertThat(typed.exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez le numéro et la rue.");
        typed.param("rue", "Le Haut").param("code-postal", "67000").param("commune", "Ailleurs");
        String aloud = Objects.requireNonNull(typed.exchange().getResponse().getRedirectedUrl());
        assertThat(text(shop, aloud)).contains("Livraison", "Le Haut, 67000 Ailleurs", "29,50");
    }

    @Test
    void belowTheMinimumOfAZoneThePageSaysSoAtOnce() {
        String shop = delivering("livre-au-loin");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/boutiques/"
                                                + shop
                                                + "/creneaux?q-globe-livre-au-loin=1&livraison=Loin"))
                .bodyText()
                .contains("à partir de 60,00 € d’achats", "sous 3")
                .doesNotContain(ROUND);
    }

    @Test
    void whatIsWrongAboutAZoneIsSaidAndWhatWasTypedStays() {
        String shop = delivering("livre-mal");
        assertThat(
                        change(shop, "livraison")
                                .param("z0-nom", "Quartier neuf")
                                .param("z0-lieux", "67200")
                                .param("z0-frais", "beaucoup")
                                .param("z0-tournee", "tournee")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ces frais de livraison ne sont pas possibles.", "Quartier neuf");
    }

    /// With a round on Mondays at six, to the village for 4,50 and far away by carrier.
    private String delivering(String shop) {
        open(shop, "Boutique " + shop);
        week(shop);
        change(shop, "horaires")
                .param("horaire", "tournee")
                .param("pour", "DELIVERY_ROUND")
                .param("places", "4")
                .param("preparation", "20")
                .param("duree", "60")
                .param("horizon", "30")
                .param("sejour", "0")
                .param("h-1-1-de", "18:00")
                .param("h-1-1-a", "20:00")
                .exchange();
        Offers.listed(log, new ShopId(shop), "globe-" + shop);
        assertThat(
                        change(shop, "livraison")
                                .param("z0-nom", "Le bourg")
                                .param("z0-lieux", "67000, Saint-Exemple")
                                .param("z0-frais", "4,50")
                                .param("z0-tournee", "tournee")
                                .param("z1-nom", "Loin")
                                .param("z1-lieux", "13001")
                                .param("z1-frais", "9")
                                .param("z1-minimum", "60")
                                .param("z1-transporteur", "La Diligence")
                                .param("z1-jours", "3")
                                .param("z1-tournee", "tournee")
                                .exchange())
                .hasRedirectedUrl("/boutique/" + shop + "/reglages?fait=livraison");
        return shop;
    }

    private String checkout(String shop) {
        return checkout(shop, "1");
    }

    private String checkout(String shop, String pieces) {
        MvcTestResult held =
                mvc.post()
                        .uri("/boutiques/" + shop + "/creneaux")
                        .with(csrf())
                        .param("q-globe-" + shop, pieces)
                        .param("livraison", "Le bourg")
                        .param("cle", "cle-de-livraison-" + shop)
                        .param("creneau", shop + "/tournee/" + ROUND)
                        .exchange();
        return Objects.requireNonNull(held.getResponse().getRedirectedUrl());
    }

    private MockMvcRequestBuilder order(
            String checkout, String street, String postalCode, String town) {
        return mvc.post()
                .uri(URI.create(checkout))
                .with(csrf())
                .param("nom", "Anne Exemple")
                .param("telephone", "06 39 98 12 77")
                .param("rue", street)
                .param("code-postal", postalCode)
                .param("commune", town);
    }

    private static String placed(MockMvcRequestBuilder order) {
        return Objects.requireNonNull(order.exchange().getResponse().getRedirectedUrl());
    }

    private void tap(String shop, String order, String what) {
        assertThat(post(shop, order, what))
                .hasRedirectedUrl("/boutique/" + shop + "/tournee?jour=2020-12-07");
    }

    private MvcTestResult post(String shop, String order, String what) {
        return mvc.post()
                .uri("/boutique/" + shop + "/commandes/" + order + "/" + what)
                .with(owner(shop))
                .with(csrf())
                .param("vers", "tournee")
                .exchange();
    }

    private String text(String shop, String address) {
        MvcTestResult page = mvc.get().uri(address).with(owner(shop)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor owner(String shop) {
        return user("patronne").authorities(new Post(shop, Role.OWNER).authority());
    }
}
