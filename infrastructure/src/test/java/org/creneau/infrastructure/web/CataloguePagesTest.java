package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.Offers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class CataloguePagesTest {
    private static final String CATALOGUE = "/boutique/librairie/catalogue";
    private static final String SHOP = "/boutiques/librairie";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired TownLog log;

    @Test
    void aNameAndAPriceArePutUpForSaleOnceHoweverOftenTheyAreSent() {
        for (int times = 0; times < 2; times++) {
            assertThat(
                            post(
                                    "",
                                    "cle",
                                    "a-form-for-a-lamp",
                                    "libelle",
                                    "Lampe de lecture",
                                    "prix",
                                    "24,90",
                                    "tva",
                                    "20"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(listed("Lampe de lecture"))
                .singleElement()
                .returns(2_490L, each -> each.price().cents())
                .returns(2_000, each -> each.vat().basisPoints());
        assertThat(mvc.get().uri(SHOP)).bodyText().contains("Lampe de lecture", "24,90");
    }

    @Test
    void anArticleInSeveralSizesIsOneOfEachAndChosenInAList() {
        post(
                "",
                "cle",
                "a-form-for-jumpers",
                "libelle",
                "Pull marin",
                "prix",
                "59",
                "tva",
                "20",
                "tailles",
                "S, M; L");
        List<ItemListed> sizes = listed("Pull marin, ");
        assertThat(sizes).extracting(each -> each.label()).hasSize(3).contains("Pull marin, M");
        String medium =
                sizes.stream()
                        .filter(each -> each.label().endsWith("M"))
                        .findFirst()
                        .orElseThrow()
                        .item()
                        .value();

        assertThat(mvc.get().uri(SHOP))
                .bodyText()
                .contains("<legend", "Pull marin", "<option value=\"" + medium + "\"")
                .doesNotContain("name=\"q-" + medium);
        assertThat(mvc.get().uri(SHOP + "/creneaux?v-x=" + medium + "&n-x=2&q-roman=0"))
                .hasRedirectedUrl(SHOP + "/creneaux?q-" + medium + "=2");
        assertThat(mvc.get().uri(SHOP + "?q-" + medium + "=2"))
                .bodyText()
                .contains("selected=\"selected\">M");
    }

    @Test
    void whatIsChangedIsSoldLikeThatFromThenOn() {
        Offers.listed(log, ThreeShops.BOOKS, "lupe");
        assertThat(
                        post(
                                "/lupe",
                                "libelle",
                                "Loupe éclairante",
                                "prix",
                                "31.00",
                                "tva",
                                "5,5",
                                "rubrique",
                                "Pour mieux lire",
                                "retractation",
                                "MADE_TO_MEASURE"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(SHOP))
                .bodyText()
                .contains("Pour mieux lire", "Loupe éclairante", "31,00", "fait sur mesure");
        assertThat(as("iris", "/audit/librairie/articles/lupe"))
                .bodyText()
                .contains(
                        "« Globe lupe » a été mis en vente à 25,00",
                        "« Loupe éclairante » a été mis en vente à 31,00");
    }

    @Test
    void whatIsWithdrawnIsNoLongerShownAndCanComeBack() {
        Offers.listed(log, ThreeShops.BOOKS, "signet");
        post("/signet/retrait");
        assertThat(mvc.get().uri(SHOP)).bodyText().doesNotContain("Globe signet");
        assertThat(as("clara", CATALOGUE)).bodyText().contains("Globe signet");
        post("/signet", "libelle", "Globe signet", "prix", "25", "tva", "20");
        assertThat(mvc.get().uri(SHOP)).bodyText().contains("Globe signet");
    }

    @Test
    void whatCannotBeReadStaysInTheFormWithAReason() {
        assertThat(
                        post(
                                "",
                                "cle",
                                "a-form-with-a-slip",
                                "libelle",
                                "Vase bleu",
                                "prix",
                                "douze",
                                "tva",
                                "20"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un prix va de 0", "value=\"Vase bleu\"", "value=\"douze\"");
        Offers.listed(log, ThreeShops.BOOKS, "vase");
        assertThat(post("/vase", "libelle", "Vase", "prix", "12", "tva", "20", "taille", "grand"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une taille va avec le nom de son modèle", "value=\"grand\"");
        assertThat(post("/vase", "libelle", "Vase", "prix", "12", "tva", "20", "delai", "bientôt"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatTakesLongerIsSaidAndCloserWindowsAreNotOffered() {
        Offers.listed(log, ThreeShops.BOOKS, "reliure");
        post("/reliure", "libelle", "Reliure", "prix", "40", "tva", "20", "delai", "3 j");
        assertThat(mvc.get().uri(SHOP)).bodyText().contains("prête sous 3 j");
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), "10:00");
        var later = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), "10:00");
        assertThat(mvc.get().uri(SHOP + "/creneaux?q-reliure=1"))
                .bodyText()
                .contains(
                        "« Reliure » demande 3 j de préparation",
                        "value=\"" + slot + "\" disabled",
                        "value=\"" + later + "\">");
        assertThat(mvc.get().uri(SHOP + "/creneaux?q-roman=1"))
                .bodyText()
                .contains("value=\"" + slot + "\">")
                .doesNotContain("de préparation :");
    }

    private List<ItemListed> listed(String label) {
        return log.events().stream()
                .filter(ItemListed.class::isInstance)
                .map(ItemListed.class::cast)
                .filter(each -> each.label().startsWith(label))
                .toList();
    }

    private MvcTestResult as(String who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who, settings)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request =
                mvc.post().uri(CATALOGUE + path).with(csrf()).with(SignedIn.as("clara", settings));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
