package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The shoe shop has our till as long as a test here runs.
@TownTest
class TillPagesTest {
    private static final String SHOP = "/boutique/chaussures";
    private static final String TILL = SHOP + "/caisse";
    private static final Pattern NUMBER = Pattern.compile("caisse/tickets/(\\d+)");
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;

    @BeforeEach
    void ours() {
        assertThat(post(SHOP + "/reglages/caisse", "caisse", "CRENEAU"))
                .hasRedirectedUrl(SHOP + "/reglages?fait=caisse");
    }

    @AfterEach
    void theirs() {
        post(SHOP + "/reglages/caisse", "caisse", "SHOPS_OWN");
    }

    @Test
    void aPaymentHasANumberAReceiptAndAClosure() throws Exception {
        Bought bought = bought("17:00");
        int number = pay(bought, "till-a", "89,90");
        assertThat(text(get(SHOP + "/commandes/" + bought.order() + "/paiement")))
                .contains("Ticket n° " + number, "Créneau est votre caisse")
                .doesNotContain("N° du ticket de caisse");
        assertThat(text(get(TILL))).contains("À clôturer", "Ticket n° " + number);
        for (String page :
                new String[] {
                    TILL + "/tickets/" + number,
                    "/commande/" + bought.token() + "/tickets/" + number
                }) {
            assertThat(text(get(page)))
                    .contains("Chaussures Aubin", "Bottines « Hérault », daim", "89,90 €")
                    .contains("TVA 20 % sur 89,90 € TTC", "14,98 €", "74,92 €", "Reste à payer")
                    .doesNotContain("ertifi", "onforme", Shoppers.NAME);
        }
        assertThat(post(TILL + "/cloture", "vu", String.valueOf(number - 1)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(TILL + "/cloture", "vu", String.valueOf(number)))
                .hasRedirectedUrl(TILL + "?cloture");
        assertThat(post(TILL + "/cloture")).hasRedirectedUrl(TILL + "?rien");
        assertThat(post(TILL + "/cloture", "periode", "MONTH", "mois", "2020-12"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(TILL + "/cloture", "periode", "MONTH", "mois", "2020-11"))
                .hasRedirectedUrl(TILL + "?rien");
        assertThat(post(TILL + "/cloture", "periode", "YEAR", "mois", "+999999999-12"))
                .satisfies(no -> assertThat(no.getResponse().getStatus()).isBetween(400, 422));
        String closed = text(get(TILL));
        assertThat(closed).contains("Rien n’a été encaissé", "décembre 2020", "journée", "89,90 €");
        String newest =
                Pattern.compile("caisse(/clotures/\\d+)")
                        .matcher(closed)
                        .results()
                        .map(found -> found.group(1))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        assertThat(text(get(TILL + newest))).contains("Total perpétuel", "89,90 €");
    }

    @Test
    void anArchiveAddsUpToItsClosuresAndTheAuditorFindsThemRight() throws Exception {
        pay(bought("18:15"), "till-f", "89,90");
        pay(bought("18:30"), "till-g", "13,37");
        post(TILL + "/cloture");
        var files = files(get(TILL + "/archive?du=2020-12-05&au=2020-12-05"));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "LISEZMOI.txt",
                        "tickets.csv",
                        "lignes.csv",
                        "tva.csv",
                        "clotures.csv",
                        "empreintes.csv");
        long closed = sum(files, "clotures.csv", 9, row -> !row[8].equals("total perpétuel"));
        assertThat(closed).isGreaterThanOrEqualTo(10_327);
        assertThat(sum(files, "tickets.csv", 7, _ -> true)).isEqualTo(closed);
        assertThat(sum(files, "tva.csv", 2, _ -> true)).isEqualTo(net(files));
        assertThat(String.join("", files.values()))
                .contains("vendu;Bottines « Hérault », daim;1;89,90;20,00;89,90;EUR")
                .contains("Dernière clôture contenue", "Le mois n'y est pas clôturé")
                .doesNotContain("ertifi", "onforme", Shoppers.NAME);
        assertThat(text(asAuditor("/audit/chaussures/caisse"))).contains("justes");
        assertThat(files(asAuditor("/audit/chaussures/caisse/archive?du=2020-12-05&au=2020-12-05")))
                .isEqualTo(files);
        for (String days :
                new String[] {
                    "du=2020-12-05&au=2020-12-04",
                    "du=2020-01-01&au=2020-12-31",
                    "du=2020-12-05&au=%2B999999999-12-31",
                    "du=%2B999999999-12-31&au=%2B999999999-12-31"
                }) {
            assertThat(get(TILL + "/archive?" + days))
                    .satisfies(no -> assertThat(no.getResponse().getStatus()).isBetween(400, 422));
        }
        String fingerprint = text(get(TILL + "/archive/empreinte?du=2020-12-05&au=2020-12-05"));
        assertThat(fingerprint)
                .matches("[0-9a-f]{64}  caisse-chaussures-2020-12-05-2020-12-05.zip\n");
    }

    private static long net(Map<String, String> files) {
        return sum(files, "tickets.csv", 7, _ -> true)
                - sum(files, "tickets.csv", 8, _ -> true)
                - sum(files, "tickets.csv", 9, _ -> true);
    }

    private static long sum(
            Map<String, String> files, String file, int column, Predicate<String[]> rows) {
        return files.getOrDefault(file, "")
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .filter(rows)
                .mapToLong(row -> Long.parseLong(row[column].replace(",", "")))
                .sum();
    }

    private static Map<String, String> files(MvcTestResult result) throws IOException {
        Map<String, String> files = new TreeMap<>();
        byte[] bytes = result.getResponse().getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private MvcTestResult asAuditor(String path) {
        var iris = user("iris").authorities(new Post("chaussures", Role.AUDITOR).authority());
        return mvc.get().uri(path).with(iris).exchange();
    }

    @Test
    void aMistakeIsAReceiptThatNamesWhatItCorrects() throws Exception {
        Bought bought = bought("17:15");
        int number = pay(bought, "till-b", "12,00");
        String books = SHOP + "/commandes/" + bought.order() + "/paiement";
        var wrong = Pattern.compile("name=\"de\" value=\"([^\"]+)\"").matcher(text(get(books)));
        assertThat(wrong.find()).isTrue();
        assertThat(post(books, "cle", "till-page-till-c", "quoi", "REVERSED", "de", wrong.group(1)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(TILL + "/tickets/" + (number + 1))))
                .contains("Corrige le ticket n° " + number, "Encaissement annulé", "-12,00 €")
                .doesNotContain("Bottines");
    }

    @Test
    void receiptsNameTheSellerByTheNumbersOfTheirTime() throws Exception {
        Bought bought = bought("18:45");
        int before = pay(bought, "till-h", "1");
        String form = SHOP + "/reglages/identite";
        assertThat(post(form, "societe", "732 829 320 00074", "tva", "FR 44 732829320"))
                .hasRedirectedUrl(SHOP + "/reglages?fait=identite");
        assertThat(text(get(SHOP + "/reglages?fait=identite")))
                .contains("portent ces numéros", "value=\"73282932000074\"");
        pay(bought, "till-i", "1");
        int after = before + 1;
        assertThat(text(get(TILL + "/tickets/" + before))).doesNotContain("SIRET");
        assertThat(text(get(TILL + "/tickets/" + after)))
                .contains("SIRET 73282932000074", "TVA FR44732829320");
        assertThat(post(form, "societe", "732829321"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce numéro d’entreprise", "value=\"732829321\"");
        assertThat(post(form, "societe", "356000000", "tva", "FR44732829320"))
                .hasStatus(HttpStatus.CONFLICT);
        post(form);
    }

    @Test
    void nothingIsExchangedWithoutAnOrder() throws Exception {
        assertThat(text(get(SHOP + "/retours"))).doesNotContain("retours/echange");
        assertThat(text(get(SHOP + "/retours/echange")))
                .contains("ce qui revient sans sa commande n’est dans aucun compte")
                .doesNotContain("name=\"pris\"");
    }

    @Test
    void whatOurTillDidNotNoteIsStillToBePaidOrNotedFirst() throws Exception {
        Bought order = bought("16:45");
        assertThat(post(SHOP + "/commandes/" + order.order() + "/remise"))
                .hasStatus(HttpStatus.SEE_OTHER);
        String form = SHOP + "/commandes/" + order.order() + "/echange";
        assertThat(text(get(form)))
                .contains("Créneau est votre caisse", "C’est encore à payer", "noter d’abord")
                .doesNotContain("Oui, par carte");
        String[] swap = {
            "cle", "la-cle-d-un-echange", "q-bottines", "1", "pris", "bottines", "paye", "CARD"
        };
        assertThat(post(form, swap))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ce qu’elle n’a pas noté, elle ne l’a pas encaissé");
        int paid = pay(order, "till-j", "89,90");
        swap[1] = "la-cle-d-un-autre-echange";
        swap[7] = "";
        assertThat(post(form, swap)).hasStatus(HttpStatus.SEE_OTHER);
        for (int half : new int[] {paid + 1, paid + 2}) {
            assertThat(text(get(TILL + "/tickets/" + half)))
                    .contains(", <span>échange<", "L’autre moitié de l’échange : commande ");
        }
    }

    @Test
    void nobodySeesTheReceiptOfAnothersOrder() throws Exception {
        int number = pay(bought("17:30"), "till-d", "5");
        Bought other = bought("17:45");
        assertThat(get("/commande/" + other.token() + "/tickets/" + number))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(TILL + "/tickets/99999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(TILL + "/clotures/99999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoLeavesOursSeesWhatWasAndClosesNothingMore() throws Exception {
        pay(bought("18:00"), "till-e", "7");
        theirs();
        assertThat(text(get(TILL))).contains("Votre caisse tient vos comptes", "Total perpétuel");
        assertThat(post(TILL + "/cloture")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(SHOP + "/reglages/caisse", "caisse", "MINE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(get("/boutique/chaussures/encaissements"))).contains("Ticket n°");
    }

    private Bought bought(String time) {
        var slot = ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(3), time);
        return shoppers.order(slot, ThreeShops.BOOTS);
    }

    /// The number of its receipt.
    private int pay(Bought bought, String key, String amount) throws Exception {
        String order = SHOP + "/commandes/" + bought.order();
        String[] form = {
            "cle", "till-page-" + key, "quoi", "TAKEN", "moyen", "CARD", "montant", amount
        };
        assertThat(post(order + "/paiement", form)).hasStatus(HttpStatus.SEE_OTHER);
        var found = NUMBER.matcher(text(get(order)));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(owner()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(owner()).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor owner() {
        return user("paul").authorities(new Post("chaussures", Role.OWNER).authority());
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result.getResponse().getStatus()).isLessThan(300);
        return result.getResponse()
                .getContentAsString(UTF_8)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }
}
