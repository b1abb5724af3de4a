package org.creneau.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Map;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.returns.ReturnLine;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final ReturnLine.Goods NOVELS = new ReturnLine.Goods.Article(NOVEL);
    private static final ReturnLine.Goods ATLASES = new ReturnLine.Goods.Article(ATLAS);

    @Test
    void whatCameIsWhatSheGaveUpAsFarAsThatIsNotHereOtherwise() {
        assertThat(isGivenUp(books(1, 0, 1))).isTrue();
        assertThat(isGivenUp(books(1, 0, 0))).isFalse();
        assertThat(isGivenUp(books(2, 0, 1))).isFalse();
        assertThat(isGivenUp(books(2, 0, 2))).isTrue();
        assertThat(isGivenUp(books(1, 1, 1))).isFalse();
    }

    /// Of two that she gave up one was brought and refused.
    @Test
    void whatComesIsFirstWhatWasRefused() {
        var books = books(0, 1, 2);
        assertThat(books.counted()).containsEntry(NOVELS, 1L);
        assertThat(books.with(List.of(novel())).counted()).containsEntry(NOVELS, 1L);
        assertThat(books.with(List.of(new ReturnLine(NOVEL, pieces(2)))).counted())
                .containsEntry(NOVELS, 2L);
    }

    @Test
    void whatSheGaveUpOfOtherThingsSaysNothing() {
        var back = Map.of(NOVELS, 1L, ATLASES, 1L);
        var books = new Books(List.of(), back, Map.of(), Map.of(ATLASES, 1L), Map.of());
        assertThat(isGivenUp(books)).isFalse();
        assertThat(books.isGivenUp(List.of(novel(), new ReturnLine(ATLAS, pieces(1))))).isTrue();
    }

    private static boolean isGivenUp(Books books) {
        return books.isGivenUp(List.of(novel()));
    }

    private static ReturnLine novel() {
        return new ReturnLine(NOVEL, pieces(1));
    }

    private static Books books(long back, long refused, long givenUp) {
        return new Books(
                List.of(),
                Map.of(NOVELS, back),
                Map.of(NOVELS, refused),
                Map.of(NOVELS, givenUp),
                Map.of());
    }
}
