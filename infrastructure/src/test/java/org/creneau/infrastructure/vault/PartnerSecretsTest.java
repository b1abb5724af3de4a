package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Map;
import org.creneau.application.partner.PartnerCode;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PartnerSecretsTest {
    private static final ShopId SHOP = new ShopId("librairie");
    private static final PartnerId PARTNER = new PartnerId("0123456789abcdef".repeat(2));
    private static final String REQUEST = "a-request-of-an-owner";
    private final KeyedPartnerSecrets secrets = new KeyedPartnerSecrets(Keys.of(Keys.random()));

    @Test
    void theSameRequestMakesTheSameKeyAndNoOtherDoes() {
        PartnerCode code = secrets.make(SHOP, PARTNER, REQUEST);
        assertThat(secrets.make(SHOP, PARTNER, REQUEST)).isEqualTo(code);
        assertThat(secrets.make(SHOP, PARTNER, REQUEST + "2")).isNotEqualTo(code);
        assertThat(secrets.make(new ShopId("optique"), PARTNER, REQUEST)).isNotEqualTo(code);
        var elsewhere = new KeyedPartnerSecrets(Keys.of(Keys.random()));
        assertThat(elsewhere.make(SHOP, PARTNER, REQUEST)).isNotEqualTo(code);
        assertThat(elsewhere.proof(code)).isNotEqualTo(secrets.proof(code));
    }

    @Test
    void aKeyIsReadAsItWasWrittenAndNoOtherWordIs() {
        PartnerCode code = secrets.make(SHOP, PARTNER, REQUEST);
        String word = code.word();
        assertThat(word).matches("creneau_[0-9a-f]{80}").doesNotContain("librairie");
        assertThat(PartnerCode.read(word)).contains(code);
        char last = word.charAt(60);
        String mistyped = word.substring(0, 60) + (last == 'a' ? 'b' : 'a') + word.substring(61);
        for (String wrong : new String[] {mistyped, word.substring(1), word + "0", ""}) {
            assertThat(PartnerCode.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aKeyDoesNotPrintItself() {
        PartnerCode code = secrets.make(SHOP, PARTNER, REQUEST);
        assertThat(code.toString()).doesNotContain(code.secret());
        assertThat(secrets.proof(code).value()).doesNotContain(code.secret());
    }

    @Test
    void theLastUseIsKnownToTheMinute() {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        var uses = new JdbcKeyUses(database);
        Instant noon = Instant.parse("2020-12-05T12:00:00Z");
        assertThat(uses.last(SHOP)).isEmpty();
        uses.used(SHOP, PARTNER, noon);
        uses.used(SHOP, PARTNER, noon.plusSeconds(59));
        assertThat(uses.last(SHOP)).isEqualTo(Map.of(PARTNER, noon));
        uses.used(SHOP, PARTNER, noon.plusSeconds(60));
        new JdbcKeyUses(database).used(SHOP, PARTNER, noon.minusSeconds(600));
        assertThat(uses.last(SHOP)).isEqualTo(Map.of(PARTNER, noon.plusSeconds(60)));
        assertThat(uses.last(new ShopId("optique"))).isEmpty();
        PostgresForTests.drop(database);
    }

    @Test
    void everyAnswerGivesItsConnectionBack() {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        HikariConfig one = new HikariConfig();
        one.setDataSource(database);
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(2_000);
        try (HikariDataSource pool = new HikariDataSource(one)) {
            var uses = new JdbcKeyUses(pool);
            uses.used(SHOP, PARTNER, Instant.parse("2020-12-05T12:00:00Z"));
            assertThat(uses.last(SHOP)).hasSize(1);
            assertThat(uses.last(SHOP)).hasSize(1);
        }
        PostgresForTests.drop(database);
    }
}
