package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Taking back what nobody finds the purchase of, without an exchange. The test opens a shop of its own.
@TownTest
class WithoutOrderPagesTest extends BringingForms {
    private static final String FORM = "/retours/sans-achat";

    @Test
    void whatIsTakenBackWithoutAPurchaseHasAHistory() {
        bought("repris", Withdrawal.POSSIBLE);
        assertThat(read("repris", "/retours")).contains("/boutique/repris" + FORM);
        assertThat(read("repris", FORM))
                .contains("rendez-le par votre caisse", "À examiner plus tard")
                .doesNotContain("checkbox");
        assertThat(swap("repris", FORM)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String[] globes = {"rapporte", "globe-repris", "combien-rapporte", "2", "argent", "oui"};
        assertThat(swap("repris", FORM, with(globes, "combien-rapporte", "101")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"101\"");
        String noted = "/boutique/repris/retours?repris=caisse#sans-commande";
        assertThat(swap("repris", FORM, globes)).hasRedirectedUrl(noted);
        assertThat(swap("repris", FORM, globes)).as("sent twice").hasRedirectedUrl(noted);
        assertThat(swap("repris", FORM, with(globes, "combien-rapporte", "3")))
                .hasStatus(HttpStatus.CONFLICT);
        String list = read("repris", "/retours?repris=caisse");
        assertThat(list).contains("Rendez l’argent par votre caisse", "2 × Globe", "à examiner");
        String history = list.replaceAll("(?s).*href=\"(/audit/repris/retours/[^\"]+)\".*", "$1");
        assertThat(mvc.get().uri("/audit/repris").with(owner("repris")))
                .bodyText()
                .contains(history);
        assertThat(mvc.get().uri(history).with(owner("repris")))
                .hasStatusOk()
                .bodyText()
                .contains("Histoire d’un retour", "achat inconnu", "2 × Globe", "2 pièces");
        assertThat(mvc.get().uri(history + "x").with(owner("repris")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String[] with(String[] typed, String name, String value) {
        String[] other = typed.clone();
        for (int at = 0; at < other.length; at += 2) {
            if (other[at].equals(name)) {
                other[at + 1] = value;
            }
        }
        return other;
    }
}
