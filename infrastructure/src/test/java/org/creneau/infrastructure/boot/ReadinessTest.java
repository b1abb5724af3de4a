package org.creneau.infrastructure.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.testing.KillablePostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class ReadinessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aNodeOnAConfiguredDatabaseIsReadyWhenThatIsAndRecoversByItself() {
        try (var postgres = KillablePostgres.start();
                var product =
                        SpringApplication.run(
                                Creneau.class,
                                "--server.port=0",
                                "--spring.datasource.url=" + postgres.database().getURL(),
                                "--spring.datasource.username=postgres",
                                "--creneau.keys.master=YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=",
                                "--creneau.data-dir=" + folder)) {
            assertThat(product.getEnvironment().getProperty("creneau.demonstration"))
                    .isEqualTo("false");
            assertThat(folder).isEmptyDirectory();
            int port = product.getEnvironment().getRequiredProperty("local.server.port", int.class);
            assertThat(readiness(port)).isEqualTo(200);

            postgres.kill();
            await().atMost(PATIENCE).until(() -> readiness(port) == 503);

            postgres.restart();
            await().atMost(PATIENCE).until(() -> readiness(port) == 200);

            product.getBean(EventSourcing.class).engine().close();
            assertThat(readiness(port)).as("nothing writes any more").isEqualTo(503);
        }
    }

    private int readiness(int port) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:" + port + "/actuator/health/readiness"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join().statusCode();
    }
}
