package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EssentialTradesTest {

    @ParameterizedTest
    @CsvSource({
        "FR, 2020-03-16, FOOD,        false",
        "FR, 2020-03-17, FOOD,        true",
        "FR, 2020-05-10, STATIONERY,  true",
        "FR, 2020-05-11, STATIONERY,  false",
        "FR, 2020-04-01, GARDEN,      false",
        "FR, 2020-04-01, BOOKS,       false",
        "FR, 2020-10-29, OPTICIAN,    false",
        "FR, 2020-10-30, OPTICIAN,    true",
        "FR, 2020-11-27, GARDEN,      true",
        "FR, 2020-11-28, GARDEN,      false",
        "FR, 2020-11-10, BOOKS,       false",
        "FR, 2020-11-10, FLORIST,     false",
        "FR, 2020-11-10, HAIRDRESSER, false",
        "FR, 2021-03-19, BOOKS,       false",
        "FR, 2021-03-20, BOOKS,       true",
        "FR, 2021-03-20, SHOE_REPAIR, true",
        "FR, 2021-05-18, HAIRDRESSER, true",
        "FR, 2021-05-19, HAIRDRESSER, false",
        "FR, 2021-04-10, SHOES,       false",
        "FR, 2021-04-10, CLOTHES,     false",
        "FR, 2021-04-10, TOYS,        false",
        "BE, 2020-11-01, BOOKS,       false",
        "BE, 2020-11-02, BOOKS,       true",
        "BE, 2020-11-30, OPTICIAN,    true",
        "BE, 2020-12-01, OPTICIAN,    false",
        "BE, 2020-11-10, COMPUTERS,   false",
        "BE, 2020-11-10, HAIRDRESSER, false",
        "BE, 2021-03-26, FLORIST,     true",
        "BE, 2021-04-25, FLORIST,     true",
        "BE, 2021-04-26, FLORIST,     false",
        "BE, 2021-04-10, OPTICIAN,    false",
        "DE, 2020-11-10, FOOD,        false",
    })
    void aTradeIsListedOnTheDaysThatTheSourcesGive(
            String country, LocalDate day, Activity activity, boolean listed) {
        assertThat(EssentialTrades.listed(country, activity, day)).isEqualTo(listed);
    }

    @Test
    void aShopThatDoesNotSayItsActivityIsNotListed() {
        assertThat(EssentialTrades.listed("FR", null, LocalDate.parse("2020-11-10"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHOES", "CLOTHES", "TOYS", "HATS", "DECORATION", "OTHER"})
    void someTradesNeverWere(Activity activity) {
        assertThat(EssentialTrades.ALL).noneMatch(list -> list.activities().contains(activity));
    }

    @Test
    void everyListHoldsWhileItsCountryHasATextAndSaysWhereItIsFrom() {
        assertThat(EssentialTrades.ALL)
                .allSatisfy(
                        list -> {
                            assertThat(list.source()).isNotBlank();
                            assertThat(list.to()).isAfter(list.from());
                            assertThat(DistancingRules.ALL)
                                    .as("a text that shuts others out begins with %s", list)
                                    .anyMatch(
                                            rule ->
                                                    rule.country().equals(list.country())
                                                            && rule.from().equals(list.from())
                                                            && rule.opening()
                                                                    != DistancingRule.Opening.OPEN);
                        });
    }
}
