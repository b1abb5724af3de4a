package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedLimitsTest {
    private static final Commune PARIS_CITY = new Commune("75056");
    private static final Commune BORDEAUX = new Commune("33063");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "FR, 2020-10-30, 60, 15",
        "FR, 2020-11-28, 60, 7",
        "FR, 2020-12-05,  5, 1",
        "FR, 2021-01-31, 400, 50",
        "FR, 2021-01-31, 401, 40",
        "FR, 2020-04-01, 60, 0",
        "BE, 2020-12-01, 19, 2",
        "BE, 2020-12-01, 25, 2",
        "BE, 2021-03-26, 9000, 50",
    })
    void soManyWereLetIn(String country, LocalDate day, int surface, int people) {
        assertThat(allowed(new Distancing(surface, inForce(country), null), day)).hasValue(people);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 2020-04-01, PHARMACY,  60, ''",
        "FR, 2020-04-01, BOOKS,     60, 0",
        "BE, 2020-11-10, BOOKS,     60, ''",
        "BE, 2020-11-10, COMPUTERS, 60, 0",
        "BE, 2021-04-10, BOOKS,     60, 6",
        "BE, 2021-04-10, BOOKS,     12, 2",
        "BE, 2021-04-10, TOYS,      60, 50",
    })
    void someTradesWereLeftOpen(
            String country, LocalDate day, Activity activity, int surface, String people) {
        OptionalInt allowed =
                allowed(new Distancing(surface, inForce(country), null, activity, null), day);
        assertThat(allowed.stream().mapToObj(String::valueOf).findAny().orElse(""))
                .isEqualTo(people);
    }

    @Test
    void outsideTheTextsTheShopsOwnLimitCounts() {
        LocalDate today = LocalDate.of(2026, 5, 4);
        assertThat(allowed(new Distancing(60, inForce("FR"), 12), today)).hasValue(12);
        assertThat(allowed(new Distancing(60, inForce("FR"), null), today)).isEmpty();
    }

    @Test
    void ofTextAndOwnLimitTheSmallerCounts() {
        LocalDate day = LocalDate.of(2020, 12, 5);
        assertThat(allowed(new Distancing(60, inForce("FR"), 3), day)).hasValue(3);
        assertThat(allowed(new Distancing(60, inForce("FR"), 30), day)).hasValue(7);
    }

    /// Typed in twice, by two readers: where they differ, one of them has misread.
    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE"})
    void theDecisionsReadTheSameTexts(String country) {
        Stream<String> differing =
                LocalDate.of(2020, 1, 1)
                        .datesUntil(LocalDate.of(2023, 1, 1))
                        .flatMap(
                                day ->
                                        shops(country)
                                                .filter(shop -> !agree(day, shop))
                                                .map(shop -> day + " " + shop));
        assertThat(differing).isEmpty();
    }

    private static Stream<Distancing> shops(String country) {
        return Stream.concat(
                IntStream.of(1, 7, 8, 9, 10, 19, 20, 60, 400, 401, 999, 2000)
                        .mapToObj(surface -> new Distancing(surface, inForce(country), null)),
                Stream.of(Activity.values()).flatMap(activity -> shops(country, activity)));
    }

    private static Stream<Distancing> shops(String country, Activity activity) {
        Distancing.Text text = inForce(country);
        return Stream.of(
                new Distancing(12, text, null, activity, PARIS_CITY),
                new Distancing(401, text, null, activity, BORDEAUX));
    }

    private static boolean agree(LocalDate day, Distancing shop) {
        OptionalInt decided =
                switch (Limit.allowed(shop, noon(day), PARIS)) {
                    case Limit.AtMost most -> OptionalInt.of(most.people());
                    case Limit.AtTheDoor _ -> OptionalInt.of(0);
                    case Limit.Unlimited _ -> OptionalInt.empty();
                };
        return allowed(shop, day).equals(decided) && countsAlike(day, shop, decided);
    }

    /// Those who live together are one by both readings, or by none.
    private static boolean countsAlike(LocalDate day, Distancing shop, OptionalInt people) {
        boolean decided =
                Limit.allowed(shop, noon(day), PARIS) instanceof Limit.AtMost(var caps)
                        && caps.getFirst().together() == Together.HOUSEHOLD_AS_ONE;
        return PublishedHouseholds.countAsOne(shop, people, noon(day), PARIS) == decided;
    }

    private static OptionalInt allowed(Distancing shop, LocalDate day) {
        return PublishedLimits.TEXTS.allowed(shop, noon(day), PARIS);
    }

    private static Distancing.Text inForce(String country) {
        return new Distancing.Text.InForce(country);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(PARIS).toInstant();
    }
}
