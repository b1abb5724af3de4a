package org.creneau.infrastructure.web;

import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.creneau.application.order.OrderView;
import org.creneau.application.queue.CameBefore;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Together;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.QueueNow.Snapshot;
import org.creneau.infrastructure.web.LineHtml.Row;
import org.creneau.infrastructure.web.LiveQueue.Person;
import org.creneau.infrastructure.web.LiveQueue.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lines as staff see them, made once for all who look at the same in the same language: of a line that has changed the rows
/// that have, and none twice.
///
/// They have names of people on them, and are kept as long as a page shows them.
@Component
class StaffLines {
    private static final String PIECES = "staff/queue-live";

    private final LiveQueue queue;
    private final QueueNow queues;
    private final LiveParts parts;
    private final Map<Whose, WeakReference<Line>> lines = new HashMap<>();

    StaffLines(LiveQueue queue, QueueNow queues, LiveParts parts) {
        this.queue = queue;
        this.queues = queues;
        this.parts = parts;
    }

    record Whose(ShopId shop, Locale locale) {}

    synchronized Line of(ShopId shop, Locale locale) {
        Whose whose = new Whose(shop, locale);
        WeakReference<Line> known = lines.get(whose);
        Line line = known == null ? null : known.get();
        if (line == null) {
            line = new Line(whose);
            lines.put(whose, new WeakReference<>(line));
        }
        return line;
    }

    /// What a row says beside who is in it.
    ///
    /// @param zone in which its hours are said
    private record OfPerson(
            Person person,
            boolean called,
            boolean doorstep,
            Together together,
            @Nullable Integer next,
            boolean waitsForHerTurn,
            ZoneId zone) {}

    private record OfOrder(
            OrderView order,
            boolean doorstep,
            boolean late,
            @Nullable CameBefore came,
            ZoneId zone) {}

    /// One shop's, in one language.
    final class Line {
        private final Whose whose;
        private @Nullable ShownLine last;

        Line(Whose whose) {
            this.whose = whose;
        }

        /// As it was at some moment since; made by the first who asks.
        ///
        /// @param heard of [System#nanoTime]
        synchronized ShownLine since(long heard) {
            ShownLine known = last;
            if (known == null || known.read() - heard < 0) {
                known = made(queues.since(whose.shop, heard));
                last = known;
            }
            return known;
        }

        /// What a page shows, where it is what was made last.
        synchronized @Nullable ShownLine named(String name) {
            return last != null && last.name().equals(name) ? last : null;
        }

        private ShownLine made(Snapshot now) {
            return LiveParts.in(whose.locale, () -> made(now, queue.seen(now)));
        }

        private ShownLine made(Snapshot now, Seen seen) {
            Map<String, SequencedMap<String, Row>> lists = new LinkedHashMap<>();
            lists.put("liste-appeles", people(seen, seen.called(), true));
            if (!seen.doorstep()) {
                lists.put("liste-dedans", people(seen, seen.within(), false));
            }
            lists.put("liste-attente", people(seen, seen.waiting(), false));
            lists.put("liste-attendues", expected(seen));
            return ShownLine.of(
                    now.read(), now.queue().position(), seen, new LineHtml(pieces(seen), lists));
        }

        private Map<String, String> pieces(Seen seen) {
            Map<String, String> pieces = new LinkedHashMap<>();
            for (String id :
                    List.of(
                            "etat",
                            "appel",
                            "appeles",
                            "dedans-liste",
                            "manques",
                            "attente-tete",
                            "attendues")) {
                pieces.put(id, html(id, Map.of("page", seen)));
            }
            return pieces;
        }

        private SequencedMap<String, Row> people(Seen seen, List<Person> people, boolean called) {
            SequencedMap<String, Row> rows = new LinkedHashMap<>();
            for (Person person : people) {
                var of =
                        new OfPerson(
                                person,
                                called,
                                seen.doorstep(),
                                seen.together(),
                                called ? seen.next() : null,
                                person.waitsForHerTurn(seen.at()),
                                seen.shop().profile().zone());
                String id = "ticket-" + person.ticket().number();
                Map<String, Object> shown =
                        Map.of("page", seen, "person", person, "called", called);
                rows.put(id, row(id, of, "person", shown));
            }
            return Collections.unmodifiableSequencedMap(rows);
        }

        private SequencedMap<String, Row> expected(Seen seen) {
            SequencedMap<String, Row> rows = new LinkedHashMap<>();
            for (OrderView order : seen.expected()) {
                var of =
                        new OfOrder(
                                order,
                                seen.doorstep(),
                                order.isLate(seen.at()),
                                seen.came().get(order.id()),
                                seen.shop().profile().zone());
                String id = "order-" + order.id();
                rows.put(id, row(id, of, "expected", Map.of("page", seen, "order", order)));
            }
            return Collections.unmodifiableSequencedMap(rows);
        }

        /// The one that was made before, where it would read the same.
        private Row row(String id, Object of, String fragment, Map<String, Object> shown) {
            if (last != null) {
                for (SequencedMap<String, Row> rows : last.html().lists().values()) {
                    Row known = rows.get(id);
                    if (known != null && known.of().equals(of)) {
                        return known;
                    }
                }
            }
            return new Row(of, html(fragment, shown));
        }

        private String html(String fragment, Map<String, Object> shown) {
            return parts.html(PIECES, Set.of(fragment), shown, whose.locale).strip();
        }
    }
}
