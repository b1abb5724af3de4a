package org.creneau.application.till;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;

/// A shop's till as it stands now.
///
/// @param till whose it is
/// @param last number of the latest record; zero where there is none
/// @param open by means and currency, what no closure has taken yet
/// @param perpetual by currency, what moved since our till was first chosen, until now
/// @param closed the latest closure of a day
public record TillStanding(
        Till till,
        int last,
        List<MeansSum> open,
        List<Turnover> perpetual,
        Optional<TillClosed> closed) {

    /// Of a shop that never had ours.
    public static final TillStanding NONE =
            new TillStanding(Till.SHOPS_OWN, 0, List.of(), List.of(), Optional.empty());

    public TillStanding {
        open = List.copyOf(open);
        perpetual = List.copyOf(perpetual);
    }

    public boolean isOurs() {
        return till == Till.CRENEAU;
    }

    /// Whether it is or once was ours: there is something to look at.
    public boolean wasEverOurs() {
        return isOurs() || last > 0 || closed.isPresent();
    }

    /// What is open of all means together, one for each currency.
    public List<Turnover> openTotals() {
        return Sums.totals(open);
    }
}
