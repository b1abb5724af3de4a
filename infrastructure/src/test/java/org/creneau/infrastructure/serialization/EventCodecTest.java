package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.Supply;
import org.creneau.domain.testing.SampleEvents;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventCodecTest {
    private static final UUID ID = UUID.fromString("01763351-a580-7000-8000-000000000001");
    private static final JsonMapper PLAIN = new JsonMapper();

    /// The keys that the sealed texts of the stored samples were sealed with.
    private static final String MASTER = "c2FtcGxlcyBhcmUgcmVhZCBmb3IgbW9yZSB0aGFuIDE=";

    private static final String WRAPPED =
            "010c1ce2bb358bed7ecaf614fb7ad9863a996f6e550b525b2414bcc61578f24360cfce"
                    + "b54670daa6354e577eb0b9d510a143d33a0d3697e4750a2fa171";

    private PGSimpleDataSource database;
    private Vault vault;
    private EventCodec codec;

    static Stream<Named> names() {
        return EventNames.ALL.stream();
    }

    @BeforeAll
    void openTheVaultOfTheSamples() {
        database = PostgresForTests.freshDatabase();
        JdbcClient.create(database)
                .sql("insert into subject_key (shop, subject, wrapped_key) values (?, ?, ?)")
                .params(Samples.SHOP.value(), Samples.ANN.value(), HexFormat.of().parseHex(WRAPPED))
                .update();
        vault = new Vault(database, Keys.of(MASTER));
        codec = new EventCodec(vault);
    }

    @AfterAll
    void close() {
        PostgresForTests.drop(database);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySampleEverStoredIsStillRead(Named named) {
        assertThat(StoredSamples.of(named))
                .isNotEmpty()
                .allSatisfy(
                        sample ->
                                assertThat(
                                                codec.decode(
                                                        stored(
                                                                sample.name(),
                                                                sample.revision(),
                                                                sample.json())))
                                        .isEqualTo(Samples.of(named.type())));
    }

    @Test
    void everyRevisionAndEveryNameOfOnceHasASample() {
        assertThat(StoredSamples.missing(EventNames.TABLE)).isEmpty();
        var careless =
                new NameTable(
                        List.of(
                                new Named(OrderReady.class, "order.packed", 2)
                                        .formerly("order.ready")));
        assertThat(StoredSamples.missing(careless))
                .containsExactly("order.packed revision 2", "order.packed");
    }

    @Test
    void noSampleIsOfAnEventThatIsForgotten() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/events"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(
                            file -> EventNames.TABLE.knows(file.replaceAll("\\.\\d+\\.json$", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenTodayLooksLikeTheNewestSample(Named named) {
        JsonNode written = PLAIN.readTree(encoded(Samples.of(named.type())));
        JsonNode sample = PLAIN.readTree(newest(named));

        assertThat(masked(written).toPrettyString()).isEqualTo(masked(sample).toPrettyString());
    }

    @Test
    void everyShapeThatEventsCanTakeComesBack() {
        for (Event event : SampleEvents.ALL) {
            Named named = EventNames.of(event.getClass());
            assertThat(codec.decode(stored(named.name(), named.revision(), encoded(event))))
                    .isEqualTo(event);
        }
    }

    @Test
    void noPersonalTextIsInTheBytes() {
        String bytes = new String(encoded(Samples.placed()), StandardCharsets.UTF_8);
        assertThat(bytes).doesNotContain(Samples.NAME, "Anne", "39981234", Samples.CODE);
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        assertThat(encoded(Samples.placed())).isNotEqualTo(encoded(Samples.placed()));
    }

    @Test
    void aSealedTextOpensInItsOwnEventAndFieldOnly() {
        ObjectNode json = (ObjectNode) PLAIN.readTree(encoded(Samples.placed()));
        ObjectNode contact = (ObjectNode) json.get("contact");
        JsonNode name = contact.get("name");
        contact.set("name", contact.get("phone"));
        contact.set("phone", name);

        assertThatThrownBy(() -> codec.decode(stored("order.placed", 2, bytes(json))))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("cannot be opened");
        byte[] whole = encoded(Samples.placed());
        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        storedAs(
                                                UUID.fromString(
                                                        "01763351-a580-7000-8000-000000000002"),
                                                "order.placed",
                                                2,
                                                whole)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void anErasedPersonLeavesARecordThatSaysNothingOfHer() {
        var bob = new SubjectId("b0b");
        OrderPlaced placed = of(bob, PersonalText.of("Bob"));
        byte[] before = encoded(placed);
        assertThat(decoded(before)).isEqualTo(placed);

        vault.erase(Samples.SHOP, bob);

        var erased = (OrderPlaced) decoded(before);
        assertThat(erased.contact().name()).isEqualTo(new PersonalText.Erased());
        assertThat(erased.lines().getFirst()).isEqualTo(placed.lines().getFirst());
        assertThat(erased.lines().getLast().goods())
                .isEqualTo(new Goods.InWords(new PersonalText.Erased(), Supply.IN_SHOP));
        assertThat(decoded(encoded(placed)))
                .as("nothing more is written about her")
                .isEqualTo(erased);
    }

    @Test
    void aFieldThatIsUnknownOrMissingIsAnError() {
        ObjectNode more = (ObjectNode) PLAIN.readTree(encoded(Samples.placed()));
        more.put("extra", 1);
        assertThatThrownBy(() -> codec.decode(stored("order.placed", 2, bytes(more))))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("order.placed");
        ObjectNode less = (ObjectNode) PLAIN.readTree(encoded(Samples.placed()));
        less.remove("number");
        assertThatThrownBy(() -> codec.decode(stored("order.placed", 2, bytes(less))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void anUnknownRevisionOrNameIsAnErrorAndAnOldRevisionIsUpgraded() {
        byte[] ready =
                "{\"shop\":\"librairie\",\"parcel\":\"7f3a9b\",\"at\":\"2020-12-05T11:00:00Z\"}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.decode(stored("order.ready", 0, ready)))
                .hasMessageContaining("revision 0 of order.ready");
        assertThatThrownBy(() -> codec.decode(stored("order.ready", 2, ready)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("order.ready revision 2: newer than this program");
        assertThatThrownBy(() -> codec.decode(stored("order.eaten", 1, ready)))
                .hasMessageContaining("order.eaten");
        var renamed =
                new Upgrades.Upgrade(
                        "order.ready",
                        0,
                        json -> {
                            json.set("order", json.remove("parcel"));
                            return json;
                        });
        var upgrading = new EventCodec(vault, EventNames.TABLE, new Upgrades(List.of(renamed)));
        assertThat(upgrading.decode(stored("order.ready", 0, ready)))
                .isEqualTo(Samples.of(OrderReady.class));
    }

    @Test
    void onlyEventsAboutAPersonHoldPersonalTexts() {
        for (Named named : EventNames.ALL) {
            boolean personal = holdsPersonalTexts(named.type());
            assertThat(AboutPerson.class.isAssignableFrom(named.type()))
                    .as(named.name())
                    .isEqualTo(personal);
        }
    }

    private static boolean holdsPersonalTexts(Class<?> type) {
        if (PersonalText.class.isAssignableFrom(type)) {
            return true;
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .anyMatch(EventCodecTest::holdsPersonalTexts);
        }
        return type.isRecord() && anyHoldsPersonalTexts(type);
    }

    private static boolean anyHoldsPersonalTexts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> holdsPersonalTexts(component.getType()));
    }

    private byte[] encoded(Event event) {
        var named = EventNames.of(event.getClass());
        return codec.encode(
                new UnstoredEvent(ID, named.name(), named.revision(), event.at(), "librairie"),
                event);
    }

    private Event decoded(byte[] payload) {
        return codec.decode(stored("order.placed", 2, payload));
    }

    private static StoredEvent stored(String name, int revision, byte[] payload) {
        return storedAs(ID, name, revision, payload);
    }

    static StoredEvent storedAs(UUID id, String name, int revision, byte[] payload) {
        return new StoredEvent(
                1,
                id,
                name,
                revision,
                List.of(),
                Samples.NOON,
                Samples.NOON,
                null,
                null,
                null,
                null,
                null,
                "librairie",
                payload,
                new byte[32],
                new byte[32],
                new byte[32],
                1);
    }

    private static OrderPlaced of(SubjectId subject, PersonalText name) {
        OrderPlaced sample = Samples.placed();
        return new OrderPlaced(
                sample.shop(),
                sample.order(),
                sample.number(),
                sample.slot(),
                subject,
                List.of(sample.lines().getFirst(), inWords(name)),
                new Contact(name, name, name),
                name,
                sample.payAt(),
                sample.terms(),
                sample.at());
    }

    private static OrderLine inWords(PersonalText words) {
        return new OrderLine(
                new Goods.InWords(words, Supply.IN_SHOP),
                new Quantity(1),
                Money.euros(4_500),
                new VatRate(2_000));
    }

    private static JsonNode masked(JsonNode json) {
        if (json instanceof ObjectNode object && object.has("contact")) {
            ObjectNode contact = (ObjectNode) object.get("contact");
            contact.put("name", "sealed").put("phone", "sealed");
            object.put("code", "sealed");
        } else if (json instanceof ObjectNode object) {
            Stream.of("note", "words", "to")
                    .filter(object::has)
                    .forEach(field -> object.put(field, "sealed"));
        }
        return json;
    }

    private static byte[] bytes(JsonNode json) {
        return PLAIN.writeValueAsBytes(json);
    }

    private static byte[] newest(Named named) {
        return StoredSamples.of(named)
                .filter(sample -> sample.revision() == named.revision())
                .findFirst()
                .orElseThrow()
                .json();
    }
}
