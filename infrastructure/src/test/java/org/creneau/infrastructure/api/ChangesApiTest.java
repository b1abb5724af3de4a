package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The streams over real connections.
@TownTest
@Timeout(30)
class ChangesApiTest {
    private static final String SHOPS = "/api/v1/shops/";
    @LocalServerPort int port;
    @Autowired Shoppers shoppers;
    @Autowired MockMvcTester mvc;
    @Autowired Changes changes;

    /// A connection that is read line by line.
    private record Stream(HttpClient client, BufferedReader lines) implements AutoCloseable {
        String next(String start) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(start)) {
                line = lines.readLine();
            }
            return String.valueOf(line);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void aChangeOfAWindowIsSaidAndNothingOfWhoMadeIt() throws Exception {
        try (Stream windows = follow(SHOPS + "librairie/windows/changes", "")) {
            windows.next(":hello");
            shoppers.order(friday(ThreeShops.BOOKS, "16:30"), ThreeShops.NOVEL);
            assertThat(windows.next("data:")).isEqualTo("data:{\"changed\":\"windows\"}");
        }
    }

    @Test
    void whoWasConnectedBeforeIsToldAtOnce() throws Exception {
        try (Stream again = follow(SHOPS + "librairie/windows/changes", "7")) {
            assertThat(again.next("data:")).contains("windows");
        }
    }

    @Test
    void whoIsNewIsToldOfTheFirstChangeAndOnce() throws Exception {
        try (Stream first = follow(SHOPS + "optique/windows/changes", "")) {
            first.next(":hello");
            assertThat(first.lines().readLine()).isEmpty();
            assertThat(first.lines().ready()).isFalse();
        }
    }

    @Test
    void aChangeOfTheQueueIsSaidToStaffAndOfAnOrderToWhoeverHasItsToken() throws Exception {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "18:30"), ThreeShops.NOVEL);
        String order = "/api/v1/orders/" + bought.token();
        try (Stream queue = follow(SHOPS + "librairie/queue/changes", "");
                Stream mine = follow(order + "/changes", "")) {
            queue.next(":hello");
            mine.next(":hello");
            assertThat(mvc.post().uri(order + "/arrivals").contentType(MediaType.APPLICATION_JSON))
                    .hasStatusOk();
            assertThat(queue.next("data:")).contains("queue");
            assertThat(mine.next("data:")).contains("order");
        }
    }

    /// Whoever waits hears of the line as well as of her order, and the screen at the door of any change of the line.
    @Test
    void whoeverWaitsAndTheScreenHearOfTheLine() throws Exception {
        var mine = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "15:45"), ThreeShops.NOVEL);
        var other = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "18:00"), ThreeShops.NOVEL);
        try (Stream waiting = follow("/api/v1/orders/" + mine.token() + "/wait/changes", "");
                Stream board = follow(SHOPS + "librairie/board/changes", "")) {
            waiting.next(":hello");
            board.next(":hello");
            assertThat(
                            mvc.post()
                                    .uri("/api/v1/orders/" + other.token() + "/arrivals")
                                    .contentType(MediaType.APPLICATION_JSON))
                    .hasStatusOk();
            assertThat(waiting.next("data:")).isEqualTo("data:{\"changed\":\"wait\"}");
            assertThat(board.next("data:")).isEqualTo("data:{\"changed\":\"board\"}");
            assertThat(
                            mvc.post()
                                    .uri("/api/v1/orders/" + other.token() + "/abandonment")
                                    .contentType(MediaType.APPLICATION_JSON))
                    .hasStatusOk();
        }
    }

    @Test
    void theStreamOfAQueueHearsThatItsDayIsOver() throws Exception {
        try (Stream queue = follow(SHOPS + "librairie/queue/changes", "")) {
            queue.next(":hello");
            changes.wakeHere(Topic.QUEUES);
            assertThat(queue.next("data:")).contains("queue");
        }
    }

    @Test
    void anotherShopsStaffAndAnotherTokenOpenNothing() {
        String queue = SHOPS + "librairie/queue/changes";
        assertThat(mvc.get().uri(queue)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri(queue).with(httpBasic("oscar", "demo")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/orders/made-up/changes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/orders/made-up/wait/changes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/tickets/made-up/changes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(SHOPS + "nulle-part/board/changes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(SHOPS + "nulle-part/windows/changes"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static SlotId friday(ShopId shop, String time) {
        return ThreeShops.slot(shop, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private Stream follow(String path, String last) throws Exception {
        byte[] clara = "clara:demo".getBytes(StandardCharsets.UTF_8);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(clara));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer =
                client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new Stream(
                client,
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }
}
