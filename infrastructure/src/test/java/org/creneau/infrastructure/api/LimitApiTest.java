package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TownTest
class LimitApiTest {
    private static final String LIMIT = "/api/v1/shops/optique/limit";
    private static final String OPTICIAN = LIMIT + "?at=";
    private static final String BOOKS = "/api/v1/shops/librairie";
    private static final RequestPostProcessor CLARA = httpBasic("clara", "demo");
    @Autowired MockMvcTester mvc;

    @Test
    void everybodyReadsHowManyAndUnderWhichText() {
        assertThat(mvc.get().uri(OPTICIAN + "2020-12-05T14:10:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"at": "2020-12-05T14:10:00Z", "allowed": 7, "way": "INSIDE",
                         "text": {"id": "fr-2020-11-28", "sure": true, "opening": "OPEN",
                                  "together": "HOUSEHOLD_AS_ONE"},
                         "inside": null}
                        """);
    }

    @Test
    void whatIsSaidTodayDoesNotChangeWhatHeldThen() {
        assertThat(mvc.get().uri(OPTICIAN + "2020-03-20T10:00:00Z"))
                .as("it had said nothing yet")
                .bodyJson()
                .isLenientlyEqualTo("{\"text\": null, \"allowed\": null}");
        assertThat(mvc.get().uri(OPTICIAN + "2021-04-10T10:00:00Z"))
                .as("it says no activity, and so its trade is on no list")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"allowed": 7,
                         "text": {"id": "fr-2021-04-04", "opening": "HAND_OVER_ONLY", "sure": false}}
                        """);
    }

    @Test
    void whereAnotherNumberHoldsBesidesBothAreTold() {
        say("{\"surface\": 60, \"ownLimit\": 8}");
        assertThat(mvc.get().uri("/api/v1/shops/optique/limit"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"allowed": 7, "limit": "TEXT_OF_HOUSEHOLDS", "ownLimit": 8, "inside": null,
                         "free": null, "besides": [{"allowed": 8, "limit": "OWN"}]}
                        """);
        assertThat(mvc.get().uri("/boutiques/optique"))
                .bodyText()
                .contains("Et 8 au plus : limite de la boutique, chaque personne compte.");
        say("{\"surface\": 60, \"ownLimit\": 7}");
        assertThat(mvc.get().uri("/api/v1/shops/optique/limit"))
                .bodyJson()
                .isLenientlyEqualTo("{\"allowed\": 7, \"limit\": \"OWN\", \"besides\": []}");
        say("{\"surface\": 60}");
    }

    private void say(String distancing) {
        assertThat(
                        mvc.put()
                                .uri("/api/v1/shops/optique/settings/distancing")
                                .with(httpBasic("tess", "demo"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(distancing))
                .hasStatusOk();
    }

    @Test
    void howManyWereInsideIsForThoseWhoAnswerForIt() {
        int before = inside();
        MvcTestResult came =
                mvc.perform(
                        post(BOOKS + "/queue/walk-ins")
                                .header("Idempotency-Key", "limit-walk-in-0001")
                                .content("{\"people\": 2}"));
        assertThat(came).hasStatus2xxSuccessful();
        assertThat(inside()).isEqualTo(before + 2);
        assertThat(mvc.get().uri(BOOKS + "/limit").with(httpBasic("tess", "demo")))
                .bodyJson()
                .extractingPath("$.inside")
                .isNull();
        assertThat(mvc.get().uri(BOOKS + "/limit?at=2020-11-30T10:00:00Z").with(CLARA))
                .bodyJson()
                .extractingPath("$.inside")
                .isEqualTo(0);
        assertThat(page()).contains(before + 2 + " personnes étaient à l’intérieur");
        assertThat(mvc.perform(post(BOOKS + "/queue/tickets/" + last(came) + "/departure")))
                .hasStatusOk();
        assertThat(inside()).isEqualTo(before);
    }

    private static MockHttpServletRequestBuilder post(String address) {
        return MockMvcRequestBuilders.post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(CLARA);
    }

    private int inside() {
        return number(mvc.get().uri(BOOKS + "/limit").with(CLARA).exchange(), "$.inside");
    }

    private static int last(MvcTestResult queue) {
        return number(queue, "$.tickets[-1].number");
    }

    private static int number(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInstantOnNoCalendarIsMalformed() {
        for (Instant at :
                List.of(Instant.MIN, Instant.MAX, Instant.parse("1900-01-01T00:00:00Z"))) {
            assertThat(mvc.get().uri(LIMIT).param("at", at.toString()))
                    .as(at.toString())
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("date");
        }
    }

    @Test
    void theAuditorReadsItOnAPage() {
        assertThat(page("optique", "2021-04-10T15:10:00"))
                .contains("7 personnes au plus", "fr-2021-04-04", "sans vente sur place")
                .contains("une seule source", "Personne n’était à l’intérieur");
        assertThat(page("optique", "2020-03-20T15:10:00"))
                .contains("La boutique n’avait encore rien dit");
    }

    private String page() {
        return page("librairie", "2020-12-05T23:59:00");
    }

    private String page(String shop, String at) {
        RequestPostProcessor auditor =
                user("iris")
                        .authorities(
                                new Post("optique", Role.AUDITOR).authority(),
                                new Post("librairie", Role.AUDITOR).authority());
        var answer = mvc.get().uri("/audit/" + shop + "/personnes?a=" + at).with(auditor);
        try {
            return answer.exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
