package org.creneau.infrastructure.web.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.audit.Chains;
import org.creneau.application.audit.Revisions;
import org.creneau.application.audit.Revisions.Standing;
import org.creneau.application.customer.Subjects;
import org.creneau.application.partner.KeyUses;
import org.creneau.application.partner.PartnerSecrets;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures;
import org.creneau.application.projections.Projection;
import org.creneau.application.queue.DoorTries;
import org.creneau.application.waiting.WhenPlacesFree;
import org.creneau.application.webhook.HookSecrets;
import org.creneau.application.webhook.Outbox;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.CheckedAnswers;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.OfferLetters;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Tokens;
import org.creneau.infrastructure.photo.ImageIoPictures;
import org.creneau.infrastructure.photo.JdbcKeptPhotos;
import org.creneau.infrastructure.projections.CountedWindows;
import org.creneau.infrastructure.projections.JdbcAppointments;
import org.creneau.infrastructure.projections.JdbcCatalogues;
import org.creneau.infrastructure.projections.JdbcCustomers;
import org.creneau.infrastructure.projections.JdbcEstimates;
import org.creneau.infrastructure.projections.JdbcLostDemand;
import org.creneau.infrastructure.projections.JdbcOnlinePayments;
import org.creneau.infrastructure.projections.JdbcOrders;
import org.creneau.infrastructure.projections.JdbcPayments;
import org.creneau.infrastructure.projections.JdbcQueues;
import org.creneau.infrastructure.projections.JdbcReturnRequests;
import org.creneau.infrastructure.projections.JdbcShops;
import org.creneau.infrastructure.projections.JdbcTills;
import org.creneau.infrastructure.projections.JdbcWaits;
import org.creneau.infrastructure.projections.JdbcWindows;
import org.creneau.infrastructure.projections.JdbcWithdrawals;
import org.creneau.infrastructure.projections.SchemasInUse;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.JdbcDoorTries;
import org.creneau.infrastructure.vault.JdbcKeyUses;
import org.creneau.infrastructure.vault.KeyedHookSecrets;
import org.creneau.infrastructure.vault.KeyedPartnerSecrets;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.PhoneNumbers;
import org.creneau.infrastructure.webhook.JdbcOutbox;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/// Pages and REST interface as they are, on real views; the log and the vault are stand-ins. Not
/// annotated as a configuration, so that a scan of the product does not find it.
@EnableAutoConfiguration(
        excludeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ComponentScan(
        basePackages = {
            "org.creneau.infrastructure.desk",
            "org.creneau.infrastructure.i18n",
            "org.creneau.infrastructure.live",
            "org.creneau.infrastructure.problem",
            "org.creneau.infrastructure.sandbox",
            "org.creneau.infrastructure.security",
            "org.creneau.infrastructure.web",
            "org.creneau.infrastructure.api"
        })
@Import(TownPayments.class)
public class TownForTests {

    @Bean
    DataSource database() {
        return PostgresForTests.freshPool();
    }

    @Bean
    CheckedAnswers checkedAnswers(WebApplicationContext town) {
        return new CheckedAnswers(town);
    }

    @Bean
    StoppedClock productClock() {
        return new StoppedClock();
    }

    @Bean
    NumberedDraws draws() {
        return new NumberedDraws();
    }

    @Bean
    HeardChanges changes() {
        return new HeardChanges();
    }

    @Bean
    SchemasInUse schemas() {
        return new SchemasInUse();
    }

    @Bean
    JdbcShops shops(DataSource database, SchemasInUse schemas) {
        return new JdbcShops(database, schemas);
    }

    @Bean
    JdbcCatalogues catalogues(DataSource database, SchemasInUse schemas) {
        return new JdbcCatalogues(database, schemas);
    }

    @Bean
    JdbcWindows places(DataSource database, SchemasInUse schemas) {
        return new JdbcWindows(database, schemas);
    }

    @Bean
    CountedWindows windows(JdbcShops shops, JdbcWindows places) {
        return new CountedWindows(shops, places);
    }

    @Bean
    JdbcOrders orders(DataSource database, SchemasInUse schemas, JdbcShops shops) {
        return new JdbcOrders(database, schemas, shops, new PlainTexts());
    }

    @Bean
    JdbcPayments payments(DataSource database, SchemasInUse schemas, JdbcShops shops) {
        return new JdbcPayments(database, schemas, shops);
    }

    @Bean
    JdbcTills tills(DataSource database, SchemasInUse schemas, JdbcShops shops) {
        return new JdbcTills(database, schemas, shops);
    }

    @Bean
    JdbcOnlinePayments onlinePayments(DataSource database, SchemasInUse schemas) {
        return new JdbcOnlinePayments(database, schemas);
    }

    @Bean
    ToyPaymentService toyPaymentService(StoppedClock clock) {
        return new ToyPaymentService(clock);
    }

    @Bean
    JdbcWithdrawals withdrawals(DataSource database, SchemasInUse schemas) {
        return new JdbcWithdrawals(database, schemas, new PlainTexts());
    }

    @Bean
    JdbcReturnRequests returnRequests(DataSource database, SchemasInUse schemas) {
        return new JdbcReturnRequests(database, schemas);
    }

    @Bean
    JdbcCustomers customers(DataSource database, SchemasInUse schemas) {
        return new JdbcCustomers(database, schemas, new PlainTexts());
    }

    @Bean
    JdbcQueues queues(DataSource database, SchemasInUse schemas) {
        return new JdbcQueues(database, schemas);
    }

    @Bean
    JdbcEstimates estimates(DataSource database, SchemasInUse schemas) {
        return new JdbcEstimates(database, schemas);
    }

    @Bean
    JdbcWaits waits(DataSource database, SchemasInUse schemas) {
        return new JdbcWaits(database, schemas, new PlainTexts());
    }

    /// Its rounds are made by the tests that are about it.
    @Bean
    WhenPlacesFree placesFree(
            JdbcWaits waits,
            JdbcShops shops,
            CountedWindows windows,
            TownLog log,
            OfferLetters letters,
            NumberedDraws draws) {
        return new WhenPlacesFree(waits, shops, windows, log, letters, draws::id);
    }

    @Bean
    JdbcLostDemand lostDemand(DataSource database, SchemasInUse schemas, JdbcShops shops) {
        return new JdbcLostDemand(database, schemas, shops);
    }

    @Bean
    JdbcAppointments appointments(DataSource database, SchemasInUse schemas) {
        return new JdbcAppointments(database, schemas, new PlainTexts());
    }

    @Bean
    TownLog log(
            DataSource database,
            SchemasInUse schemas,
            List<Projection> projections,
            HeardChanges changes,
            StoppedClock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (Projection view : projections) {
            String schema = "view_" + view.view();
            jdbc.execute("create schema " + schema + ";" + view.tables(schema));
            schemas.use(view.view(), schema);
        }
        TownLog log = new TownLog(projections, changes);
        new ThreeShops(log, clock).open();
        return log;
    }

    @Bean
    TownPost post() {
        return new TownPost();
    }

    @Bean
    Shoppers shoppers(Booking booking, PublicLinks links) {
        return new Shoppers(booking, links);
    }

    @Bean
    Subjects subjects() {
        return new RememberedSubjects();
    }

    @Bean
    Phones phones() {
        return PhoneNumbers::read;
    }

    @Bean
    PartnerSecrets partnerSecrets() {
        return new KeyedPartnerSecrets(Keys.of(Keys.random()));
    }

    @Bean
    KeyUses keyUses(DataSource database) {
        return new JdbcKeyUses(database);
    }

    @Bean
    DoorTries doorTries(DataSource database) {
        return new JdbcDoorTries(database, Keys.of(Keys.random()));
    }

    @Bean
    Outbox outbox(DataSource database) {
        return new JdbcOutbox(database);
    }

    @Bean
    HookSecrets hookSecrets() {
        return new KeyedHookSecrets(Keys.of(Keys.random()));
    }

    @Bean
    Pictures pictures() {
        return new ImageIoPictures();
    }

    @Bean
    KeptPhotos keptPhotos(DataSource database) {
        return new JdbcKeptPhotos(database);
    }

    @Bean
    Tokens tokens() {
        return new Tokens() {
            @Override
            public String token(String kind, String meaning) {
                byte[] text = (kind + " " + meaning).getBytes(StandardCharsets.UTF_8);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
            }

            @Override
            public Optional<String> open(String kind, String token) {
                try {
                    byte[] bytes = Base64.getUrlDecoder().decode(token);
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    return text.startsWith(kind + " ")
                            ? Optional.of(text.substring(kind.length() + 1))
                            : Optional.empty();
                } catch (IllegalArgumentException _) {
                    return Optional.empty();
                }
            }
        };
    }

    @Bean
    HealthIndicator eventStoreHealthIndicator() {
        return () -> Health.up().build();
    }

    @Bean
    Revisions revisions() {
        return () ->
                List.of(
                        new Revisions.Revision(
                                "order.placed", "order.placed", 1, 7, 3, 42, Standing.CURRENT),
                        new Revisions.Revision(
                                "order.praised", null, 1, 1, 9, 9, Standing.UNKNOWN));
    }

    @Bean
    Chains chains() {
        return new Chains() {
            @Override
            public Verdict ofTheWholeLog() {
                return new Verdict.Sound(42, "ab".repeat(32));
            }

            @Override
            public Verdict of(ShopId shop) {
                return new Verdict.Sound(7, "cd".repeat(32));
            }
        };
    }
}
