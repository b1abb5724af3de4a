package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An order as it might look had `payAt` been added with revision 3 and `number` been called otherwise in
/// revision 1.
class UpgradesTest {
    private static final UUID ID = UUID.fromString("01763351-a580-7000-8000-000000000001");
    private static final NameTable NAMES =
            new NameTable(List.of(new Named(OrderPlaced.class, "order.placed", 3)));

    @Test
    void oneUpgradeFollowsTheOther() {
        assertThat(decoded(1, old("called"), UpgradesTest::renamed, UpgradesTest::paidAtCounter))
                .isEqualTo(Samples.placed());
        assertThat(decoded(2, old("number"), UpgradesTest::renamed, UpgradesTest::paidAtCounter))
                .isEqualTo(Samples.placed());
    }

    @Test
    void anUpgradeThatTouchesASealedTextIsFoundOut() {
        assertThatThrownBy(() -> decoded(2, old("number"), json -> json, UpgradesTest::swapped))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("sealed for another place");
        assertThatThrownBy(() -> decoded(2, old("number"), json -> json, UpgradesTest::shouted))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("sealed for another place");
    }

    @Test
    void anUpgradeThatForgetsAFieldIsFoundOut() {
        assertThatThrownBy(() -> decoded(2, old("number"), json -> json, json -> json))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("payAt");
    }

    @Test
    void whatIsStoredIsNotChanged() {
        byte[] stored = old("called");
        byte[] before = stored.clone();
        decoded(1, stored, UpgradesTest::renamed, UpgradesTest::paidAtCounter);
        assertThat(stored).isEqualTo(before);
    }

    @Test
    void aShopThatIsOpenOnHolidaysHadSaidNoCommune() {
        byte[] stored =
                """
                {"shop":"librairie","holidays":{"kind":"not-kept"},"at":"2020-12-05T11:00:00Z"}
                """
                        .getBytes(StandardCharsets.UTF_8);
        var codec = new EventCodec(new Legible(), EventNames.TABLE, Upgrades.ALL);
        var at = Instant.parse("2020-12-05T11:00:00Z");
        assertThat(codec.decode(EventCodecTest.storedAs(ID, "shop.holidays-chosen", 1, stored)))
                .isEqualTo(new HolidaysChosen(new ShopId("librairie"), new Holidays.NotKept(), at));
    }

    private static ObjectNode renamed(ObjectNode json) {
        json.set("number", json.remove("called"));
        return json;
    }

    private static ObjectNode paidAtCounter(ObjectNode json) {
        return json.put("payAt", "COUNTER");
    }

    private static ObjectNode swapped(ObjectNode json) {
        ObjectNode contact = (ObjectNode) json.get("contact");
        contact.set("name", json.get("code"));
        return paidAtCounter(json);
    }

    private static ObjectNode shouted(ObjectNode json) {
        return paidAtCounter(
                json.put("code", json.get("code").asString().toUpperCase(Locale.ROOT)));
    }

    private static byte[] old(String nameOfNumber) {
        var mapper = new JsonMapper();
        var event = new UnstoredEvent(ID, "order.placed", 3, Samples.NOON, "librairie");
        var codec = new EventCodec(new Legible(), NAMES, new Upgrades(List.of()));
        ObjectNode json = (ObjectNode) mapper.readTree(codec.encode(event, Samples.placed()));
        json.remove("payAt");
        json.set(nameOfNumber, json.remove("number"));
        return mapper.writeValueAsBytes(json);
    }

    private static Event decoded(
            int revision,
            byte[] payload,
            UnaryOperator<ObjectNode> fromFirst,
            UnaryOperator<ObjectNode> fromSecond) {
        var upgrades =
                new Upgrades(
                        List.of(
                                new Upgrades.Upgrade("order.placed", 1, fromFirst),
                                new Upgrades.Upgrade("order.placed", 2, fromSecond)));
        return new EventCodec(new Legible(), NAMES, upgrades)
                .decode(EventCodecTest.storedAs(ID, "order.placed", revision, payload));
    }

    /// Bound to their places like sealed texts, but legible.
    private static final class Legible implements PersonalTexts {
        @Override
        public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
            return place(shop, subject, context) + text.or("");
        }

        @Override
        public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
            String place = place(shop, subject, context);
            if (!sealed.startsWith(place)) {
                throw new IllegalArgumentException("sealed for another place");
            }
            return PersonalText.of(sealed.substring(place.length()));
        }

        private static String place(ShopId shop, SubjectId subject, String context) {
            return shop + "/" + subject + "/" + context + "/";
        }
    }
}
