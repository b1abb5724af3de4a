package org.creneau.infrastructure.rehearsal;

import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;

/// Everybody pays by card when she gets her goods, and gets back by card what the pieces had cost that
/// she brings back.
final class Till {
    private final Scene scene;

    Till(Scene scene) {
        this.scene = scene;
    }

    void takes(Parcel parcel) {
        write(
                parcel,
                new PaymentId("P" + parcel.order),
                new Entry.Taken(Means.CARD, money(parcel.left), Optional.empty()));
    }

    void givesBack(Parcel parcel, ReturnId goods, Map<ItemId, Integer> pieces) {
        write(
                parcel,
                new PaymentId("P" + goods),
                new Entry.GivenBack(Means.CARD, money(pieces), Optional.empty()));
    }

    private void write(Parcel parcel, PaymentId id, Entry entry) {
        scene.desk()
                .byStaff(
                        new RecordPayment(
                                Scene.SHOP, parcel.order, id, entry, scene.clock().instant()));
    }

    private Money money(Map<ItemId, Integer> pieces) {
        return new Money(Sum.of(pieces).cents(), scene.options().currency());
    }
}
