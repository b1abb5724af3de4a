package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.List;
import org.creneau.infrastructure.web.testing.Offers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@TownTest
class CatalogueApiTest {
    private static final String ITEM = "/api/v1/shops/librairie/items/boussole";
    private static final String STOCK = ITEM + "/stock";
    @Autowired MockMvcTester mvc;
    @Autowired TownLog log;

    @BeforeEach
    void anArticleOfItsOwn() {
        Offers.listed(log, ThreeShops.BOOKS, "boussole");
    }

    @Test
    void anybodySeesHowManyAreLeftOnceTheyAreCounted() {
        send(HttpMethod.DELETE, STOCK, "");
        assertThat(mvc.get().uri(ITEM)).bodyJson().extractingPath("$.left").isNull();
        assertThat(send(HttpMethod.PUT, STOCK, "{\"pieces\":4}"))
                .bodyJson()
                .extractingPath("$.left")
                .isEqualTo(4);
        assertThat(mvc.get().uri(ITEM)).bodyJson().extractingPath("$.left").isEqualTo(4);
        assertThat(mvc.get().uri("/api/v1/shops/librairie/items"))
                .bodyJson()
                .extractingPath("$[?(@.id == 'boussole')].left")
                .isEqualTo(List.of(4));
        assertThat(mvc.get().uri("/api/v1/shops/librairie"))
                .bodyJson()
                .extractingPath("$.items[?(@.id == 'boussole')].left")
                .isEqualTo(List.of(4));
    }

    @Test
    void deliveriesAndLossesAreWrittenDownOnceForEachKey() {
        send(HttpMethod.PUT, STOCK, "{\"pieces\":0}");
        for (int times = 0; times < 2; times++) {
            assertThat(moved("/deliveries", "key-of-a-delivery", "{\"pieces\":3}"))
                    .bodyJson()
                    .extractingPath("$.inShop")
                    .isEqualTo(3);
        }
        assertThat(moved("/deliveries", "key-of-a-delivery", "{\"pieces\":4}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("movement-repeated-differently");
        assertThat(moved("/losses", "key-of-a-loss-of-one", "{\"pieces\":1,\"why\":\"LOST\"}"))
                .bodyJson()
                .extractingPath("$.left")
                .isEqualTo(2);
    }

    @Test
    void anArticleIsListedWithAllThatCanBeSaidOfItAndWithdrawn() {
        String path = "/api/v1/shops/librairie/items/sextant";
        String offer =
                """
                {"label":"Sextant, laiton","cents":12900,"vatBasisPoints":2000,
                 "category":"Instruments","preparation":"PT48H","withdrawal":"MADE_TO_MEASURE",
                 "model":"Sextant","option":"laiton"}
                """;
        assertThat(send(HttpMethod.PUT, path, offer))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id":"sextant","price":{"cents":12900,"currency":"EUR"},
                         "category":"Instruments","preparation":"PT48H",
                         "withdrawal":"MADE_TO_MEASURE","model":"Sextant","option":"laiton",
                         "forSale":true,"left":null}
                        """);
        assertThat(send(HttpMethod.DELETE, path, "")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri(path)).bodyJson().extractingPath("$.forSale").isEqualTo(false);
        assertThat(mvc.get().uri("/api/v1/shops/librairie/items"))
                .bodyJson()
                .extractingPath("$[?(@.id == 'sextant')]")
                .isEqualTo(List.of());
        assertThat(send(HttpMethod.DELETE, "/api/v1/shops/librairie/items/nothing", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.PUT, path, offer.replace("PT48H", "two days")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.PUT, path, "{\"label\":\"Sextant\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        send(
                                HttpMethod.PUT,
                                path,
                                offer.replace("\"option\":\"laiton\"", "\"option\":null")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(send(HttpMethod.PUT, STOCK, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.PUT, STOCK, "{\"pieces\":-1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(moved("/losses", "key-of-a-loss-of-none", "{\"pieces\":1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(moved("/deliveries", "short", "{\"pieces\":1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anArticleOfAnotherShopIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/shops/librairie/items/bottines"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        send(
                                HttpMethod.PUT,
                                "/api/v1/shops/librairie/items/bottines/stock",
                                "{\"pieces\":1}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        send(
                                HttpMethod.PUT,
                                "/api/v1/shops/chaussures/items/bottines/stock",
                                "{\"pieces\":1}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return mvc.perform(
                MockMvcRequestBuilders.request(method, path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(httpBasic("clara", "demo")));
    }

    private MvcTestResult moved(String path, String key, String body) {
        return mvc.post()
                .uri(STOCK + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(httpBasic("clara", "demo"))
                .exchange();
    }
}
