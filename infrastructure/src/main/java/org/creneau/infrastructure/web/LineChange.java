package org.creneau.infrastructure.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.creneau.infrastructure.web.LineHtml.Row;

/// What is sent to a page that shows a line so that it shows another: whoever has gone, what stands around where it reads
/// otherwise, and the rows that are new, other or elsewhere. A list of a hundred is not sent for one who comes.
final class LineChange {
    static final SequencedMap<String, Row> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private final LineHtml before;
    private final LineHtml now;
    private final StringBuilder told = new StringBuilder();

    private LineChange(LineHtml before, LineHtml now) {
        this.before = before;
        this.now = now;
    }

    /// @return empty where nothing has changed
    static String between(LineHtml before, LineHtml now) {
        LineChange change = new LineChange(before, now);
        change.gone();
        change.pieces();
        now.lists().keySet().forEach(change::rows);
        return change.told.toString();
    }

    /// Everything, whatever the page shows.
    static String whole(LineHtml now) {
        StringBuilder told = new StringBuilder();
        now.pieces().forEach((id, html) -> told.append(LiveParts.instead(id, html)));
        now.lists().keySet().forEach(id -> told.append(LiveParts.within(id, now.rows(id))));
        return told.toString();
    }

    /// First, since a piece may show whom a list has shown before.
    private void gone() {
        Set<String> left = ids(before);
        left.removeAll(ids(now));
        left.stream().sorted().map(LiveParts::without).forEach(told::append);
    }

    private static Set<String> ids(LineHtml line) {
        Set<String> ids = new HashSet<>();
        line.lists().values().forEach(rows -> ids.addAll(rows.keySet()));
        return ids;
    }

    private void pieces() {
        now.pieces()
                .forEach(
                        (id, html) -> {
                            if (!html.equals(before.pieces().get(id))) {
                                told.append(LiveParts.instead(id, html));
                            }
                        });
    }

    private void rows(String list) {
        Map<String, Row> old = before.lists().getOrDefault(list, NONE);
        SequencedMap<String, Row> rows = now.lists().getOrDefault(list, NONE);
        boolean stay = staysInOrder(old, rows);
        String after = "";
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            String html = row.getValue().html();
            Row was = old.get(row.getKey());
            if (!stay || was == null || !was.html().equals(html)) {
                told.append(LiveParts.row(list, after, row.getKey(), html));
            }
            after = row.getKey();
        }
    }

    private static boolean staysInOrder(Map<String, Row> old, Map<String, Row> rows) {
        List<String> before = new ArrayList<>(old.keySet());
        before.retainAll(rows.keySet());
        List<String> after = new ArrayList<>(rows.keySet());
        after.retainAll(old.keySet());
        return before.equals(after);
    }
}
