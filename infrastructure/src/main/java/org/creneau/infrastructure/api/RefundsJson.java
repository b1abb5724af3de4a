package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.desk.GivingBack;
import org.creneau.infrastructure.desk.MoneyHome;
import org.jspecify.annotations.Nullable;

/// Money that goes back online.
final class RefundsJson {
    private RefundsJson() {}

    /// @param beforeGoods whether goods that she withdrew from are not waited for
    /// @param expected what somebody was told would go back; where it is absent, whatever there is does
    record Wanted(@Nullable Boolean beforeGoods, PaymentsJson.@Nullable Sum expected) {
        @Nullable Money sum() {
            return expected == null ? null : expected.money();
        }
    }

    /// @param owed by the books of the order
    /// @param askable what of it can be given back online, and is not on its way
    /// @param by the last day; absent where the law says none
    /// @param since when it is owed, where there is no such day
    /// @param alarm `NONE`, `SOON`, `LATE` or `FAILED`
    record Open(
            String order,
            String number,
            Amount owed,
            Amount askable,
            Amount underway,
            @Nullable LocalDate by,
            @Nullable Instant since,
            String alarm) {
        static Open of(GivingBack.Open open) {
            return new Open(
                    open.order().id().value(),
                    open.order().number(),
                    Amount.of(open.owed()),
                    Amount.of(open.askable()),
                    Amount.of(open.underway()),
                    open.by(),
                    open.since(),
                    open.alarm().name());
        }
    }

    /// @param owed by the books of the order
    /// @param askable what of it can be given back online, and is not on its way
    /// @param through what of that goes back by orders that were paid online and exchanged for this one
    /// @param beforeGoods the same as `askable` where goods that she withdrew from are not waited for; nothing where that changes nothing
    /// @param gone what went back through orders that were paid online and exchanged for this one: it is theirs to give back
    record OfOrder(
            String order,
            Amount owed,
            Amount askable,
            List<Through> through,
            Amount beforeGoods,
            Amount underway,
            List<Refund> refunds,
            List<Gone> gone) {
        static OfOrder of(OrderId order, Account account, GivingBack givingBack, MoneyHome home) {
            return new OfOrder(
                    order.value(),
                    Amount.of(account.toGiveBack()),
                    Amount.of(givingBack.askable(account)),
                    home.through(account).stream().map(Through::of).toList(),
                    Amount.of(givingBack.askableWithoutWaiting(account)),
                    Amount.of(givingBack.underway(account)),
                    givingBack.told(account).stream().map(Refund::of).toList(),
                    home.gone(account).stream().map(Gone::of).toList());
        }
    }

    /// @param order the one that was paid online
    record Through(String order, String number, Amount amount) {
        static Through of(MoneyHome.Through through) {
            return new Through(
                    through.paid().id().value(),
                    through.paid().number(),
                    Amount.of(through.amount()));
        }
    }

    /// @param order the one that was paid online
    /// @param refund by which it goes back there; absent where it did not come to her
    record Gone(String order, String number, Amount amount, @Nullable Refund refund) {
        static Gone of(MoneyHome.Gone gone) {
            var refund = gone.refund();
            return new Gone(
                    gone.paid().id().value(),
                    gone.paid().number(),
                    Amount.of(gone.amount()),
                    refund == null ? null : Refund.of(refund));
        }
    }

    /// @param state `UNDERWAY`, `MADE`, `FAILED` where her bank did not take it, or `REFUSED` where the
    ///     service would not give it
    /// @param at when that was told
    record Refund(Amount amount, String state, Instant at) {
        static Refund of(Attempt.Refund refund) {
            return new Refund(Amount.of(refund.amount()), refund.back().name(), refund.at());
        }
    }
}
