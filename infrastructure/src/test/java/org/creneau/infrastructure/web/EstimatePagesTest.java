package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.application.live.Topic;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.infrastructure.live.News;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Waits told in the shoe shop, which lets one party in at a time, on a Monday of its own.
@TownTest
class EstimatePagesTest {
    private static final Instant ELEVEN =
            ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(2), "11:00").start();
    private static final String QUEUE = "/api/v1/shops/chaussures/queue";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;
    @Autowired QueueNews live;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void whoeverWaitsIsToldARangeThatIsScoredWhenSheIsCalled() {
        Shoppers.Bought order =
                shoppers.order(
                        ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(2), "11:00"),
                        ThreeShops.BOOTS);
        clock.set(ELEVEN.minus(Duration.ofHours(1)));
        for (int customer = 1; customer <= 6; customer++) {
            post("/walk-ins", "e-" + customer, "{\"people\":1}");
            clock.pass(Duration.ofMinutes(9));
            post("/tickets/" + customer + "/departure", "", "{}");
        }
        clock.set(ELEVEN);
        post("/walk-ins", "e-7", "{\"people\":1}");
        clock.pass(Duration.ofMinutes(2));

        String page = "/commande/" + order.token();
        assertThat(mvc.post().uri(page + "/arrivee").with(csrf()).exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(told()).hasSize(1);
        assertThat(mvc.get().uri(page))
                .bodyText()
                .containsPattern("Vous serez appelé entre 11.h.\\d\\d et 11.h.\\d\\d");
        aRangeWhoseEndHasPassedIsNotShownThoughNothingHappens(order);
        assertThat(mvc.get().uri("/api/v1/orders/" + order.token() + "/wait"))
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(8);
        assertThat(
                        mvc.get()
                                .uri("/api/v1/orders/current/wait")
                                .header("Authorization", "Bearer " + order.token()))
                .bodyText()
                .contains("\"earliest\":\"2020-12-07T10:", "\"basis\":\"");

        clock.pass(Duration.ofMinutes(7));
        post("/tickets/7/departure", "", "{}");
        post("/calls", "", "{}");
        assertThat(mvc.get().uri(page)).bodyText().doesNotContain("Vous serez appelé entre");
        assertThat(told()).hasSize(1);
        assertThat(mvc.get().uri(QUEUE + "/estimates?days=1").with(oscar()))
                .bodyText()
                .containsPattern("\"(within|earlier|later)\":1")
                .contains("\"day\":\"2020-12-07\"");
        assertThat(mvc.get().uri("/boutique/chaussures/file").with(onPages()))
                .bodyText()
                .contains("Ces sept jours : 1 attente annoncée", "Jour par jour");
        assertThat(mvc.get().uri("/boutique/chaussures/file/attentes").with(onPages()))
                .bodyText()
                .contains("lundi 7 décembre", "Plus grand écart");
    }

    /// What is worked out for all pages at once is good for two seconds by the clock on the wall.
    private void aRangeWhoseEndHasPassedIsNotShownThoughNothingHappens(Shoppers.Bought order) {
        Instant then = clock.instant();
        News news = live.mine(ThreeShops.SHOES, order.order(), Locale.FRENCH);
        Set<Topic> line = Set.of(Topic.queues(ThreeShops.SHOES));
        long heard = System.nanoTime();
        assertThat(news.again()).isEqualTo(Duration.ofSeconds(5));
        assertThat(range(news.of(line, heard)))
                .hasValueSatisfying(
                        shown ->
                                assertThat(shown)
                                        .isBetween(LocalTime.of(11, 2), LocalTime.of(11, 40)));
        assertThat(news.again()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(news.of(line, heard)).isEmpty();
        assertThat(news.again()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));

        clock.set(ELEVEN.plus(Duration.ofMinutes(41)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(range(news.of(line, heard)))
                                        .hasValueSatisfying(
                                                shown ->
                                                        assertThat(shown)
                                                                .isAfter(LocalTime.of(11, 41))));
        clock.set(then);
    }

    /// Until when she is told that she will be called.
    private static Optional<LocalTime> range(List<News.Told> told) {
        return told.stream()
                .map(one -> Pattern.compile("et (\\d+).h.(\\d\\d)").matcher(one.data()))
                .filter(Matcher::find)
                .map(
                        found ->
                                LocalTime.of(
                                        Integer.parseInt(found.group(1)),
                                        Integer.parseInt(found.group(2))))
                .findFirst();
    }

    private List<WaitTold> told() {
        return log.events().stream()
                .filter(WaitTold.class::isInstance)
                .map(WaitTold.class::cast)
                .filter(told -> told.queue().shop().equals(ThreeShops.SHOES))
                .filter(told -> told.at().isAfter(ELEVEN))
                .toList();
    }

    private void post(String what, String key, String body) {
        assertThat(
                        mvc.perform(
                                MockMvcRequestBuilders.post(QUEUE + what)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .header("Idempotency-Key", "estimate-pages-test-" + key)
                                        .content(body)
                                        .with(oscar())))
                .as(what)
                .hasStatusOk();
    }

    private static RequestPostProcessor oscar() {
        return httpBasic("oscar", "demo");
    }

    private static RequestPostProcessor onPages() {
        return user("oscar")
                .authorities(new Post(ThreeShops.SHOES.value(), Role.COUNTER).authority());
    }
}
