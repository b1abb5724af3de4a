package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Addresses that lead nowhere, pages that are over, and forms that were only half filled in.
@TownTest
class WrongTurnsTest extends SettingsForms {
    @Autowired Shoppers shoppers;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/boutiques/%00", "/boutiques/..%2Fville"})
    void anAddressThatTheServerCannotReadIsAnsweredLikeAnyOther(String path) throws Exception {
        HttpResponse<String> page = raw(path);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Cette demande est incomplète", "Retour à la ville");
        assertThat(page.body()).doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    void aProgramGetsAProblemDocumentForIt() throws Exception {
        HttpResponse<String> problem = raw("/api/v1/shops/%00");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(problem.body())
                .contains("\"type\":\"/problems/malformed/address\"", "\"status\":400");
    }

    @Test
    void staffAreLedBackToTheirShopAndOthersToTheTown() {
        assertThat(mvc.get().uri("/boutique/librairie/commandes/none-such").with(clara()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("href=\"/boutique/librairie\"", "Retour à la boutique");
        assertThat(mvc.get().uri("/commande/none-such"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Retour à la ville");
    }

    @Test
    void whoeverTypesNonsenseAtHerOrderIsLedBackToIt() {
        var bought = shoppers.order(slot("18:00"), new ItemId("etui"));
        String mine = "/commande/" + bought.token();
        assertThat(mvc.get().uri(mine + "/retractation?q-etui=-1"))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("href=\"" + mine + "\"", "Retour à la commande");
    }

    @Test
    void whatIsOverHasNoOtherWindowAndNothingToPay() {
        var bought = shoppers.order(slot("18:00"), new ItemId("etui"));
        String mine = "/commande/" + bought.token();
        assertThat(mvc.post().uri(mine + "/annulation").with(csrf())).hasRedirectedUrl(mine);
        assertThat(mvc.get().uri(mine + "/creneaux")).hasRedirectedUrl(mine);
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Annulée")
                .doesNotContain("À payer", "Changer de créneau");
    }

    @Test
    void thePageAfterMoreTimeCanBeLoadedAgain() {
        String checkout =
                String.valueOf(
                        mvc.post()
                                .uri("/boutiques/optique/creneaux?q-etui=1")
                                .param("creneau", slot("18:30").toString())
                                .param("cle", "a-place-that-is-kept-longer")
                                .with(csrf())
                                .exchange()
                                .getResponse()
                                .getRedirectedUrl());
        String more = checkout.replace("?", "/prolongation?");
        assertThat(mvc.get().uri(checkout)).bodyText().contains("/prolongation?q-etui=1");
        assertThat(mvc.post().uri(more).with(csrf())).hasStatusOk();
        MvcTestResult again = mvc.get().uri(more).exchange();
        assertThat(again).hasStatus(HttpStatus.SEE_OTHER);
        String page = String.valueOf(again.getResponse().getRedirectedUrl());
        assertThat(page).endsWith("?q-etui=1").isNotEqualTo(checkout);
        assertThat(mvc.get().uri(page)).bodyText().contains("encore 20", "Étui rigide");
    }

    @Test
    void aNumberWithoutASizeIsSaidAndTheRestStays() {
        assertThat(mvc.get().uri("/boutiques/optique/creneaux?q-etui=3&v-monture-0=&n-monture-0=2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Il manque une taille")
                .containsPattern("name=\"q-etui\"[^>]*value=\"3\"");
    }

    @Test
    void aNoticeOfNinetyMinutesIsShownAsSuch() {
        open("quatre-vingt-dix", "Quatre-vingt-dix");
        var form = monday("quatre-vingt-dix").param("delai-ouvert", "90");
        assertThat(form.param("delai-unite", "minutes").exchange()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(settings("quatre-vingt-dix", ""))
                .bodyText()
                .containsPattern("name=\"delai-ouvert\"[^>]*value=\"90\"")
                .containsPattern("value=\"minutes\"[^>]*selected");
    }

    @Test
    void hoursWhoseNameHasCapitalsAreNotDoubled() {
        open("majuscules", "Majuscules");
        String soir =
                """
                {"hours":{"MONDAY":[{"from":"18:00","to":"20:00"}]},"places":2,\
                "preparationMinutes":30}""";
        send("PUT", "/api/v1/shops/majuscules/settings/schedules/Soir", soir);
        assertThat(monday("majuscules").param("horaire", "Soir").exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(settings("majuscules", "?horaire=Soir"))
                .bodyText()
                .contains("horaire=Soir")
                .doesNotContain("horaire=soir");
    }

    private MockMvcTester.MockMvcRequestBuilder monday(String shop) {
        return change(shop, "horaires")
                .param("places", "4")
                .param("preparation", "20")
                .param("h-1-1-de", "16:00")
                .param("h-1-1-a", "17:00");
    }

    private HttpResponse<String> raw(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(3), time);
    }

    private static RequestPostProcessor clara() {
        return user("clara")
                .authorities(new Post(ThreeShops.BOOKS.value(), Role.COUNTER).authority());
    }
}
