package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;

/// How many pieces of an article there are.
public sealed interface Stock {
    /// Pieces promised to orders that have not been handed over. Orders from before the first count are
    /// not among them.
    int promised();

    record NotCounted(int promised) implements Stock {}

    /// @param inShop those promised among them. Below nought where more went than anybody had counted
    /// @param asOf the newest count: what happened before it and is told after it was counted already
    record Counted(int inShop, int promised, Instant asOf) implements Stock {

        /// Below nought where more is promised than there is: nothing is taken back for that.
        public int left() {
            return inShop - promised;
        }
    }

    default Stock after(StockEvent event) {
        return switch (event) {
            case StockCounted e -> counted(e);
            case CountingStopped _ -> new NotCounted(promised());
            case PiecesReceived e -> moved(e.pieces(), 0, e.at());
            case PiecesWrittenOff e -> moved(-e.pieces(), 0, e.at());
            case PiecesPromised e -> moved(0, e.pieces(), e.at());
            case PiecesGivenBack e -> moved(0, -e.pieces(), e.at());
            case PiecesHandedOver e -> moved(-e.pieces(), -e.pieces(), e.at());
            case PiecesCameBack e -> moved(e.pieces(), e.pieces(), e.at());
            case PiecesBroughtBack e -> moved(e.pieces(), 0, e.at());
        };
    }

    /// Where nobody counted before, the pieces of earlier orders are not among those counted: what was
    /// promised while pieces were once counted is there besides.
    private Stock counted(StockCounted count) {
        int besides =
                switch (this) {
                    case NotCounted(var promised) -> promised;
                    case Counted _ -> 0;
                };
        return new Counted(count.pieces() + besides, promised(), count.at());
    }

    private Stock moved(int came, int morePromised, Instant at) {
        return switch (this) {
            case NotCounted _ -> new NotCounted(promised() + morePromised);
            case Counted now ->
                    new Counted(
                            at.isBefore(now.asOf()) ? now.inShop() : now.inShop() + came,
                            now.promised() + morePromised,
                            now.asOf());
        };
    }
}
