package org.creneau.infrastructure.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.boot.Creneau;
import org.creneau.infrastructure.boot.ProductClock;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// What the running product shows to Prometheus, against the page that documents it.
class ExposedMetricsTest {
    private static final PGSimpleDataSource DATABASE = PostgresForTests.freshDatabase();
    private static final Distancing SIXTY_SQUARE_METRES =
            new Distancing(60, new Distancing.Text.InForce("FR"), null);
    private static final AtomicInteger ROUNDS = new AtomicInteger();
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void startAndBook() {
        product =
                new SpringApplicationBuilder(Creneau.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + DATABASE.getUrl(),
                                "--spring.datasource.username=" + DATABASE.getUser(),
                                "--creneau.keys.master="
                                        + "YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=");
        product.getBean(ProductClock.class).runFrom(Town.NOON);
        book();
    }

    @AfterAll
    static void stop() {
        product.close();
        PostgresForTests.drop(DATABASE);
    }

    /// A retry is shown once there was one, so shoppers get in each other's way until there is.
    @Test
    void everyMetricThatIsDocumentedIsShownAndNoOther() throws IOException {
        Set<String> documented = Metrics.documented();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            crowd();
                            assertThat(shown()).isEqualTo(documented);
                        });
    }

    /// Prometheus announces a counter without its `_total`.
    private static Set<String> shown() throws IOException, InterruptedException {
        var names = new TreeSet<String>();
        for (String line : page().lines().toList()) {
            String[] words = line.split(" ", -1);
            if (line.startsWith("# TYPE creneau_") && !words[2].endsWith("_max")) {
                names.add(words[2]);
            }
        }
        return names;
    }

    private static String page() throws IOException, InterruptedException {
        String port = product.getEnvironment().getProperty("local.server.port");
        var page = URI.create("http://localhost:" + port + "/actuator/prometheus");
        var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }

    private static void book() {
        accept("open", new OpenShop(Town.SHOP, Town.profile(Door.INSIDE)));
        accept(
                "publish",
                new PublishSchedule(Town.SHOP, Town.schedule(2), LocalDate.of(2020, 12, 1)));
        accept("limit", new ChooseDistancing(Town.SHOP, SIXTY_SQUARE_METRES));
        accept(
                "list",
                new ListItem(Town.SHOP, Town.NOVEL, "Un roman", Town.NOVEL_PRICE, Town.BOOKS));
        accept("hold", new HoldPlace(Town.SLOT, Town.ANNS_HOLD, Town.ANN, HoldPlace.USUAL));
        accept("order", order());
        var past = new HoldPlace(Town.slotAt("09:00"), Town.BOBS_HOLD, Town.BOB, HoldPlace.USUAL);
        assertThat(send("late", past)).isInstanceOf(Outcome.Refused.class);
    }

    private static void crowd() {
        int round = ROUNDS.incrementAndGet();
        try (var shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int shopper = 0; shopper < 8; shopper++) {
                String id = "crowd-" + round + "-" + shopper;
                var hold =
                        new HoldPlace(
                                Town.slotAt("16:00"),
                                new HoldId(id),
                                new SubjectId(id),
                                HoldPlace.USUAL);
                shoppers.execute(() -> send(id, hold));
            }
        }
    }

    private static PlaceOrder order() {
        return new PlaceOrder(
                Town.ANNS_ORDER,
                "KM-10000",
                Town.SLOT,
                Town.ANNS_HOLD,
                Town.ANN,
                List.of(new PlaceOrder.Wanted.Article(Town.NOVEL, Town.pieces(1))),
                Town.CONTACT,
                Town.CODE,
                PayAt.COUNTER);
    }

    private static void accept(String id, Command command) {
        assertThat(send(id, command)).isInstanceOf(Outcome.Accepted.class);
    }

    private static Outcome send(String id, Command command) {
        return product.getBean(Commands.class)
                .send(Issued.first(id, command, Town.NOON, Actor.system("test"), Channel.WEB));
    }
}
