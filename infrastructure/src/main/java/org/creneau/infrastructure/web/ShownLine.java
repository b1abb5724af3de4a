package org.creneau.infrastructure.web;

import java.util.List;
import java.util.UUID;

/// What staff see of a line at some moment. Nothing in it is of who looks: no counter, no key of a form, so that all who may
/// see the line share it.
///
/// @param name that no other has, on any node
/// @param read of [System#nanoTime]: nothing of it is older
record ShownLine(String name, long read, long position, LiveQueue.Seen seen, LineHtml html) {
    static ShownLine of(long read, long position, LiveQueue.Seen seen, LineHtml html) {
        return new ShownLine(UUID.randomUUID() + "." + mark(seen), read, position, seen, html);
    }

    /// For the page.
    public String piece(String id) {
        return html.pieces().getOrDefault(id, "");
    }

    /// For the page.
    public String rows(String list) {
        return html.rows(list);
    }

    /// Of what stands around and is not sent: where this is another, it has to be asked for.
    String frame() {
        return frame(name);
    }

    /// @param name which a page says that it shows
    /// @return empty where it says nothing
    static String frame(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The same on all nodes, so of words and not of objects.
    private static String mark(LiveQueue.Seen seen) {
        List<Object> around =
                List.of(
                        seen.doorstep(),
                        seen.ordersOnly(),
                        seen.shop().arrangement(),
                        seen.shop().profile());
        return Integer.toHexString(around.toString().hashCode());
    }
}
