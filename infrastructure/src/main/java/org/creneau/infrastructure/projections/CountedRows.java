package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.till.Counted;
import org.springframework.jdbc.core.JdbcTemplate;

/// What of the records of tills still counts, in a table of [JdbcTills]: entries, cheques that are banked, and refusals of them, until something
/// takes them back. A batch looks at those alone that it names.
final class CountedRows {
    /// @param id of an entry, or of a cheque
    private record Key(ShopId shop, String id) {}

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Set<Key> before = new HashSet<>();
    private final Set<Key> now = new HashSet<>();

    CountedRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void read(List<Recorded<? extends Event>> batch) {
        List<PaymentEvent> entries =
                batch.stream()
                        .map(Recorded::event)
                        .filter(PaymentEvent.class::isInstance)
                        .map(PaymentEvent.class::cast)
                        .toList();
        jdbc.query(
                "select * from %s.counted where shop = any(?) and id = any(?)".formatted(schema),
                row -> {
                    before.add(new Key(new ShopId(row.getString("shop")), row.getString("id")));
                },
                texts(entries.stream().map(entry -> entry.shop().value())),
                texts(entries.stream().map(PaymentRow::counted).filter(Objects::nonNull)));
        now.addAll(before);
    }

    private static Object texts(Stream<String> all) {
        return all.distinct().toArray(String[]::new);
    }

    /// @param ours whether our till is chosen
    /// @return whether it is a record of ours, if it moved anything
    boolean see(PaymentEvent entry, boolean ours) {
        String about = PaymentRow.counted(entry);
        boolean isNew = about == null || entry instanceof ChequeBanked;
        var key = new Key(entry.shop(), about == null ? entry.payment().value() : about);
        boolean counts = isNew ? add(key, ours) : now.remove(key) && ours;
        if (counts) {
            Counted.again(entry).ifPresent(id -> now.add(new Key(entry.shop(), id.value())));
        }
        return counts;
    }

    private boolean add(Key key, boolean ours) {
        if (ours) {
            now.add(key);
        }
        return ours;
    }

    void write() {
        Rows.of(without(now, before))
                .text(key -> key.shop().value())
                .text(Key::id)
                .write(jdbc, "insert into %s.counted select * from unnest(?, ?)".formatted(schema));
        Rows.of(without(before, now))
                .text(key -> key.shop().value())
                .text(Key::id)
                .write(
                        jdbc,
                        """
                        delete from %s.counted using unnest(?, ?) as gone(shop, id)
                        where counted.shop = gone.shop and counted.id = gone.id
                        """
                                .formatted(schema));
    }

    private static List<Key> without(Set<Key> some, Collection<Key> others) {
        return some.stream().filter(key -> !others.contains(key)).toList();
    }
}
