package org.creneau.domain.till;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A shop's till as the log tells of it. The log's order is the order of the records: nothing is written down where money is
/// taken, so that no payment ever waits for another.
///
/// Whoever closes asks for all of a shop's payments since its beginning, and decides again where another was written
/// meanwhile; whoever takes a payment never does.
///
/// @param since when it was last chosen
/// @param records how many there are, which is the number of the last one
/// @param open the last of them, not closed yet
/// @param counted what of them still counts
/// @param closures how many there are
/// @param latest the last closure
/// @param month days that are closed and whose month is not
/// @param year months that are closed and whose year is not
/// @param perpetual at the last closure
public record TillBooks(
        Till till,
        Optional<Instant> since,
        int records,
        PVector<TillRecord> open,
        Counted counted,
        int closures,
        Optional<TillClosed> latest,
        Optional<Pending> month,
        Optional<Pending> year,
        List<Turnover> perpetual) {

    public static final TillBooks NONE =
            new TillBooks(
                    Till.SHOPS_OWN,
                    Optional.empty(),
                    0,
                    TreePVector.empty(),
                    Counted.NOTHING,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    private static final Set<Class<? extends Event>> TYPES =
            Set.of(
                    TillChosen.class,
                    TillClosed.class,
                    PaymentTaken.class,
                    MoneyGivenBack.class,
                    ChequeBanked.class,
                    ChequeBounced.class,
                    PaymentReversed.class);

    public static Fold<TillBooks> of(ShopId shop) {
        return Fold.of(Event.class, Boundary.of(shop.tag(), TYPES), NONE, TillBooks::after);
    }

    /// @param event of the boundary of [#of]
    public TillBooks after(Event event) {
        return switch (event) {
            case PaymentEvent entry -> with(entry);
            case TillChosen chosen -> with(chosen);
            case TillClosed closed -> with(closed);
            default -> throw new IllegalStateException("Nobody asked for this");
        };
    }

    private TillBooks with(PaymentEvent entry) {
        return till == Till.CRENEAU && counted.makesRecord(entry)
                ? TillRecord.of(entry).map(record -> with(record, entry)).orElse(this)
                : holding(records, open, counted.afterOther(entry));
    }

    private TillBooks with(TillRecord record, PaymentEvent entry) {
        return holding(records + 1, open.plus(record), counted.afterRecord(entry));
    }

    private TillBooks holding(int many, PVector<TillRecord> left, Counted counting) {
        return new TillBooks(
                till, since, many, left, counting, closures, latest, month, year, perpetual);
    }

    private TillBooks with(TillChosen chosen) {
        Optional<Instant> now = chosen.till() == Till.CRENEAU ? Optional.of(chosen.at()) : since;
        return new TillBooks(
                chosen.till(),
                now,
                records,
                open,
                counted,
                closures,
                latest,
                month,
                year,
                perpetual);
    }

    private TillBooks with(TillClosed closed) {
        return switch (closed.span()) {
            case DAY -> closed(closed, after(closed.last()), Pending.with(month, closed), year);
            case MONTH -> closed(closed, open, Optional.empty(), Pending.with(year, closed));
            case YEAR -> closed(closed, open, month, Optional.empty());
        };
    }

    private PVector<TillRecord> after(int number) {
        return open.subList(number - closed(), open.size());
    }

    /// The number of the last record that is closed.
    int closed() {
        return records - open.size();
    }

    private TillBooks closed(
            TillClosed closed,
            PVector<TillRecord> left,
            Optional<Pending> ofMonth,
            Optional<Pending> ofYear) {
        return new TillBooks(
                till,
                since,
                records,
                left,
                counted,
                closed.number(),
                Optional.of(closed),
                ofMonth,
                ofYear,
                closed.perpetual());
    }

    /// Closures that are to be taken together in a longer one.
    ///
    /// @param latest the last of them
    public record Pending(int first, List<MeansSum> sums, TillClosed latest) {
        public Pending {
            sums = List.copyOf(sums);
        }

        static Optional<Pending> with(Optional<Pending> before, TillClosed closed) {
            return Optional.of(
                    before.map(
                                    pending ->
                                            new Pending(
                                                    pending.first,
                                                    Sums.plus(pending.sums, closed.sums()),
                                                    closed))
                            .orElseGet(() -> new Pending(closed.first(), closed.sums(), closed)));
        }
    }
}
