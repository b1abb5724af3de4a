package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A cheque for a case of 15,00 €, in windows of a Wednesday at the optician's.
@TownTest
class ChequePagesTest {
    private static final LocalDate WEDNESDAY = ThreeShops.SATURDAY.plusDays(4);
    private static final ItemId CASE = new ItemId("etui");
    private static final AtomicInteger KEYS = new AtomicInteger();
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @Test
    void aChequeThatBouncesIsNeverShownAsPaidAndSaysWhatIsNext() throws Exception {
        Bought bought = bought("10:30");
        String page = page(bought) + "/paiement";
        write(page, "quoi", "CHEQUE_ANNOUNCED", "montant", "15,00");
        assertThat(text(get(page))).contains("chèque annoncé", "À recevoir", "Reste à payer");
        assertThat(text(mvc.get().uri("/commande/" + bought.token()).exchange()))
                .contains("À payer au comptoir", "Il compte dès qu’il est encaissé")
                .doesNotContain("Tout est payé");
        String cheque = field(text(get(page)), "de");
        write(
                page,
                "quoi",
                "CHEQUE_RECEIVED",
                "de",
                cheque,
                "montant",
                "15,00",
                "date",
                "2020-12-04");
        assertThat(text(get(page))).contains("chèque à encaisser", "À encaisser. Tant");
        write(page, "quoi", "CHEQUE_BANKED", "de", cheque);
        assertThat(text(get(page))).contains("payée");
        write(page, "quoi", "CHEQUE_BOUNCED", "de", cheque);
        assertThat(text(get(page)))
                .contains("chèque refusé : à payer 15,00 €")
                .contains("À représenter, ou à faire payer autrement");
        write(page, "quoi", "TAKEN", "moyen", "CASH", "montant", "15");
        assertThat(text(get(page))).contains("payée").doesNotContain("À représenter, ou");
    }

    @Test
    void aChequeIsHandedBackOnceItIsPaidOtherwise() throws Exception {
        Bought bought = bought("16:00");
        String page = page(bought) + "/paiement";
        write(page, "quoi", "CHEQUE_RECEIVED", "montant", "15", "date", "2020-12-04");
        write(page, "quoi", "TAKEN", "moyen", "CASH", "montant", "15");
        assertThat(text(get(page)))
                .contains("chèque à rendre", "À rendre : plus rien n’est dû")
                .doesNotContain("À encaisser. Tant");
        assertThat(text(mvc.get().uri("/commande/" + bought.token()).exchange()))
                .doesNotContain("Il compte dès");
        assertThat(text(get("/boutique/optique/cheques"))).contains("Rendu à la personne");
        String cheque = of(bought, 0).payment().value();
        String[] rendered = {
            "cle", key(), "quoi", "CHEQUE_HANDED_BACK", "de", cheque, "retour", "tiroir"
        };
        assertThat(post(page, rendered)).hasRedirectedUrl("/boutique/optique/cheques?note");
        assertThat(text(get("/boutique/optique/cheques"))).doesNotContain(bought.order().value());
        assertThat(text(get(page)))
                .contains("payée", "Chèque de 15,00 € rendu à la personne")
                .doesNotContain("chèque à rendre");
        write(page, "quoi", "REVERSED", "de", of(bought, 2).payment().value());
        assertThat(text(get(page))).contains("chèque à rendre", "il est de nouveau comme avant");
    }

    @Test
    void aChequeNotedAsBankedByMistakeIsInTheDrawerAgainAndItsDateIsAskedAbout() throws Exception {
        Bought bought = bought("16:30");
        String page = page(bought) + "/paiement";
        String[] ahead = {
            "cle", key(), "quoi", "CHEQUE_RECEIVED", "montant", "15", "date", "05/02/2021"
        };
        assertThat(post(page, ahead))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("une date à venir", "Oui, noter ce chèque", "value=\"dated-ahead\"");
        write(page, "quoi", "CHEQUE_RECEIVED", "montant", "15", "date", "2020-12-04");
        String cheque = of(bought, 0).payment().value();
        write(page, "quoi", "CHEQUE_BANKED", "de", cheque);
        assertThat(text(get("/boutique/optique/cheques"))).doesNotContain(bought.order().value());
        write(page, "quoi", "REVERSED", "de", of(bought, 1).payment().value());
        assertThat(text(get(page))).contains("chèque à encaisser", "il est de nouveau comme avant");
        assertThat(text(get("/boutique/optique/cheques")))
                .contains(bought.order().value(), "dimanche 12 décembre 2021");
        assertThat(text(get("/boutique/optique/cheques/fichier.csv")))
                .contains(";04/12/2020;15,00;EUR;12/12/2021;à encaisser\r\n");
        assertThat(text(get("/boutique/optique"))).contains("Chèques dans le tiroir");
        write(page, "quoi", "REVERSED", "de", cheque);
        assertThat(text(get(page)))
                .contains("n’est plus attendu")
                .doesNotContain("0,00 € de moins");
    }

    /// The form of the page as it was: the cheque itself would have been struck out.
    @Test
    void aPageThatDoesNotKnowYetStrikesNothingOutAndOnlyTheLastStepIsOffered() throws Exception {
        Bought bought = bought("17:00");
        String page = page(bought) + "/paiement";
        write(page, "quoi", "CHEQUE_ANNOUNCED", "montant", "15");
        String old = text(get(page));
        String cheque = field(old, "de");
        String vu = field(old.substring(old.indexOf("value=\"" + cheque)), "vu");
        assertThat(strikes(old)).containsExactly(cheque);
        String[] came = {
            "cle",
            key(),
            "quoi",
            "CHEQUE_RECEIVED",
            "de",
            cheque,
            "montant",
            "15",
            "vu",
            vu,
            "date",
            "2020-12-04"
        };
        assertThat(post(page, came)).hasRedirectedUrl(page + "?note");
        assertThat(post(page, "cle", key(), "quoi", "REVERSED", "de", cheque, "vu", vu))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("entre-temps");
        assertThat(strikes(text(get(page)))).containsExactly(of(bought, 1).payment().value());
        write(page, "quoi", "CHEQUE_BANKED", "de", cheque);
        assertThat(strikes(text(get(page)))).containsExactly(of(bought, 2).payment().value());
        write(page, "quoi", "CHEQUE_BOUNCED", "de", cheque);
        String refused = of(bought, 3).payment().value();
        assertThat(strikes(text(get(page)))).containsExactly(refused);
        write(page, "quoi", "REVERSED", "de", refused);
        assertThat(text(get(page))).contains("payée", "noté par erreur : il est encaissé");
        assertThat(strikes(text(get(page)))).containsExactly(of(bought, 2).payment().value());
    }

    /// What *C'était une erreur* stands beside.
    private static List<String> strikes(String page) {
        String entries = page.substring(page.indexOf("id=\"ecritures\""));
        return Pattern.compile("name=\"de\" value=\"([^\"]+)\"")
                .matcher(entries)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Bought bought(String time) {
        return shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, WEDNESDAY, time), CASE);
    }

    private static String page(Bought bought) {
        return "/boutique/optique/commandes/" + bought.order();
    }

    private PaymentEvent of(Bought bought, int number) {
        return log.events().stream()
                .filter(event -> isOf(event, bought))
                .map(PaymentEvent.class::cast)
                .toList()
                .get(number);
    }

    private static boolean isOf(Object event, Bought bought) {
        return event instanceof PaymentEvent entry && entry.order().equals(bought.order());
    }

    private void write(String page, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "cle";
        all[1] = key();
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(post(page, all)).hasRedirectedUrl(page + "?note");
    }

    private static String key() {
        return "cheque-page-" + KEYS.incrementAndGet();
    }

    /// The value of the first field of this name.
    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(staff()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(staff()).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor staff() {
        return user("oscar")
                .authorities(
                        new Post("optique", Role.COUNTER).authority(),
                        new Post("librairie", Role.COUNTER).authority());
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result.getResponse().getStatus()).isLessThan(300);
        return result.getResponse()
                .getContentAsString(UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }
}
