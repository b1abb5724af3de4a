package org.creneau.domain.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private static final Instant NOW = at("15:00:00");
    private static final Line.Coming SHE = new Line.Coming(Size.SMALL, 1);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void fourMinutesForEachOfThoseBeforeHer() {
        Line line = new Line(List.of(busy("14:59:00")), of(3), SHE, 1);
        assertThat(Estimator.of(always(Duration.ofMinutes(4), 30), line, NOW))
                .hasValue(new Range(at("15:15:00"), at("15:15:00"), at("15:17:00"), Basis.OWN));
    }

    @Test
    void whoeverHasRoomIsCalledNow() {
        Line line = new Line(List.of(), List.of(), SHE, 1);
        assertThat(line.isFree()).isTrue();
        assertThat(Estimator.of(always(Duration.ofMinutes(4), 30), line, NOW))
                .hasValue(new Range(NOW, NOW, at("15:02:00"), Basis.OWN));
    }

    @Test
    void whoeverHasRoomBesideThoseBeforeHerIsCalledNowToo() {
        Line.Coming tooMany = new Line.Coming(Size.SMALL, 4);
        assertThat(new Line(List.of(busy("14:59:00")), of(1), SHE, 3).isFree()).isTrue();
        assertThat(new Line(List.of(busy("14:59:00")), of(2), SHE, 3).isFree()).isFalse();
        assertThat(new Line(List.of(), List.of(tooMany), SHE, 3).isFree()).isTrue();
    }

    @Test
    void twoAreServedTwiceAsFast() {
        Line line = new Line(List.of(busy("15:00:00"), busy("15:00:00")), of(3), SHE, 2);
        assertThat(middle(line)).isEqualTo(at("15:08:00"));
    }

    @Test
    void aFamilyWaitsUntilThereIsRoomForAllOfIt() {
        List<Line.Busy> inside = List.of(busy("14:57:00"), busy("14:58:00"), busy("14:59:00"));
        assertThat(middle(new Line(inside, List.of(), SHE, 3))).isEqualTo(at("15:01:00"));
        assertThat(middle(new Line(inside, List.of(), new Line.Coming(Size.SMALL, 3), 3)))
                .isEqualTo(at("15:03:00"));
    }

    @Test
    void nobodyOvertakesAFamilyThatDoesNotFitYet() {
        List<Line.Busy> inside = List.of(busy("14:57:00"), busy("14:59:00"));
        List<Line.Coming> ahead = List.of(new Line.Coming(Size.SMALL, 2));
        assertThat(middle(new Line(inside, ahead, SHE, 2))).isEqualTo(at("15:07:00"));
    }

    @Test
    void whoeverIsTooManyLetsHerPassAndIsToldNothing() {
        Line.Coming four = new Line.Coming(Size.SMALL, 4);
        assertThat(middle(new Line(List.of(busy("14:57:00")), List.of(four), SHE, 1)))
                .isEqualTo(at("15:01:00"));
        assertThat(
                        Estimator.of(
                                always(Duration.ofMinutes(4), 30),
                                new Line(List.of(), List.of(), four, 3),
                                NOW))
                .isEmpty();
    }

    @Test
    void aShopThatIsTooFullEmptiesFirst() {
        List<Line.Busy> inside = List.of(busy("14:57:00"), busy("14:58:00"), busy("14:59:00"));
        assertThat(middle(new Line(inside, List.of(), SHE, 2))).isEqualTo(at("15:02:00"));
    }

    @Test
    void theLongerTheLineTheLaterTheRange() {
        Turnover mixed = mixed(60);
        List<Range> ranges =
                IntStream.range(0, 12)
                        .mapToObj(ahead -> new Line(List.of(busy("14:59:00")), of(ahead), SHE, 1))
                        .map(line -> Estimator.of(mixed, line, NOW).orElseThrow())
                        .toList();
        assertThat(ranges).extracting(Range::middle).isSorted();
        assertThat(ranges).extracting(Range::from).isSorted();
        assertThat(ranges).extracting(Range::to).isSorted();
        assertThat(ranges)
                .allSatisfy(
                        range -> {
                            assertThat(range.from()).isBeforeOrEqualTo(range.middle());
                            assertThat(range.to()).isAfterOrEqualTo(range.middle());
                        });
    }

    @Test
    void aLongWaitIsToldInStepsOfFiveMinutes() {
        Range range =
                Estimator.of(mixed(60), new Line(List.of(), of(9), SHE, 1), NOW).orElseThrow();
        assertThat(range.from().getEpochSecond() % 300).isZero();
        assertThat(range.to().getEpochSecond() % 300).isZero();
    }

    @Test
    void aHandfulOfStaysGivesAWiderRange() {
        Line line = new Line(List.of(busy("14:59:00")), of(3), SHE, 1);
        Range rough = Estimator.of(mixed(29), line, NOW).orElseThrow();
        Range own = Estimator.of(mixed(30), line, NOW).orElseThrow();
        assertThat(rough.basis()).isEqualTo(Basis.ROUGH);
        assertThat(own.basis()).isEqualTo(Basis.OWN);
        assertThat(width(rough)).isGreaterThan(width(own));
    }

    @Test
    void fourStaysSayNothing() {
        Line line = new Line(List.of(), of(1), SHE, 1);
        assertThat(Estimator.of(mixed(4), line, NOW)).isEmpty();
        assertThat(Estimator.of(mixed(5), line, NOW)).isPresent();
    }

    @Test
    void whatWasLearntStretchesTheRange() {
        Line line = new Line(List.of(busy("14:59:00")), of(3), SHE, 1);
        Range plain = Estimator.of(mixed(60), line, NOW).orElseThrow();
        Turnover slow = new Turnover(mixed(60).stays(), new Correction(1.5, 1, 1), PARIS);
        Turnover unsure = new Turnover(mixed(60).stays(), new Correction(1, 1, 3), PARIS);
        assertThat(Estimator.of(slow, line, NOW).orElseThrow().middle()).isAfter(plain.middle());
        Range wide = Estimator.of(unsure, line, NOW).orElseThrow();
        assertThat(wide.from()).isEqualTo(plain.from());
        assertThat(wide.middle()).isEqualTo(plain.middle());
        assertThat(wide.to()).isAfter(plain.to());
    }

    @Test
    void eachOfALineIsToldWhatSheIsToldByHerself() {
        List<Line.Coming> ahead =
                List.of(
                        new Line.Coming(Size.SMALL, 2),
                        new Line.Coming(Size.LARGE, 1),
                        new Line.Coming(Size.SMALL, 5),
                        new Line.Coming(Size.NONE, 3),
                        SHE);
        Line line = new Line(List.of(busy("14:58:00"), busy("14:59:00")), ahead, SHE, 4);
        List<Line> each = line.ofEach();
        assertThat(each).hasSize(6).last().isEqualTo(line);
        assertThat(Estimator.ofEach(mixed(60), line, NOW))
                .isEqualTo(each.stream().map(one -> Estimator.of(mixed(60), one, NOW)).toList())
                .doesNotHaveDuplicates();
        assertThat(Estimator.ofEach(mixed(60), line, NOW).get(2)).isEmpty();
        assertThat(Estimator.ofEach(mixed(4), line, NOW)).hasSize(6).containsOnly(Optional.empty());
    }

    private static Duration width(Range range) {
        return Duration.between(range.from(), range.to());
    }

    private static Instant middle(Line line) {
        return Estimator.of(always(Duration.ofMinutes(4), 30), line, NOW).orElseThrow().middle();
    }

    private static Line.Busy busy(String since) {
        return new Line.Busy(at(since), Size.SMALL, 1);
    }

    private static List<Line.Coming> of(int people) {
        return Collections.nCopies(people, SHE);
    }

    private static Turnover always(Duration stay, int times) {
        return new Turnover(
                Collections.nCopies(times, new Stay(NOW, Size.SMALL, stay)),
                Correction.NONE,
                PARIS);
    }

    private static Turnover mixed(int stays) {
        return new Turnover(
                IntStream.range(0, stays)
                        .mapToObj(i -> Duration.ofSeconds(120 + (i * 97L) % 360))
                        .map(taken -> new Stay(NOW, Size.SMALL, taken))
                        .toList(),
                Correction.NONE,
                PARIS);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + "Z");
    }
}
