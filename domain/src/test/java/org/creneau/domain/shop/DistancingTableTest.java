package org.creneau.domain.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.PARIS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Around both ends of every text, for a listed trade and another, inside its area, outside and where
/// nobody knows: held against a table that was typed from the sources, not from the rules.
class DistancingTableTest {
    private static final Map<String, Map<String, String>> COMMUNES =
            Map.of(
                    "FR",
                    Map.of("paris", "75056", "lyon", "69123", "elsewhere", "33063"),
                    "BE",
                    Map.of("paris", "21004", "lyon", "44021", "elsewhere", "62063"));
    private static final List<String> PLACES = List.of("paris", "lyon", "elsewhere", "unknown");
    private static final Map<String, Activity> TRADES =
            Map.of("listed", Activity.FOOD, "other", Activity.SHOES);
    private static final List<Line> TABLE = table();

    record Case(String country, LocalDate day, String place, String trade) {
        Distancing shop() {
            String code = COMMUNES.getOrDefault(country, Map.of()).get(place);
            Commune commune = code == null ? null : new Commune(code);
            return new Distancing(60, new Text.InForce(country), null, TRADES.get(trade), commune);
        }
    }

    record Line(
            String country,
            LocalDate day,
            String place,
            String trade,
            String people,
            String opening) {
        boolean tells(Case it) {
            return country.equals(it.country())
                    && day.equals(it.day())
                    && (place.equals("any") || place.equals(it.place()))
                    && (trade.equals("any") || trade.equals(it.trade()));
        }
    }

    static Stream<Case> aroundEveryText() {
        return DistancingRules.ALL.stream()
                .flatMap(
                        rule ->
                                Stream.of(
                                                rule.from().minusDays(1),
                                                rule.from(),
                                                rule.from().plusDays(1),
                                                rule.to().minusDays(1),
                                                rule.to(),
                                                rule.to().plusDays(1))
                                        .flatMap(day -> cases(rule.country(), day)))
                .distinct();
    }

    private static Stream<Case> cases(String country, LocalDate day) {
        return PLACES.stream()
                .flatMap(
                        place ->
                                Stream.of("listed", "other")
                                        .map(trade -> new Case(country, day, place, trade)));
    }

    @ParameterizedTest
    @MethodSource("aroundEveryText")
    void itIsAsTheTableSays(Case it) {
        Instant noon = it.day().atTime(12, 0).atZone(PARIS).toInstant();
        assertThat(TABLE.stream().filter(line -> line.tells(it)))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(shown(Limit.allowed(it.shop(), noon, PARIS)))
                                    .isEqualTo(line.people());
                            assertThat(opening(InForce.of(it.shop(), noon, PARIS)))
                                    .isEqualTo(line.opening());
                        });
    }

    @Test
    void noLineOfTheTableIsIdle() {
        List<Case> asked = aroundEveryText().toList();
        assertThat(TABLE).allMatch(line -> asked.stream().anyMatch(line::tells));
    }

    private static String opening(Optional<InForce> text) {
        return text.map(found -> found.opening().name()).orElse("none");
    }

    private static String shown(Limit limit) {
        return switch (limit) {
            case Limit.AtMost most -> String.valueOf(most.people());
            case Limit.AtTheDoor _ -> "door";
            case Limit.Unlimited _ -> "-";
        };
    }

    private static List<Line> table() {
        try (var file = DistancingTableTest.class.getResourceAsStream("/distancing-rules.csv")) {
            return new String(read(file), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(
                            cell ->
                                    new Line(
                                            cell[0],
                                            LocalDate.parse(cell[1]),
                                            cell[2],
                                            cell[3],
                                            cell[4],
                                            cell[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(@Nullable InputStream file) throws IOException {
        assertThat(file).isNotNull();
        return Objects.requireNonNull(file).readAllBytes();
    }
}
