package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A globe that somebody gave up comes back with a dent, and the shop writes down what that took off its price.
@TownTest
class WornPagesTest extends WithdrawalForms {
    private static final String SHOP = "cabosse";
    private static final String GOODS = "q-globe-" + SHOP;

    @Test
    void whatItLostIsKeptBackWithItsReasonUntilItWasAMistake() {
        var order = bought(SHOP, Withdrawal.POSSIBLE);
        ourTill();
        handOver(SHOP, order);
        assertThat(money(SHOP, order, "TAKEN", "payee-en-entier-cabosse"))
                .hasStatus(HttpStatus.SEE_OTHER);
        String one = declared(order);
        String sheet = "/commandes/" + order.order();
        assertThat(read(SHOP, sheet)).doesNotContain("Noter une moins-value");
        assertThat(note(order, one, "trop-tot-pour-le-dire", "4", "cabossé"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(staff(SHOP, order, "/retour", "cle", "revient-tout-cabosse", GOODS, "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(SHOP, sheet))
                .contains("Noter une moins-value", "(Code de la consommation, L221-23)")
                .contains("établir la nature, les caractéristiques");

        assertThat(note(order, one, "sans-aucune-raison", "4", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites ce que vous avez constaté", "value=\"4\"");
        assertThat(note(order, one, "plus-que-son-prix-1", "25,01", "cabossé"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("il en reste 25,00", "id=\"moins-value-" + id(one) + "\" open");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(note(order, one, "une-bosse-de-trop", "4", "cabossé au pôle"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(read(SHOP, sheet))
                .contains("Moins-value de 4,00", "cabossé au pôle", "à rendre 21,00");
        assertThat(read(SHOP, "/retractations")).contains("21,00", "cabossé au pôle");
        for (String told : new String[] {"", one, one + "/texte"}) {
            assertThat(page(order, told))
                    .contains("vous rembourse 21,00", "Moins-value de 4,00", "cabossé au pôle");
        }
        assertThat(as(SHOP, "/boutique/" + SHOP + "/retours/revient-tout-cabosse/recu"))
                .bodyText()
                .contains("cabossé au pôle");

        assertThat(giveBack(order, "21", "rendu-sans-la-bosse")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read(SHOP, sheet)).contains("réglée").doesNotContain("Noter une moins-value");
        assertThat(read(SHOP, "/caisse/tickets/2"))
                .contains("Repris", "1 ×</span> <span class=\"what\"><span>Globe")
                .contains("Moins-value : Globe", "cabossé au pôle, TVA 20", "4,00")
                .contains("sur -21,00", "-3,50");
        assertThat(note(order, one, "encore-une-bosse-1", "1", "rayé"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("rayez ce remboursement");
        String page = read(SHOP, sheet);
        String loss = page.substring(page.indexOf("/moins-value/") + "/moins-value/".length());
        String mistake =
                one + "/moins-value/" + loss.substring(0, loss.indexOf("/erreur")) + "/erreur";
        for (int twice = 0; twice < 2; twice++) {
            assertThat(staff(SHOP, order, mistake)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(read(SHOP, sheet)).contains("à rendre 4,00").doesNotContain("cabossé au pôle");
        assertThat(page(order, one)).contains("rembourse 4,00").doesNotContain("cabossé");
        assertThat(staff(SHOP, order, one + "/moins-value/aucune/erreur"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private void ourTill() {
        assertThat(
                        mvc.post()
                                .uri("/boutique/" + SHOP + "/reglages/caisse")
                                .with(owner(SHOP))
                                .with(csrf())
                                .param("caisse", "CRENEAU")
                                .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult note(
            Shoppers.Bought order, String one, String key, String amount, String why) {
        return staff(
                SHOP,
                order,
                one + "/moins-value",
                "cle",
                key,
                "pour",
                id(one),
                GOODS,
                "1",
                "montant",
                amount,
                "raison",
                why);
    }

    private MvcTestResult giveBack(Shoppers.Bought order, String amount, String key) {
        return staff(
                SHOP,
                order,
                "/paiement",
                "cle",
                key,
                "quoi",
                "GIVEN_BACK",
                "moyen",
                "CARD",
                "montant",
                amount);
    }

    private String declared(Shoppers.Bought order) {
        MvcTestResult noted =
                staff(SHOP, order, "/retractation", "cle", "elle-n-en-veut-plus", GOODS, "1");
        assertThat(noted).hasStatus(HttpStatus.SEE_OTHER);
        String paper = Objects.requireNonNull(noted.getResponse().getRedirectedUrl());
        return paper.substring(paper.indexOf("/retractations/"));
    }

    private static String id(String one) {
        return one.substring(one.lastIndexOf('/') + 1);
    }
}
