package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.shop.CurfewRules;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCurfewsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Text FRANCE = new Text.InForce("FR");

    @ParameterizedTest
    @CsvSource({
        "2020-12-14, 22:00, false",
        "2020-12-15, 19:45, false",
        "2020-12-15, 20:00, true",
        "2020-12-24, 22:00, false",
        "2020-12-25, 05:45, false",
        "2020-12-26, 05:45, true",
        "2021-01-16, 18:00, true",
        "2021-06-19, 23:00, true",
        "2021-06-20, 05:45, true",
        "2021-06-20, 23:00, false",
    })
    void nobodyWasOut(LocalDate day, String time, boolean shut) {
        Instant from = Instant.parse(day + "T" + time + ":00Z").minus(offset(day));
        assertThat(PublishedCurfews.shut(FRANCE, from, from.plus(QUARTER), PARIS)).isEqualTo(shut);
    }

    private static Duration offset(LocalDate day) {
        return Duration.ofSeconds(day.atStartOfDay(PARIS).getOffset().getTotalSeconds());
    }

    /// Typed in twice, by two readers: where they differ, one of them has misread.
    @Test
    void theDecisionsReadTheSameTexts() {
        Stream<Instant> differing =
                LocalDate.of(2020, 11, 1)
                        .datesUntil(LocalDate.of(2021, 8, 1))
                        .flatMap(PublishedCurfewsTest::quarters)
                        .filter(from -> texts().anyMatch(text -> !agree(text, from)));
        assertThat(differing).isEmpty();
    }

    private static Stream<Instant> quarters(LocalDate day) {
        Instant midnight = day.atStartOfDay(PARIS).toInstant();
        return IntStream.range(0, 96).mapToObj(each -> midnight.plus(QUARTER.multipliedBy(each)));
    }

    private static Stream<Text> texts() {
        return Stream.of(
                FRANCE,
                new Text.InForce("BE"),
                new Text.None(),
                new Text.AsOf("FR", LocalDate.of(2021, 2, 10)),
                new Text.AsOf("FR", LocalDate.of(2020, 12, 24)));
    }

    private static boolean agree(Text text, Instant from) {
        Instant to = from.plus(QUARTER);
        return PublishedCurfews.shut(text, from, to, PARIS)
                == CurfewRules.isShut(text, new Window(from, to), PARIS);
    }
}
