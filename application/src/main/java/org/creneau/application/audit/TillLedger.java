package org.creneau.application.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.application.audit.TillRecount.Checked;
import org.creneau.application.audit.TillRecount.Difference;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.application.audit.TillRecount.Numbered;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;

/// A shop's till kept anew from what the log says was paid. It shares nothing with the code that closes tills: it counts money from
/// the first record on, and asks of each closure whether it says the same.
public final class TillLedger {
    public static final Set<Class<? extends Event>> TYPES =
            Set.of(
                    ShopOpened.class,
                    TillChosen.class,
                    TillClosed.class,
                    PaymentEvent.PaymentTaken.class,
                    PaymentEvent.MoneyGivenBack.class,
                    PaymentEvent.ChequeBanked.class,
                    PaymentEvent.ChequeBounced.class,
                    PaymentEvent.PaymentReversed.class);

    private final List<Numbered> records = new ArrayList<>();
    private final List<TillMove> moves = new ArrayList<>();
    private final List<Checked> closures = new ArrayList<>();
    private final Set<PaymentId> counting = new HashSet<>();
    private final TillDays days = new TillDays();
    private boolean ours;
    private int closed;
    private int inMonths;
    private int inYears;

    private TillLedger() {}

    /// @param entries of these types that carry the shop's tag, oldest first
    public static TillRecount of(List<Histories.Entry> entries) {
        TillLedger ledger = new TillLedger();
        entries.forEach(ledger::see);
        return new TillRecount(ledger.records, ledger.closures);
    }

    private void see(Histories.Entry entry) {
        Event event = entry.recorded().event();
        if (event instanceof ShopOpened opened) {
            days.zone(opened.profile().zone());
        } else if (event instanceof TillChosen chosen) {
            choose(chosen);
        } else if (event instanceof TillClosed told) {
            closures.add(new Checked(told, check(told)));
        } else if (event instanceof PaymentEvent paid) {
            count(TillMove.of(paid), entry);
        }
    }

    private void choose(TillChosen chosen) {
        ours = chosen.till() == Till.CRENEAU;
        if (ours) {
            days.chosen(chosen.at());
        }
    }

    /// What takes back something that this till did not count is another till's.
    private void count(TillMove move, Histories.Entry entry) {
        boolean isCounted = move.takesBack() ? counting.remove(move.about()) : ours;
        if (isCounted && ours && move.cents() != 0) {
            moves.add(move);
            records.add(new Numbered(moves.size(), entry));
            move.counts().ifPresent(counting::add);
        }
    }

    private List<Difference> check(TillClosed told) {
        int from = before(told.span());
        int to = end(told);
        List<Difference> all = new ArrayList<>();
        compare(all, Figure.NUMBER, told.number(), closures.size() + 1L);
        compare(all, Figure.FIRST, told.first(), from + 1L);
        compare(all, Figure.LAST, told.last(), to);
        List<TillMove> inside = moves.subList(Math.min(from, to), to);
        all.addAll(days.check(told, inside));
        all.addAll(TillFigures.of(inside).against(told.sums()));
        all.addAll(TillFigures.of(moves.subList(0, to)).againstTotals(told.perpetual()));
        close(told.span(), to);
        return all;
    }

    private static void compare(List<Difference> all, Figure figure, long told, long found) {
        if (told != found) {
            all.add(TillFigures.plain(figure, told, found));
        }
    }

    /// How many records were closed before, in closures of this span.
    private int before(Span span) {
        return switch (span) {
            case DAY -> closed;
            case MONTH -> inMonths;
            case YEAR -> inYears;
        };
    }

    /// A day has what had happened by its end; a month has its days, and a year its months.
    private int end(TillClosed told) {
        return switch (told.span()) {
            case DAY -> endOfDay(told.to());
            case MONTH -> closed;
            case YEAR -> inMonths;
        };
    }

    private int endOfDay(LocalDate day) {
        int end = closed;
        while (end < moves.size() && !days.of(moves.get(end).at()).isAfter(day)) {
            end++;
        }
        return end;
    }

    private void close(Span span, int to) {
        switch (span) {
            case DAY -> closed = to;
            case MONTH -> inMonths = to;
            case YEAR -> inYears = to;
        }
    }
}
