package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.creneau.infrastructure.boot.Creneau;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One booking through everything there is: interface, decision, store, encryption, views, page, history
/// and chain.
class WholeProductTest {
    private static final String NAME = "Zoé Exemple";
    private static final JsonMapper JSON = new JsonMapper();
    private static final PGSimpleDataSource DATABASE = PostgresForTests.freshDatabase();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void start() {
        product = node();
    }

    /// One more of the nodes that share the database.
    private static ConfigurableApplicationContext node() {
        return new SpringApplication(Creneau.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE.getURL(),
                        "--spring.datasource.username=postgres",
                        "--creneau.keys.master=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--creneau.demonstration=true",
                        "--creneau.staff[0].login=aude",
                        "--creneau.staff[0].password-hash={noop}demo",
                        "--creneau.staff[0].shop=*",
                        "--creneau.staff[0].roles=AUDITOR");
    }

    @AfterAll
    static void stop() {
        product.close();
        PostgresForTests.drop(DATABASE);
    }

    @Test
    void whoeverIsSignedInIsKnownToAPageThatSaysNoToo() throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String town = browser.send(at("/").build(), BodyHandlers.ofString()).body();
            String before = "name=\"_csrf\" value=\"";
            int start = town.indexOf(before) + before.length();
            String token = town.substring(start, town.indexOf('"', start));
            browser.send(
                    at("/portes/audit")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("_csrf=" + token))
                            .build(),
                    BodyHandlers.discarding());

            var refused = browser.send(at("/boutique/librairie").build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Se déconnecter").doesNotContain("/connexion");
        }
    }

    @Test
    void aBookingGoesAllTheWay() throws Exception {
        JsonNode shop = read(get("/api/v1/shops/librairie"));
        String window = freeWindow();
        JsonNode hold =
                read(post("/api/v1/shops/librairie/holds", "{\"window\":\"" + window + "\"}"));
        String body =
                """
                {"hold":"%s","lines":[{"item":"%s","quantity":2}],"name":"%s",
                 "phone":"06 39 98 12 34"}"""
                        .formatted(
                                hold.get("token").asString(),
                                shop.get("items").get(0).get("id").asString(),
                                NAME);
        JsonNode order = read(post("/api/v1/shops/librairie/orders", body));
        assertThat(order.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(read(post("/api/v1/shops/librairie/orders", body))).isEqualTo(order);

        String page = get("/commande/" + order.get("token").asString()).body();
        assertThat(page).contains(order.get("number").asString(), order.get("code").asString());

        String history =
                get("/api/v1/shops/librairie/audit/orders/" + order.get("id").asString()).body();
        assertThat(history)
                .contains("order.placed", "slot.place-held")
                .doesNotContain(NAME, "33639981234", order.get("code").asString());
        JsonNode chain = read(get("/api/v1/shops/librairie/audit/chain"));
        assertThat(chain.get("sound").asBoolean()).isTrue();
    }

    @Test
    @ExtendWith(Chromium.class)
    void pagesOnAnotherNodeShowCallsSayWhenTheyHearNothingAndCatchUp() throws IOException {
        try (var other = node();
                var pages = new CutPages(port(product), port(other))) {
            pages.takeANumber();
            String first = pages.callFirst();
            pages.show(first);

            pages.cut();
            String second = pages.callNext();
            pages.stillShow(first);
            pages.mend();
            pages.show(second);
            pages.hearAll();

            pages.cutWithoutAWord();
            pages.show(pages.callNext());
            pages.giveUp();
            pages.show(pages.callNext());
            pages.hearAll();
            pages.seeTheWholeBoard();
        }
    }

    @Test
    void itShowsItsMetricsAndNothingElseOfItself() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("creneau_commands_seconds_bucket");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isIn(403, 404);
    }

    private static String freeWindow() throws IOException, InterruptedException {
        for (JsonNode day : read(get("/api/v1/shops/librairie/windows"))) {
            for (JsonNode window : day.get("windows")) {
                if (window.get("bookable").asBoolean()) {
                    return window.get("id").asString();
                }
            }
        }
        throw new AssertionError("The invented bookshop has no free window");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-of-one-booking-" + path.length())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        String password = "aude:demo";
        String basic =
                Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        return at(path).header("Authorization", "Basic " + basic);
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port(product) + path));
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }
}
