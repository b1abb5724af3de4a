package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.jspecify.annotations.Nullable;
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

/// Programs look after the addresses that are told.
@TownTest
class WebhooksApiTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final String HOOKS = SHOP + "/webhooks";
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired TownLog log;

    @Test
    void aSecretIsToldOnceAndStandsNowhere() throws Exception {
        MvcTestResult first =
                owner(HttpMethod.POST, HOOKS, wish("order.placed"), "the-same-request-1");
        assertThat(first).hasStatus(HttpStatus.CREATED);
        String secret = read(first).get("secret").asString();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        String again =
                read(owner(HttpMethod.POST, HOOKS, wish("order.placed"), "the-same-request-1"))
                        .get("secret")
                        .asString();
        assertThat(again).isEqualTo(secret);
        assertThat(log.events()).noneMatch(event -> event.toString().contains(secret));
        assertThat(owner(HttpMethod.GET, HOOKS, "")).bodyText().doesNotContain(secret);
        String hook = HOOKS + "/" + read(first).at("/webhook/id").asString();
        String other =
                read(owner(HttpMethod.POST, hook + "/secret", "{}")).get("secret").asString();
        assertThat(other).isNotEqualTo(secret);
        assertThat(owner(HttpMethod.DELETE, hook, "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(owner(HttpMethod.POST, HOOKS, wish("order.placed"), "the-same-request-1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hook-removed");
    }

    @Test
    void aPartnerSeesItsOwnAddressesAndNoOther() throws Exception {
        String shops = registered(null, "order.placed");
        String key = key("librairie", "paul", "ORDER");
        String own = registered(key, "order.placed");
        assertThat(
                        read(with(key, HttpMethod.GET, HOOKS, ""))
                                .valueStream()
                                .map(WebhooksApiTest::id))
                .containsExactly(own);
        assertThat(read(owner(HttpMethod.GET, HOOKS, "")).valueStream().map(WebhooksApiTest::id))
                .contains(own, shops);
        for (String others : new String[] {shops, "no-such"}) {
            assertThat(with(key, HttpMethod.GET, HOOKS + "/" + others + "/deliveries", ""))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(with(key, HttpMethod.DELETE, HOOKS + "/" + others, ""))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(with(key, HttpMethod.POST, HOOKS + "/" + others + "/test", "{}"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(with(key, HttpMethod.DELETE, HOOKS + "/" + own, ""))
                .hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void anotherShopsAddressIsNotThere() throws Exception {
        String shops = registered(null, "order.placed");
        String other = "/api/v1/shops/chaussures/webhooks/" + shops;
        assertThat(
                        send(
                                MockMvcRequestBuilders.post(other + "/test")
                                        .with(httpBasic("oscar", "demo")),
                                "{}",
                                key()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aKeyIsToldOnlyWhatItIsFor() throws Exception {
        String key = key("librairie", "paul", "CATALOGUE");
        assertThat(with(key, HttpMethod.POST, HOOKS, wish("order.placed")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hook-type");
        assertThat(with(key, HttpMethod.GET, HOOKS + "/types", ""))
                .bodyText()
                .contains("item.listed")
                .doesNotContain("order.placed");
        assertThat(with(key, HttpMethod.POST, HOOKS, wish("item.listed")))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void anAddressThatOthersCouldReadIsTurnedAway() {
        String open = wish("order.placed").replace("https", "http");
        for (String body : new String[] {open, wish("order.sung"), "{}"}) {
            assertThat(owner(HttpMethod.POST, HOOKS, body))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void aTrialIsAmongTheMessagesAndIsSentAgain() throws Exception {
        String hook = HOOKS + "/" + registered(null, "order.placed");
        String message =
                read(owner(HttpMethod.POST, hook + "/test", "{}")).get("message").asString();
        JsonNode delivery = read(owner(HttpMethod.GET, hook + "/deliveries", "")).get(0);
        assertThat(delivery.get("id").asString()).isEqualTo(message);
        assertThat(delivery.get("state").asString()).isEqualTo("WAITING");
        assertThat(owner(HttpMethod.POST, hook + "/replay", "{\"message\":\"" + message + "\"}"))
                .hasStatus(HttpStatus.ACCEPTED)
                .bodyJson()
                .extractingPath("$.messages")
                .isEqualTo(1);
        assertThat(owner(HttpMethod.POST, hook + "/replay", "{\"message\":\"msg_none\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String id(JsonNode webhook) {
        return webhook.get("id").asString();
    }

    /// @param key of a partner; the owner where it is absent
    private String registered(@Nullable String key, String type) throws Exception {
        MvcTestResult answer =
                key == null
                        ? owner(HttpMethod.POST, HOOKS, wish(type))
                        : with(key, HttpMethod.POST, HOOKS, wish(type));
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return read(answer).at("/webhook/id").asString();
    }

    private static String wish(String type) {
        return "{\"url\":\"https://till.example/creneau\",\"types\":[\"%s\"]}".formatted(type);
    }

    private String key(String shop, String who, String scope) throws Exception {
        String path = "/api/v1/shops/" + shop + "/settings/partners";
        String asked = "{\"name\":\"Place du marché\",\"scopes\":[\"" + scope + "\"]}";
        MvcTestResult given =
                send(MockMvcRequestBuilders.post(path).with(httpBasic(who, "demo")), asked, key());
        return read(given).get("key").asString();
    }

    private static String key() {
        return "request-of-webhooks-" + REQUESTS.incrementAndGet();
    }

    private MvcTestResult owner(HttpMethod method, String path, String body) {
        return owner(method, path, body, key());
    }

    private MvcTestResult owner(HttpMethod method, String path, String body, String request) {
        return send(
                MockMvcRequestBuilders.request(method, path).with(httpBasic("paul", "demo")),
                body,
                request);
    }

    private MvcTestResult with(String key, HttpMethod method, String path, String body) {
        return send(
                MockMvcRequestBuilders.request(method, path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key),
                body,
                key());
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, String body, String key) {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .content(body));
    }

    private JsonNode read(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString());
    }
}
