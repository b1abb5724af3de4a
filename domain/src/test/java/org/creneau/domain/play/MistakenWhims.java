package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;

/// Somebody finds that what is written down never came back. With dice of its own.
final class MistakenWhims {
    private static final int RECENT = 4;

    private final Random dice = new Random(54_054);
    private final List<GoodsReturned> came = new ArrayList<>();
    private final Map<ReturnId, OrderId> sales = new HashMap<>();

    void see(Event event) {
        if (event instanceof GoodsReturned back) {
            came.add(back);
        }
        if (event instanceof GoodsExchanged swap && swap.sale() != null) {
            sales.put(swap.goods(), swap.sale());
        }
    }

    Optional<Command> next() {
        if (came.isEmpty() || dice.nextInt(9) > 0) {
            return Optional.empty();
        }
        GoodsReturned back =
                came.get(came.size() - 1 - dice.nextInt(Math.min(RECENT, came.size())));
        return Optional.of(
                new AnnulReturn(
                        back.shop(),
                        back.goods(),
                        Optional.ofNullable(sales.get(back.goods())),
                        new PaymentId("in-" + back.goods()),
                        new PaymentId("annulled-" + back.goods())));
    }
}
