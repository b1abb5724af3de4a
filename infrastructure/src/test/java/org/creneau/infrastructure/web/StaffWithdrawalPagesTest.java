package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A letter comes to the shop, then a proof that the globe was sent, then the two agree that she keeps it.
@TownTest
class StaffWithdrawalPagesTest extends WithdrawalForms {
    @Test
    void staffNoteWhatCameByLetterOrTelephone() {
        var order = bought("par-lettre", Withdrawal.POSSIBLE);
        String form = "/commandes/" + order.order() + "/retractation";
        assertThat(read("par-lettre", form)).contains("pas encore été remise");
        handOver("par-lettre", order);
        assertThat(read("par-lettre", form)).contains("par lettre ou par message", "21 décembre");
        String key = "lettre-de-la-dame";
        assertThat(staff("par-lettre", order, "/retractation", "cle", key))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String goods = "q-globe-par-lettre";
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                "/retractation",
                                "cle",
                                key,
                                goods,
                                "1",
                                "jour",
                                "hier"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                "/retractation",
                                "cle",
                                key,
                                goods,
                                "1",
                                "par",
                                "WEB"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                "/retractation",
                                "cle",
                                key,
                                goods,
                                "1",
                                "jour",
                                "2020-12-04"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("avant la commande");
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                "/retractation",
                                "cle",
                                key,
                                goods,
                                "1",
                                "jour",
                                "2020-12-06"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        MvcTestResult noted =
                staff(
                        "par-lettre",
                        order,
                        "/retractation",
                        "cle",
                        key,
                        goods,
                        "1",
                        "jour",
                        "2020-12-05");
        assertThat(noted).hasStatus(HttpStatus.SEE_OTHER);
        String paper = Objects.requireNonNull(noted.getResponse().getRedirectedUrl());
        assertThat(text(as("par-lettre", paper)))
                .contains("Accusé de réception", "1 × Globe", Shoppers.NAME, "Imprimer")
                .contains("samedi 19 décembre 2020");
        assertThat(as("par-lettre", paper + "a")).hasStatus(HttpStatus.NOT_FOUND);
        String one = paper.substring(paper.indexOf("/retractations/"));
        MvcTestResult early =
                staff("par-lettre", order, one + "/envoi", "envoye", "2021-01-05", "pour", id(one));
        assertThat(early).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(early))
                .contains(
                        "id=\"paiement\"",
                        "id=\"envoi-" + id(one) + "\" open",
                        "value=\"2021-01-05\"");
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                one + "/envoi",
                                "envoye",
                                "2020-12-04",
                                "ou",
                                "liste"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Rétractations</h1>");
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                one + "/accord",
                                "cle",
                                "accord-avec-la-dame-0",
                                goods,
                                "0",
                                "pour",
                                id(one)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"accord-" + id(one) + "\" open");
        assertThat(staff("par-lettre", order, one + "/envoi", "envoye", "demain"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(staff("par-lettre", order, one + "/envoi", "envoye", "2020-12-05"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("par-lettre", "/retractations"))
                .contains("articles envoyés, aucun paiement noté")
                .doesNotContain("plus rien à rembourser");
        assertThat(page(order, "")).doesNotContain("rembourse");
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                one + "/accord",
                                "cle",
                                "accord-avec-la-dame-1",
                                goods,
                                "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("par-lettre", "/retractations")).contains("gardés d’un commun accord");
        assertThat(page(order, "")).contains("Vous gardez 1 × Globe");
        assertThat(
                        staff(
                                "par-lettre",
                                order,
                                one + "/accord",
                                "cle",
                                "accord-avec-la-dame-2",
                                goods,
                                "1"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(read("par-lettre", "/commandes/" + order.order()))
                .contains("samedi 5 décembre", "par message", "Accusé de réception");
        assertThat(page(order, "")).contains("Rétractation de 1 pièce");
    }

    @Test
    void withTheProofThePriceIsOwedByEveryPageAndOnce() {
        String shop = "par-colis";
        var order = bought(shop, Withdrawal.POSSIBLE);
        handOver(shop, order);
        assertThat(money(shop, order, "TAKEN", "paye-par-carte-1")).hasStatus(HttpStatus.SEE_OTHER);
        String one = declared(shop, order, "declaree-pour-le-colis");
        String sheet = "/commandes/" + order.order();
        assertThat(staff(shop, order, one + "/envoi", "envoye", "2020-12-05"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet)).contains("à rendre 25,00", "Rendu 25,00", "Corriger le jour");
        assertThat(read(shop, "/retractations")).contains("articles envoyés, 25,00");
        assertThat(home(shop))
                .contains("à rendre</span> · <span>au plus tard", "chip\">rétractation<")
                .doesNotContain("id=\"retractations\"");
        assertThat(page(order, ""))
                .contains("La boutique vous rembourse 25,00")
                .doesNotContain("Réserver un créneau pour rapporter");
        assertThat(read(shop, sheet + one)).doesNotContain("Rapportez ou renvoyez");

        assertThat(money(shop, order, "GIVEN_BACK", "rendu-par-carte-1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet))
                .contains("articles envoyés, plus rien à rembourser", "rien ne sera dû")
                .doesNotContain("Corriger le jour", "/envoi", "remboursement au plus tard");
        assertThat(home(shop)).contains("plus rien à rembourser");
        String goods = "q-globe-" + shop;
        String key = "arrive-par-la-poste";
        assertThat(staff(shop, order, "/retour", "cle", key, goods, "1", "pourquoi", "trop cher"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(staff(shop, order, "/retour", "cle", key, goods, "1", "pourquoi", "DEFECT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet))
                .contains("réglée", "rien dont la personne puisse se rétracter")
                .contains(">remis en rayon<", "chip\">défaut<", "Reçu du retour")
                .doesNotContain("à rendre 25", "à payer 25", "/retractation\"");
        assertThat(page(order, ""))
                .contains("rien dont vous puissiez vous rétracter")
                .doesNotContain("Réserver un créneau pour rapporter", "Me rétracter ici");
    }

    @Test
    void whatIsRefusedIsOwedAllTheSameByEveryPage() {
        String shop = "refuse";
        var order = bought(shop, Withdrawal.POSSIBLE);
        handOver(shop, order);
        assertThat(money(shop, order, "TAKEN", "paye-par-carte-2")).hasStatus(HttpStatus.SEE_OTHER);
        String one = declared(shop, order, "declaree-puis-refusee");
        String sheet = "/commandes/" + order.order();
        String key = "rapporte-au-comptoir";
        String goods = "q-globe-" + shop;
        assertThat(staff(shop, order, "/retour", "cle", key, goods, "1", "devient", "TO_INSPECT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet)).contains("refuser un article ne vous dispense pas");
        assertThat(look(shop, key)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet))
                .contains("articles refusés, 25,00", "à rendre 25,00", "L221-23")
                .doesNotContain("à payer 25");
        assertThat(page(order, one))
                .contains(
                        "La boutique n’a pas repris 1 × Globe", "la boutique vous rembourse 25,00")
                .containsOnlyOnce("pas repris")
                .doesNotContain("Rapportez ou renvoyez");
        assertThat(money(shop, order, "GIVEN_BACK", "rendu-par-carte-2"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, sheet))
                .contains("articles refusés, plus rien à rembourser")
                .containsOnlyOnce("1 × Globe : refusé")
                .doesNotContain("à payer 25");
        assertThat(
                        staff(
                                shop,
                                order,
                                one + "/accord",
                                "cle",
                                "elle-garde-donc-sa-chose",
                                goods,
                                "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (String told : List.of(page(order, one), page(order, one + "/texte"))) {
            assertThat(told)
                    .containsOnlyOnce("Vous gardez 1 × Globe")
                    .contains("est à payer : il reste 25,00");
        }
    }

    private MvcTestResult look(String shop, String goods) {
        return mvc.post()
                .uri("/boutique/" + shop + "/retours/" + goods + "/examen")
                .with(owner(shop))
                .with(csrf())
                .param("cle", "un-regard-de-pres")
                .param("q-globe-" + shop, "1")
                .param("etat-q-globe-" + shop, "REFUSED")
                .exchange();
    }

    @Test
    void whatCameForAFaultHasTheDaysOfTheLaw() {
        String shop = "defaut";
        var order = bought(shop, Withdrawal.POSSIBLE);
        handOver(shop, order);
        assertThat(money(shop, order, "TAKEN", "paye-par-carte-3")).hasStatus(HttpStatus.SEE_OTHER);
        String goods = "q-globe-" + shop;
        assertThat(
                        staff(
                                shop,
                                order,
                                "/retour",
                                "cle",
                                "le-globe-ne-tourne-pas",
                                goods,
                                "1",
                                "devient",
                                "TO_INSPECT",
                                "pourquoi",
                                "DEFECT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(shop, "/commandes/" + order.order()))
                .contains("à réparer ou à remplacer au plus tard le lundi 4 janvier 2021");
        assertThat(read(shop, "/retours")).contains("à réparer ou à remplacer au plus tard le");
        assertThat(home(shop)).contains("au plus tard le 19 déc.").doesNotContain("dû depuis");
    }

    @Test
    void whatSheKeepsIsNotAskedForAndIsDue() {
        String shop = "elle-garde";
        var order = bought(shop, Withdrawal.POSSIBLE, 2, Channel.WEB);
        handOver(shop, order);
        String one = declared(shop, order, "declaree-puis-gardee", "2");
        String goods = "q-globe-" + shop;
        assertThat(staff(shop, order, one + "/accord", "cle", "accord-du-comptoir-1", goods, "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, one))
                .contains("Vous gardez 1 × Globe", "Rapportez ou renvoyez 1 × Globe")
                .contains("Ce que vous avez payé pour eux vous est rendu au plus tard le")
                .contains("ce que vous n’avez pas payé n’est plus à payer")
                .doesNotContain("Ce que vous gardez est à payer")
                .contains("q-globe-elle-garde=1");
        assertThat(staff(shop, order, one + "/accord", "cle", "accord-du-comptoir-2", goods, "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order, one))
                .containsOnlyOnce("Vous gardez 1 × Globe, 1 × Globe")
                .doesNotContain("Rapportez ou renvoyez", "vous est rendu");
        assertThat(page(order, one + "/texte"))
                .contains("Vous gardez 1 × Globe, 1 × Globe")
                .doesNotContain("Rapportez", "vous est rendu");
        assertThat(read(shop, "/commandes/" + order.order())).contains("à payer 50,00");
    }

    private static String id(String one) {
        return one.substring(one.lastIndexOf('/') + 1);
    }

    private String declared(String shop, Shoppers.Bought order, String key) {
        return declared(shop, order, key, "1");
    }

    /// Where it is found beneath the order.
    private String declared(String shop, Shoppers.Bought order, String key, String pieces) {
        String goods = "q-globe-" + shop;
        MvcTestResult noted = staff(shop, order, "/retractation", "cle", key, goods, pieces);
        assertThat(noted).hasStatus(HttpStatus.SEE_OTHER);
        String paper = Objects.requireNonNull(noted.getResponse().getRedirectedUrl());
        return paper.substring(paper.indexOf("/retractations/"));
    }
}
