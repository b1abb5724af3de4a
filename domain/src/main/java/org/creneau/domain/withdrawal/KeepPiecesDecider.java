package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// Kept is what she gave up, has, and did not agree to keep before. What the shop has is not: that comes back to her by a look
/// first.
public final class KeepPiecesDecider implements Decider<KeepPieces, KeepPiecesDecider.Facts> {
    public record Facts(OrderState order, Declared declared, Returned back) {}

    private record Said(OrderState order, Declared declared) {}

    @Override
    public Class<KeepPieces> command() {
        return KeepPieces.class;
    }

    @Override
    public Fold<Facts> facts(KeepPieces command) {
        return OrderState.of(command.order())
                .and(Declared.of(command.order()), Said::new)
                .and(
                        Returned.of(command.order()),
                        (said, back) -> new Facts(said.order(), said.declared(), back));
    }

    @Override
    public Decision decide(KeepPieces command, Facts facts, Instant at) {
        return facts.declared().all().stream()
                .filter(said -> said.withdrawal().equals(command.withdrawal()))
                .filter(said -> said.shop().equals(command.shop()))
                .findFirst()
                .map(said -> agree(command, said, facts, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL));
    }

    private static Decision agree(
            KeepPieces command, WithdrawalDeclared said, Facts facts, Instant at) {
        Optional<PiecesKept> earlier =
                facts.declared().kept().stream()
                        .filter(kept -> kept.agreement().equals(command.agreement()))
                        .findFirst();
        return earlier.map(kept -> repeated(command, kept))
                .orElseGet(() -> first(command, said, facts, at));
    }

    private static Decision repeated(KeepPieces command, PiecesKept earlier) {
        boolean same =
                earlier.withdrawal().equals(command.withdrawal())
                        && Declared.pieces(earlier.lines())
                                .equals(Declared.pieces(command.lines()));
        return same
                ? Decision.accepted()
                : Decision.refused(WithdrawalRefusal.AGREEMENT_REPEATED_DIFFERENTLY);
    }

    /// What was called off with the declaration she has never had.
    private static Decision first(
            KeepPieces command, WithdrawalDeclared said, Facts facts, Instant at) {
        if (facts.order() instanceof OrderState.Cancelled) {
            return Decision.refused(OrderRefusal.ORDER_CANCELLED);
        }
        return isHers(command, said, facts)
                ? Decision.accepted(
                        new PiecesKept(
                                said.shop(),
                                said.order(),
                                said.subject(),
                                said.withdrawal(),
                                command.agreement(),
                                command.lines(),
                                at))
                : Decision.refused(WithdrawalRefusal.NOT_GIVEN_UP);
    }

    private static boolean isHers(KeepPieces command, WithdrawalDeclared said, Facts facts) {
        Map<ReturnLine.Goods, Long> withHer = new HashMap<>(facts.declared().pieces());
        facts.back().pieces().forEach((goods, pieces) -> withHer.merge(goods, -pieces, Long::sum));
        Map<ReturnLine.Goods, Long> ofThis = facts.declared().pieces(said);
        return Declared.pieces(command.lines()).entrySet().stream()
                .allMatch(
                        each ->
                                each.getValue() <= withHer.getOrDefault(each.getKey(), 0L)
                                        && each.getValue()
                                                <= ofThis.getOrDefault(each.getKey(), 0L));
    }
}
