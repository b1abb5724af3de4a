package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a rehearsal. The names are the keys of the JSON file.
///
/// @param invoices that were played; those of dirt alone are not
/// @param goods and money, held against what the file itself says
/// @param moved orders that did not get the window they wanted
/// @param lost orders for which no window was found, or nothing was in stock
/// @param stock absent where it was not rehearsed
/// @param refused how often commands were refused, by reason, whatever was tried next
/// @param returned invoices that brought goods back; they may be split over several orders
/// @param linesNoted used, though something about them is odd: no customer, which makes them orders
///     of unknown people, or a quoted comma
/// @param estimates absent where nobody was told how long she waits
/// @param chain whether the hash chain of the log stands, and where it does not
/// @param seconds of real time
record Report(
        long invoices,
        long invoicesOfDirtAlone,
        long booked,
        long lost,
        @Nullable Stock stock,
        Goods goods,
        long moved,
        Moved movedMinutes,
        Map<String, Long> refused,
        long handedOver,
        long notCollected,
        long noShows,
        long absentWhenCalled,
        long walkIns,
        long cancellationInvoices,
        long cancelled,
        long returned,
        long returnsOnOrder,
        long returnsOfUnknownOrigin,
        int oversoldWindows,
        int callsAboveLimit,
        int insistedCalls,
        int peopleAboveLimit,
        int windowsUsed,
        @Nullable Busiest busiestWindow,
        @Nullable Worst worstMinute,
        Waits waits,
        @Nullable Estimates estimates,
        long commands,
        long eventsWritten,
        long eventsPerSecond,
        Chain chain,
        long linesRead,
        long linesUsed,
        Map<String, Long> linesSkipped,
        Map<String, Long> linesNoted,
        @Nullable Instant from,
        Instant to,
        double seconds,
        Map<String, Object> options) {

    /// @param articlesCounted of which the file's first week sold something
    /// @param ordersCutShort that went on with fewer pieces than were wanted
    /// @param ordersRefused of which nothing was left; they are among the lost
    /// @param soldBeyondStock orders of more than there was, counted from the log by itself
    record Stock(
            int articlesCounted,
            long ordersCutShort,
            long ordersRefused,
            long piecesRefused,
            int soldBeyondStock) {}

    /// @param bought as the lines of the file say
    /// @param back as its cancellations say
    record Bought(Sum bought, Sum back) {}

    /// Everything but the file's own sums and what was not sold is counted from the log by itself. Money is
    /// in hundredths.
    ///
    /// @param ordered whatever became of it
    /// @param notSold what people wanted and did not get: no window, or not in stock
    /// @param calledOff before anybody had it
    /// @param taken by the till
    /// @param open what is still to pay of what nobody fetched
    /// @param booksWrong orders that were handed over and whose books do not come to nothing, or that were
    ///     not and that something was paid for
    record Goods(
            Bought file,
            Sum ordered,
            Sum notSold,
            Sum calledOff,
            Sum backOnOrders,
            Sum backOfUnknownOrigin,
            long taken,
            long givenBack,
            long open,
            int booksWrong) {

        /// What the log does not say of what the file says: nothing, where both agree.
        Sum missingFromOrders() {
            return file.bought().minus(ordered.plus(notSold));
        }

        Sum missingFromReturns() {
            return file.back().minus(calledOff.plus(backOnOrders).plus(backOfUnknownOrigin));
        }

        /// What was ordered and neither called off nor brought back was paid, or is still to pay.
        long missingFromMoney() {
            return ordered.minus(calledOff).minus(backOnOrders).cents()
                    - (taken - givenBack + open);
        }

        boolean agree() {
            return missingFromOrders().equals(Sum.NOTHING)
                    && missingFromReturns().equals(Sum.NOTHING)
                    && missingFromMoney() == 0
                    && booksWrong == 0;
        }
    }

    record Moved(double p50, double p95, double longest) {}

    record Busiest(Instant start, int orders, int places) {}

    /// @param allowed absent where no limit held
    record Worst(Instant at, int inside, @Nullable Integer allowed, int walkedIn) {}

    /// In seconds, from arriving to being called.
    record Waits(int count, long p50, long p95, long longest) {}

    /// How the waits came out that people were told; known people in a known shop, so that it says how the estimator
    /// counts and nothing of any real shop.
    ///
    /// @param told of which it is known how they came out
    /// @param share of those who were called, that were called within what they were told
    /// @param rough told from a handful of stays
    record Estimates(
            int told,
            int within,
            int earlier,
            int later,
            int notCalled,
            double share,
            int rough,
            long medianWidthSeconds,
            long worstMissSeconds,
            List<ToldOnDay> byDay) {}

    record ToldOnDay(LocalDate day, int told, int within, int rough, double share) {}

    record Chain(boolean intact, long records, @Nullable String broken) {}

    boolean promisesKept() {
        return oversoldWindows == 0
                && callsAboveLimit == 0
                && peopleAboveLimit == 0
                && (stock == null || stock.soldBeyondStock() == 0)
                && goods.agree()
                && chain.intact();
    }
}
