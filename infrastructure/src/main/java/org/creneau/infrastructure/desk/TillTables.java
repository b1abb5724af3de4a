package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.ReceiptsOfOrder;
import org.creneau.application.till.Sold;
import org.creneau.application.till.VatShare;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Means;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;

/// The tables of an archive, for a French spreadsheet: semicolons, decimal commas, days that it reads, and the mark by which
/// it knows UTF-8. They are French whoever asks, since they are kept for French books.
final class TillTables {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ZoneId zone;
    private final Map<OrderId, String> numbers;

    /// @param numbers what the orders are called at the counter
    TillTables(ZoneId zone, Map<OrderId, String> numbers) {
        this.zone = zone;
        this.numbers = numbers;
    }

    String receipts(List<Receipt> receipts) {
        var table =
                new FrenchTable(
                        "ticket;enregistre_le;enregistre_a;fait_le;fait_a;commande;moyen;encaisse;"
                                + "rendu;corrige;monnaie;corrige_ticket;cloture");
        for (Receipt one : receipts) {
            table.row(
                    List.of(
                            one.number(),
                            day(one.recorded()),
                            time(one.recorded()),
                            day(one.happened()),
                            time(one.happened()),
                            numbers.getOrDefault(one.order(), one.order().value()),
                            means(one.means())),
                    moved(one.turnover()),
                    List.of(one.corrects().map(Object.class::cast).orElse("")),
                    List.of(one.closure().map(Object.class::cast).orElse("")));
        }
        return table.text();
    }

    String lines(Map<Receipt, ReceiptsOfOrder.Then> receipts) {
        var table =
                new FrenchTable(
                        "ticket;etat;article;quantite;prix_unitaire;taux_tva;montant;monnaie");
        receipts.forEach(
                (receipt, then) -> {
                    lines(table, receipt, "vendu", then.sold());
                    lines(table, receipt, "repris", then.gone());
                });
        return table.text();
    }

    private static void lines(FrenchTable table, Receipt receipt, String state, Sold sold) {
        List<Object> head = List.of(receipt.number(), state);
        sold.lines().forEach(line -> table.row(head, line(line)));
        sold.lost().forEach(lost -> table.row(head, lost(lost)));
        sold.way().ifPresent(way -> table.row(head, way(way)));
    }

    /// What a customer wrote stays where it can be erased: the order's number leads to it.
    private static String designation(OrderLine line) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(_, var label) -> label;
            case OrderLine.Goods.InWords _ -> "article décrit dans la commande";
        };
    }

    private static List<Object> line(OrderLine line) {
        return List.of(
                designation(line),
                line.quantity().pieces(),
                line.price(),
                rate(line.vat()),
                line.total(),
                line.price().currency());
    }

    /// Why stays where it can be erased.
    private static List<Object> lost(Sold.Lost lost) {
        Money amount = lost.amount();
        return List.of(
                "Moins-value, " + designation(lost.of()),
                1,
                amount,
                rate(lost.of().vat()),
                amount,
                amount.currency());
    }

    private static List<Object> way(Sold.Way way) {
        Money fee = way.fee();
        return List.of("Frais de livraison", 1, fee, rate(way.vat()), fee, fee.currency());
    }

    /// What of a receipt can be split over no rate stands in a row without one, so that the rows are the receipt.
    String taxes(Map<Receipt, ReceiptsOfOrder.Then> receipts) {
        var table = new FrenchTable("ticket;taux_tva;montant_ttc;hors_taxe;tva;monnaie");
        receipts.forEach(
                (receipt, then) -> {
                    Money amount = receipt.turnover().net();
                    then.shares().forEach(share -> table.row(share(receipt, share)));
                    if (then.shares().isEmpty()) {
                        table.row(List.of(receipt.number(), "", amount, "", "", amount.currency()));
                    }
                });
        return table.text();
    }

    private static List<Object> share(Receipt receipt, VatShare share) {
        Money amount = share.amount();
        return List.of(
                receipt.number(),
                rate(share.rate()),
                amount,
                amount.minus(share.tax()),
                share.tax(),
                amount.currency());
    }

    String closures(List<TillClosed> closures) {
        var table =
                new FrenchTable(
                        "cloture;periode;du;au;premier_ticket;dernier_ticket;cloturee_le;cloturee_a;"
                                + "ligne;encaisse;rendu;corrige;monnaie");
        for (TillClosed closed : closures) {
            for (MeansSum sum : closed.sums()) {
                table.row(head(closed), List.of(means(sum.means())), moved(sum.turnover()));
            }
            for (Turnover ever : closed.perpetual()) {
                table.row(head(closed), List.of("total perpétuel"), moved(ever));
            }
        }
        return table.text();
    }

    private List<Object> head(TillClosed closed) {
        return List.of(
                closed.number(),
                switch (closed.span()) {
                    case DAY -> "journée";
                    case MONTH -> "mois";
                    case YEAR -> "année";
                },
                DAY.format(closed.from()),
                DAY.format(closed.to()),
                closed.first(),
                closed.last(),
                day(closed.at()),
                time(closed.at()));
    }

    /// In the order of the log.
    ///
    /// @param log with the closures and the receipts in it
    String fingerprints(
            List<Receipt> receipts, List<TillClosed> closures, List<Histories.Entry> log) {
        Map<Long, Integer> tickets =
                receipts.stream().collect(Collectors.toMap(Receipt::position, Receipt::number));
        Set<Integer> closed = closures.stream().map(TillClosed::number).collect(Collectors.toSet());
        var table = new FrenchTable("position;evenement;type;ticket;cloture;empreinte");
        for (Histories.Entry entry : inOrder(log)) {
            Integer ticket = tickets.get(entry.recorded().position());
            if (entry.recorded().event() instanceof TillClosed told
                    && closed.contains(told.number())) {
                table.row(fingerprint(entry, "", told.number()));
            } else if (ticket != null) {
                table.row(fingerprint(entry, ticket, ""));
            }
        }
        return table.text();
    }

    private static List<Histories.Entry> inOrder(List<Histories.Entry> log) {
        return log.stream()
                .sorted(Comparator.comparingLong(entry -> entry.recorded().position()))
                .toList();
    }

    private static List<Object> fingerprint(Histories.Entry entry, Object ticket, Object closure) {
        return List.of(
                entry.recorded().position(),
                entry.recorded().id(),
                entry.name(),
                ticket,
                closure,
                entry.chain());
    }

    private static List<Object> moved(Turnover turnover) {
        return List.of(
                turnover.taken(), turnover.givenBack(), turnover.corrected(), turnover.currency());
    }

    private static String means(Means means) {
        return switch (means) {
            case CARD -> "carte";
            case CASH -> "espèces";
            case TRANSFER -> "virement";
            case VOUCHER -> "bon d’achat";
            case CHEQUE -> "chèque";
            case EXCHANGE -> "échange";
            case ONLINE -> "carte, en ligne";
        };
    }

    /// `5,50`, in hundredths of the whole.
    private static Money rate(VatRate rate) {
        return Money.euros(rate.basisPoints());
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, zone));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
