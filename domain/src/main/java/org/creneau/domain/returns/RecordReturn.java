package org.creneau.domain.returns;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that goods came back over the counter.
public record RecordReturn(
        ShopId shop, ReturnId goods, Origin origin, List<ReturnLine> lines, Instant happened)
        implements Command {
    public RecordReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }
}
