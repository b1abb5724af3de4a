package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Two novels for a Friday evening, of which one or both are not there.
@TownTest
class MissingPagesTest {
    private static final LocalDate FRIDAY = ThreeShops.SATURDAY.plusDays(6);
    private static final String LABEL = "Le Vent dans les tilleuls";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;
    private int keys;

    @Test
    void theShopperTakesWhatIsProposedInstead() {
        Shoppers.Bought hers = order("18:00");
        assertThat(get(desk(hers))).bodyText().contains("Il manque un article ?", "il manque…");
        assertThat(missing(hers, "1", "quoi", "La même histoire, en poche", "prix", "14,50"))
                .hasRedirectedUrl(desk(hers));
        assertThat(get(desk(hers)))
                .bodyText()
                .contains("Il manque 1 × " + LABEL + ". La réponse est attendue.")
                .contains("La même histoire, en poche", "Aucun courriel n’est parti.");
        assertThat(mvc.get().uri(page(hers)))
                .bodyText()
                .contains("Il manque quelque chose")
                .contains("Prendre à la place : 1 × La même histoire, en poche")
                .contains("C’est 1,60")
                .contains("Rien ne change sans votre accord", "25,80");
        assertThat(answer(hers, "REPLACE")).hasRedirectedUrl(page(hers));
        assertThat(mvc.get().uri(page(hers)))
                .bodyText()
                .contains("<s class=\"what\">" + LABEL + "</s>", "manquait", "27,40")
                .contains("La même histoire, en poche")
                .doesNotContain("Il manque quelque chose");
        assertThat(answer(hers, "WITHOUT"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une autre réponse a déjà été donnée.");
    }

    @Test
    void whatSheTakesOnceItIsPackedStandsWhereItIsGivenAway() {
        Shoppers.Bought hers = order("17:15");
        missing(hers, "1", "quoi", "La même histoire, en poche", "prix", "14,50");
        post(desk(hers) + "/prete");
        answer(hers, "REPLACE");
        assertThat(get("/boutique/librairie?jour=" + FRIDAY))
                .bodyText()
                .contains("Prend 1 × La même histoire, en poche à la place de 1 × " + LABEL)
                .contains("vérifiez le paquet");
    }

    @Test
    void whatSheSaysOnTheTelephoneIsWrittenDown() {
        Shoppers.Bought hers = order("18:15");
        missing(hers, "1");
        assertThat(
                        post(
                                desk(hers) + "/manque/" + asked(hers).missing(),
                                "reponse",
                                "WITHOUT",
                                "par",
                                "BY_PHONE"))
                .hasRedirectedUrl(desk(hers));
        assertThat(get(desk(hers))).bodyText().contains("manquait", "12,90");
        assertThat(get(desk(hers).replace("/boutique/", "/audit/")))
                .bodyText()
                .contains("Il manque 1 pièce à la ligne 1.")
                .contains("la commande se fait sans cet article, par téléphone");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsAsked() {
        Shoppers.Bought hers = order("18:30");
        assertThat(missing(hers, "1", "quoi", "Une licorne"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Rien de tel au catalogue");
        assertThat(missing(hers, "3")).hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.get().uri(page(hers))).bodyText().doesNotContain("Il manque quelque chose");
    }

    @Test
    void somebodyTakesOneOffHerOrderAndTheRestStays() {
        Shoppers.Bought hers = order("17:45");
        assertThat(mvc.get().uri(page(hers))).bodyText().contains("Retirer un article");
        assertThat(post(page(hers) + "/lignes/0", "pieces", "1")).hasRedirectedUrl(page(hers));
        assertThat(mvc.get().uri(page(hers)))
                .bodyText()
                .contains("retiré sur demande", "12,90")
                .doesNotContain("Retirer un article");
        assertThat(post(page(hers) + "/lignes/0", "pieces", "2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("plus que ce que la ligne compte encore");
    }

    @Test
    void aProgramAsksAndAnswersUnderTheRightHands() {
        Shoppers.Bought hers = order("17:30");
        Shoppers.Bought other = order("17:30");
        String missing = "{\"number\":0,\"pieces\":1}";
        assertThat(api("POST", "/shops/librairie/orders/" + hers.order() + "/missing", missing))
                .bodyJson()
                .extractingPath("$.missing[0].what.quantity")
                .isEqualTo(1);
        String answer = "/missing/" + asked(hers).missing() + "/answer";
        String without = "{\"answer\":\"WITHOUT\"}";
        assertThat(api("POST", "/orders/" + other.token() + answer, without))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-missing");
        assertThat(api("POST", "/shops/chaussures/orders/" + hers.order() + answer, without))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api("POST", "/orders/" + hers.token() + answer, "{\"answer\":\"FOUND\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(api("POST", "/orders/" + hers.token() + answer, without))
                .bodyJson()
                .extractingPath("$.takenOff[0].why")
                .isEqualTo("MISSING");
    }

    @Test
    void handedOverWithoutAnAnswerItIsWithoutWhatIsMissing() {
        Shoppers.Bought hers = order("17:15");
        missing(hers, "1");
        assertThat(post(desk(hers) + "/remise", "vers", "file"))
                .hasRedirectedUrl("/boutique/librairie/file");
        assertThat(
                        log.events().stream()
                                .filter(MissingAnswered.class::isInstance)
                                .map(MissingAnswered.class::cast)
                                .filter(said -> said.order().equals(hers.order())))
                .extracting(MissingAnswered::answer)
                .containsExactly(Answer.WITHOUT);
        assertThat(get(desk(hers))).bodyText().contains("manquait", "12,90");
    }

    private Shoppers.Bought order(String time) {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, FRIDAY, time);
        return shoppers.order(slot, ThreeShops.NOVEL, 2);
    }

    private static String desk(Shoppers.Bought order) {
        return "/boutique/librairie/commandes/" + order.order();
    }

    private static String page(Shoppers.Bought order) {
        return "/commande/" + order.token();
    }

    private ArticleMissing asked(Shoppers.Bought order) {
        return log.events().stream()
                .filter(ArticleMissing.class::isInstance)
                .map(ArticleMissing.class::cast)
                .filter(asked -> asked.order().equals(order.order()))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult missing(Shoppers.Bought order, String pieces, String... fields) {
        var request =
                mvc.post()
                        .uri(desk(order) + "/manque")
                        .param("cle", "manque-" + order.order() + ++keys)
                        .param("ligne", "0")
                        .param("pieces", pieces)
                        .param("tva", "550")
                        .with(csrf())
                        .with(clara());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult answer(Shoppers.Bought order, String answer) {
        return post(page(order) + "/manque/" + asked(order).missing(), "reponse", answer);
    }

    private MvcTestResult api(String method, String path, String body) {
        return mvc.perform(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/api/v1" + path)
                        .header("Idempotency-Key", "a-key-of-what-is-missing-" + ++keys)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(UTF_8))
                        .with(httpBasic("clara", "demo")));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(clara()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(clara());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor clara() {
        return user("clara")
                .authorities(
                        new Post("librairie", Role.COUNTER).authority(),
                        new Post("librairie", Role.AUDITOR).authority());
    }
}
