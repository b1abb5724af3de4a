package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class PartnerPagesTest {
    private static final String PAGE = "/boutique/chaussures/reglages/partenaires";
    private static final Pattern KEY = Pattern.compile("creneau_[0-9a-f]{80}");
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;

    @Test
    void aKeyIsShownWhereItIsMadeAndNowhereElse() throws Exception {
        MvcTestResult made = give("page-request-for-a-key", "Place du marché");
        assertThat(made).hasStatusOk();
        Matcher key = KEY.matcher(made.getResponse().getContentAsString());
        assertThat(key.find()).isTrue();
        assertThat(mvc.get().uri("/api/v1/shops/chaussures").header(AUTH, "Bearer " + key.group()))
                .hasStatusOk();
        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("Place du marché", "passer des commandes", "Dernière utilisation")
                .contains("Une clé est donnée à Place du marché")
                .doesNotContainPattern(KEY);
    }

    private static final String AUTH = HttpHeaders.AUTHORIZATION;

    @Test
    void anOldFormSentAgainAfterTheKeyWasTakenBackBringsNothingBack() throws Exception {
        give("page-request-sent-twice", "Ancien partenaire");
        String address =
                page().getResponse()
                        .getContentAsString()
                        .replaceAll(
                                "(?s).*Ancien partenaire</strong>.*?("
                                        + PAGE
                                        + "/[0-9a-f]{32}/retrait).*",
                                "$1");
        assertThat(mvc.post().uri(address).with(csrf()).with(SignedIn.as("oscar", settings)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE + "?fait=retrait");
        assertThat(give("page-request-sent-twice", "Ancien partenaire"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cette clé a été retirée")
                .doesNotContainPattern(KEY);
    }

    @Test
    void whatWasTypedIsKeptWhereItIsRefused() {
        assertThat(give("page-request-without-name", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites à qui vous donnez la clé")
                .doesNotContain("la personne qui viendra")
                .containsPattern("id=\"permet-ORDER\"[^>]*checked");
    }

    private MvcTestResult page() {
        return mvc.get().uri(PAGE).with(SignedIn.as("oscar", settings)).exchange();
    }

    private MvcTestResult give(String request, String name) {
        return mvc.post()
                .uri(PAGE)
                .with(csrf())
                .with(SignedIn.as("oscar", settings))
                .param("demande", request)
                .param("nom", name)
                .param("permet-ORDER", "true")
                .exchange();
    }
}
