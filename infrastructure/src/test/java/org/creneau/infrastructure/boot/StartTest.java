package org.creneau.infrastructure.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.UnusableKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir Path temporary;

    @Test
    void anEmptyFolderIsEnoughAndTheNextStartGoesOnWhereThisOneStopped(CapturedOutput said)
            throws IOException {
        StoredEvent last;
        try (var product = start("--creneau.data-dir=" + temporary)) {
            assertThat(said.getOut())
                    .contains("Open http://localhost:" + port(product))
                    .contains("are invented");
            assertThat(readiness(product)).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
            assertThat(show(product, "fsync")).isEqualTo("on");
            assertThat(show(product, "synchronous_commit")).isEqualTo("on");
            assertThat(permissions("keys/master.key")).isEqualTo("rw-------");
            assertThat(now(product))
                    .isBetween(
                            ClockAtStart.DEMONSTRATION,
                            ClockAtStart.DEMONSTRATION.plus(Duration.ofMinutes(10)));
            assertThat(product.getBean(PaymentServices.class).find("sandbox")).isPresent();
            openShop(product, "papeterie");
            last = newest(product);
            assertThatThrownBy(() -> DataFolder.claim(temporary)).hasMessageContaining("in use");
        }
        assertThat(temporary.resolve("postgresql/postmaster.pid")).doesNotExist();

        try (var product = start("--creneau.data-dir=" + temporary)) {
            assertThat(product.getBean(StoredEvents.class).at(last.position())).contains(last);
            assertThat(now(product)).isAfterOrEqualTo(last.recordedAt());
        }
    }

    @Test
    void aConfiguredDatabaseNeedsAConfiguredKey() {
        var database = PostgresForTests.freshDatabase();
        String url = "--spring.datasource.url=" + database.getURL();

        assertThatThrownBy(() -> start(url, "--spring.datasource.username=postgres"))
                .hasRootCauseInstanceOf(UnusableKeys.class)
                .rootCause()
                .hasMessageContaining("creneau.keys.master")
                .satisfies(
                        failure ->
                                assertThat(new StartFailures().analyze(failure))
                                        .extracting(FailureAnalysis::getDescription)
                                        .isEqualTo(failure.getMessage()));
        PostgresForTests.drop(database);
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--logging.level." + WhereToLook.class.getName() + "=info"));
        Stream.of(arguments).forEach(all::add);
        return SpringApplication.run(Creneau.class, all.toArray(String[]::new));
    }

    private static String port(ConfigurableApplicationContext product) {
        return product.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static void openShop(ConfigurableApplicationContext product, String shop) {
        product.getBean(Commands.class)
                .send(
                        Issued.first(
                                "open-" + shop,
                                new OpenShop(new ShopId(shop), Town.profile(Door.INSIDE)),
                                now(product),
                                Actor.system("test"),
                                Channel.SYSTEM));
    }

    private static StoredEvent newest(ConfigurableApplicationContext product) {
        var events = product.getBean(StoredEvents.class);
        return events.at(events.head()).orElseThrow();
    }

    private static Instant now(ConfigurableApplicationContext product) {
        return product.getBean(InstantSource.class).instant();
    }

    private static ReadinessState readiness(ConfigurableApplicationContext product) {
        return product.getBean(ApplicationAvailability.class).getReadinessState();
    }

    private static String show(ConfigurableApplicationContext product, String setting) {
        return product.getBean(JdbcClient.class)
                .sql("show " + setting)
                .query(String.class)
                .single();
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temporary.resolve(file)));
    }
}
