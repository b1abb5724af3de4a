package org.creneau.infrastructure.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.creneau.application.decisions.Commands;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.infrastructure.sandbox.Sandbox;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.testing.KillablePostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ReadinessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ShopId BOOKS = new ShopId("librairie");
    private static final String HOLD = "{\"window\":\"librairie/collect/2020-12-08T10:00:00Z\"}";

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aNodeIsReadyWhenItsDatabaseIsSaysToComeAgainWhenNotAndRecoversByItself() {
        try (var postgres = KillablePostgres.start();
                var product =
                        SpringApplication.run(
                                Creneau.class,
                                "--server.port=0",
                                "--spring.datasource.url=" + postgres.database().getURL(),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.hikari.connection-timeout=300",
                                "--creneau.keys.master=YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=",
                                "--creneau.data-dir=" + folder)) {
            assertThat(product.getEnvironment().getProperty("creneau.demonstration"))
                    .isEqualTo("false");
            assertThat(folder).isEmptyDirectory();
            int port = product.getEnvironment().getRequiredProperty("local.server.port", int.class);
            assertThat(readiness(port)).isEqualTo(200);
            assertThat(product.getBeanNamesForType(Sandbox.class)).isEmpty();
            var bank = to(port, "/bac-a-sable/paiements/sbx_1");
            assertThat(send(bank).statusCode()).as("no bank is played").isEqualTo(404);
            openTheBookshop(product);
            HttpRequest.Builder shop = to(port, "/api/v1/shops/librairie");
            await().atMost(PATIENCE).until(() -> send(shop).statusCode() == 200);

            postgres.kill();
            await().atMost(PATIENCE).until(() -> readiness(port) == 503);
            assertSaysToComeAgain(shop);
            assertThat(comesAgain(to(port, "/"), "text/html")).contains("ne répond pas");

            postgres.restart();
            await().atMost(PATIENCE).until(() -> readiness(port) == 200);

            product.getBean(EventSourcing.class).engine().close();
            assertThat(readiness(port)).as("nothing writes any more").isEqualTo(503);
            assertThat(send(shop).statusCode()).as("what is known can be read").isEqualTo(200);
            assertSaysToComeAgain(
                    to(port, "/api/v1/shops/librairie/holds")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "key-while-it-is-away")
                            .POST(BodyPublishers.ofString(HOLD)));
        }
    }

    private static void openTheBookshop(ConfigurableApplicationContext product) {
        var profile =
                new Profile(
                        "Librairie du Passage",
                        "librairie",
                        "3 passage des Tilleuls, Saint-Exemple",
                        "FR",
                        ZoneId.of("Europe/Paris"),
                        Door.DOORSTEP);
        var opening =
                Issued.first(
                        "opening",
                        new OpenShop(BOOKS, profile),
                        Instant.parse("2020-11-01T09:00:00Z"),
                        Actor.system("town"),
                        Channel.SYSTEM);
        product.getBean(Commands.class).send(opening);
    }

    /// In a problem document, in the language of whoever asks.
    private void assertSaysToComeAgain(HttpRequest.Builder request) {
        String problem = "application/problem+json";
        assertThat(comesAgain(request.setHeader("Accept-Language", "fr"), problem))
                .contains("\"code\":\"unavailable\"", "ne répond pas", "recommencez");
        assertThat(comesAgain(request.setHeader("Accept-Language", "en"), problem))
                .contains("\"code\":\"unavailable\"", "does not answer", "try again");
    }

    private String comesAgain(HttpRequest.Builder request, String type) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        return answer.body();
    }

    private int readiness(int port) {
        return send(to(port, "/actuator/health/readiness")).statusCode();
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
