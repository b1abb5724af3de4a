package org.creneau.domain.returns;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that goods came back over the counter.
///
/// @param motive why, as far as anybody said
public record RecordReturn(
        ShopId shop,
        ReturnId goods,
        Origin origin,
        List<ReturnLine> lines,
        Fit fit,
        Motive motive,
        Instant happened)
        implements Command {
    /// What somebody carries to a counter. More is a slip of the pen, and nothing tells what she bought.
    private static final int MOST_WITHOUT_ORDER = 100;

    public RecordReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
        if (origin instanceof Origin.Unknown && lines.stream().anyMatch(RecordReturn::isOfLine)) {
            throw new MalformedValue("line");
        }
    }

    /// Without an order there are no lines to point at.
    private static boolean isOfLine(ReturnLine line) {
        return line.goods() instanceof ReturnLine.Goods.OfLine;
    }

    /// Of goods that can be sold again, as most can.
    public RecordReturn(
            ShopId shop, ReturnId goods, Origin origin, List<ReturnLine> lines, Instant happened) {
        this(shop, goods, origin, lines, Fit.FOR_SALE, happened);
    }

    /// Nobody said why.
    public RecordReturn(
            ShopId shop,
            ReturnId goods,
            Origin origin,
            List<ReturnLine> lines,
            Fit fit,
            Instant happened) {
        this(shop, goods, origin, lines, fit, Motive.UNSAID, happened);
    }

    /// As somebody at the counter says it.
    ///
    /// @throws MalformedValue of kind `quantity` where more comes back without an order than anybody carries
    public RecordReturn atCounter() {
        int pieces = lines.stream().mapToInt(line -> line.quantity().pieces()).sum();
        if (origin instanceof Origin.Unknown && pieces > MOST_WITHOUT_ORDER) {
            throw new MalformedValue("quantity");
        }
        return this;
    }
}
