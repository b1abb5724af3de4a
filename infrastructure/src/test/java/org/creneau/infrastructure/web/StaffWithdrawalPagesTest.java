package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.creneau.domain.catalogue.Withdrawal;
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
        assertThat(staff("par-lettre", order, one + "/envoi", "envoye", "2021-01-05"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(staff("par-lettre", order, one + "/envoi", "envoye", "demain"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(staff("par-lettre", order, one + "/envoi", "envoye", "2020-12-05"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(read("par-lettre", "/retractations")).contains("articles envoyés");
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
        assertThat(page(order, "")).contains("Vous gardez ces articles");
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
        assertThat(page(order, "")).contains("1 pièce non gardée");
    }
}
