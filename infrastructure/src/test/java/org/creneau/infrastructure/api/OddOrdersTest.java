package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class OddOrdersTest {
    private static final String SHOP = "/api/v1/shops/" + ThreeShops.BOOKS;
    private static final String ONE = "{\"item\":\"roman\",\"quantity\":1}";
    @Autowired MockMvcTester mvc;
    @LocalServerPort int port;

    @Test
    void aPlaceThatBelongsToAnOrderIsNotOrderedAgainUnderAnotherKey() throws Exception {
        String hold = hold("17:00", "odd-key-of-a-place-ordered-twice");
        assertThat(order(hold, "odd-key-of-the-first-order", ONE)).hasStatus(HttpStatus.CREATED);
        assertThat(order(hold, "odd-key-of-the-second-order", ONE))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Cette place appartient déjà à une commande.");
    }

    @Test
    void aLineThatIsNoneNamesTheBasket() throws Exception {
        String hold = hold("17:15", "odd-key-of-a-place-for-no-line");
        assertThat(order(hold, "odd-key-of-an-order-of-no-line", "null"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("lines");
    }

    @Test
    void aPieceAndAHalfIsNotOnePiece() throws Exception {
        String hold = hold("17:15", "odd-key-of-a-place-for-a-half");
        assertThat(
                        order(
                                hold,
                                "odd-key-of-an-order-of-a-half",
                                "{\"item\":\"roman\",\"quantity\":1.5}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    /// Turned away before any handler is found, so this takes the real server.
    @Test
    void whatIsNoJsonIsToldWhatToSend() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + SHOP + "/holds"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("window=1"))
                            .build();
            String said = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertThat(JsonPath.<Integer>read(said, "$.status")).isEqualTo(415);
            assertThat(JsonPath.<String>read(said, "$.code")).isEqualTo("media-type");
            assertThat(JsonPath.<String>read(said, "$.instance")).startsWith("urn:uuid:");
            assertThat(said).contains("Envoyez application/json");
        }
    }

    private String hold(String time, String key) throws UnsupportedEncodingException {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), time);
        MvcTestResult held = send("/holds", key, "{\"window\":\"" + slot + "\"}");
        return JsonPath.read(held.getResponse().getContentAsString(), "$.token");
    }

    private MvcTestResult order(String hold, String key, String line) {
        return send(
                "/orders",
                key,
                """
                {"hold": "%s", "lines": [%s], "name": "Anne Exemple", "phone": "06 39 98 12 34"}
                """
                        .formatted(hold, line));
    }

    private MvcTestResult send(String to, String key, String body) {
        return mvc.post()
                .uri(SHOP + to)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
