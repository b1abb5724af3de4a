package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.jspecify.annotations.Nullable;

/// Somebody finds that what is written down never came back, or was never exchanged; now and then once money has been given
/// back for it. With dice of its own.
final class MistakenWhims {
    private static final int RECENT = 4;

    private final Random dice = new Random(54_054);
    private final List<GoodsReturned> came = new ArrayList<>();
    private final List<GoodsExchanged> counted = new ArrayList<>();
    private final Map<ReturnId, GoodsExchanged> swaps = new HashMap<>();
    private @Nullable AnnulReturn last;
    private @Nullable GoodsExchanged paidOut;

    void see(Event event) {
        if (event instanceof GoodsReturned back) {
            came.add(back);
        }
        if (event instanceof GoodsExchanged swap) {
            swaps.put(swap.goods(), swap);
        }
        if (event instanceof GoodsExchanged swap && swap.credit().cents() > 0) {
            counted.add(swap);
        }
    }

    Optional<Command> next(Instant happened) {
        if (came.isEmpty() || dice.nextInt(6) > 0) {
            return Optional.empty();
        }
        return Optional.of(mistake(happened));
    }

    private Command mistake(Instant happened) {
        GoodsExchanged out = paidOut;
        AnnulReturn again = last;
        int kind = dice.nextInt(6);
        if (out != null) {
            paidOut = null;
            return said(out.shop(), out.goods());
        }
        if (kind == 0 && again != null) {
            return again;
        }
        if (kind < 3 && !counted.isEmpty()) {
            return paidOut(counted.getLast(), happened);
        }
        if (kind < 5 && !counted.isEmpty()) {
            GoodsExchanged swap = counted.remove(counted.size() - 1);
            return said(swap.shop(), swap.goods());
        }
        GoodsReturned back =
                came.get(came.size() - 1 - dice.nextInt(Math.min(RECENT, came.size())));
        return said(back.shop(), back.goods());
    }

    /// Whoever follows the page of what was taken gives back what was never money.
    private Command paidOut(GoodsExchanged swap, Instant happened) {
        paidOut = swap;
        return PaymentWhims.meant(
                swap.shop(),
                Objects.requireNonNull(swap.sale()),
                new PaymentId("paid-out-" + swap.goods()),
                new Entry.GivenBack(Means.CASH, swap.credit(), Optional.empty()),
                happened);
    }

    private AnnulReturn said(ShopId shop, ReturnId goods) {
        Optional<GoodsExchanged> swap = Optional.ofNullable(swaps.get(goods));
        AnnulReturn said =
                new AnnulReturn(
                        shop,
                        goods,
                        swap.map(GoodsExchanged::order),
                        dice.nextInt(6) == 0 ? Optional.empty() : swap.map(GoodsExchanged::sale),
                        new PaymentId("out-" + goods),
                        new PaymentId("in-" + goods),
                        new PaymentId("out-off-" + goods),
                        new PaymentId("in-off-" + goods));
        last = said;
        return said;
    }
}
