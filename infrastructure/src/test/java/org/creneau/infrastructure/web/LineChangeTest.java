package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.creneau.infrastructure.web.LineHtml.Row;
import org.junit.jupiter.api.Test;

class LineChangeTest {
    @Test
    void whatReadsTheSameIsNotSent() {
        assertThat(LineChange.between(line("1", "a b"), line("1", "a b"))).isEmpty();
        assertThat(LineChange.between(line("1", "a"), line("2", "a")))
                .isEqualTo(LiveParts.instead("head", "2"));
    }

    @Test
    void ofAListOneRowIsSentForOneWhoComesAndAnotherIsTakenAwayForOneWhoGoes() {
        assertThat(LineChange.between(line("", "a b c"), line("", "a x c")))
                .isEqualTo(LiveParts.without("b") + LiveParts.row("list", "a", "x", "x"));
        assertThat(LineChange.between(line("", "a"), line("", "x a")))
                .isEqualTo(LiveParts.row("list", "", "x", "x"));
    }

    @Test
    void aRowThatReadsOtherwiseIsSentWhereItStands() {
        assertThat(LineChange.between(line("", "a b"), line("", "a b=other")))
                .isEqualTo(LiveParts.row("list", "a", "b", "other"));
    }

    @Test
    void whereRowsHaveChangedPlacesAllOfThatListAreSentInTheirOrder() {
        assertThat(LineChange.between(line("", "a b c"), line("", "c a b")))
                .isEqualTo(
                        LiveParts.row("list", "", "c", "c")
                                + LiveParts.row("list", "c", "a", "a")
                                + LiveParts.row("list", "a", "b", "b"));
    }

    @Test
    void whoeverGoesFromOneListToAnotherIsMovedAndNotTakenAway() {
        LineHtml before = new LineHtml(Map.of(), lists(rows("a b"), rows("")));
        LineHtml after = new LineHtml(Map.of(), lists(rows("b"), rows("a")));
        assertThat(LineChange.between(before, after))
                .isEqualTo(LiveParts.row("other", "", "a", "a"));
    }

    private static LineHtml line(String head, String rows) {
        return new LineHtml(Map.of("head", head), lists(rows(rows), rows("")));
    }

    private static Map<String, SequencedMap<String, Row>> lists(
            SequencedMap<String, Row> list, SequencedMap<String, Row> other) {
        Map<String, SequencedMap<String, Row>> lists = new LinkedHashMap<>();
        lists.put("list", list);
        lists.put("other", other);
        return lists;
    }

    /// Each reads as it is called, or as is said after it.
    private static SequencedMap<String, Row> rows(String names) {
        SequencedMap<String, Row> rows = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(" ", -1)) {
            String[] parts = name.split("=", -1);
            String html = parts[parts.length - 1];
            rows.put(parts[0], new Row(html, html));
        }
        return rows;
    }
}
