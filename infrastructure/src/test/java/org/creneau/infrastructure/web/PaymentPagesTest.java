package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A case for 15,00 €, paid in every way, in windows of a Wednesday at the optician's.
@TownTest
class PaymentPagesTest {
    private static final LocalDate WEDNESDAY = ThreeShops.SATURDAY.plusDays(4);
    private static final ItemId CASE = new ItemId("etui");
    private static final String ASKED = "other-means";
    private static final AtomicInteger KEYS = new AtomicInteger();
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @Test
    void theExactAmountByCardIsOneTapOnTheOrdersPage() throws Exception {
        Bought bought = bought("10:00");
        String page = page(bought);
        assertThat(text(get(page))).contains("à payer 15,00 €", "Payé 15,00 € par carte");
        String key = field(text(get(page)), "cle");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(
                            post(
                                    page + "/paiement",
                                    "cle",
                                    key,
                                    "quoi",
                                    "TAKEN",
                                    "montant",
                                    "15.00",
                                    "moyen",
                                    "CARD"))
                    .hasRedirectedUrl(page + "/paiement?note");
        }
        assertThat(text(get(page))).contains("payée").doesNotContain("par carte");
        assertThat(text(get(page + "/paiement?note")))
                .contains("C’est noté", "Encaissé en caisse : 15,00 €, carte.");
        assertThat(entries(bought)).isEqualTo(1);
        assertThat(text(get("/boutique/optique?jour=" + WEDNESDAY))).contains("payée");
        assertThat(text(mvc.get().uri("/commande/" + bought.token()).exchange()))
                .contains("Tout est payé", "15,00 €")
                .doesNotContain("À payer au comptoir", "carte");
    }

    @Test
    void whatIsTooMuchIsGivenBackAndAMistakeIsCountered() throws Exception {
        Bought bought = bought("11:00");
        String page = page(bought) + "/paiement";
        String[] twenty = {"quoi", "TAKEN", "moyen", "TRANSFER", "montant", "20", "ticket", "V-7"};
        String[] asked = Arrays.copyOf(twenty, 10);
        asked[8] = "cle";
        asked[9] = key();
        assertThat(post(page, asked))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Il ne reste que 15,00", "Oui, c’est bien ce montant");
        asked[8] = "accord";
        asked[9] = "beyond-open";
        write(page, asked);
        assertThat(text(get(page))).contains("à rendre 5,00 €", "ticket n° V-7");
        assertThat(text(mvc.get().uri("/commande/" + bought.token()).exchange()))
                .contains("La boutique vous doit 5,00 €");
        assertThat(post(page, "cle", key(), "quoi", "GIVEN_BACK", "moyen", "CASH", "montant", "21"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("rendre plus que ce qui a été encaissé");
        String[] cash = {"cle", key(), "quoi", "GIVEN_BACK", "moyen", "CASH", "montant", "5,00"};
        assertThat(post(page, cash))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("si la personne est d’accord", "Oui, elle est d’accord");
        write(page, "quoi", "GIVEN_BACK", "moyen", "CASH", "montant", "5,00", "accord", ASKED);
        assertThat(text(get(page)))
                .contains("payée", "Rendu : 5,00 €, espèces, avec l’accord de la personne");
        String first = of(bought, 0).payment().value();
        String back = of(bought, 1).payment().value();
        assertThat(post(page, "cle", key(), "quoi", "REVERSED", "de", first))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("déjà rendu");
        write(page, "quoi", "REVERSED", "de", back);
        write(page, "quoi", "REVERSED", "de", first);
        assertThat(text(get(page)))
                .contains("à payer 15,00 €", "20,00 € de moins")
                .contains("5,00 € notés par erreur comme rendus ne l’ont pas été");
        assertThat(post(page, "cle", key(), "quoi", "REVERSED", "de", first))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("déjà été annulée");
    }

    @Test
    void whatCannotBeReadStaysOnThePageWithItsReason() throws Exception {
        String page = page(bought("11:30")) + "/paiement";
        assertThat(post(page, "cle", key(), "quoi", "TAKEN", "moyen", "CARD", "montant", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un montant va d’un centime");
        assertThat(post(page, "cle", key(), "quoi", "TAKEN", "moyen", "CARD", "montant", "abc"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un montant va d’un centime");
        assertThat(post(page, "cle", key(), "moyen", "CARD", "montant", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites ce qui est à noter");
        assertThat(post(page, "quoi", "TAKEN", "moyen", "CARD", "montant", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(page, "cle", key(), "quoi", "TAKEN", "moyen", "CASH", "montant", "1001"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("La loi limite les espèces à 1");
    }

    @Test
    void aTapOnAnOldPageDoesNotPayTwice() throws Exception {
        Bought bought = bought("15:00");
        String page = page(bought);
        String seen = field(text(get(page + "/paiement")), "vu");
        write(page + "/paiement", "quoi", "TAKEN", "moyen", "CARD", "montant", "15");
        String[] tap = {
            "cle", key(), "quoi", "TAKEN", "moyen", "CASH", "montant", "15.00", "vu", seen
        };
        assertThat(post(page + "/paiement", tap))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Quelque chose a été noté entre-temps");
        tap[3] = "CHEQUE_ANNOUNCED";
        assertThat(post(page + "/paiement", tap)).hasStatus(HttpStatus.CONFLICT);
        assertThat(entries(bought)).isEqualTo(1);
    }

    @Test
    void aTimeTypedInWordsIsAskedForAgainWithTheRestAsItWas() {
        String page = page(bought("15:30")) + "/paiement";
        for (String when : List.of("le 5 à 14 h", "2010-01-01T10:00")) {
            String[] form =
                    ("formulaire;encaisser;quoi;TAKEN;moyen;CASH;montant;7,40;ticket;V-77;cle;"
                                    + (key() + ";quand;" + when))
                            .split(";");
            assertThat(post(page, form))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("05/12/2020 14:30", when, "7,40", "V-77");
        }
        String[] cheque =
                ("formulaire;cheque;quoi;CHEQUE_RECEIVED;montant;7,40;date;5 décembre;cle;" + key())
                        .split(";");
        assertThat(post(page, cheque))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez la date écrite", "5 décembre");
    }

    @Test
    void theTakingsOfADayAreThereForTheShopAndForWhoeverChecksThem() throws Exception {
        Bought bought = bought("12:00");
        String page = page(bought) + "/paiement";
        String then = "2020-12-12T09:05";
        clock.set(Instant.parse("2020-12-12T10:00:00Z"));
        write(
                page, "quoi", "TAKEN", "moyen", "CARD", "montant", "12,50", "ticket", "0412",
                "quand", then);
        write(page, "quoi", "TAKEN", "moyen", "CASH", "montant", "2,50", "quand", then);
        clock.set(StoppedClock.START);
        String day = "?jour=2020-12-12";
        assertThat(text(get("/boutique/optique/encaissements" + day)))
                .contains("samedi 12 décembre 2020", "12,50 €", "2,50 €", "15,00 €", "0412")
                .doesNotContain("certifi");
        assertThat(text(asAuditor("/audit/optique/encaissements" + day)))
                .contains("12,50 €", "/audit/optique/commandes/" + bought.order());
        assertThat(text(asAuditor("/audit/optique/encaissements/fichier.csv" + day)))
                .isEqualTo(text(get("/boutique/optique/encaissements/fichier.csv" + day)))
                .startsWith("\uFEFFdate;heure;commande;moyen;montant;monnaie;ticket;échangé\r\n")
                .containsPattern("12/12/2020;09:05;[^;]+;carte;12,50;EUR;n° 0412;\r\n")
                .containsPattern("12/12/2020;09:05;[^;]+;espèces;2,50;EUR;;\r\n");
        assertThat(text(get("/boutique/librairie/encaissements" + day))).doesNotContain("12,50 €");
    }

    @Test
    void anotherShopsOrderHasNoPageHere() {
        String order = bought("14:00").order().value();
        String page = "/boutique/librairie/commandes/" + order + "/paiement";
        assertThat(get(page)).hasStatus(HttpStatus.NOT_FOUND);
        String[] form = {"cle", key(), "quoi", "TAKEN", "moyen", "CARD", "montant", "15"};
        assertThat(post(page, form)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAuditorsCountIsTheShops() throws Exception {
        Bought bought = bought("14:30");
        write(page(bought) + "/paiement", "quoi", "TAKEN", "moyen", "CARD", "montant", "7");
        assertThat(text(asAuditor("/audit/optique/comptes?jour=" + WEDNESDAY)))
                .contains("juste")
                .doesNotContain("diffère");
        assertThat(text(asAuditor("/audit/optique/commandes/" + bought.order())))
                .contains("Encaissé en caisse : 7,00 €, carte.", "Reste à payer", "8,00 €");
    }

    private Bought bought(String time) {
        return shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, WEDNESDAY, time), CASE);
    }

    private static String page(Bought bought) {
        return "/boutique/optique/commandes/" + bought.order();
    }

    private long entries(Bought bought) {
        return log.events().stream().filter(event -> isOf(event, bought)).count();
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
        return "payment-page-" + KEYS.incrementAndGet();
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

    private MvcTestResult asAuditor(String path) {
        return mvc.get().uri(path).with(auditor()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(staff()).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor auditor() {
        return user("iris").authorities(new Post("optique", Role.AUDITOR).authority());
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
