package org.creneau.infrastructure.projections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.TillRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/// What a batch adds to tills: the numbers are given here, on from where the rows before it left off.
final class TillsOfBatch {
    private final JdbcTemplate jdbc;
    private final String schema;
    private final Map<ShopId, Drawer> drawers = new HashMap<>();
    private final List<ReceiptRows.Numbered> receipts = new ArrayList<>();
    private final List<TillClosed> closures = new ArrayList<>();
    private final List<IdentityRows.Since> identities = new ArrayList<>();
    private final CountedRows counted;

    private record Drawer(Till till, int records) {}

    TillsOfBatch(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.counted = new CountedRows(jdbc, schema);
    }

    void apply(List<Recorded<? extends Event>> batch) {
        read(batch);
        Map<ShopId, Drawer> before = Map.copyOf(drawers);
        batch.forEach(this::see);
        drawers.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        write();
    }

    private void read(List<Recorded<? extends Event>> batch) {
        counted.read(batch);
        jdbc.query(
                "select * from %s.till where shop = any(?)".formatted(schema),
                row -> {
                    drawers.put(
                            new ShopId(row.getString("shop")),
                            new Drawer(Till.valueOf(row.getString("till")), row.getInt("records")));
                },
                (Object)
                        batch.stream()
                                .map(recorded -> recorded.event().shop().value())
                                .distinct()
                                .toArray(String[]::new));
    }

    private void see(Recorded<? extends Event> recorded) {
        switch (recorded.event()) {
            case TillChosen chosen ->
                    drawers.merge(
                            chosen.shop(),
                            new Drawer(chosen.till(), 0),
                            (known, now) -> new Drawer(now.till(), known.records()));
            case TillClosed closed -> closures.add(closed);
            case IdentityStated stated ->
                    identities.add(new IdentityRows.Since(recorded.position(), stated));
            case PaymentEvent entry -> see(entry, recorded);
            default -> throw new IllegalStateException("Nobody asked for this");
        }
    }

    private void see(PaymentEvent entry, Recorded<? extends Event> recorded) {
        Drawer drawer = drawers.get(entry.shop());
        boolean ours = drawer != null && drawer.till() == Till.CRENEAU;
        if (TillRecord.of(entry).isPresent() && counted.see(entry, ours) && drawer != null) {
            int number = drawer.records() + 1;
            drawers.put(entry.shop(), new Drawer(drawer.till(), number));
            receipts.add(
                    new ReceiptRows.Numbered(
                            number, entry, recorded.recordedAt(), recorded.position()));
        }
    }

    private void write() {
        Rows.of(drawers.entrySet())
                .text(one -> one.getKey().value())
                .text(one -> one.getValue().till().name())
                .count(one -> one.getValue().records())
                .write(
                        jdbc,
                        """
                        insert into %s.till select * from unnest(?, ?, ?)
                        on conflict (shop)
                            do update set till = excluded.till, records = excluded.records
                        """
                                .formatted(schema));
        counted.write();
        new ReceiptRows(jdbc, schema).add(receipts);
        new ClosureRows(jdbc, schema).add(closures);
        new IdentityRows(jdbc, schema).add(identities);
    }
}
