package org.creneau.infrastructure.web;

import java.util.Map;
import java.util.SequencedMap;

/// A line in the pieces in which it is sent.
///
/// @param pieces what stands around the rows, by its id
/// @param lists rows in their order, by the id of what holds them
record LineHtml(Map<String, String> pieces, Map<String, SequencedMap<String, Row>> lists) {

    /// @param of whatever its words depend on
    record Row(Object of, String html) {}

    /// All of a list, one after the other.
    String rows(String list) {
        StringBuilder rows = new StringBuilder();
        lists.getOrDefault(list, LineChange.NONE).values().forEach(row -> rows.append(row.html));
        return rows.toString();
    }
}
