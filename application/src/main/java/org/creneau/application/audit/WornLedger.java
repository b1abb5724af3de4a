package org.creneau.application.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;

/// What a use beyond trying them took off the worth of goods of one order, beside [MoneyLedger].
final class WornLedger {
    private final Map<MovementId, ValueDiminished> standing = new LinkedHashMap<>();

    void see(Event event) {
        if (event instanceof ValueDiminished less) {
            standing.put(less.diminution(), less);
        } else if (event instanceof DiminutionStruck off) {
            standing.remove(off.diminution());
        }
    }

    Set<ReturnLine.Goods> goods() {
        Set<ReturnLine.Goods> all = new HashSet<>();
        standing.values().forEach(one -> all.add(one.line().goods()));
        return all;
    }

    /// In hundredths, however much they had cost.
    long of(ReturnLine.Goods goods) {
        return standing.values().stream()
                .filter(one -> one.line().goods().equals(goods))
                .mapToLong(one -> one.amount().cents())
                .sum();
    }
}
