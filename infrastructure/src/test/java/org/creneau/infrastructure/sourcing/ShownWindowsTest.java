package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.play.Watcher;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// What is shown of the windows after a game, against the arithmetic of somebody who only read the log: shops
/// that cut their places below what is booked are shown by how much, and nobody loses her place by it.
class ShownWindowsTest {
    private static final int COMMANDS = 1_000;
    private static final int MOST_GAMES = 20;
    private static final int DAYS = 8;
    private static final Duration SOON = Duration.ofSeconds(20);

    /// @param complaints where the pages show something else than the log says
    /// @param hidden the same, of pages that show no more than there are places
    /// @param excesses how many windows had more people than places
    private record Shown(List<String> complaints, List<String> hidden, int excesses) {}

    @Test
    void whatIsMoreThanThereIsIsShownAsMoreAndAPageThatHidesItIsFound() throws Exception {
        int excesses = 0;
        for (long seed = 1; seed <= MOST_GAMES && excesses == 0; seed++) {
            Shown shown = shown(seed);
            assertThat(shown.complaints()).as("seed " + seed).isEmpty();
            excesses = shown.excesses();
            assertThat(shown.hidden()).as("seed " + seed).hasSize(excesses);
        }
        assertThat(excesses).isPositive();
    }

    private static Window hidden(Window window) {
        return new Window(
                window.slot(),
                window.end(),
                window.places(),
                window.left(),
                Math.min(window.taken(), window.places()),
                window.purpose(),
                window.work(),
                window.why());
    }

    private static Shown shown(long seed) throws Exception {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        try (var pool = RealPlay.pool(database);
                var play = new RealPlay(pool, seed, Deciders.ALL, UnaryOperator.identity())) {
            assertThat(play.played(COMMANDS)).as("seed " + seed).isEmpty();
            try (AllViews views = play.views(pool)) {
                return shown(views, play);
            }
        } finally {
            PostgresForTests.drop(database);
        }
    }

    private static Shown shown(AllViews views, RealPlay play) {
        views.start();
        assertThat(views.views().await("shops", play.events(), SOON)).isTrue();
        assertThat(views.views().await("windows", play.events(), SOON)).isTrue();
        List<Window> windows = new ArrayList<>();
        for (ShopId shop : List.of(Town.SHOP, Town.OTHER_SHOP)) {
            windows.addAll(windows(views, shop, play.now()));
        }
        assertThat(windows).isNotEmpty();
        return new Shown(
                complaints(windows, play),
                complaints(windows.stream().map(ShownWindowsTest::hidden).toList(), play),
                (int) windows.stream().filter(window -> window.excess() > 0).count());
    }

    private static List<String> complaints(List<Window> windows, RealPlay play) {
        return windows.stream()
                .filter(window -> !isTrue(window, play.watcher(), play.now()))
                .map(Window::toString)
                .toList();
    }

    private static List<Window> windows(AllViews views, ShopId shop, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Town.PARIS);
        return views.openWindows().days(shop, today, DAYS, 1, now).stream()
                .flatMap(day -> day.windows().stream())
                .toList();
    }

    private static boolean isTrue(Window window, Watcher watcher, Instant now) {
        int places = watcher.places(window.slot());
        long taken = watcher.inUse(window.slot(), now);
        int points = watcher.pointsLeft(window.slot(), now);
        return window.places() == places
                && window.taken() == taken
                && window.left() == Math.max(0, Math.min(places - taken, points))
                && window.excess() == Math.max(0, taken - places);
    }
}
