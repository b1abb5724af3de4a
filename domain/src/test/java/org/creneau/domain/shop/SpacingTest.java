package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.PARIS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.SpacingRules.Spacing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far apart people wait, and how many find room.
class SpacingTest {
    private static final Text FRANCE = new Text.InForce("FR");

    /// The day before, the first and the last day of each row, and the day after.
    @ParameterizedTest
    @CsvSource({
        "FR, 2020-05-10, 0, 0",
        "FR, 2020-05-11, 100, 0",
        "FR, 2020-10-29, 100, 0",
        "FR, 2020-10-30, 100, 0",
        "FR, 2021-01-27, 100, 0",
        "FR, 2021-01-28, 100, 200",
        "FR, 2021-06-29, 100, 200",
        "FR, 2021-06-30, 0, 0",
        "BE, 2020-10-28, 0, 0",
        "BE, 2020-10-29, 150, 0",
        "BE, 2020-11-30, 150, 0",
        "BE, 2020-12-01, 150, 0",
        "BE, 2022-02-18, 150, 0",
        "BE, 2022-02-19, 0, 0",
        "NL, 2020-12-01, 0, 0",
    })
    void aTextAsksForADistanceOnItsDays(
            String country, LocalDate day, int centimetres, int withoutMask) {
        var found = SpacingRules.on(country, day);
        assertThat(found.map(Spacing::centimetres).orElse(0)).isEqualTo(centimetres);
        assertThat(found.map(Spacing::withoutMask).orElse(0)).isEqualTo(withoutMask);
    }

    @Test
    void eachRowSaysWhereItWasReadAndHoldsWithoutTheNext() {
        assertThat(SpacingRules.ALL)
                .allSatisfy(
                        row -> {
                            assertThat(row.source()).isNotBlank();
                            assertThat(row.from()).isBefore(row.to());
                            assertThat(SpacingRules.on(row.country(), row.from())).contains(row);
                            assertThat(SpacingRules.on(row.country(), row.to())).contains(row);
                        });
    }

    @Test
    void aTextHoldsFromMidnightToMidnightWhereTheShopIs() {
        assertThat(asked(FRANCE, "2021-06-29T21:59:59Z")).isEqualTo(100);
        assertThat(asked(FRANCE, "2021-06-29T22:00:00Z")).isZero();
        Text then = new Text.AsOf("BE", LocalDate.parse("2020-12-05"));
        assertThat(asked(then, "2026-11-23T09:00:00Z")).isEqualTo(150);
        assertThat(asked(new Text.None(), "2020-12-05T09:00:00Z")).isZero();
    }

    private static int asked(Text text, String at) {
        return SpacingRules.inForce(new Distancing(60, text, null), Instant.parse(at), PARIS)
                .map(Spacing::centimetres)
                .orElse(0);
    }

    /// A pavement in centimetres, the shop's own distance, what the text asks for (0: nothing said), and the parties that find room.
    @ParameterizedTest
    @CsvSource({
        "1200, 0, 150, 8",
        "1199, 0, 150, 7",
        "1200, 0, 100, 12",
        "1200, 0, 0, 12",
        "1200, 200, 100, 6",
        "1200, 50, 150, 8",
        "1200, 50, 0, 24",
        "100, 500, 0, 1",
        "10000, 0, 150, 66",
    })
    void theLargerDistanceCounts(int length, int own, int text, int places) {
        var pavement = new Pavement(length, orNothing(own));
        assertThat(pavement.places(text == 0 ? OptionalInt.empty() : OptionalInt.of(text)))
                .isEqualTo(places);
    }

    private static @Nullable Integer orNothing(int own) {
        return own == 0 ? null : Integer.valueOf(own);
    }
}
