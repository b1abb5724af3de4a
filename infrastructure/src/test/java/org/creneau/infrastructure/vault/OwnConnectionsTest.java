package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.creneau.application.customer.Person;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One connection for keys, and callers that are in transactions of their own.
class OwnConnectionsTest {
    private static final ShopId SHOP = new ShopId("librairie");
    private static final String NAME = "order/1/name";

    private final PGSimpleDataSource unpooled = PostgresForTests.freshDatabase();
    private final HikariDataSource one = one();
    private final Keys keys = Keys.of(Keys.random());
    private final Vault vault = new Vault(one, keys);

    private HikariDataSource one() {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(unpooled);
        configuration.setMaximumPoolSize(1);
        configuration.setConnectionTimeout(500);
        return new HikariDataSource(configuration);
    }

    @AfterEach
    void close() {
        one.close();
        PostgresForTests.drop(unpooled);
    }

    /// Kept until its transaction ends, the first would be missing to the second, and all who read a key would keep those
    /// who make one waiting.
    @Test
    void whoeverReadsAKeyGivesTheConnectionBackBeforeHisTransactionEnds() {
        var batch = new TransactionTemplate(new DataSourceTransactionManager(unpooled));
        String sealed =
                batch.execute(
                        _ -> {
                            vault.expect(List.of(new Person(SHOP, new SubjectId("ann"))));
                            return vault.seal(SHOP, new SubjectId("bob"), NAME, text("Bob"));
                        });
        assertThat(new Vault(one, keys).open(SHOP, new SubjectId("bob"), NAME, sealed))
                .isEqualTo(text("Bob"));
    }

    @Test
    void aKeyThatWasMadeStaysWhereTheTransactionIsGivenUp() {
        var batch = new TransactionTemplate(new DataSourceTransactionManager(unpooled));
        batch.executeWithoutResult(
                status -> {
                    vault.seal(SHOP, new SubjectId("ann"), NAME, text("Anne"));
                    status.setRollbackOnly();
                });
        assertThat(new JdbcTemplate(unpooled).queryForList("select subject from subject_key"))
                .hasSize(1);
    }

    @Test
    void neitherDoesWhoeverLooksForAPersonByHerNumber() {
        var subjects = new JdbcSubjects(one, keys);
        var phone = new PhoneNumber("+33600000001");
        var batch = new TransactionTemplate(new DataSourceTransactionManager(unpooled));
        SubjectId known = batch.execute(_ -> subjects.known(SHOP, phone, new SubjectId("ann")));
        assertThat(known).isEqualTo(new SubjectId("ann"));
        assertThat(subjects.find(SHOP, phone)).contains(new SubjectId("ann"));
    }

    private static PersonalText text(String text) {
        return PersonalText.of(text);
    }
}
