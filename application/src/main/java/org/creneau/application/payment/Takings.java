package org.creneau.application.payment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.TillTicket;
import org.jspecify.annotations.Nullable;

/// What came in and went out on a day of a shop's calendar, for comparing it with the till. A cheque
/// comes in when it is banked, and goes out again when it bounces.
///
/// What is exchanged is none of it: goods pay for goods, and no money moves. It stands apart.
///
/// @param lines earliest first
/// @param sums by means
/// @param exchanges earliest first; one between two orders is in it twice, once below zero
/// @param exchanged what they come to, one for each currency: what came out of no order's books
public record Takings(
        LocalDate day,
        List<Line> lines,
        List<Sum> sums,
        List<Line> exchanges,
        List<Money> exchanged) {
    public Takings {
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
        exchanges = List.copyOf(exchanges);
        exchanged = List.copyOf(exchanged);
    }

    /// @param amount below zero where money went out, or never had come in
    public record Line(
            PaymentEvent entry, Means means, Money amount, @Nullable TillTicket ticket) {}

    public record Sum(Means means, Money amount) {}

    private record Purse(Means means, String currency) {}

    public static Takings of(LocalDate day, List<PaymentEvent> entries) {
        Map<Boolean, List<Line>> lines =
                entries.stream()
                        .flatMap(Takings::line)
                        .collect(Collectors.partitioningBy(line -> line.means() == Means.EXCHANGE));
        List<Line> money = lines.getOrDefault(false, List.of());
        List<Line> swaps = lines.getOrDefault(true, List.of());
        return new Takings(day, money, sums(money), swaps, totals(sums(swaps)));
    }

    /// Both kinds.
    public Stream<Line> all() {
        return Stream.concat(lines.stream(), exchanges.stream());
    }

    private static Stream<Line> line(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> Stream.of(line(in, in.means(), 1, in.ticket()));
            case MoneyGivenBack out -> Stream.of(line(out, out.means(), -1, out.ticket()));
            case ChequeBanked banked -> Stream.of(line(banked, Means.CHEQUE, 1, null));
            case ChequeBounced back -> Stream.of(line(back, Means.CHEQUE, -1, null));
            case PaymentReversed off ->
                    off.amount().cents() == 0
                            ? Stream.empty()
                            : Stream.of(line(off, off.means(), -1, null));
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> Stream.empty();
        };
    }

    private static Line line(
            PaymentEvent event, Means means, int sign, @Nullable TillTicket ticket) {
        return new Line(event, means, event.amount().times(sign), ticket);
    }

    private static List<Sum> sums(List<Line> lines) {
        Map<Purse, Money> sums =
                new TreeMap<>(Comparator.comparing(Purse::means).thenComparing(Purse::currency));
        for (Line line : lines) {
            var purse = new Purse(line.means(), line.amount().currency());
            sums.merge(purse, line.amount(), Money::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> new Sum(sum.getKey().means(), sum.getValue()))
                .toList();
    }

    /// Of all means together, one for each currency.
    public List<Money> totals() {
        return totals(sums);
    }

    private static List<Money> totals(List<Sum> sums) {
        Map<String, Money> totals = new TreeMap<>();
        sums.forEach(sum -> totals.merge(sum.amount().currency(), sum.amount(), Money::plus));
        return List.copyOf(totals.values());
    }
}
