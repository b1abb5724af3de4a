package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Duration;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Calling people into the optician's on a Sunday of its own: sixty square metres, so that seven may come in.
@TownTest
class CallingPagesTest {
    private static final String QUEUE = "/boutique/optique/file";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;

    @BeforeEach
    void onSunday() {
        clock.set(
                ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(1), "11:00")
                        .start());
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void whoMayNotComeInYetIsCalledByWhoeverInsistsAndItIsShown() {
        send("/entree-libre", "cle=c-one&personnes=7");
        send("/arrivee", "cle=c-two&personnes=2");
        send("/arrivee", "cle=c-two&personnes=2");
        assertThat(page(""))
                .bodyText()
                .contains("7 sur 7", "A 2", "2 personnes")
                .doesNotContain("A 3");
        assertThat(page(""))
                .bodyText()
                .contains("laisse passer jusqu’à 11\u00a0h\u00a015")
                .contains("name=\"suivant\" value=\"2\"");
        thePartyIsChangedOnThePageOfTheLine();

        assertThat(post("/appel", "suivant=2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("7 à l’intérieur ou appelés, 7 au plus", "vers 11\u00a0h\u00a005")
                .contains("(texte en vigueur, un foyer compte pour 1)")
                .contains("Dès que 2 personnes sont sorties, appelez de nouveau.")
                .contains("Appeler quand même", "name=\"insister\" value=\"LIMIT\"")
                .contains("name=\"suivant\" value=\"2\"");
        send("/appel", "suivant=2&insister=LIMIT&guichet=2");
        send("/appel", "suivant=2&guichet=2");
        assertThat(page("?guichet=2"))
                .bodyText()
                .contains("appelé quand même", "Guichet 2", "Rappeler")
                .contains("Avec les appelés : 9 sur 7 (texte en vigueur, un foyer compte pour 1)")
                .contains("plus de place");
        assertThat(mvc.get().uri("/boutiques/optique/panneau"))
                .bodyText()
                .contains("A 2", "guichet 2");
        send("/2/rappel", "");
        send("/2/absence", "");

        clock.pass(Duration.ofMinutes(1));
        assertThat(post("/arrivee", "cle=c-three&personnes=3&enfants=1&foyer=oui&priorite=oui"))
                .hasRedirectedUrl(QUEUE + "?donne=3");
        assertThat(page("?donne=3")).bodyText().contains("Numéro A 3 : dites-le à la personne");
        assertThat(page(""))
                .bodyText()
                .contains("prioritaire", "3 personnes, un foyer, compte pour 1");
        assertThat(post("/2/appel", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Il devrait y avoir de la place");
        send("/arrivee", "cle=c-crowd&personnes=8&priorite=oui");
        assertThat(page("")).bodyText().contains("name=\"suivant\" value=\"3\"");
        for (String agreed : new String[] {"", "insister=TURN"}) {
            assertThat(post("/4/appel", agreed))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains(
                            "name=\"insister\" value=\"TURN\"", "name=\"insister\" value=\"LIMIT\"")
                    .doesNotContain("value=\"TEXT\"");
        }
        send("/4/abandon", "");
        send("/1/sortie", "");
        send("/3/abandon", "");
        assertThat(page("")).bodyText().contains("Personne n’attend");
        assertThat(post("/3/groupe", "personnes=2&enfants=4"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("moins d’enfants que de personnes")
                .doesNotContain("<details id=\"sans-commande\" open", "value=\"4\"");
        theAuditorCountsTheCallsOfTheDay();
    }

    private void thePartyIsChangedOnThePageOfTheLine() {
        assertThat(page("?groupe=2")).bodyText().contains("Combien de personnes ?");
        assertThat(page("?groupe=1"))
                .bodyText()
                .contains("Combien de personnes sont à l’intérieur ?")
                .doesNotContain("Combien de personnes ?");
        assertThat(post("/2/groupe", "personnes=60&enfants=1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 50", "id=\"groupe\"", "value=\"60\"", "Appeler le suivant");
        assertThat(post("/2/groupe", "personnes=2&enfants=4&foyer=oui"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("moins d’enfants que de personnes", "value=\"4\"", "checked");
        send("/1/groupe", "personnes=6");
        assertThat(post("/appel", "suivant=2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("6 à l’intérieur ou appelés, 7 au plus (", "il reste 1 place. ")
                .contains("de la place pour ce groupe, qui compte pour 2, vers 11\u00a0h\u00a005")
                .contains("Dès qu’une personne est sortie, appelez de nouveau.");
        send("/1/groupe", "personnes=7");
    }

    private void theAuditorCountsTheCallsOfTheDay() {
        assertThat(audit("/audit/optique/appels?mois=2020-12"))
                .hasStatusOk()
                .bodyText()
                .contains("dont 1 malgré la limite", "Personne n’a été dépassé sans un mot.")
                .contains("/audit/optique/files/2020-12-06", "Ensemble");
        assertThat(audit("/audit/optique/files/2020-12-06"))
                .hasStatusOk()
                .bodyText()
                .contains("La limite : texte en vigueur, un foyer compte pour 1.")
                .contains(
                        "Le numéro A 2, qui compte pour 2, a été appelé malgré la limite : 7 à"
                                + " l’intérieur ou appelés, 9 avec lui, 7 au plus (texte en vigueur, un"
                                + " foyer compte pour 1).");
        assertThat(audit("/audit/optique/appels?mois=2021-02"))
                .bodyText()
                .contains("Aucun appel et aucun comptage ce mois-ci.");
        assertThat(audit("/audit/optique/appels?mois=3020-02"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(audit("/audit/optique/appels/fichier.csv?mois=2020-12"))
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("date;appels;", "\r\n06/12/2020;1;1;0;0;0;0\r\n");
        assertThat(audit("/api/v1/shops/optique/audit/calls?from=2020-12-06&days=1"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        """
                        {"total":{"calls":1,"insisted":1,"passed":0,"overtaken":0,"withoutOrder":0,"counts":0},
                         "days":[{"day":"2020-12-06","calls":{"calls":1,"insisted":1,"passed":[],
                          "overtaken":[],"withoutOrder":[],"counts":0}}]}""");
        for (String far : new String[] {"%2B999999999-12-31", "1800-01-01"}) {
            assertThat(audit("/api/v1/shops/optique/audit/calls?from=" + far))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private MvcTestResult audit(String address) {
        var auditor =
                user("gus")
                        .authorities(
                                new Post(ThreeShops.GLASSES.value(), Role.AUDITOR).authority());
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)).with(auditor));
    }

    @Test
    void whatCannotBeReadSaysWhatIsWrongWithIt() {
        assertThat(post("/arrivee", "cle=c-four&personnes=deux"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 50");
        assertThat(post("/arrivee", "cle=c-four&personnes=2&enfants=2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("moins d’enfants que de personnes", "<details id=\"sans-commande\" open");
        assertThat(post("/entree-libre", "cle=c-four&personnes=70"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 50", "value=\"70\"", "Appeler le suivant");
        assertThat(post("/appel", "guichet=21"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 20");
    }

    private void send(String to, String form) {
        assertThat(post(to, form)).as(to).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult post(String to, String form) {
        return mvc.perform(
                MockMvcRequestBuilders.post(QUEUE + to)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form)
                        .with(staff())
                        .with(csrf()));
    }

    private MvcTestResult page(String query) {
        return mvc.perform(MockMvcRequestBuilders.get(QUEUE + query).with(staff()));
    }

    private static RequestPostProcessor staff() {
        return user("olga")
                .authorities(new Post(ThreeShops.GLASSES.value(), Role.COUNTER).authority());
    }
}
