package org.creneau.domain.withdrawal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;

/// What a use beyond trying them took off the worth of goods that somebody does not keep: she answers for it, and for no more than they
/// cost (Code de la consommation, L221-23; Code de droit économique, VI.51). It counts as long as their price is not owed: what she
/// keeps after all, and what turns out never to have come, she owes as a whole.
///
/// @param said as it was told
/// @param struck which of them were mistakes
public record Diminutions(List<ValueDiminished> said, Set<MovementId> struck) {
    public static final Diminutions NOTHING = new Diminutions(List.of(), Set.of());

    public Diminutions {
        said = List.copyOf(said);
        struck = Set.copyOf(struck);
    }

    Diminutions plus(ValueDiminished less) {
        List<ValueDiminished> all = new ArrayList<>(said);
        all.add(less);
        return new Diminutions(all, struck);
    }

    Diminutions without(MovementId mistake) {
        Set<MovementId> all = new HashSet<>(struck);
        all.add(mistake);
        return new Diminutions(said, all);
    }

    public Optional<ValueDiminished> find(MovementId id) {
        return said.stream().filter(one -> one.diminution().equals(id)).findFirst();
    }

    public List<ValueDiminished> standing() {
        return said.stream().filter(one -> !struck.contains(one.diminution())).toList();
    }

    /// Of each thing, in hundredths.
    public Map<ReturnLine.Goods, Long> cents() {
        Map<ReturnLine.Goods, Long> cents = new HashMap<>();
        standing().forEach(one -> cents.merge(one.line().goods(), one.amount().cents(), Long::sum));
        return cents;
    }

    /// What of them counts: of each thing at most what those of its pieces cost that she gave up and whose price is not owed.
    ///
    /// @param cents of each thing
    /// @param counted of how many pieces of each thing the price is not owed
    /// @param givenUp how many she does not keep
    public static Money counted(
            Map<ReturnLine.Goods, Long> cents,
            Map<ReturnLine.Goods, Long> counted,
            Map<ReturnLine.Goods, Long> givenUp,
            List<OrderLine> lines) {
        Money none = lines.getFirst().price().times(0);
        return cents.entrySet().stream()
                .map(
                        one ->
                                new Money(
                                        Math.min(
                                                one.getValue(),
                                                most(one.getKey(), counted, givenUp, lines)),
                                        none.currency()))
                .reduce(none, Money::plus);
    }

    /// The most that can count of one thing, in hundredths.
    public static long most(
            ReturnLine.Goods goods,
            Map<ReturnLine.Goods, Long> counted,
            Map<ReturnLine.Goods, Long> givenUp,
            List<OrderLine> lines) {
        long pieces = Math.min(counted.getOrDefault(goods, 0L), givenUp.getOrDefault(goods, 0L));
        return Worth.of(Map.of(goods, Math.max(0, pieces)), lines).cents();
    }
}
