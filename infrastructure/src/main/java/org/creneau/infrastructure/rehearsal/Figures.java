package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the play itself counts, beside what the log tells.
final class Figures {
    long invoices;
    long booked;
    long lost;

    /// Orders that went on with fewer pieces than were wanted, for want of stock.
    long ordersCutShort;

    /// Orders of which nothing was left.
    long lostForStock;

    long piecesRefused;

    /// What people wanted and did not get.
    Sum notSold = Sum.NOTHING;

    long handedOver;
    long absent;
    long noShows;
    long walkIns;
    long cancellations;
    long cancelled;
    long returned;
    long returnsOnOrder;
    long returnsOfUnknownOrigin;
    private final List<Duration> moved = new ArrayList<>();

    /// @param by how far from the window that was wanted
    void moved(Duration by) {
        moved.add(by);
    }

    int moved() {
        return moved.size();
    }

    /// The distance that so many in a hundred of the moved orders did not exceed.
    Duration moved(int percent) {
        if (moved.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = moved.stream().sorted().toList();
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
