package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class CatalogueFilePagesTest {
    private static final String PATH = "/boutique/librairie/fichier";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired TownLog log;

    @Test
    void everyLineIsToldBeforeAnythingIsDone() {
        Offers.listed(log, ThreeShops.BOOKS, "f-old");
        Offers.listed(log, ThreeShops.BOOKS, "f-same");
        int events = log.events().size();
        MvcTestResult told =
                tried(
                        """
                        article;libelle;prix;tva
                        f-new;Carte postale;1,20;20
                        f-old;Globe f-old;26,00;20
                        f-same;Globe f-same;25,00;20
                        f-bad;Sans prix;;20
                        f-new;Encore elle;2;20
                        """);
        assertThat(told)
                .bodyText()
                .contains("1 nouvel article", "1 article changé", "1 inchangé", "2 lignes refusées")
                .contains(
                        "Un prix va de 0", "déjà une ligne plus haut", "Prendre dans le catalogue");
        assertThat(log.events()).hasSize(events);
    }

    @Test
    void whatIsTakenInTwiceIsTakenInOnce() {
        String text = "libelle;prix;stock\nCarnet de croquis;7,90;12\nGomme;0,90;\n";
        assertThat(applied(text)).bodyText().contains("2 nouveaux articles");
        int events = log.events().size();
        assertThat(applied(text)).bodyText().contains("2 inchangés");
        assertThat(log.events()).hasSize(events);
        assertThat(log.events())
                .filteredOn(
                        event ->
                                event instanceof ItemListed listed
                                        && listed.label().equals("Carnet de croquis"))
                .hasSize(1);
        assertThat(mvc.get().uri("/boutiques/librairie")).bodyText().contains("Gomme", "7,90");
    }

    @Test
    void aFileThatIsNoneIsSaidToBeNone() {
        assertThat(tried("bonjour"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("n’est pas un catalogue");
        assertThat(
                        mvc.post()
                                .uri(PATH)
                                .with(csrf())
                                .with(SignedIn.as("clara", settings))
                                .param("contenu", "***"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theCatalogueItselfIsTheFileToFillIn() throws Exception {
        MvcTestResult file =
                mvc.get().uri(PATH + "/modele.csv").with(SignedIn.as("clara", settings)).exchange();
        String text = file.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("article;libelle;prix", "roman;Le Vent dans les tilleuls;12,90;20");
        assertThat(tried(text)).bodyText().contains("0 nouvel article", "0 ligne refusée");
    }

    @Test
    void theInterfaceTellsTheSame() {
        String body = "{\"csv\":\"article,label,price\\nf-api,Brush,4.50\\nf-no,Nothing,x\"%s}";
        assertThat(imported(body.formatted("")))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"applied":false,"created":1,"refused":1,
                         "lines":[{"line":2,"item":"f-api","effect":"NEW"},{"line":3,"effect":"REFUSED"}]}
                        """);
        assertThat(mvc.get().uri("/api/v1/shops/librairie/items/f-api"))
                .hasStatus(HttpStatus.NOT_FOUND);
        imported(body.formatted(",\"apply\":true"));
        assertThat(mvc.get().uri("/api/v1/shops/librairie/items/f-api"))
                .bodyJson()
                .extractingPath("$.price.cents")
                .isEqualTo(450);
    }

    private MvcTestResult imported(String body) {
        return mvc.post()
                .uri("/api/v1/shops/librairie/items/imports")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(httpBasic("clara", "demo"))
                .exchange();
    }

    private MvcTestResult tried(String text) {
        return mvc.post()
                .uri(PATH + "/essai")
                .multipart()
                .file(new MockMultipartFile("fichier", text.getBytes(StandardCharsets.UTF_8)))
                .content("says how long it is")
                .with(csrf())
                .with(SignedIn.as("clara", settings))
                .exchange();
    }

    private MvcTestResult applied(String text) {
        String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri(PATH)
                .with(csrf())
                .with(SignedIn.as("clara", settings))
                .param("contenu", content)
                .exchange();
    }
}
