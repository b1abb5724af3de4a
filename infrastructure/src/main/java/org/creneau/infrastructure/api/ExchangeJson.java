package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.SwapSums;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.infrastructure.api.description.Needed;
import org.jspecify.annotations.Nullable;

/// What is exchanged over the counter and nobody had announced, as programs say and read it.
final class ExchangeJson {
    private ExchangeJson() {}

    /// Somebody stands there with it, and takes something else.
    ///
    /// @param order with which it was bought; absent where no purchase is found
    /// @param lines what is really there
    /// @param taken what she takes for it
    /// @param paidAtTill where the books do not know the old as paid: `CARD`, `CASH`, `TRANSFER` or `VOUCHER` where the
    ///     shop's own till took it, `NO` where it is owed; where Créneau is the till, `NO` only
    /// @param credit what the old counts for, where no purchase is found, its price of today at most; the books say it
    ///     otherwise
    /// @param name of whoever stands there, where no purchase is found
    /// @param unfit whether nobody else will buy what she brought; it can be sold again where it is absent
    /// @param toInspect whether somebody looks at it later
    /// @param motive why it came back; `UNSAID` where it is absent
    /// @param happened absent for now
    record Counter(
            @Nullable String order,
            @Needed @Nullable List<Asked.@Nullable Back> lines,
            @Needed @Nullable List<BringingJson.@Nullable Instead> taken,
            @Nullable String paidAtTill,
            PaymentsJson.@Nullable Sum credit,
            @Nullable String name,
            @Nullable Boolean unfit,
            @Nullable Boolean toInspect,
            @Nullable Motive motive,
            @Nullable Instant happened) {
        RecordReturn received(ShopId shop, ReturnId goods, Instant now) {
            Origin origin =
                    order == null ? new Origin.Unknown() : new Origin.OfOrder(new OrderId(order));
            return new RecordReturn(
                    shop,
                    goods,
                    origin,
                    Asked.goods(lines),
                    Asked.fit(unfit, toInspect),
                    motive == null ? Motive.UNSAID : motive,
                    Asked.orNow(happened, now));
        }

        List<Wish.Other> others() {
            return Asked.bounded(taken).stream().map(BringingJson.Instead::other).toList();
        }

        Money counted() {
            return Asked.required("credit", credit).money();
        }

        /// What was bought with an order its books count.
        OrderId bought(String with) {
            if (credit != null) {
                throw new MalformedValue("credit");
            }
            return new OrderId(with);
        }

        String named() {
            return name == null ? "" : name;
        }

        String paid() {
            return paidAtTill == null ? "" : paidAtTill;
        }
    }

    /// @param order absent where no purchase was found
    /// @param sale the order of what was taken
    /// @param credit what the old counted for in the books of what was taken
    /// @param difference what that costs more than it; below nought where it costs less
    /// @param worth what the old had cost, whether or not it was paid; what the shop said, where no purchase was found
    /// @param price of what was taken
    /// @param counted what of the worth paid for it
    /// @param toGiveBack what of the exchange the shop still owes, in whichever books
    /// @param givenBack what of that it gave back
    /// @param toPay what is still to be paid for what was taken
    /// @param paid what of that was
    /// @param annulledAt when somebody said that it was a mistake; absent where it stands
    record Exchanged(
            String id,
            @Nullable String order,
            @Nullable String sale,
            Json.Amount credit,
            Json.Amount difference,
            Json.Amount worth,
            Json.Amount price,
            Json.Amount counted,
            Json.Amount toGiveBack,
            Json.Amount givenBack,
            Json.Amount toPay,
            Json.Amount paid,
            @Nullable Instant annulledAt) {
        static Exchanged of(ReceivedGoods goods, SwapSums sums) {
            ReceivedGoods.Taken taken = Objects.requireNonNull(goods.taken());
            OrderId order = goods.order();
            OrderId sale = taken.sale();
            return new Exchanged(
                    goods.id().value(),
                    order == null ? null : order.value(),
                    sale == null ? null : sale.value(),
                    Json.Amount.of(taken.credit()),
                    Json.Amount.of(taken.difference()),
                    Json.Amount.of(sums.worth()),
                    Json.Amount.of(sums.price()),
                    Json.Amount.of(sums.counted()),
                    Json.Amount.of(sums.toGiveBack()),
                    Json.Amount.of(sums.givenBack()),
                    Json.Amount.of(sums.toPay()),
                    Json.Amount.of(sums.paid()),
                    goods.annulledAt());
        }
    }

    /// What came back and nobody found where it was bought.
    ///
    /// @param lines what came back
    /// @param fit what became of it: `FOR_SALE`, `FOR_NOTHING` or `TO_INSPECT`
    /// @param motive why it came back
    /// @param exchanged what was taken for it at once; absent where nothing was
    /// @param annulled whether it never came
    /// @param annulledAt when somebody said so; absent where it came
    record Nobodys(
            String id,
            Instant at,
            List<WithdrawalsJson.Pieces> lines,
            Fit fit,
            Motive motive,
            @Nullable Exchanged exchanged,
            boolean annulled,
            @Nullable Instant annulledAt) {
        static Nobodys of(ReceivedGoods goods, @Nullable SwapSums sums) {
            return new Nobodys(
                    goods.id().value(),
                    goods.at(),
                    WithdrawalsJson.Pieces.of(goods.lines()),
                    goods.fit(),
                    goods.motive(),
                    sums == null ? null : Exchanged.of(goods, sums),
                    goods.annulled(),
                    goods.annulledAt());
        }
    }
}
