package org.creneau.infrastructure.web;

import java.util.List;

/// What staff see of a line at some moment. Nothing in it is of who looks: no counter, no key of a form, so that all who may
/// see the line share it.
///
/// @param name that no other has, on any node
/// @param read of [System#nanoTime]: nothing of it is older
record ShownLine(String name, long read, long position, LiveQueue.Seen seen, LineHtml html) {

    /// For the page.
    public String piece(String id) {
        return html.pieces().getOrDefault(id, "");
    }

    /// For the page.
    public String rows(String list) {
        return html.rows(list);
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
