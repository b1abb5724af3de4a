package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.creneau.infrastructure.web.Clash.Kind;
import org.creneau.infrastructure.web.Clash.Visit;
import org.junit.jupiter.api.Test;

class ClashTest {
    private static final Visit BOOKS = visit("Livres", "16:15", "16:30");

    @Test
    void visitsBetweenWhichThereIsTimeDoNotClash() {
        assertThat(Clash.among(List.of(BOOKS, visit("Jouets", "16:31", "16:45")))).isEmpty();
        assertThat(Clash.among(List.of(BOOKS))).isEmpty();
    }

    @Test
    void itIsSaidWhichOfThemDoAndHow() {
        assertThat(
                        Clash.among(
                                List.of(
                                        visit("Jouets", "16:30", "17:00"),
                                        visit("Lunettes", "16:20", "16:40"),
                                        BOOKS,
                                        visit("Pain", "16:15", "16:20"))))
                .containsExactly(
                        new Clash("Livres", "Pain", Kind.SAME_TIME),
                        new Clash("Livres", "Lunettes", Kind.OVERLAP),
                        new Clash("Livres", "Jouets", Kind.NO_TIME_BETWEEN),
                        new Clash("Pain", "Lunettes", Kind.NO_TIME_BETWEEN),
                        new Clash("Lunettes", "Jouets", Kind.OVERLAP));
    }

    private static Visit visit(String shop, String start, String end) {
        return new Visit(
                shop,
                Instant.parse("2020-12-05T" + start + ":00Z"),
                Instant.parse("2020-12-05T" + end + ":00Z"));
    }
}
