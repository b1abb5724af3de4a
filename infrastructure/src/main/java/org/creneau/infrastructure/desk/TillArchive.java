package org.creneau.infrastructure.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.TillLedger;
import org.creneau.application.order.Orders;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Sold;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.springframework.stereotype.Component;

/// What a shop keeps of its till for six years, to be read without this program: the closures that end on some days, the
/// receipts that they closed, what was sold, and the fingerprints in the log.
///
/// The history of each order is read by itself: a month of three thousand receipts takes some seconds.
@Component
public final class TillArchive {
    private static final int MOST_DAYS = 366;

    private final Tills tills;
    private final Orders orders;
    private final Histories histories;

    TillArchive(Tills tills, Orders orders, Histories histories) {
        this.tills = tills;
        this.orders = orders;
        this.histories = histories;
    }

    /// The same closed days give the same bytes.
    ///
    /// @throws MalformedValue of kind `date` for days that are no span of a year at most
    public byte[] of(ShopView shop, LocalDate from, LocalDate to) {
        if (from.getYear() < 1900
                || from.getYear() > 2999
                || to.isBefore(from)
                || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            throw new MalformedValue("date");
        }
        return zipped(files(shop, from, to), to);
    }

    /// By its days.
    public static String name(ShopId shop, LocalDate from, LocalDate to) {
        return "caisse-" + shop + "-" + from + "-" + to + ".zip";
    }

    private SequencedMap<String, String> files(ShopView shop, LocalDate from, LocalDate to) {
        List<TillClosed> closures = tills.closures(shop.id(), from, to);
        List<Receipt> receipts = receipts(shop.id(), closures);
        List<Histories.Entry> log = histories.of(shop.id().tag(), TillLedger.TYPES);
        Map<OrderId, String> numbers =
                orders.numbers(
                        shop.id(),
                        receipts.stream().map(Receipt::order).collect(Collectors.toSet()));
        var tables = new TillTables(shop.profile().zone(), numbers);
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("LISEZMOI.txt", TillReadMe.of(shop, from, to));
        files.put("tickets.csv", tables.receipts(receipts));
        sold(receipts, tables, files);
        files.put("clotures.csv", tables.closures(closures));
        files.put("empreintes.csv", tables.fingerprints(receipts, closures, log));
        return files;
    }

    private void sold(List<Receipt> receipts, TillTables tables, Map<String, String> files) {
        Map<OrderId, List<Histories.Entry>> read = new HashMap<>();
        SequencedMap<Receipt, Sold> sold = new LinkedHashMap<>();
        SequencedMap<Receipt, Sold> weighed = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            var history = read.computeIfAbsent(receipt.order(), order -> histories.of(order.tag()));
            sold.put(receipt, Sold.at(receipt.position(), history));
            weighed.put(receipt, Sold.at(ReceiptsAsWritten.weighedAt(tills, receipt), history));
        }
        files.put("lignes.csv", tables.lines(sold));
        files.put("tva.csv", tables.taxes(weighed));
    }

    /// Days follow each other without a gap.
    private List<Receipt> receipts(ShopId shop, List<TillClosed> closures) {
        List<TillClosed> days =
                closures.stream().filter(closed -> closed.span() == Span.DAY).toList();
        return days.isEmpty()
                ? List.of()
                : tills.between(shop, days.getFirst().first(), days.getLast().last());
    }

    private static byte[] zipped(Map<String, String> files, LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(day.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
