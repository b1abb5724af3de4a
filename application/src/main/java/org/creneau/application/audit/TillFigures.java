package org.creneau.application.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.creneau.application.audit.TillRecount.Difference;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.domain.payment.Means;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Turnover;

/// Amounts that were counted, against those that a closure tells.
final class TillFigures {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing((Cell cell) -> cell.means().map(Means::ordinal).orElse(-1))
                    .thenComparing(Cell::currency)
                    .thenComparing(Cell::figure);

    private record Cell(Optional<Means> means, String currency, Figure figure) {}

    private final List<TillMove> moves;

    private TillFigures(List<TillMove> moves) {
        this.moves = moves;
    }

    static TillFigures of(List<TillMove> moves) {
        return new TillFigures(moves);
    }

    static Difference plain(Figure figure, long told, long found) {
        return new Difference(figure, Optional.empty(), Optional.empty(), told, found);
    }

    List<Difference> against(List<MeansSum> told) {
        Map<Cell, Long> found = new HashMap<>();
        for (TillMove move : moves) {
            var cell = new Cell(Optional.of(move.means()), move.currency(), move.figure());
            found.merge(cell, move.cents(), Long::sum);
        }
        Map<Cell, Long> said = new HashMap<>();
        told.forEach(sum -> say(said, Optional.of(sum.means()), sum.turnover()));
        return differences(said, found, false);
    }

    /// Those of all means together.
    List<Difference> againstTotals(List<Turnover> told) {
        Map<Cell, Long> found = new HashMap<>();
        for (TillMove move : moves) {
            var cell = new Cell(Optional.empty(), move.currency(), move.figure());
            found.merge(cell, move.cents(), Long::sum);
        }
        Map<Cell, Long> said = new HashMap<>();
        told.forEach(total -> say(said, Optional.empty(), total));
        return differences(said, found, true);
    }

    private static void say(Map<Cell, Long> said, Optional<Means> means, Turnover told) {
        String currency = told.taken().currency();
        said.put(new Cell(means, currency, Figure.TAKEN), told.taken().cents());
        said.put(new Cell(means, currency, Figure.GIVEN_BACK), told.givenBack().cents());
        said.put(new Cell(means, currency, Figure.CORRECTED), told.corrected().cents());
    }

    private static List<Difference> differences(
            Map<Cell, Long> said, Map<Cell, Long> found, boolean perpetual) {
        var cells = new TreeSet<>(ORDER);
        cells.addAll(said.keySet());
        cells.addAll(found.keySet());
        List<Difference> all = new ArrayList<>();
        for (Cell cell : cells) {
            long told = said.getOrDefault(cell, 0L);
            long counted = found.getOrDefault(cell, 0L);
            if (told != counted) {
                Figure figure = perpetual ? perpetual(cell.figure()) : cell.figure();
                all.add(
                        new Difference(
                                figure, cell.means(), Optional.of(cell.currency()), told, counted));
            }
        }
        return all;
    }

    private static Figure perpetual(Figure figure) {
        return switch (figure) {
            case TAKEN -> Figure.PERPETUAL_TAKEN;
            case GIVEN_BACK -> Figure.PERPETUAL_GIVEN_BACK;
            case CORRECTED -> Figure.PERPETUAL_CORRECTED;
            default -> figure;
        };
    }
}
