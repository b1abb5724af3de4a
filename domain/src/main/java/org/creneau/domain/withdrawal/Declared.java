package org.creneau.domain.withdrawal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What was declared so far, what of it is kept all the same, and of which declarations it is known whether the e-mail left.
public record Declared(
        List<WithdrawalDeclared> all, List<PiecesKept> kept, Set<WithdrawalId> told) {
    private static final Declared NOTHING = new Declared(List.of(), List.of(), Set.of());
    private static final Set<Class<? extends Event>> SAID =
            Set.of(WithdrawalDeclared.class, PiecesKept.class);
    private static final Set<Class<? extends Event>> TOLD =
            Set.of(
                    WithdrawalDeclared.class,
                    AcknowledgementSent.class,
                    AcknowledgementFailed.class);

    public Declared {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
        told = Set.copyOf(told);
    }

    public static Fold<Declared> of(OrderId order) {
        return within(Boundary.of(order.tag(), SAID));
    }

    static Fold<Declared> of(WithdrawalId id) {
        return within(Boundary.of(id.tag(), SAID));
    }

    static Fold<Declared> withLetters(WithdrawalId id) {
        return within(Boundary.of(id.tag(), TOLD));
    }

    private static Fold<Declared> within(Boundary boundary) {
        return Fold.of(WithdrawalEvent.class, boundary, NOTHING, Declared::evolve);
    }

    private Declared evolve(WithdrawalEvent event) {
        return switch (event) {
            case WithdrawalDeclared said -> with(said);
            case AcknowledgementSent sent -> told(sent.withdrawal());
            case AcknowledgementFailed failed -> told(failed.withdrawal());
            case PiecesKept agreed -> with(agreed);
            case SendingProved _ -> this;
        };
    }

    private Declared with(WithdrawalDeclared said) {
        List<WithdrawalDeclared> more = new ArrayList<>(all);
        more.add(said);
        return new Declared(more, kept, told);
    }

    private Declared with(PiecesKept agreed) {
        List<PiecesKept> more = new ArrayList<>(kept);
        more.add(agreed);
        return new Declared(all, more, told);
    }

    private Declared told(WithdrawalId id) {
        Set<WithdrawalId> more = new HashSet<>(told);
        more.add(id);
        return new Declared(all, kept, more);
    }

    /// The one of an id, where the fold asked for an id.
    Optional<WithdrawalDeclared> only() {
        return all.stream().findFirst();
    }

    /// What was given up, without what is kept all the same.
    public Map<ReturnLine.Goods, Long> pieces() {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        all.forEach(said -> add(said.lines(), pieces));
        kept.forEach(agreed -> takeOff(agreed.lines(), pieces));
        return pieces;
    }

    /// The same of one declaration.
    Map<ReturnLine.Goods, Long> pieces(WithdrawalDeclared said) {
        Map<ReturnLine.Goods, Long> pieces = pieces(said.lines());
        kept.stream()
                .filter(agreed -> agreed.withdrawal().equals(said.withdrawal()))
                .forEach(agreed -> takeOff(agreed.lines(), pieces));
        return pieces;
    }

    static Map<ReturnLine.Goods, Long> pieces(List<ReturnLine> lines) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        add(lines, pieces);
        return pieces;
    }

    private static void takeOff(List<ReturnLine> lines, Map<ReturnLine.Goods, Long> from) {
        lines.forEach(
                line -> from.merge(line.goods(), (long) -line.quantity().pieces(), Long::sum));
    }

    private static void add(List<ReturnLine> lines, Map<ReturnLine.Goods, Long> to) {
        lines.forEach(line -> to.merge(line.goods(), (long) line.quantity().pieces(), Long::sum));
    }
}
