package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.Set;
import java.util.TreeSet;
import org.creneau.infrastructure.problem.ProblemType;
import org.creneau.infrastructure.problem.ProblemTypes;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One form for everything that is not possible.
@TownTest
class ProblemDocumentsTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final String QUEUE = SHOP + "/queue";
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired TownLog log;
    @Autowired ProblemTypes types;

    @AfterEach
    void back() {
        log.goAway(false);
    }

    @Test
    void aRefusalIsOne() throws Exception {
        MvcTestResult unknown = staff(HttpMethod.POST, QUEUE + "/tickets/9999/recall");
        isProblem(unknown, 409, "refusal/unknown-ticket");
    }

    @Test
    void whatIsMalformedIsOne() throws Exception {
        isProblem(get(SHOP + "/windows?from=yesterday"), 400, "malformed/date");
        isProblem(get("/api/v1/shops/no shop"), 404, "malformed/shop");
        isProblem(hold("not json"), 400, "malformed/body");
        isProblem(hold("{}"), 422, "malformed/slot");
    }

    @Test
    void whatIsNotThereIsOne() throws Exception {
        isProblem(get("/api/v1/shops/nulle-part"), 404, "not-found/shop");
        isProblem(get("/api/v1/orders/made-up"), 404, "not-found/order");
        isProblem(get("/api/v1/nothing"), 404, "not-found/page");
        isProblem(get("/api/v2"), 404, "not-found/page");
    }

    @Test
    void aMethodThatIsNotPossibleIsOneAndThePossibleOnesAreNamed() throws Exception {
        MvcTestResult put = staff(HttpMethod.PUT, QUEUE + "/calls");
        isProblem(put, 405, "malformed/method");
        assertThat(put).headers().hasValue(HttpHeaders.ALLOW, "POST");
    }

    @Test
    void anAnswerOfATypeThatIsNotOfferedIsOne() throws Exception {
        isProblem(
                mvc.get().uri("/api/v1/shops").accept(MediaType.APPLICATION_XML).exchange(),
                406,
                "malformed/accept");
    }

    @Test
    void contentsOfAnotherTypeAreOneAndTheRightTypeIsNamed() throws Exception {
        MvcTestResult sent =
                mvc.post()
                        .uri(SHOP + "/holds")
                        .header("Idempotency-Key", "key-of-another-type")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<window/>")
                        .exchange();
        isProblem(sent, 415, "malformed/media-type");
        assertThat(sent).headers().hasValue(HttpHeaders.ACCEPT, "application/json");
    }

    @Test
    void whoMayNotIsToldByOne() throws Exception {
        isProblem(get(SHOP + "/orders"), 401, "problem/sign-in-needed");
        isProblem(
                mvc.get().uri(SHOP + "/orders").with(httpBasic("oscar", "demo")).exchange(),
                403,
                "problem/forbidden");
    }

    @Test
    void whoGuessesTooOftenIsToldByOneForHowLongToWait() throws Exception {
        MvcTestResult guessed = guess();
        for (int guess = 0; guess < 5; guess++) {
            guessed = guess();
        }
        isProblem(guessed, 429, "problem/slowed");
        assertThat(guessed).headers().hasValue(HttpHeaders.RETRY_AFTER, "900");
    }

    @Test
    void aStoreThatIsAwayIsOne() throws Exception {
        log.goAway(true);
        MvcTestResult away = hold("{\"window\":\"librairie/collect/2020-12-05T17:45:00Z\"}");
        isProblem(away, 503, "problem/unavailable");
        assertThat(away).headers().hasValue(HttpHeaders.RETRY_AFTER, "5");
    }

    @Test
    void noTwoOccurrencesAreTheSame() throws Exception {
        assertThat(body(get("/api/v1/nothing")).get("instance"))
                .isNotEqualTo(body(get("/api/v1/nothing")).get("instance"));
    }

    @Test
    void everyTypeLeadsToAPageThatExplainsIt() {
        assertThat(types.all()).hasSizeGreaterThan(50);
        for (ProblemType type : types.all()) {
            assertThat(mvc.get().uri(type.uri().toString()))
                    .as(type.key())
                    .hasStatusOk()
                    .bodyText()
                    .contains(type.uri().toString());
        }
        assertThat(mvc.get().uri("/problems/refusal/made-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onePageListsThemAll() {
        assertThat(mvc.get().uri("/problems?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/problems/refusal/slot-full",
                        "This time is full.",
                        "<code>nearest</code>");
    }

    /// Of the standard's members each is there; the type is a page of the product.
    private void isProblem(MvcTestResult result, int status, String type) throws Exception {
        assertThat(result)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .headers()
                .satisfies(
                        headers ->
                                assertThat(headers.getVary())
                                        .contains(HttpHeaders.ACCEPT_LANGUAGE));
        JsonNode problem = body(result);
        assertThat(new TreeSet<>(problem.propertyNames()))
                .containsAll(Set.of("code", "detail", "instance", "status", "title", "type"))
                .isSubsetOf(types.members());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asString()).startsWith("urn:uuid:");
        assertThat(mvc.get().uri(problem.get("type").asString())).hasStatusOk();
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path) {
        return mvc.perform(MockMvcRequestBuilders.get(path));
    }

    private MvcTestResult staff(HttpMethod method, String path) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path);
        return mvc.perform(
                request.with(httpBasic("clara", "demo")).contentType(MediaType.APPLICATION_JSON));
    }

    private MvcTestResult guess() {
        return mvc.get().uri(SHOP + "/orders").with(httpBasic("guessed-at", "guess")).exchange();
    }

    private MvcTestResult hold(String body) {
        return mvc.post()
                .uri(SHOP + "/holds")
                .header("Idempotency-Key", "key-of-a-problem")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
