package org.creneau.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", "a/b", "a\0", "é", "a\n", "../a", "a:b"})
    void anIdIsAPlainWord(String text) {
        assertThatThrownBy(() -> new OrderId(text))
                .isInstanceOf(MalformedValue.class)
                .hasMessage("Not a valid order");
    }

    @Test
    void anIdIsNoLongerThanItsColumn() {
        assertThat(new HoldId("x".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new HoldId("x".repeat(65))).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aMalformedValueIsNotRepeated() {
        assertThatThrownBy(() -> new PhoneNumber("06 39 98 00 01"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, bad -> assertThat(bad.kind()).isEqualTo("phone"))
                .hasMessageNotContaining("06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33199001234", "+32470123456", "+12025550123"})
    void aPhoneNumberIsInternational(String number) {
        assertThat(new PhoneNumber(number).e164()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199001234", "+0199001234", "+33", "+3319900123456789", "+33a", ""})
    void anythingElseIsNoPhoneNumber(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void personalDataIsNeverPrinted() {
        assertThat(PersonalText.of("Anne Exemple")).hasToString("(personal)");
        assertThat(new PersonalText.Erased()).hasToString("(erased)");
        assertThat(new PhoneNumber("+33199001234")).hasToString("(phone)");
    }

    @Test
    void whatWasErasedReadsAsWhatStandsForIt() {
        assertThat(PersonalText.of("Anne").or("…")).isEqualTo("Anne");
        assertThat(new PersonalText.Erased().or("…")).isEqualTo("…");
    }

    @Test
    void aQuantityIsAtLeastOneAndNotAbsurd() {
        assertThat(new Quantity(1).pieces()).isEqualTo(1);
        assertThat(new Quantity(100_000).pieces()).isEqualTo(100_000);
        assertThatThrownBy(() -> new Quantity(0)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Quantity(-1)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Quantity(100_001)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aRateOfTaxIsAShare() {
        assertThat(new VatRate(550).basisPoints()).isEqualTo(550);
        assertThatThrownBy(() -> new VatRate(-1)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new VatRate(10_001)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aWindowIsReadBackFromItsText() {
        var slot =
                new SlotId(
                        new ShopId("librairie"), "collect", Instant.parse("2020-12-05T14:00:00Z"));
        assertThat(slot).hasToString("librairie/collect/2020-12-05T14:00:00Z");
        assertThat(SlotId.parse(slot.toString())).isEqualTo(slot);
        assertThat(slot.tag()).hasToString("slot:librairie/collect/2020-12-05T14:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "librairie",
                "librairie/collect",
                "librairie/collect/tomorrow",
                "librairie/collect/+1000000000-12-31T23:59:59.999999999Z",
                "librairie/collect/-1000000000-01-01T00:00:00Z",
                "librairie/collect/2020-12-05T14:00:00Z/more",
                "/collect/2020-12-05T14:00:00Z",
                "librairie//2020-12-05T14:00:00Z"
            })
    void anythingElseIsNoWindow(String text) {
        assertThatThrownBy(() -> SlotId.parse(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aQueueIsFoundByItsShopAndDay() {
        var queue = new QueueId(new ShopId("librairie"), LocalDate.of(2020, 12, 5));
        assertThat(queue.tag()).hasToString("queue:librairie/2020-12-05");
    }

    @Test
    void theKeyOfATagIsALowerCaseWord() {
        assertThat(new Tag("slot", "1")).hasToString("slot:1");
        for (String no : List.of("", "Slot", "a1", "é", "a b")) {
            assertThatThrownBy(() -> new Tag(no, "1"))
                    .as(no)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anActorIsAnIdOfAKnownKind() {
        String longest = "staff:" + "x".repeat(64);
        assertThat(new Actor(longest).id()).isEqualTo(longest);
        assertThat(Actor.staff("marie").id()).isEqualTo("staff:marie");
        assertThat(Actor.shopper(new SubjectId("s1")).id()).isEqualTo("shopper:s1");
        assertThat(Actor.system("expiry").id()).isEqualTo("system:expiry");
        for (String no : List.of("Marie", "staff:", "staff:a:b", "robot:x", ":x", longest + "x")) {
            assertThatThrownBy(() -> new Actor(no)).as(no).isInstanceOf(MalformedValue.class);
        }
        assertThatThrownBy(() -> Actor.staff("Marie Dupont")).isInstanceOf(MalformedValue.class);
    }
}
