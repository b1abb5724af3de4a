package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.creneau.application.customer.Person;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTest {
    private static final Keys KEYS = Keys.of("YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=");
    private static final ShopId SHOP = new ShopId("librairie");
    private static final ShopId OTHER = new ShopId("chaussures");
    private static final String NAME = "order/1/name";

    private HikariDataSource database;
    private Vault vault;

    @BeforeAll
    void open() {
        database = PostgresForTests.freshPool();
        vault = new Vault(database, KEYS);
    }

    @AfterAll
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void nothingIsATextToo() {
        var nobody = new SubjectId("nobody");
        String sealed = vault.seal(SHOP, nobody, NAME, PersonalText.of(""));
        assertThat(vault.open(SHOP, nobody, NAME, sealed)).isEqualTo(PersonalText.of(""));
    }

    @Test
    void whatWasSealedOpensInItsPlaceAndNowhereElse() {
        var ann = new SubjectId("ann");
        var bob = new SubjectId("bob");
        String sealed = vault.seal(SHOP, ann, NAME, PersonalText.of("Anne"));
        vault.seal(OTHER, ann, NAME, PersonalText.of("Anne"));
        vault.seal(SHOP, bob, NAME, PersonalText.of("Bob"));

        assertThat(vault.open(SHOP, ann, NAME, sealed)).isEqualTo(PersonalText.of("Anne"));
        assertThatThrownBy(() -> vault.open(SHOP, ann, "order/2/name", sealed))
                .isInstanceOf(TamperedText.class);
        assertThatThrownBy(() -> vault.open(OTHER, ann, NAME, sealed))
                .isInstanceOf(TamperedText.class);
        assertThatThrownBy(() -> vault.open(SHOP, bob, NAME, sealed))
                .isInstanceOf(TamperedText.class);
        for (String wrong : List.of("x", "AAAA", sealed.substring(4), sealed + "AAAA", "à")) {
            assertThatThrownBy(() -> vault.open(SHOP, ann, NAME, wrong))
                    .isInstanceOf(TamperedText.class)
                    .hasMessageNotContaining("Anne");
        }
    }

    @Test
    void anotherNodeOpensWhatThisOneSealed() {
        var carl = new SubjectId("carl");
        String sealed = vault.seal(SHOP, carl, NAME, PersonalText.of("Carl"));

        var elsewhere = new Vault(database, KEYS);
        assertThat(elsewhere.open(SHOP, carl, NAME, sealed)).isEqualTo(PersonalText.of("Carl"));
    }

    @Test
    void aPersonSeenFirstByManyAtOnceHasOneKey() throws Exception {
        var nodes = List.of(new Vault(database, KEYS), new Vault(database, KEYS));
        try (var hands = Executors.newFixedThreadPool(16)) {
            var sealed =
                    IntStream.range(0, 400)
                            .mapToObj(at -> hands.submit(() -> sealed(nodes.get(at % 2), at)))
                            .toList();
            for (int at = 0; at < sealed.size(); at++) {
                assertThat(vault.open(SHOP, crowd(at), NAME, sealed.get(at).get()))
                        .isEqualTo(PersonalText.of("Person " + at));
            }
        }
        assertThat(wrappedKeys("crowd-0")).isEqualTo(1);
    }

    @Test
    void keysOfThoseExpectedAreReadTogether() {
        var all = IntStream.range(500, 520).mapToObj(VaultTest::crowd).toList();
        var sealed =
                all.stream().map(one -> vault.seal(SHOP, one, NAME, PersonalText.of("x"))).toList();
        vault.erase(SHOP, all.getLast());

        var counting = new CountedConnections(database);
        var elsewhere = new Vault(counting, KEYS);
        elsewhere.expect(all.stream().map(one -> new Person(SHOP, one)).toList());
        for (int at = 0; at < all.size() - 1; at++) {
            assertThat(elsewhere.open(SHOP, all.get(at), NAME, sealed.get(at)))
                    .isEqualTo(PersonalText.of("x"));
        }
        assertThat(elsewhere.open(SHOP, all.getLast(), NAME, sealed.getLast()))
                .isEqualTo(new PersonalText.Erased());
        assertThat(counting.count()).isEqualTo(1);
    }

    @Test
    void aNonceIsNeverUsedTwice() throws Exception {
        var alice = new SubjectId("alice");
        vault.seal(SHOP, alice, NAME, PersonalText.of("A"));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealed =
                    IntStream.range(0, 20_000)
                            .mapToObj(_ -> hands.submit(() -> sealed(vault, alice)))
                            .toList();
            var nonces = new HashSet<String>();
            for (var one : sealed) {
                byte[] bytes = Base64.getUrlDecoder().decode(one.get());
                nonces.add(HexFormat.of().formatHex(bytes, 1, 13));
            }
            assertThat(nonces).hasSize(sealed.size());
        }
    }

    @Test
    void withAnotherMasterKeyNothingOpens() {
        var dora = new SubjectId("dora");
        String sealed = vault.seal(SHOP, dora, NAME, PersonalText.of("Dora"));

        var thief = new Vault(database, Keys.of(Keys.random()));
        assertThatThrownBy(() -> thief.open(SHOP, dora, NAME, sealed))
                .isInstanceOf(TamperedText.class);
    }

    @Test
    void anErasedPersonIsErasedInOneShopAndForGood() {
        var eve = new SubjectId("eve");
        String here = vault.seal(SHOP, eve, NAME, PersonalText.of("Eve"));
        String there = vault.seal(OTHER, eve, NAME, PersonalText.of("Eve"));

        vault.erase(SHOP, eve);
        vault.erase(SHOP, eve);

        assertThat(vault.open(SHOP, eve, NAME, here)).isEqualTo(new PersonalText.Erased());
        assertThat(vault.open(OTHER, eve, NAME, there)).isEqualTo(PersonalText.of("Eve"));
        assertThat(vault.seal(SHOP, eve, NAME, PersonalText.of("Eve"))).isEmpty();
        assertThat(wrappedKeys("eve")).as("the key is gone from the table").isEqualTo(1);
    }

    @Test
    void aPhoneNumberFindsItsPersonInOneShopUntilSheIsErased() {
        var subjects = new JdbcSubjects(database, KEYS);
        var phone = new PhoneNumber("+33639981234");
        var first = new SubjectId("first");
        var second = new SubjectId("second");

        assertThat(subjects.known(SHOP, phone, first)).isEqualTo(first);
        assertThat(subjects.known(SHOP, phone, second)).isEqualTo(first);
        assertThat(subjects.known(OTHER, phone, second)).isEqualTo(second);
        assertThat(subjects.known(SHOP, new PhoneNumber("+33639981235"), second)).isEqualTo(second);

        vault.erase(SHOP, first);
        assertThat(subjects.known(SHOP, phone, second)).isEqualTo(second);
    }

    @Test
    void aPhoneNumberThatManyBringAtOnceIsOnePersons() throws Exception {
        var nodes = List.of(new JdbcSubjects(database, KEYS), new JdbcSubjects(database, KEYS));
        try (var hands = Executors.newFixedThreadPool(16)) {
            var known =
                    IntStream.range(0, 200)
                            .mapToObj(at -> hands.submit(() -> known(nodes.get(at % 2), at)))
                            .toList();
            for (int at = 0; at < known.size(); at++) {
                assertThat(known.get(at).get()).isEqualTo(known(nodes.getFirst(), at));
            }
        }
    }

    @Test
    void theTablesHoldNoNumberAndNoKeyInClear() {
        new JdbcSubjects(database, KEYS)
                .known(SHOP, new PhoneNumber("+33199001122"), new SubjectId("fay"));
        String everything =
                JdbcClient.create(database)
                        .sql(
                                "select string_agg(encode(phone_hash, 'escape'), ' ') from subject_phone")
                        .query(String.class)
                        .single();
        assertThat(everything).doesNotContain("199001122");
    }

    @Test
    void lookingForSomebodyMakesNobodyKnownAndAnEmailIsNoNumber() {
        var subjects = new JdbcSubjects(database, KEYS);
        var phone = new PhoneNumber("+33639987001");
        var mail = new EmailAddress("zoe@exemple.fr");
        assertThat(subjects.find(SHOP, phone)).isEmpty();
        assertThat(subjects.find(SHOP, phone)).isEmpty();

        subjects.known(SHOP, phone, new SubjectId("zoe"));
        assertThat(subjects.find(SHOP, phone)).contains(new SubjectId("zoe"));
        assertThat(subjects.find(new ShopId("elsewhere"), phone)).isEmpty();
        assertThat(subjects.known(SHOP, mail, new SubjectId("zoe-by-mail")))
                .isEqualTo(subjects.known(SHOP, mail, new SubjectId("again")))
                .isEqualTo(new SubjectId("zoe-by-mail"));
    }

    /// Three persons in a row are the same, so that their keys are wanted at the same time.
    private static SubjectId crowd(int at) {
        return new SubjectId("crowd-" + at / 3);
    }

    /// Four in a row bring the same number, each as somebody else.
    private static SubjectId known(JdbcSubjects subjects, int at) {
        var phone = new PhoneNumber("+3363998%04d".formatted(at / 4));
        return subjects.known(SHOP, phone, new SubjectId("caller-" + at));
    }

    private static String sealed(Vault vault, int at) {
        return vault.seal(SHOP, crowd(at), NAME, PersonalText.of("Person " + at));
    }

    private static String sealed(Vault vault, SubjectId subject) {
        return vault.seal(SHOP, subject, NAME, PersonalText.of("A"));
    }

    private int wrappedKeys(String subject) {
        return JdbcClient.create(database)
                .sql("select count(wrapped_key) from subject_key where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
