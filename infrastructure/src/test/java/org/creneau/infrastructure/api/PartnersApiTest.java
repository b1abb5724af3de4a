package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
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

/// Partners come in with a key.
@TownTest
class PartnersApiTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final String PARTNERS = SHOP + "/settings/partners";
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired TownLog log;
    @Autowired StaffSettings settings;

    @Test
    void aPartnerOrdersForAShopperAndFollowsWhatItOrdered() throws Exception {
        String key = given("ORDER").get("key").asString();
        JsonNode order = ordered(key, "17:00");
        assertThat(order.get("code").asString()).isNotEmpty();
        String own = SHOP + "/orders/" + order.get("id").asString();
        assertThat(read(with(key, HttpMethod.GET, own, "")).get("placedThrough").asString())
                .isEqualTo("API");
        assertThat(read(staff(own)).get("enteredBy").asString()).startsWith("partner:");
        String other = "{\"window\":\"" + window("17:15") + "\"}";
        assertThat(with(key, HttpMethod.PUT, own + "/window", other)).hasStatusOk();
        assertThat(with(key, HttpMethod.POST, own + "/cancellation", "{}"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("CANCELLED");
    }

    @Test
    void theShopSeesWhoEnteredAnOrder() throws Exception {
        JsonNode order = ordered(given("ORDER").get("key").asString(), "17:30");
        assertThat(
                        mvc.get()
                                .uri("/boutique/librairie/commandes/" + order.get("id").asString())
                                .with(SignedIn.as("clara", settings)))
                .bodyText()
                .contains("saisi par Site de la ville");
    }

    @Test
    void aKeyTakenBackOpensNothingFromThenOn() throws Exception {
        JsonNode given = given("READ");
        String key = given.get("key").asString();
        assertThat(with(key, HttpMethod.GET, SHOP + "/items", "")).hasStatusOk();
        String partner = PARTNERS + "/" + given.at("/partner/id").asString();
        assertThat(owner(HttpMethod.DELETE, partner, "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(with(key, HttpMethod.GET, SHOP + "/items", ""))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"Creneau\", error=\"invalid_token\"")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("wrong-key");
        assertThat(owner(HttpMethod.DELETE, partner, "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(
                        read(owner(HttpMethod.GET, PARTNERS, ""))
                                .valueStream()
                                .filter(one -> partner.endsWith(one.get("id").asString()))
                                .map(one -> one.get("lastUsed").isNull()))
                .containsExactly(false);
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOne() throws Exception {
        JsonNode given = given("READ");
        String partner = PARTNERS + "/" + given.at("/partner/id").asString();
        String fresh =
                read(owner(HttpMethod.POST, partner + "/renewal", "{}")).get("key").asString();
        assertThat(with(fresh, HttpMethod.GET, SHOP, "")).hasStatusOk();
        assertThat(with(given.get("key").asString(), HttpMethod.GET, SHOP, ""))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whatAKeyIsNotForIsForbiddenAndSaysSo() throws Exception {
        String key = given("READ").get("key").asString();
        assertThat(with(key, HttpMethod.PUT, SHOP + "/items/roman/stock", "{\"pieces\":4}"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"Creneau\", error=\"insufficient_scope\"")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("forbidden");
    }

    @Test
    void aPartnerKeepsTheCatalogueInItsOwnName() throws Exception {
        String key = given("CATALOGUE").get("key").asString();
        String offer = "{\"label\":\"Boussole de poche\",\"cents\":2900,\"vatBasisPoints\":2000}";
        assertThat(with(key, HttpMethod.PUT, SHOP + "/items/boussole-de-poche", offer))
                .hasStatusOk();
        assertThat(
                        mvc.get()
                                .uri("/boutique/librairie/reglages/partenaires")
                                .with(SignedIn.as("paul", settings)))
                .hasStatusOk()
                .bodyText()
                .contains("tenir le catalogue et le stock");
        assertThat(
                        mvc.get()
                                .uri("/audit/librairie/articles/boussole-de-poche")
                                .with(SignedIn.as("paul", settings)))
                .bodyText()
                .contains("Partenaire (Site de la ville)");
    }

    @Test
    void aWrongWordThatLooksLikeAKeyIsNoOrdersToken() {
        for (String word : new String[] {"creneau_", "creneau_" + "0".repeat(80)}) {
            assertThat(with(word, HttpMethod.GET, "/api/v1/orders/current", ""))
                    .hasStatus(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void aKeyThatCannotBeLookedAtNowIsAskedToComeAgain() throws Exception {
        String key = given("READ").get("key").asString();
        log.hide(true);
        MvcTestResult answer = with(key, HttpMethod.GET, SHOP + "/items", "");
        log.hide(false);
        assertThat(answer)
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(with(key, HttpMethod.GET, SHOP + "/items", "")).hasStatusOk();
    }

    @Test
    void noSecretStandsInTheLogOrInTheList() throws Exception {
        String key = given("READ").get("key").asString();
        String secret = key.substring(40, 80);
        assertThat(log.events()).noneMatch(event -> event.toString().contains(secret));
        assertThat(owner(HttpMethod.GET, PARTNERS, "")).bodyText().doesNotContain(secret);
    }

    @Test
    void theCounterAndTheTownGiveNoKeys() {
        for (String who : new String[] {"clara", "tess", "oscar"}) {
            assertThat(
                            mvc.post()
                                    .uri(PARTNERS)
                                    .with(httpBasic(who, "demo"))
                                    .header("Idempotency-Key", "request-of-somebody")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{\"name\":\"X\",\"scopes\":[\"READ\"]}"))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private JsonNode ordered(String key, String time) throws Exception {
        String window = "{\"window\":\"" + window(time) + "\"}";
        String hold =
                read(with(key, HttpMethod.POST, SHOP + "/holds", window)).get("token").asString();
        String wish =
                "{\"hold\":\"%s\",\"lines\":[{\"item\":\"roman\",\"quantity\":1}],".formatted(hold)
                        + "\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 77 66\"}";
        MvcTestResult placed = with(key, HttpMethod.POST, SHOP + "/orders", wish);
        assertThat(placed).hasStatus(HttpStatus.CREATED);
        return read(placed);
    }

    /// On a Monday evening where no other test goes.
    private static String window(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), time).toString();
    }

    private JsonNode given(String scope) throws Exception {
        String asked = "{\"name\":\"Site de la ville\",\"scopes\":[\"" + scope + "\"]}";
        MvcTestResult given = owner(HttpMethod.POST, PARTNERS, asked);
        assertThat(given).hasStatus(HttpStatus.CREATED);
        return read(given);
    }

    private MvcTestResult owner(HttpMethod method, String path, String body) {
        return send(
                MockMvcRequestBuilders.request(method, path).with(httpBasic("paul", "demo")), body);
    }

    private MvcTestResult staff(String path) {
        return mvc.get().uri(path).with(httpBasic("clara", "demo")).exchange();
    }

    private MvcTestResult with(String key, HttpMethod method, String path, String body) {
        return send(
                MockMvcRequestBuilders.request(method, path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + key),
                body);
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, String body) {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .header(
                                "Idempotency-Key",
                                "request-of-partners-" + REQUESTS.incrementAndGet())
                        .content(body));
    }

    private JsonNode read(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString());
    }
}
