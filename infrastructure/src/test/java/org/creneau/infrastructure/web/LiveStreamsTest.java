package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.creneau.application.live.Topic;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.live.News;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the parts of pages say that are sent as they change, and to whom.
@TownTest
@Timeout(30)
class LiveStreamsTest {
    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";

    @LocalServerPort int port;
    @Autowired Shoppers shoppers;
    @Autowired MockMvcTester mvc;
    @Autowired QueueNow queues;
    @Autowired PublicLinks links;
    @Autowired Reading reading;
    @Autowired OrderStamps stamps;
    @Autowired StaffNews staff;
    @Autowired StaffLines lines;
    @Autowired StoppedClock clock;
    @Autowired StaffSettings accounts;
    private final List<String> arrived = new ArrayList<>();

    private record Stream(HttpClient client, BufferedReader lines) implements AutoCloseable {
        /// The next thing that is told, in one line.
        String next() throws IOException {
            StringBuilder told = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    told.append(line.substring("data:".length()));
                } else if (line.isEmpty() && !told.isEmpty()) {
                    return told.toString();
                }
            }
            throw new IOException("The stream has ended after " + told);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void theScreenAtTheDoorIsSentNumbersAndNothingOfAnybody() throws Exception {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "16:15"), ThreeShops.NOVEL);
        try (Stream board = follow("board=librairie")) {
            assertThat(board.next()).contains("target=\"tableau\"", "<main id=\"tableau\"");
            arrive(bought.token());
            assertThat(board.next())
                    .contains(">A ")
                    .doesNotContain(
                            Shoppers.NAME, bought.token(), bought.order().value(), "<script");
        }
    }

    @Test
    void whoeverWaitsIsSentWhereSheStandsAndNothingOfWhatSheComesFor() throws Exception {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "16:15"), ThreeShops.NOVEL);
        arrive(bought.token());
        try (Stream mine = follow("mine=" + bought.token())) {
            String told = mine.next();
            assertThat(told)
                    .contains("target=\"mine\"", "avant vous", "id=\"ticket\"")
                    .doesNotContain(Shoppers.NAME, bought.token(), bought.order().value(), "<form");
            assertThat(mine.next()).isEqualTo(REFRESH);
        }
    }

    @Test
    void thePageOfANumberIsSentWhereItStandsUntilItsFormsAreOthers() throws Exception {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "17:00"), ThreeShops.NOVEL);
        arrive(bought.token());
        String number = number(bought);
        try (Stream mine = follow("number=" + number + "&state=WAITING")) {
            assertThat(mine.next())
                    .contains("target=\"mine\"", "avant vous")
                    .doesNotContain(Shoppers.NAME, number, "<form");
            post(bought.token(), "/abandonment");
            assertThat(mine.next()).isEqualTo(REFRESH);
        }
        assertThat(mvc.get().uri("/live?number=made-up&state=WAITING")).hasStatus4xxClientError();
    }

    @Test
    void staffAreSentTheRowsThatChangedInWordsThatAllOfThemShareAsLongAsTheyAreSignedIn() {
        AtomicBoolean signedIn = new AtomicBoolean(true);
        News news = staff.of(ThreeShops.BOOKS, Locale.FRENCH, signedIn::get, "");
        Set<Topic> line = Set.of(Topic.queues(ThreeShops.BOOKS));
        assertThat(data(news.of(line, System.nanoTime())))
                .contains("target=\"etat\"", "target=\"liste-attente\"", "Appeler le suivant");

        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "17:15"), ThreeShops.NOVEL);
        news.of(line, System.nanoTime());
        arrive(bought.token());
        String row = "order-" + bought.order();
        assertThat(data(news.of(line, System.nanoTime())))
                .contains("action=\"row\"", "list=\"liste-attente\"", Shoppers.NAME)
                .doesNotContain("<form", "_csrf", "guichet", bought.token(), row);
        assertThat(news.of(line, System.nanoTime())).isEmpty();

        assertThat(
                        mvc.get()
                                .uri("/boutique/librairie/file?guichet=2")
                                .header("Accept-Language", "fr")
                                .with(SignedIn.as("clara", accounts)))
                .bodyText()
                .contains("name=\"guichet\" value=\"2\"", "form=\"agir\"", Shoppers.NAME);

        signedIn.set(false);
        News later = staff.of(ThreeShops.BOOKS, Locale.FRENCH, signedIn::get, "");
        assertThat(later.of(line, System.nanoTime())).isEqualTo(News.REFRESH);
    }

    @Test
    void aPageThatWasCutOffIsSentTheLineOnlyWhereWhatStandsAroundItIsTheSame() {
        Set<Topic> line = Set.of(Topic.queues(ThreeShops.BOOKS));
        long now = System.nanoTime();
        String around = lines.of(ThreeShops.BOOKS, Locale.FRENCH).since(now).frame();
        News same = staff.of(ThreeShops.BOOKS, Locale.FRENCH, () -> true, "gone." + around);
        assertThat(data(same.of(line, now))).contains("target=\"liste-attente\"");

        String other = lines.of(ThreeShops.SHOES, Locale.FRENCH).since(now).frame();
        for (String shown : List.of("gone." + other, "gone")) {
            News cut = staff.of(ThreeShops.BOOKS, Locale.FRENCH, () -> true, shown);
            assertThat(cut.of(line, now)).isEqualTo(News.REFRESH);
            assertThat(cut.of(line, now)).isEqualTo(News.REFRESH);
        }
    }

    @Test
    void whoeverIsLateIsShownToBeThoughNothingHasChanged() {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, "16:45");
        var bought = shoppers.order(slot, ThreeShops.NOVEL);
        Set<Topic> line = Set.of(Topic.queues(ThreeShops.BOOKS));
        AtomicLong passed = new AtomicLong();
        News news =
                new StaffNews(lines, () -> System.nanoTime() + passed.get())
                        .of(ThreeShops.BOOKS, Locale.FRENCH, () -> true, "");
        String row = "order-" + bought.order();
        assertThat(
                        mvc.post()
                                .uri("/boutique/librairie/commandes/" + bought.order() + "/prete")
                                .with(SignedIn.as("clara", accounts))
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        long heard = System.nanoTime();
        assertThat(data(news.of(line, heard))).contains(row);
        clock.set(slot.start().plus(Duration.ofMinutes(15)));
        passed.set(news.again().toNanos());
        assertThat(data(news.of(line, heard))).contains(row, "en retard");
    }

    private static String data(List<News.Told> told) {
        return told.stream().map(News.Told::data).collect(Collectors.joining());
    }

    @Test
    void thePageOfAnOrderInTheShopIsToldOnceThatItIsOutOfDateAndOnlyIfItIs() throws Exception {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.SHOES, "17:15"), ThreeShops.BOOTS);
        var shown = reading.order(ThreeShops.SHOES, bought.order());
        News news = stamps.changed(ThreeShops.SHOES, shown.id(), stamps.of(shown), Locale.FRENCH);
        Set<Topic> hers = Set.of(Topic.order(shown.id()));

        assertThat(news.of(hers, System.nanoTime())).isEmpty();
        arrive(bought.token());
        assertThat(news.of(hers, System.nanoTime()))
                .singleElement()
                .extracting(News.Told::data)
                .asString()
                .contains(
                        "target=\"nouvelles\"",
                        "Cette commande a changé",
                        "href=\"/boutique/chaussures/commandes/" + shown.id() + "\"");
        assertThat(news.of(hers, System.nanoTime())).isEmpty();
        assertThat(mvc.get().uri("/live?of=chaussures&seen=" + shown.id() + "&stamp=1"))
                .hasStatus4xxClientError();
    }

    /// The link that the poster's page leads to.
    private String number(Shoppers.Bought bought) {
        var line = queues.of(ThreeShops.BOOKS).queue();
        var hers = line.of(bought.order()).orElseThrow();
        return links.to(line.queue(), hers.number());
    }

    @Test
    void nobodyFollowsWhatIsNotThereOrNotHers() {
        assertThat(mvc.get().uri("/live?board=nulle-part")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/live?mine=made-up")).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/live?orders=optique")).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/live?staff=librairie")).hasStatus4xxClientError();
        for (String other : List.of("iris", "oscar")) {
            assertThat(mvc.get().uri("/live?staff=librairie").with(SignedIn.as(other, accounts)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    /// Others look for nobody in the bookshop's line.
    @AfterEach
    void nobodyWaitsAnyLonger() {
        arrived.forEach(token -> post(token, "/abandonment"));
        arrived.clear();
        clock.set(StoppedClock.START);
    }

    private void arrive(String token) {
        post(token, "/arrivals");
        arrived.add(token);
    }

    private void post(String token, String what) {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/orders/" + token + what)
                                .contentType(MediaType.APPLICATION_JSON))
                .hasStatusOk();
    }

    private Stream follow(String what) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live?" + what))
                        .timeout(Duration.ofSeconds(20))
                        .header("Accept-Language", "fr")
                        .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Stream(
                client,
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }
}
