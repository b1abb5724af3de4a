package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What staff see of a line at some moment, in the pieces in which it is sent. Nothing in it is of who looks: no counter, no
/// key of a form, so that all who may see the line share it.
///
/// @param name that no other has, on any node
/// @param read of [System#nanoTime]: nothing of it is older
/// @param pieces what stands around the rows, by its id
/// @param lists rows in their order, by the id of what holds them
record ShownLine(
        String name,
        long read,
        LiveQueue.Seen seen,
        long position,
        Map<String, String> pieces,
        Map<String, SequencedMap<String, Row>> lists) {

    /// @param of whatever its words depend on
    record Row(Object of, String html) {}

    /// For the page.
    public String piece(String id) {
        return pieces.getOrDefault(id, "");
    }

    /// For the page.
    public String rows(String list) {
        StringBuilder rows = new StringBuilder();
        lists.getOrDefault(list, LineChange.NONE).values().forEach(row -> rows.append(row.html));
        return rows.toString();
    }

    /// What stands around that is not sent has to be asked for where this is another.
    List<Object> frame() {
        return List.of(
                seen.doorstep(),
                seen.ordersOnly(),
                seen.shop().arrangement(),
                seen.shop().profile());
    }
}
