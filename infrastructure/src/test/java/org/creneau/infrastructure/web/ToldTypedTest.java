package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.ShopId;
import org.junit.jupiter.api.Test;

/// A shop that is open over the nights on which the clocks change.
class ToldTypedTest {
    private static final ShopId SHOP = new ShopId("veilleur");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TWICE = LocalDate.of(2020, 10, 25);
    private static final LocalDate LEAPT = LocalDate.of(2021, 3, 28);

    @Test
    void anHourThatTheClockLeaptOverIsNoTime() {
        ToldTyped night =
                typed(
                        LEAPT,
                        Map.of(
                                "n-1.entree",
                                "02:30",
                                "n-2.entree",
                                "01:59",
                                "n-3.entree",
                                "3 h 00"));
        assertThat(night.wrong("n-1.entree")).isEqualTo("malformed.told-time");
        assertThat(at(night, "n-2.entree")).isEqualTo(Instant.parse("2021-03-28T00:59:00Z"));
        assertThat(at(night, "n-3.entree")).isEqualTo(Instant.parse("2021-03-28T01:00:00Z"));
    }

    @Test
    void ofAnHourThatCameTwiceItIsTheFirst() {
        ToldTyped night = typed(TWICE, Map.of("n-1.arrivee", "02:10", "n-1.entree", "02:50"));
        assertThat(at(night, "n-1.arrivee")).isEqualTo(Instant.parse("2020-10-25T00:10:00Z"));
        assertThat(at(night, "n-1.entree")).isEqualTo(Instant.parse("2020-10-25T00:50:00Z"));
    }

    @Test
    void unlessTheRowSaysThatSomethingElseHappenedBefore() {
        ToldTyped night =
                typed(
                        TWICE,
                        Map.of(
                                "n-1.arrivee", "02:50",
                                "n-1.absence", "02:05",
                                "n-1.entree", "02:10",
                                "n-1.sortie", "02:20"));
        assertThat(night.wrong()).isZero();
        assertThat(at(night, "n-1.arrivee")).isEqualTo(Instant.parse("2020-10-25T00:50:00Z"));
        assertThat(at(night, "n-1.absence")).isEqualTo(Instant.parse("2020-10-25T01:05:00Z"));
        assertThat(at(night, "n-1.entree")).isEqualTo(Instant.parse("2020-10-25T01:10:00Z"));
        assertThat(at(night, "n-1.sortie")).isEqualTo(Instant.parse("2020-10-25T01:20:00Z"));
    }

    @Test
    void nobodyMissesACallBeforeSheIsThere() {
        ToldTyped day = typed(LEAPT, Map.of("n-1.arrivee", "10:00", "n-1.absence", "09:50"));
        assertThat(day.wrong("n-1.absence")).isEqualTo("malformed.told-before");
        assertThat(day.told()).isEmpty();
    }

    private static ToldTyped typed(LocalDate day, Map<String, String> fields) {
        Instant evening = day.atTime(22, 0).atZone(PARIS).toInstant();
        ToldTyped typed = new ToldTyped(SHOP, "k", day, PARIS, evening);
        Map<String, String[]> form = new HashMap<>();
        fields.forEach((name, value) -> form.put(name, new String[] {value}));
        typed.read(form);
        return typed;
    }

    private static Instant at(ToldTyped typed, String field) {
        return typed.told().stream()
                .filter(told -> told.field().equals(field))
                .findFirst()
                .orElseThrow()
                .fact()
                .happened();
    }
}
