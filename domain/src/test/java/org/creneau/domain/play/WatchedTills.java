package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.testing.Town;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.jspecify.annotations.Nullable;

/// Adds up every till by itself: no record is closed twice or never, no closure is of a time that is not over or behind one that is
/// closed, months are the sums of their days, and the perpetual total is that of everything.
final class WatchedTills {

    /// @param kind 0 taken, 1 given back, 2 corrected
    private record Moved(String means, int kind, Money amount, LocalDate day) {}

    private static final class Drawer {
        private boolean ours;
        private final Set<PaymentId> counting = new HashSet<>();
        private final List<Moved> moved = new ArrayList<>();
        private int closed;
        private int closures;
        private LocalDate through = LocalDate.MIN;
        private LocalDate monthsThrough = LocalDate.MIN;
        private int firstOfMonth = 1;
        private int firstOfYear = 1;
        private int lastOfMonths;
    }

    private final List<String> complaints;
    private final Map<ShopId, Drawer> drawers = new HashMap<>();

    WatchedTills(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        Drawer drawer = drawers.computeIfAbsent(event.shop(), _ -> new Drawer());
        switch (event) {
            case PaymentEvent entry -> {
                boolean invented = drawer.ours && entry.payment().value().startsWith("noted-");
                check(!invented, "Not taken by our till", entry);
                moved(drawer, entry);
            }
            case TillChosen chosen -> chosen(drawer, chosen);
            case TillClosed closed -> closed(drawer, closed);
            default -> {}
        }
    }

    private static void moved(Drawer drawer, PaymentEvent entry) {
        switch (entry) {
            case PaymentTaken in when drawer.ours -> first(drawer, in, in.means(), 0, in.payment());
            case MoneyGivenBack out when drawer.ours ->
                    first(drawer, out, out.means(), 1, out.payment());
            case ChequeBanked in when drawer.ours ->
                    first(drawer, in, Means.CHEQUE, 0, in.cheque());
            case ChequeBounced back ->
                    back(drawer, back, Means.CHEQUE, back.cheque(), back.payment());
            case PaymentReversed off when off.cheque() != null && off.amount().cents() < 0 ->
                    back(drawer, off, Means.CHEQUE, off.mistake(), off.cheque());
            case PaymentReversed off -> back(drawer, off, off.means(), off.about(), null);
            default -> {}
        }
    }

    private static void first(
            Drawer drawer, PaymentEvent entry, Means means, int kind, PaymentId id) {
        if (entry.amount().cents() != 0) {
            drawer.counting.add(id);
            drawer.moved.add(new Moved(means.name(), kind, entry.amount(), there(entry.at())));
        }
    }

    /// What another till took is not taken back in ours, nor the other way round.
    ///
    /// @param again what may be taken back later
    private static void back(
            Drawer drawer,
            PaymentEvent entry,
            Means means,
            PaymentId about,
            @Nullable PaymentId again) {
        if (drawer.counting.remove(about) && drawer.ours && entry.amount().cents() != 0) {
            drawer.moved.add(new Moved(means.name(), 2, entry.amount(), there(entry.at())));
            if (again != null) {
                drawer.counting.add(again);
            }
        }
    }

    private void chosen(Drawer drawer, TillChosen chosen) {
        drawer.ours = chosen.till() == Till.CRENEAU;
        check(drawer.ours || drawer.closed == drawer.moved.size(), "Left open", chosen);
    }

    private void closed(Drawer drawer, TillClosed one) {
        check(one.number() == ++drawer.closures, "Not the next closure", one);
        boolean known = one.last() <= drawer.moved.size() && one.first() >= 1;
        check(known && one.first() <= one.last(), "Closed what is not there", one);
        if (known) {
            LocalDate today = there(one.at());
            check(
                    !one.to().isAfter(one.span() == Span.DAY ? today : today.minusDays(1)),
                    "Not over",
                    one);
            check(told(one.sums()).equals(counted(drawer, one)), "Not its sum", one);
            check(perpetual(one).equals(all(drawer, one.last())), "Not the perpetual total", one);
            check(one.from().compareTo(one.to()) <= 0, "Ends before it begins", one);
            span(drawer, one);
        }
    }

    private void span(Drawer drawer, TillClosed one) {
        switch (one.span()) {
            case DAY -> day(drawer, one);
            case MONTH -> {
                boolean all =
                        one.last() == drawer.closed
                                && one.to().equals(one.from().plusMonths(1).minusDays(1));
                check(all && one.first() == drawer.firstOfMonth, "Not its days", one);
                check(!one.to().isBefore(drawer.through), "Not of its days", one);
                drawer.firstOfMonth = one.last() + 1;
                drawer.lastOfMonths = one.last();
                drawer.monthsThrough = one.to();
            }
            case YEAR -> {
                boolean all =
                        one.last() == drawer.lastOfMonths
                                && one.to().equals(one.from().plusYears(1).minusDays(1));
                check(all && one.first() == drawer.firstOfYear, "Not its months", one);
                check(!one.to().isBefore(drawer.monthsThrough), "Not of its months", one);
                drawer.firstOfYear = one.last() + 1;
            }
        }
    }

    private void day(Drawer drawer, TillClosed one) {
        check(one.first() == drawer.closed + 1, "A gap, or closed twice", one);
        check(!one.to().isBefore(drawer.through), "Before the last day", one);
        check(one.to().isAfter(drawer.monthsThrough), "In a closed month", one);
        check(sameMonth(drawer, one), "The month before is open", one);
        drawer.moved.subList(one.first() - 1, one.last()).stream()
                .filter(moved -> moved.day().isAfter(one.to()))
                .forEach(moved -> complaints.add("After the day that is closed: " + moved + one));
        drawer.closed = one.last();
        drawer.through = one.to();
    }

    private static boolean sameMonth(Drawer drawer, TillClosed one) {
        return drawer.firstOfMonth > drawer.closed
                || drawer.through.withDayOfMonth(1).equals(one.to().withDayOfMonth(1));
    }

    private static Map<String, Long> counted(Drawer drawer, TillClosed one) {
        return sums(drawer.moved.subList(one.first() - 1, one.last()), true);
    }

    private static Map<String, Long> all(Drawer drawer, int last) {
        return sums(drawer.moved.subList(0, last), false);
    }

    private static Map<String, Long> sums(List<Moved> moved, boolean byMeans) {
        Map<String, Long> sums = new TreeMap<>();
        for (Moved one : moved) {
            String key = (byMeans ? one.means() : "") + one.amount().currency() + one.kind();
            sums.merge(key, one.amount().cents(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> told(List<MeansSum> sums) {
        Map<String, Long> told = new TreeMap<>();
        sums.forEach(sum -> put(told, sum.means().name(), sum.turnover()));
        return told;
    }

    private static Map<String, Long> perpetual(TillClosed one) {
        Map<String, Long> told = new TreeMap<>();
        one.perpetual().forEach(turnover -> put(told, "", turnover));
        return told;
    }

    private static void put(Map<String, Long> told, String means, Turnover turnover) {
        List<Money> three = List.of(turnover.taken(), turnover.givenBack(), turnover.corrected());
        for (int kind = 0; kind < three.size(); kind++) {
            if (three.get(kind).cents() != 0) {
                told.put(means + three.get(kind).currency() + kind, three.get(kind).cents());
            }
        }
    }

    private void check(boolean holds, String complaint, Event event) {
        if (!holds) {
            complaints.add(complaint + ": " + event);
        }
    }

    private static LocalDate there(Instant at) {
        return at.atZone(Town.PARIS).toLocalDate();
    }
}
