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
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What was declared so far, what of it is kept all the same, and of which declarations it is known whether the e-mail left.
///
/// @param sent of which of them she showed that she sent the goods
/// @param refused what of it was brought and not taken once it was declared, and has neither come since nor been agreed to be hers
/// @param diminutions what of its worth a use beyond trying it took off
public record Declared(
        List<WithdrawalDeclared> all,
        List<PiecesKept> kept,
        Set<WithdrawalId> told,
        Set<WithdrawalId> sent,
        NotTaken refused,
        Diminutions diminutions) {
    public static final Declared NOTHING =
            new Declared(
                    List.of(),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    NotTaken.NOTHING,
                    Diminutions.NOTHING);
    private static final Set<Class<? extends Event>> SAID =
            Set.of(WithdrawalDeclared.class, PiecesKept.class);
    private static final Set<Class<? extends Event>> FOLLOWED =
            Set.of(
                    WithdrawalDeclared.class,
                    PiecesKept.class,
                    SendingProved.class,
                    ValueDiminished.class,
                    DiminutionStruck.class,
                    GoodsReturned.class,
                    GoodsInspected.class,
                    ReturnAnnulled.class);
    private static final Set<Class<? extends Event>> TOLD =
            Set.of(
                    WithdrawalDeclared.class,
                    AcknowledgementSent.class,
                    AcknowledgementFailed.class);

    public Declared {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
        told = Set.copyOf(told);
        sent = Set.copyOf(sent);
    }

    public static Fold<Declared> of(OrderId order) {
        return within(Boundary.of(order.tag(), FOLLOWED));
    }

    static Fold<Declared> of(WithdrawalId id) {
        return within(Boundary.of(id.tag(), SAID));
    }

    static Fold<Declared> withLetters(WithdrawalId id) {
        return within(Boundary.of(id.tag(), TOLD));
    }

    private static Fold<Declared> within(Boundary boundary) {
        return Fold.of(Event.class, boundary, NOTHING, Declared::after);
    }

    /// @param event of its order; what says nothing of it leaves it as it is
    public Declared after(Event event) {
        return switch (event) {
            case WithdrawalEvent about -> evolve(about);
            case GoodsReturned back -> with(refused.came(back.goods(), back.lines()));
            case GoodsInspected look ->
                    with(refused.refused(look.goods(), look.refused(), look.at()));
            case ReturnAnnulled off -> without(off.goods());
            default -> this;
        };
    }

    private Declared evolve(WithdrawalEvent event) {
        return switch (event) {
            case WithdrawalDeclared declared ->
                    new Declared(
                            plus(all, declared),
                            kept,
                            told,
                            sent,
                            refused.givenUp(declared.lines(), declared.at()),
                            diminutions);
            case AcknowledgementSent letter -> told(letter.withdrawal());
            case AcknowledgementFailed letter -> told(letter.withdrawal());
            case PiecesKept agreed ->
                    new Declared(
                            all,
                            plus(kept, agreed),
                            told,
                            sent,
                            refused.hers(agreed.lines()),
                            diminutions);
            case SendingProved proved ->
                    new Declared(
                            all, kept, told, plus(sent, proved.withdrawal()), refused, diminutions);
            case ValueDiminished less -> with(diminutions.plus(less));
            case DiminutionStruck off -> with(diminutions.without(off.diminution()));
        };
    }

    private Declared with(NotTaken pieces) {
        return new Declared(all, kept, told, sent, pieces, diminutions);
    }

    private Declared with(Diminutions less) {
        return new Declared(all, kept, told, sent, refused, less);
    }

    /// Did these come now as well: what was refused of them is not refused any more.
    public Declared coming(ReturnId with, List<ReturnLine> lines) {
        return with(refused.came(with, lines));
    }

    /// Had these never come: what was refused of them before stands again.
    public Declared without(ReturnId neverCame) {
        return with(refused.without(neverCame));
    }

    private Declared told(WithdrawalId id) {
        return new Declared(all, kept, plus(told, id), sent, refused, diminutions);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> Set<T> plus(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return more;
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

    /// Of what the price is not owed: see [Counted].
    ///
    /// @param back how many pieces of each thing came back and were taken
    public Map<ReturnLine.Goods, Long> counted(Map<ReturnLine.Goods, Long> back) {
        Map<ReturnLine.Goods, Long> proved = new HashMap<>();
        all.stream()
                .filter(said -> sent.contains(said.withdrawal()))
                .forEach(said -> pieces(said).forEach((one, n) -> proved.merge(one, n, Long::sum)));
        return Counted.of(back, pieces(), proved, refused.pieces());
    }

    /// What she owes for the worth that they lost, at most the price of those pieces.
    ///
    /// @param counted of what the price is not owed
    /// @param lines of the order
    public Money diminished(Map<ReturnLine.Goods, Long> counted, List<OrderLine> lines) {
        return Diminutions.counted(diminutions.cents(), counted, pieces(), lines);
    }

    /// The same, were these brought and not taken.
    public Declared refusing(List<ReturnLine> lines) {
        return with(refused.refusing(lines));
    }

    /// The same of one declaration.
    public Map<ReturnLine.Goods, Long> pieces(WithdrawalDeclared said) {
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
