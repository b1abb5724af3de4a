package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.Diminutions;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.creneau.domain.withdrawal.WithdrawalRefusal;

/// Only of what she gave up and the shop has seen, whether it took it or not, and never more than that cost. It asks the books: where the
/// money went back as if nothing were lost, what is left of it does not pay for the loss.
public final class NoteDiminishedValueDecider implements Decider<NoteDiminishedValue, Owed> {
    @Override
    public Class<NoteDiminishedValue> command() {
        return NoteDiminishedValue.class;
    }

    @Override
    public Fold<Owed> facts(NoteDiminishedValue command) {
        return Owed.of(command.order());
    }

    @Override
    public Decision decide(NoteDiminishedValue command, Owed owed, Instant at) {
        return owed.declared().all().stream()
                .filter(said -> said.withdrawal().equals(command.withdrawal()))
                .filter(said -> said.shop().equals(command.shop()))
                .findFirst()
                .map(said -> note(command, said, owed, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL));
    }

    private static Decision note(
            NoteDiminishedValue command, WithdrawalDeclared said, Owed owed, Instant at) {
        return owed.declared()
                .diminutions()
                .find(command.diminution())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> first(command, said, owed, at));
    }

    /// Where her data were erased nobody knows any more what was said of it.
    private static Decision repeated(NoteDiminishedValue command, ValueDiminished earlier) {
        boolean same =
                earlier.withdrawal().equals(command.withdrawal())
                        && earlier.line().equals(command.line())
                        && earlier.amount().equals(command.amount())
                        && (earlier.words() instanceof PersonalText.Erased
                                || earlier.words().equals(command.why()));
        return same
                ? Decision.accepted()
                : Decision.refused(WithdrawalRefusal.DIMINUTION_REPEATED_DIFFERENTLY);
    }

    private static Decision first(
            NoteDiminishedValue command, WithdrawalDeclared said, Owed owed, Instant at) {
        return switch (owed.order()) {
            case OrderState.HandedOver(var as) ->
                    forbidden(command, said, as, owed)
                            .map(Decision::refused)
                            .orElseGet(() -> Decision.accepted(noted(command, said, at)));
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
            case OrderState.Unknown _,
                    OrderState.Placed _,
                    OrderState.Ready _,
                    OrderState.NotCollected _,
                    OrderState.OnTheWay _ ->
                    Decision.refused(WithdrawalRefusal.NOT_SEEN_YET);
        };
    }

    private static Optional<Reason> forbidden(
            NoteDiminishedValue command, WithdrawalDeclared said, OrderPlaced as, Owed owed) {
        Money amount = command.amount();
        ReturnLine.Goods goods = command.line().goods();
        Map<ReturnLine.Goods, Long> seen = seen(owed);
        long ofThis =
                Math.min(
                        seen.getOrDefault(goods, 0L),
                        owed.declared().pieces(said).getOrDefault(goods, 0L));
        if (command.line().quantity().pieces() > ofThis) {
            return Optional.of(WithdrawalRefusal.NOT_SEEN_YET);
        }
        Money most = most(command.line(), seen, as, owed);
        if (!amount.currency().equals(most.currency())) {
            return Optional.of(PaymentRefusal.OTHER_CURRENCY);
        }
        if (amount.cents() > most.cents()) {
            return Optional.of(new DiminutionAbovePrice(most));
        }
        return wentBack(amount, owed)
                ? Optional.of(WithdrawalRefusal.FULL_PRICE_WENT_BACK)
                : Optional.empty();
    }

    /// What came, taken or not.
    private static Map<ReturnLine.Goods, Long> seen(Owed owed) {
        Map<ReturnLine.Goods, Long> seen = new HashMap<>(owed.back().pieces());
        owed.declared()
                .refused()
                .pieces()
                .forEach((goods, pieces) -> seen.merge(goods, pieces, Long::sum));
        return seen;
    }

    /// What those pieces cost, as far as what she gave up of the thing has not lost it already.
    private static Money most(
            ReturnLine line, Map<ReturnLine.Goods, Long> seen, OrderPlaced as, Owed owed) {
        ReturnLine.Goods goods = line.goods();
        long all = Diminutions.most(goods, seen, owed.declared().pieces(), as.lines());
        long lost = owed.declared().diminutions().cents().getOrDefault(goods, 0L);
        Money price = Worth.of(Map.of(goods, (long) line.quantity().pieces()), as.lines());
        long most = Math.min(price.cents(), Math.max(0, all - lost));
        return new Money(most, price.currency());
    }

    /// Whoever has not paid has nothing back either: of her it is asked.
    private static boolean wentBack(Money amount, Owed owed) {
        boolean some = owed.entries().givenBack() > 0 || owed.online().underway() > 0;
        return some && owed.left() < amount.cents();
    }

    private static ValueDiminished noted(
            NoteDiminishedValue command, WithdrawalDeclared said, Instant at) {
        return new ValueDiminished(
                said.shop(),
                said.order(),
                said.subject(),
                said.withdrawal(),
                command.diminution(),
                command.line(),
                command.amount(),
                command.why(),
                at);
    }
}
