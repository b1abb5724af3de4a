package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TownTest
class BodyLimitTest {
    private static final String TOO_LONG = " ".repeat(BodyLimit.MOST_BYTES + 1);
    private static final String LONG = " ".repeat(BodyLimit.MOST_BYTES);
    @LocalServerPort int port;

    @Test
    void aBodyThatIsTooLongIsTurnedAwayWithAProblemDocument() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofString(TOO_LONG));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/malformed/size", "trop longue");
    }

    @Test
    void neitherDoesALongBodyGetInThatDoesNotSayHowLongItIs() throws Exception {
        assertThat(post(stream(TOO_LONG)).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyAtTheLimitIsRead() throws Exception {
        assertThat(post(BodyPublishers.ofString(LONG)).statusCode()).isEqualTo(400);
        assertThat(post(stream("{\"window\":\"x\"}")).statusCode()).isEqualTo(422);
    }

    private static BodyPublisher stream(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:%d/api/v1/shops/librairie/holds"
                                                    .formatted(port)))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "key-of-a-very-long-body")
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
