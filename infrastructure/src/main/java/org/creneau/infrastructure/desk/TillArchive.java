package org.creneau.infrastructure.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creneau.application.audit.Histories;
import org.creneau.application.order.Orders;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.ReceiptsOfOrder;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.springframework.stereotype.Component;

/// What a shop keeps of its till for six years at least, to be read without this program: the closures that end on some days of
/// a month at most, the receipts that they closed, what was sold, and the fingerprints in the log.
///
/// The history of each order is read by itself, once: three thousand receipts take some seconds. A year is twelve archives, so
/// that none is longer than that.
@Component
public final class TillArchive {
    private static final int MOST_DAYS = 31;

    private final Tills tills;
    private final Orders orders;
    private final Histories histories;

    TillArchive(Tills tills, Orders orders, Histories histories) {
        this.tills = tills;
        this.orders = orders;
        this.histories = histories;
    }

    /// A file, and by which it is known.
    public static final class Packed {
        private final String name;
        private final byte[] zip;

        private Packed(String name, byte[] zip) {
            this.name = name;
            this.zip = zip;
        }

        /// By its days.
        public String name() {
            return name;
        }

        public byte[] zip() {
            return zip.clone();
        }

        /// By which a copy is known to be the same.
        ///
        /// @return SHA-256, hexadecimal
        public String fingerprint() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// The days of a month that is closed give the same bytes whenever, as long as the shop is called the same.
    ///
    /// @throws MalformedValue of kind `till-archive` for days that are no span of a month at most
    public Packed of(ShopView shop, LocalDate from, LocalDate to) {
        if (isOutside(from) || isOutside(to) || to.isBefore(from) || isTooLong(from, to)) {
            throw new MalformedValue("till-archive");
        }
        String name = "caisse-" + shop.id() + "-" + from + "-" + to + ".zip";
        return new Packed(name, zipped(files(shop, from, to), to));
    }

    private static boolean isOutside(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2999;
    }

    private static boolean isTooLong(LocalDate from, LocalDate to) {
        return to.isAfter(from.plusDays(MOST_DAYS - 1));
    }

    private SequencedMap<String, String> files(ShopView shop, LocalDate from, LocalDate to) {
        List<TillClosed> closures = tills.closures(shop.id(), from, to);
        List<Receipt> receipts = receipts(shop.id(), closures);
        Map<OrderId, List<Histories.Entry>> read = histories(receipts);
        Map<OrderId, String> numbers = orders.numbers(shop.id(), read.keySet());
        var tables = new TillTables(shop.profile().zone(), numbers);
        SequencedMap<Receipt, ReceiptsOfOrder.Then> sold = sold(receipts, read);
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(
                "LISEZMOI.txt",
                TillReadMe.of(shop, known(shop.id(), closures), from, to, closures));
        files.put("tickets.csv", tables.receipts(receipts));
        files.put("lignes.csv", tables.lines(sold));
        files.put("tva.csv", tables.taxes(sold));
        files.put("clotures.csv", tables.closures(closures));
        files.put("empreintes.csv", tables.fingerprints(receipts, closures, log(shop.id(), read)));
        return files;
    }

    /// As it was known when the last record in it was written, so that what is said later changes no archive of earlier days.
    private Identity known(ShopId shop, List<TillClosed> closures) {
        return closures.isEmpty()
                ? Identity.UNKNOWN
                : tills.find(shop, closures.getLast().last())
                        .map(last -> tills.identity(shop, last.position()))
                        .orElse(Identity.UNKNOWN);
    }

    private SequencedMap<OrderId, List<Histories.Entry>> histories(List<Receipt> receipts) {
        SequencedMap<OrderId, List<Histories.Entry>> read = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            read.computeIfAbsent(receipt.order(), order -> histories.of(order.tag()));
        }
        return read;
    }

    private static SequencedMap<Receipt, ReceiptsOfOrder.Then> sold(
            List<Receipt> receipts, Map<OrderId, List<Histories.Entry>> read) {
        Map<OrderId, ReceiptsOfOrder> byOrder =
                read.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        order -> ReceiptsOfOrder.of(order.getValue())));
        SequencedMap<Receipt, ReceiptsOfOrder.Then> sold = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            ReceiptsOfOrder order = byOrder.get(receipt.order());
            sold.put(receipt, order == null ? ReceiptsOfOrder.Then.UNKNOWN : order.get(receipt));
        }
        return sold;
    }

    /// Closures, and whatever happened to the orders.
    private List<Histories.Entry> log(ShopId shop, Map<OrderId, List<Histories.Entry>> read) {
        List<Histories.Entry> log =
                new ArrayList<>(histories.of(shop.tag(), Set.of(TillClosed.class)));
        read.values().forEach(log::addAll);
        return log;
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
