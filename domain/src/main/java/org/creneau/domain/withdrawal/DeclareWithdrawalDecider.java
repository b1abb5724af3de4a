package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// Takes somebody's word that she changed her mind, as long as she may, of what she has and has not
/// brought back. Before she has it, there is more to it: whoever decides that asks for it here.
public final class DeclareWithdrawalDecider
        implements Decider<DeclareWithdrawal, DeclareWithdrawalDecider.Facts> {

    /// @param received absent until she has it
    /// @param back what came back of the order, said to be unwanted or not
    /// @param law absent as long as the shop is unknown
    public record Facts(
            OrderState order,
            Optional<Instant> received,
            Optional<WithdrawalDeclared> earlier,
            Map<ReturnLine.Goods, Long> declared,
            Returned back,
            Exceptions exceptions,
            Optional<Law> law) {}

    private record Purchase(OrderState order, Optional<Instant> received) {}

    private record Said(Declared ofId, Declared ofOrder) {}

    private record Gone(Said said, Returned back) {}

    private record Rules(Exceptions exceptions, Optional<Law> law) {}

    private record Before(Purchase purchase, Gone gone) {}

    @Override
    public Class<DeclareWithdrawal> command() {
        return DeclareWithdrawal.class;
    }

    @Override
    public Fold<Facts> facts(DeclareWithdrawal command) {
        Fold<Purchase> purchase =
                Lines.standing(OrderState.of(command.order()), command.order())
                        .and(Receipt.of(command.order()), Purchase::new);
        Fold<Gone> gone =
                Declared.of(command.withdrawal())
                        .and(Declared.of(command.order()), Said::new)
                        .and(Returned.of(command.order()), Gone::new);
        Fold<Rules> rules =
                Exceptions.of(command.shop(), command.lines())
                        .and(Law.of(command.shop()), Rules::new);
        return purchase.and(gone, Before::new).and(rules, DeclareWithdrawalDecider::facts);
    }

    private static Facts facts(Before before, Rules rules) {
        return new Facts(
                before.purchase().order(),
                before.purchase().received(),
                before.gone().said().ofId().only(),
                before.gone().said().ofOrder().pieces(),
                before.gone().back(),
                rules.exceptions(),
                rules.law());
    }

    @Override
    public Decision decide(DeclareWithdrawal command, Facts facts, Instant at) {
        return facts.earlier()
                .map(said -> repeated(command, said))
                .orElseGet(() -> declare(command, facts, at));
    }

    private static Decision repeated(DeclareWithdrawal command, WithdrawalDeclared said) {
        boolean same =
                said.shop().equals(command.shop())
                        && said.order().equals(command.order())
                        && Declared.pieces(said.lines()).equals(Declared.pieces(command.lines()));
        return same
                ? Decision.accepted()
                : Decision.refused(WithdrawalRefusal.WITHDRAWAL_REPEATED_DIFFERENTLY);
    }

    private static Decision declare(DeclareWithdrawal command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Ready _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.NotCollected _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.OnTheWay _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
            case OrderState.HandedOver(var as) -> ofDistance(command, as, facts, at);
        };
    }

    /// The same word before she has the goods, of all that she ordered. The days in which it may be said have not begun to run: the
    /// last one is counted as if she had got them when she said it.
    public static Decision beforehand(
            DeclareWithdrawal command, OrderPlaced as, Facts facts, Instant at) {
        if (!Declared.pieces(command.lines()).equals(bought(as))) {
            return Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        }
        Law law = facts.law().orElseThrow();
        Instant said = said(command.happened(), as.at(), at);
        return facts.exceptions()
                .among(command.lines(), as.at())
                .map(Reason.class::cast)
                .map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.accepted(
                                        declared(
                                                command,
                                                as,
                                                law,
                                                law.lastDayToWithdraw(said),
                                                said)));
    }

    private static Decision ofDistance(
            DeclareWithdrawal command, OrderPlaced as, Facts facts, Instant at) {
        return switch (as.terms()) {
            case Terms.PutAside _ -> Decision.refused(WithdrawalRefusal.BOUGHT_IN_SHOP);
            case Terms.Obligation _ -> inTime(command, as, facts, at);
        };
    }

    private static Decision inTime(
            DeclareWithdrawal command, OrderPlaced as, Facts facts, Instant at) {
        Law law = facts.law().orElseThrow();
        LocalDate lastDay = law.lastDayToWithdraw(facts.received().orElseThrow());
        Instant said = said(command.happened(), as.at(), at);
        return refusal(command, as, facts)
                .or(() -> over(law, lastDay, said))
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(declared(command, as, law, lastDay, said)));
    }

    /// Nobody takes back an order that she has not placed yet, and no letter comes from tomorrow.
    private static Instant said(Instant happened, Instant placed, Instant now) {
        Instant atMost = happened.isAfter(now) ? now : happened;
        return atMost.isBefore(placed) ? placed : atMost;
    }

    private static Optional<Reason> over(Law law, LocalDate lastDay, Instant said) {
        return law.isAfter(said, lastDay)
                ? Optional.of(new WithdrawalOver(lastDay))
                : Optional.empty();
    }

    private static Optional<Reason> refusal(
            DeclareWithdrawal command, OrderPlaced as, Facts facts) {
        return isWithin(command, as, facts)
                ? facts.exceptions().among(command.lines(), as.at()).map(Reason.class::cast)
                : Optional.of(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    /// What came back counts once, whether she had said before that it would or not.
    private static boolean isWithin(DeclareWithdrawal command, OrderPlaced as, Facts facts) {
        Map<ReturnLine.Goods, Long> bought = bought(as);
        return Declared.pieces(command.lines()).entrySet().stream()
                .allMatch(
                        more ->
                                more.getValue() + gone(more.getKey(), facts)
                                        <= bought.getOrDefault(more.getKey(), 0L));
    }

    private static Map<ReturnLine.Goods, Long> bought(OrderPlaced as) {
        return Declared.pieces(
                IntStream.range(0, as.lines().size())
                        .filter(number -> !as.lines().get(number).comesBack())
                        .mapToObj(number -> line(as.lines().get(number), number))
                        .toList());
    }

    private static ReturnLine line(OrderLine line, int number) {
        return new ReturnLine(ReturnLine.Goods.of(line, number), line.quantity());
    }

    private static long gone(ReturnLine.Goods goods, Facts facts) {
        return Math.max(
                facts.declared().getOrDefault(goods, 0L),
                facts.back().pieces().getOrDefault(goods, 0L));
    }

    private static WithdrawalDeclared declared(
            DeclareWithdrawal command, OrderPlaced as, Law law, LocalDate lastDay, Instant said) {
        return new WithdrawalDeclared(
                as.shop(),
                as.order(),
                as.subject(),
                command.withdrawal(),
                command.lines(),
                command.to(),
                lastDay,
                law.lastDayToRefund(said),
                said);
    }
}
