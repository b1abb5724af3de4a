package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.PARIS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Limit.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistancingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "FR, 2020-11-28,   1,  1",
        "FR, 2020-11-28,   7,  1",
        "FR, 2020-11-28,  15,  1",
        "FR, 2020-11-28,  16,  2",
        "FR, 2020-11-28, 500, 62",
        "FR, 2021-01-31,   7,  1",
        "FR, 2021-01-31, 400, 50",
        "FR, 2021-01-31, 401, 40",
        "FR, 2021-04-04, 401, 40",
        "FR, 2020-10-30,   3,  1",
        "BE, 2020-10-29,   9,  1",
        "BE, 2020-10-29,  19,  1",
        "BE, 2020-12-01,   5,  2",
        "BE, 2020-12-01,  19,  2",
        "BE, 2020-12-01,  20,  2",
        "BE, 2020-12-01,  30,  3",
        "BE, 2021-03-26,  20, 50",
        "BE, 2021-12-26,  19,  1"
    })
    void theSurfaceIsDividedRoundedDownAndNeverToNobody(
            String country, LocalDate day, int surface, String people) {
        assertThat(shown(limit(surface, country, day))).isEqualTo(people);
    }

    @Test
    void ofTwoLimitsTheSmallerCounts() {
        assertThat(shown(limit(60, "FR", day("2020-12-05"), 5))).isEqualTo("5");
        assertThat(limit(60, "FR", day("2020-12-05"), 5))
                .isEqualTo(new Limit.AtMost(5, new Basis.Own()));
        assertThat(shown(limit(60, "FR", day("2020-12-05"), 9))).isEqualTo("7");
        assertThat(limit(60, "FR", day("2021-02-05"), 9))
                .isEqualTo(limit(60, "FR", day("2021-02-05")));
        assertThat(limit(60, "FR", day("2021-02-05"), 7))
                .isEqualTo(limit(60, "FR", day("2021-02-05")));
    }

    @Test
    void whereTheTextTakesAHouseholdForOneALargerLimitOfTheShopsOwnHoldsBesides() {
        assertThat(limit(60, "FR", day("2020-12-05"), 8))
                .isInstanceOfSatisfying(
                        Limit.AtMost.class,
                        both -> {
                            assertThat(both.caps())
                                    .extracting(Limit.Cap::people)
                                    .containsExactly(7, 8);
                            assertThat(both.caps())
                                    .extracting(Limit.Cap::together)
                                    .containsExactly(Together.HOUSEHOLD_AS_ONE, Together.EACH);
                        });
        assertThat(limit(60, "FR", day("2020-12-05"), 7))
                .isEqualTo(new Limit.AtMost(7, new Basis.Own()));
    }

    @Test
    void thatOfTwoBindsWhichLeavesTheFewestPlaces() {
        Limit both = limit(60, "FR", day("2020-12-05"), 8);
        assertThat(both.binding(_ -> 5)).map(Limit.Cap::people).contains(7);
        assertThat(both.binding(how -> how == Together.EACH ? 8 : 4))
                .map(Limit.Cap::people)
                .contains(8);
        assertThat(both.binding(how -> how == Together.EACH ? 5 : 4))
                .as("of equals the smaller number")
                .map(Limit.Cap::people)
                .contains(7);
        assertThat(new Limit.Unlimited().binding(_ -> 5)).isEmpty();
        assertThat(both.couldTake(how -> how == Together.EACH ? 9 : 1)).isFalse();
        assertThat(both.couldTake(how -> how == Together.EACH ? 8 : 7)).isTrue();
    }

    @Test
    void whereTheTextSaysNoNumberTheShopsOwnCounts() {
        assertThat(shown(limit(60, "FR", day("2020-06-01"), 12))).isEqualTo("12");
        assertThat(shown(limit(60, "FR", day("2026-12-05"), 12))).isEqualTo("12");
        assertThat(shown(limit(60, "BE", day("2021-05-01"), 12))).isEqualTo("12");
    }

    @Test
    void whereTheTextLetsNobodyInNoOwnLimitDoes() {
        assertThat(limit(60, "BE", day("2020-11-10"), 3)).isInstanceOf(Limit.AtTheDoor.class);
    }

    @Test
    void theLimitNamesTheTextItRestsOn() {
        assertThat(limit(60, "FR", day("2020-12-05")))
                .isInstanceOfSatisfying(
                        Limit.AtMost.class,
                        limit ->
                                assertThat(limit.caps().getFirst().basis())
                                        .isInstanceOfSatisfying(
                                                Basis.OfText.class,
                                                text ->
                                                        assertThat(text.rule().id())
                                                                .isEqualTo("fr-2020-11-28")));
    }

    @Test
    void aTextBeginsAtMidnightWhereTheShopIs() {
        Instant midnight = Instant.parse("2020-11-27T23:00:00Z");
        var inForce = new Distancing(60, new Text.InForce("FR"), null);

        assertThat(shown(Limit.allowed(inForce, midnight.minusNanos(1), PARIS))).isEqualTo("15");
        assertThat(shown(Limit.allowed(inForce, midnight, PARIS))).isEqualTo("7");
        assertThat(shown(Limit.allowed(inForce, midnight, ZoneId.of("America/Guadeloupe"))))
                .isEqualTo("15");
    }

    @Test
    void aRehearsalTakesTheTextOfAnyDay() {
        var asOf = new Distancing(60, new Text.AsOf("FR", day("2020-12-01")), null);
        assertThat(shown(Limit.allowed(asOf, Instant.parse("2010-12-01T12:00:00Z"), PARIS)))
                .isEqualTo("7");
    }

    @Test
    void withoutATextOnlyTheShopsOwnLimitCounts() {
        Instant inDecember = Instant.parse("2020-12-05T12:00:00Z");
        assertThat(Limit.allowed(new Distancing(60, new Text.None(), null), inDecember, PARIS))
                .isEqualTo(new Limit.Unlimited());
        assertThat(Limit.allowed(new Distancing(60, new Text.None(), 4), inDecember, PARIS))
                .isEqualTo(new Limit.AtMost(4, new Basis.Own()));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void theTextsOfACountryFollowEachOtherWithoutAGap(String country) {
        List<DistancingRule> rules =
                DistancingRules.ALL.stream()
                        .filter(rule -> rule.country().equals(country))
                        .filter(rule -> rule.area() instanceof Area.WholeCountry)
                        .sorted(Comparator.comparing(DistancingRule::from))
                        .toList();

        assertThat(rules).hasSizeGreaterThan(5);
        for (int next = 1; next < rules.size(); next++) {
            assertThat(rules.get(next).from()).isAfter(rules.get(next - 1).from());
            assertThat(rules.get(next).from())
                    .isBeforeOrEqualTo(rules.get(next - 1).to().plusDays(1));
        }
    }

    static Stream<String> countries() {
        return Stream.of("FR", "BE");
    }

    @Test
    void aTextOfLawIsNamedWithoutThePressBesideIt() {
        assertThat(
                        DistancingRules.inForce("FR", null, day("2020-11-01"))
                                .flatMap(DistancingRule::law))
                .contains("décret 2020-1310, art. 37");
        assertThat(
                        DistancingRules.inForce("FR", null, day("2021-02-10"))
                                .flatMap(DistancingRule::law))
                .contains("décret 2021-99");
        assertThat(
                        DistancingRules.inForce("BE", null, day("2020-12-05"))
                                .flatMap(DistancingRule::law))
                .isEmpty();
    }

    @Test
    void everyTextEndsAfterItBeganAndSaysWhereItIsFrom() {
        assertThat(DistancingRules.ALL)
                .hasSize(16)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.to()).isAfter(rule.from());
                            assertThat(rule.source()).isNotBlank();
                        })
                .extracting(DistancingRule::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsKnownInOutlineOnlySaysSo() {
        assertThat(
                        DistancingRules.ALL.stream()
                                .filter(rule -> !rule.sure())
                                .map(DistancingRule::id))
                .containsExactly(
                        "fr-2020-03-17",
                        "fr-2020-05-11",
                        "fr-2021-03-20",
                        "fr-2021-03-27",
                        "fr-2021-04-04",
                        "be-2021-04-26");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 2020-11-27, EACH",
        "FR, 2020-11-28, HOUSEHOLD_AS_ONE",
        "FR, 2021-01-30, HOUSEHOLD_AS_ONE",
        "FR, 2021-01-31, EACH",
        "FR, 2021-05-18, EACH",
        "FR, 2021-05-19, HOUSEHOLD_AS_ONE",
        "FR, 2021-06-08, HOUSEHOLD_AS_ONE",
        "FR, 2021-06-09, EACH",
        "BE, 2021-04-01, EACH"
    })
    void twoTextsCountAHouseholdAsOne(String country, LocalDate day, Together together) {
        assertThat(DistancingRules.inForce(country, null, day).map(DistancingRule::together))
                .contains(together);
    }

    @ParameterizedTest
    @CsvSource({"02722", "2A004", "97105", "69266"})
    void onlyTheDepartementsThatWereNamedAreInTheArea(String commune) {
        assertThat(
                        DistancingRules.inForce("FR", new Commune(commune), day("2021-03-22"))
                                .map(rule -> rule.area() instanceof Area.Departements))
                .contains(commune.equals("02722"));
    }

    @Test
    void aListedTradeMayLetPeopleInWhereOthersServeAtTheDoor() {
        assertThat(limit(60, "FR", day("2020-04-01"), Activity.PHARMACY, 4))
                .isEqualTo(new Limit.AtMost(4, new Basis.Own()));
        assertThat(limit(60, "FR", day("2020-04-01"), Activity.TOYS, 4))
                .isInstanceOf(Limit.AtTheDoor.class);
        assertThat(shown(limit(12, "BE", day("2021-04-01"), Activity.BOOKS, 99))).isEqualTo("2");
        assertThat(shown(limit(12, "BE", day("2021-04-01"), Activity.TOYS, 99))).isEqualTo("50");
    }

    private static Limit limit(
            int surface, String country, LocalDate day, Activity activity, int own) {
        var said = new Distancing(surface, new Text.InForce(country), own, activity, null);
        return Limit.allowed(said, noon(day), PARIS);
    }

    private static Limit limit(int surface, String country, LocalDate day) {
        return Limit.allowed(
                new Distancing(surface, new Text.InForce(country), null), noon(day), PARIS);
    }

    private static Limit limit(int surface, String country, LocalDate day, int own) {
        return Limit.allowed(
                new Distancing(surface, new Text.InForce(country), own), noon(day), PARIS);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PARIS).toInstant();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String shown(Limit limit) {
        return switch (limit) {
            case Limit.AtMost most -> String.valueOf(most.people());
            case Limit.AtTheDoor _ -> "door";
            case Limit.Unlimited _ -> "-";
        };
    }
}
