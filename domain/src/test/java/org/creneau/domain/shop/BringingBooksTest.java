package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Brought.VILLAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class BringingBooksTest {
    @Test
    void newBooksAreNeverBroughtForNothing() {
        assertThat(fee(0, LocalDate.of(2014, 7, 9), Money.euros(1_000))).isZero();
        assertThat(fee(0, LocalDate.of(2020, 12, 5), Money.euros(1_000))).isEqualTo(1);
        assertThat(fee(0, LocalDate.of(2023, 10, 6), Money.euros(1_000))).isEqualTo(1);
    }

    @Test
    void belowThirtyFiveEurosOfBooksBringingThemCostsThree() {
        LocalDate first = LocalDate.of(2023, 10, 7);

        assertThat(fee(0, first, Money.euros(3_499))).isEqualTo(300);
        assertThat(fee(250, first, Money.euros(3_499))).isEqualTo(300);
        assertThat(fee(400, first, Money.euros(3_499))).isEqualTo(400);
        assertThat(fee(0, first, Money.euros(3_500))).isEqualTo(1);
        assertThat(fee(0, LocalDate.of(2026, 11, 20), Money.euros(3_500))).isEqualTo(1);
    }

    @Test
    void theLeastIsThatOfTheShopsCountry() {
        var belgian = new Profile("Livres", "librairie", "Namur", "BE", Town.PARIS, Door.INSIDE);

        assertThat(
                        Delivery.fee(
                                zone(0),
                                belgian,
                                Optional.of(Money.euros(1_000)),
                                Instant.parse("2024-01-05T10:00:00Z")))
                .isEqualTo(Money.euros(0));
    }

    @Test
    void aBookIsKnownByItsHeadingOrItsNumber() {
        var said = new Books(false, Set.of("Romans"));

        assertThat(said.include("novel", "Romans")).isTrue();
        assertThat(said.include("9782070360024", null)).isTrue();
        assertThat(said.include("ISBN 979-10-999-0001-7, en poche", "Papeterie")).isTrue();
        assertThat(said.include("carnet", "Papeterie")).isFalse();
        assertThat(said.include("0033978207036002455", null)).isFalse();
        assertThat(new Books(true, Set.of()).include("carnet", null)).isTrue();
    }

    @Test
    void everyTextNamesItsSourceAndNoTwoHoldAtOnce() {
        assertThat(BookDeliveryRules.ALL)
                .allSatisfy(rule -> assertThat(rule.source()).startsWith("loi "));
        LocalDate.of(2014, 7, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(
                        day ->
                                assertThat(BookDeliveryRules.ALL)
                                        .filteredOn(rule -> rule.covers(day))
                                        .hasSizeLessThan(2));
    }

    private static long fee(long asked, LocalDate day, Money books) {
        Instant noon = day.atTime(12, 0).atZone(Town.PARIS).toInstant();
        return Delivery.fee(zone(asked), Town.profile(Door.INSIDE), Optional.of(books), noon)
                .cents();
    }

    private static Zone zone(long fee) {
        return new Zone(
                "Le bourg", List.of("67000"), Money.euros(fee), null, VILLAGE.by(), Brought.ROUND);
    }
}
