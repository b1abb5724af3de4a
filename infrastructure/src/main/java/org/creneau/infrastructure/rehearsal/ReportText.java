package org.creneau.infrastructure.rehearsal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A report on one screen of text.
final class ReportText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Report report;
    private final ZoneId zone;

    ReportText(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    String write() {
        return String.join(
                "\n",
                "",
                model() + "Rehearsal",
                line("file", file()),
                line("skipped", counts(report.linesSkipped())),
                line("used all the same", counts(report.linesNoted())),
                line("orders", orders()),
                line("moved", moved()),
                line("collected", collected()),
                line("brought back", broughtBack()),
                line("stock", stock()),
                line("goods of the file", goodsOfFile()),
                line("goods of the log", goodsOfLog()),
                line("money", money()),
                line("refused", counts(report.refused())),
                line("busiest window", busiest()),
                line("worst minute", worst()),
                line("waits", waits()) + estimates(),
                line("log", log()),
                line("chain", chain()),
                "",
                "  counted from the log by itself, not by what decided:",
                line("oversold windows", Integer.toString(report.oversoldWindows())),
                line("calls above the limit", Integer.toString(report.callsAboveLimit())),
                line("calls made all the same", Integer.toString(report.insistedCalls())),
                line("people above the limit", Integer.toString(report.peopleAboveLimit())),
                line("sold beyond stock", beyondStock()),
                line("file and books", agreement()),
                "");
    }

    private static String line(String name, String said) {
        return "  %-24s%s".formatted(name, said);
    }

    private String file() {
        return "%,d lines read = %,d used + %,d skipped"
                .formatted(report.linesRead(), report.linesUsed(), sum(report.linesSkipped()));
    }

    private String orders() {
        return "%,d of %,d invoices booked, %,d not; %,d more had no clean line"
                .formatted(
                        report.booked(),
                        report.invoices(),
                        report.lost(),
                        report.invoicesOfDirtAlone());
    }

    private String moved() {
        return "%,d to another window: half by up to %.0f min, p95 %.0f min, farthest %.0f min"
                .formatted(
                        report.moved(),
                        report.movedMinutes().p50(),
                        report.movedMinutes().p95(),
                        report.movedMinutes().longest());
    }

    private String collected() {
        return "%,d handed over, %,d not collected; %,d absent when called, %,d walked in"
                .formatted(
                        report.handedOver(),
                        report.notCollected(),
                        report.absentWhenCalled(),
                        report.walkIns());
    }

    private String broughtBack() {
        return "%,d of %,d invoices returned (%,d on an order, %,d of unknown origin), %,d cancelled"
                .formatted(
                        report.returned(),
                        report.cancellationInvoices(),
                        report.returnsOnOrder(),
                        report.returnsOfUnknownOrigin(),
                        report.cancelled());
    }

    private String stock() {
        Report.Stock stock = report.stock();
        return stock == null
                ? "not counted"
                : "%,d articles counted; %,d orders cut short and %,d refused, by %,d pieces"
                        .formatted(
                                stock.articlesCounted(),
                                stock.ordersCutShort(),
                                stock.ordersRefused(),
                                stock.piecesRefused());
    }

    private String goodsOfFile() {
        Report.Bought file = report.goods().file();
        return "bought %s, brought back %s".formatted(said(file.bought()), said(file.back()));
    }

    private String goodsOfLog() {
        Report.Goods goods = report.goods();
        return "ordered %s, not sold %s; back: called off %s, on orders %s, unknown origin %s"
                .formatted(
                        said(goods.ordered()),
                        said(goods.notSold()),
                        said(goods.calledOff()),
                        said(goods.backOnOrders()),
                        said(goods.backOfUnknownOrigin()));
    }

    private String money() {
        Report.Goods goods = report.goods();
        return "%s taken, %s given back, %s still to pay"
                .formatted(amount(goods.taken()), amount(goods.givenBack()), amount(goods.open()));
    }

    private String agreement() {
        Report.Goods goods = report.goods();
        return goods.agree()
                ? "agree to the cent"
                : "DIFFER: orders %s, returns %s, money %s, books of %,d orders"
                        .formatted(
                                said(goods.missingFromOrders()),
                                said(goods.missingFromReturns()),
                                amount(goods.missingFromMoney()),
                                goods.booksWrong());
    }

    private static String said(Sum sum) {
        return "%,d (%s)".formatted(sum.pieces(), amount(sum.cents()));
    }

    private static String amount(long cents) {
        return "%,.2f".formatted(BigDecimal.valueOf(cents, 2));
    }

    private String beyondStock() {
        Report.Stock stock = report.stock();
        return stock == null ? "not counted" : Integer.toString(stock.soldBeyondStock());
    }

    private String busiest() {
        Report.Busiest busiest = report.busiestWindow();
        return busiest == null
                ? "none"
                : "%s: %d orders on %d places"
                        .formatted(moment(busiest.start()), busiest.orders(), busiest.places());
    }

    private String worst() {
        Report.Worst worst = report.worstMinute();
        if (worst == null) {
            return "nobody came in";
        }
        Integer allowed = worst.allowed();
        return "%s: %d inside, %s allowed%s"
                .formatted(
                        moment(worst.at()),
                        worst.inside(),
                        allowed == null ? "any number" : allowed.toString(),
                        worst.walkedIn() > 0 ? ", %d walked in".formatted(worst.walkedIn()) : "");
    }

    private String waits() {
        return "p50 %s, p95 %s, longest %s, from arriving to being called (%,d people)"
                .formatted(
                        minutes(report.waits().p50()),
                        minutes(report.waits().p95()),
                        minutes(report.waits().longest()),
                        report.waits().count());
    }

    private String model() {
        return report.estimates() == null
                ? ""
                : """
                This measures the estimator of waits against a known model (stays drawn around %s s, staff who
                call %s s late), and no real shop.
                """
                        .formatted(
                                report.options().get("dwellSeconds"),
                                report.options().get("callLagSeconds"));
    }

    /// Each day has a figure; none, where nobody was told anything.
    private String estimates() {
        Report.Estimates told = report.estimates();
        if (told == null) {
            return "";
        }
        String days =
                told.byDay().stream()
                        .map(day -> day.told() == 0 ? "-" : "%.0f".formatted(100 * day.share()))
                        .collect(Collectors.joining(" "));
        return "\n"
                + line(
                        "waits told",
                        "%,d told, %,d rough; %.0f %% within, %,d later, %,d earlier; by day: %s"
                                .formatted(
                                        told.told(),
                                        told.rough(),
                                        100 * told.share(),
                                        told.later(),
                                        told.earlier(),
                                        days))
                + "\n"
                + line(
                        "ranges told",
                        "half of them up to %s wide; the widest miss %s"
                                .formatted(
                                        minutes(told.medianWidthSeconds()),
                                        minutes(told.worstMissSeconds())));
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private String log() {
        return "%,d events of %,d commands in %.1f s, %,d events a second"
                .formatted(
                        report.eventsWritten(),
                        report.commands(),
                        report.seconds(),
                        report.eventsPerSecond());
    }

    private String chain() {
        Report.Chain chain = report.chain();
        return chain.intact()
                ? "intact over %,d records".formatted(chain.records())
                : "BROKEN: " + chain.broken();
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
