package org.creneau.domain.order;

import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.BagsCounted;

/// Into how many bags an order was packed, as they were counted last. What was called off was unpacked: an order that
/// is taken back up has none.
public record Bags(OptionalInt counted) {
    public static final Bags NONE = new Bags(OptionalInt.empty());

    static Fold<Bags> of(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), Set.of(BagsCounted.class, OrderTakenBackUp.class)),
                NONE,
                (before, event) -> before.after(event));
    }

    private Bags after(OrderEvent event) {
        return event instanceof BagsCounted(_, _, var bags, _)
                ? new Bags(OptionalInt.of(bags))
                : NONE;
    }

    boolean are(int bags) {
        return counted.equals(OptionalInt.of(bags));
    }
}
