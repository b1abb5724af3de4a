package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ChooseChangeDeadline;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody gets a globe on Saturday, 5 December, and changes her mind: until Monday, 21 December, since the
/// nineteenth is a Saturday. Each test opens a shop of its own.
@TownTest
class WithdrawalPagesTest extends WithdrawalForms {
    @Autowired TownPost post;

    @Test
    void aChangeOfMindTakesTwoStepsAndIsAcknowledgedInWriting() {
        var order = bought("retracte", Withdrawal.POSSIBLE);
        assertThat(page(order, "")).doesNotContain("Me rétracter ici");
        assertThat(page(order, "/retractation")).contains("pas encore reçu");
        handOver("retracte", order);
        assertThat(page(order, ""))
                .contains("Me rétracter ici", "lundi 21 décembre 2020", "5 décembre 2022");

        assertThat(page(order, "/retractation"))
                .contains("Étape 1 sur 2", "Globe", "name=\"q-globe-retracte\"");
        assertThat(mvc.get().uri(address(order, "/retractation/confirmation?q-globe-retracte=0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez au moins une pièce.");
        assertThat(mvc.get().uri(address(order, "/retractation/confirmation?q-globe-retracte=2")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vous n’avez pas autant de pièces", "Étape 1 sur 2");
        assertThat(page(order, "/retractation/confirmation?q-globe-retracte=1"))
                .contains("Étape 2 sur 2", "Confirmer ma rétractation", Shoppers.NAME);

        MvcTestResult sent = declare(order, "retracte", "une-cle-de-retractation").exchange();
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        String acknowledged = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(acknowledged))
                .hasStatusOk()
                .bodyText()
                .contains("Accusé de réception", "1 × Globe", Shoppers.NAME, "5 déc. 2020")
                .contains("samedi 19 décembre 2020", "lundi 21 décembre 2020");
        assertThat(declare(order, "retracte", "une-cle-de-retractation"))
                .hasRedirectedUrl(acknowledged);
        assertThat(declare(order, "retracte", "une-autre-cle-de-retractation"))
                .hasRedirectedUrl(acknowledged);
        keptAsAFile(acknowledged);
    }

    @Test
    void whoeverMayNoLongerCancelWithdrawsFromWhatSheHasNotYet() {
        var order = bought("avant", Withdrawal.POSSIBLE);
        log.send(
                Issued.first(
                        "deadline-of-avant",
                        new ChooseChangeDeadline(new ShopId("avant"), Duration.ofDays(3)),
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
        assertThat(page(order, "")).contains("Me rétracter ici", "trop tard pour l’annuler");
        assertThat(page(order, "/retractation"))
                .contains("Étape 1 sur 2", "name=\"q-globe-avant\" value=\"1\"");
        assertThat(page(order, "/retractation/confirmation?q-globe-avant=1"))
                .contains("Étape 2 sur 2", "sa place est libérée");

        MvcTestResult sent = declare(order, "avant", "une-cle-d-avant-livraison").exchange();
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        String acknowledged = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(acknowledged))
                .hasStatusOk()
                .bodyText()
                .contains("Accusé de réception", "vous n’avez rien à rapporter", "Commande annulée")
                .doesNotContain("Réserver un créneau pour rapporter");
        assertThat(text(mvc.get().uri(acknowledged + "/texte").exchange()))
                .contains("vous n’avez rien à rapporter");
        assertThat(page(order, "")).contains("Commande annulée : vous n’avez rien à payer.");
        assertThat(declare(order, "avant", "une-cle-d-avant-livraison"))
                .hasRedirectedUrl(acknowledged);
    }

    private void keptAsAFile(String acknowledged) {
        MvcTestResult file = mvc.get().uri(acknowledged + "/texte").exchange();
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(text(file))
                .contains("ACCUSÉ DE RÉCEPTION", "- 1 × Globe", "Reçue le : 5 déc. 2020")
                .contains("au plus tard le samedi 19 décembre 2020");
    }

    /// The address of the second step carries what makes the declaration: going back to it finds the same.
    @Test
    void goingBackAndConfirmingAgainSaysNothingMore() {
        var order = bought("revenue", Withdrawal.POSSIBLE, 2, Channel.WEB);
        handOver("revenue", order);
        String key = hidden(page(order, "/retractation"));
        String second = page(order, "/retractation/confirmation?q-globe-revenue=1&cle=" + key);
        assertThat(hidden(second)).isEqualTo(key);
        MvcTestResult once = declare(order, "revenue", key).exchange();
        MvcTestResult again = declare(order, "revenue", key).exchange();
        assertThat(again)
                .hasRedirectedUrl(Objects.requireNonNull(once.getResponse().getRedirectedUrl()));
        assertThat(page(order, "/retractation")).contains("sur 1");
        assertThat(page(order, "")).contains("Dont 25,00", "pas gardés");
        assertThat(home("revenue"))
                .contains("articles attendus")
                .doesNotContain("remboursement au plus tard");
    }

    private static String hidden(String page) {
        var key = Pattern.compile("name=\"cle\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void whatWasOrderedInTheShopIsNotFromADistance() {
        var order = bought("comptoir", Withdrawal.POSSIBLE, 1, Channel.COUNTER);
        String form = "/commandes/" + order.order() + "/retractation";
        assertThat(read("comptoir", form)).contains("passée en boutique", "peut être annulée");
        handOver("comptoir", order);
        assertThat(read("comptoir", form))
                .contains("achetés en boutique et remis", "un retour ou un échange")
                .doesNotContain("pas encore", "annulée");
        assertThat(page(order, "/retractation"))
                .contains("Vous avez acheté ces articles en boutique")
                .doesNotContain("pas encore");
        assertThat(page(order, "")).doesNotContain("rétract");
        assertThat(read("comptoir", "/commandes/" + order.order())).doesNotContain("se rétracter");
    }

    @Test
    void theShopFollowsItUntilTheMoneyIsBack() {
        var order = bought("suivie", Withdrawal.POSSIBLE);
        handOver("suivie", order);
        assertThat(money("suivie", order, "TAKEN", "paiement-de-suivie-1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(home("suivie")).doesNotContain("Rétractations");
        declare(order, "suivie", "une-cle-de-suivie").exchange();

        assertThat(home("suivie")).contains("Rétractations", "articles attendus");
        assertThat(
                        staff(
                                "suivie",
                                order,
                                "/retour",
                                "cle",
                                "retour-de-suivie",
                                "q-globe-suivie",
                                "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(home("suivie"))
                .containsOnlyOnce("25,00")
                .contains("À rendre", "chip\">rétractation<")
                .doesNotContain("id=\"retractations\"");
        assertThat(page(order, ""))
                .contains("Les articles sont arrivés", "25,00")
                .contains("Retours et rétractations", "− 25,00", "Prix après le retour");
        assertThat(read("suivie", "/commandes/" + order.order()))
                .contains("Rétractation", "à rembourser");

        money("suivie", order, "GIVEN_BACK", "paiement-de-suivie-2");
        assertThat(home("suivie")).doesNotContain("id=\"retractations\"");
        assertThat(read("suivie", "/retractations"))
                .contains("Aucune rétractation à suivre.", "Réglées", "réglée");
        assertThat(text(as("suivie", "/audit/suivie/commandes/" + order.order())))
                .contains("1 pièce ne sera pas gardée", "à rembourser au plus tard le")
                .contains("Rétractations", "réglée");
    }

    @Test
    void aLetterGoesToWhoeverAskedForOne() throws Exception {
        var order = bought("par-courriel", Withdrawal.POSSIBLE);
        handOver("par-courriel", order);
        assertThat(
                        declare(order, "par-courriel", "une-cle-par-courriel")
                                .param("courriel", "pas une adresse"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pas une adresse", "anne@exemple.fr", "Confirmer ma rétractation");
        String acknowledged =
                Objects.requireNonNull(
                        declare(order, "par-courriel", "une-cle-par-courriel")
                                .param("courriel", "retracte@exemple.fr")
                                .exchange()
                                .getResponse()
                                .getRedirectedUrl());
        await().until(() -> text(mvc.get().uri(acknowledged).exchange()).contains("est parti."));
        assertThat(letters("retracte@exemple.fr"))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.getSubject()).contains("réception", "rétractation");
                            assertThat(letter.getContent().toString())
                                    .contains("Globe", "19 décembre 2020");
                        });
    }

    private List<MimeMessage> letters(String to) throws MessagingException {
        List<MimeMessage> hers = new ArrayList<>();
        for (MimeMessage letter : post.received()) {
            if (letter.getAllRecipients()[0].toString().equals(to)) {
                hers.add(letter);
            }
        }
        return hers;
    }

    @Test
    void fromANewspaperNobodyWithdraws() {
        var order = bought("journaux", Withdrawal.PRESS);
        handOver("journaux", order);
        assertThat(page(order, ""))
                .contains("La loi ne permet pas de rendre")
                .doesNotContain("Me rétracter ici");
        assertThat(declare(order, "journaux", "une-cle-de-journaux"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("La loi ne permet pas de rendre cet article sans raison : Globe");
    }

    @Test
    void whatWasSealedSaysSo() {
        var order = bought("scelles", Withdrawal.HYGIENE);
        handOver("scelles", order);
        assertThat(page(order, "/retractation")).contains("l’emballage n’a pas été ouvert");
    }

    @Test
    void nobodyReadsAnothersAcknowledgement() {
        var hers = bought("discrete", Withdrawal.POSSIBLE);
        var others = shoppers.order(window("discrete"), new ItemId("globe-discrete"));
        handOver("discrete", hers);
        String acknowledged =
                Objects.requireNonNull(
                        declare(hers, "discrete", "une-cle-discrete")
                                .exchange()
                                .getResponse()
                                .getRedirectedUrl());
        String id = acknowledged.substring(acknowledged.lastIndexOf('/'));
        assertThat(mvc.get().uri(address(others, "/retractations" + id)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(address(others, "/retractations" + id + "/texte")))
                .hasStatus(HttpStatus.NOT_FOUND);
        String form = "/boutique/librairie/commandes/" + hers.order() + "/retractation";
        assertThat(as("librairie", form)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
