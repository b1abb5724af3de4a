package org.creneau.application.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.returns.ReturnLine;

/// What somebody said she would bring of one thing, and how much of it came.
public record Part(ToBring said, int came) {
    public int missing() {
        return said.quantity().pieces() - came;
    }

    /// @param came each piece counts once
    public static List<Part> of(List<ToBring> said, List<ReturnLine> came) {
        Map<ReturnLine.Goods, Integer> left = new HashMap<>();
        came.forEach(line -> left.merge(line.goods(), line.quantity().pieces(), Integer::sum));
        List<Part> parts = new ArrayList<>();
        for (ToBring line : said) {
            int here = Math.min(line.quantity().pieces(), left.getOrDefault(line.goods(), 0));
            left.merge(line.goods(), -here, Integer::sum);
            parts.add(new Part(line, here));
        }
        return parts;
    }
}
