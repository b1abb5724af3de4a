package org.creneau.domain.testing;

import java.util.List;
import java.util.Set;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.Zone;
import org.jspecify.annotations.Nullable;

/// What can happen to what is delivered: one sample of each shape.
final class DeliverySamples {
    private static final OrderId FIRST = new OrderId("order-to-deliver-1");
    private static final OrderId SECOND = new OrderId("order-to-deliver-2");
    private static final Carriage CARRIER = new Carriage.Carrier("La Diligence", 3);

    static final List<Event> ALL =
            List.of(
                    new DeliveryChosen(
                            OtherShop.ID,
                            new Delivery(
                                    List.of(
                                            zone("Bourg", null, new Carriage.OwnRound()),
                                            zone("Ailleurs", Money.euros(2_000), CARRIER)),
                                    new Books(false, Set.of("Romans"))),
                            OtherShop.at("07:05")),
                    new DeliveryChosen(OtherShop.ID, Delivery.NONE, OtherShop.at("07:06")),
                    placed(
                            FIRST,
                            new Address(
                                    PersonalText.of("3 rue des Oubliettes"),
                                    PersonalText.of("67000"),
                                    PersonalText.of("Saint-Exemple")),
                            new Carriage.OwnRound(),
                            PayAt.AT_HER_DOOR),
                    placed(
                            SECOND,
                            new Address(
                                    new PersonalText.Erased(),
                                    new PersonalText.Erased(),
                                    new PersonalText.Erased()),
                            CARRIER,
                            PayAt.BEFORE_DISPATCH),
                    new OrderDispatched(
                            OtherShop.ID, FIRST, OtherShop.SUBJECT, null, OtherShop.at("13:00")),
                    new OrderDispatched(
                            OtherShop.ID,
                            SECOND,
                            OtherShop.SUBJECT,
                            PersonalText.of("DIL 0042"),
                            OtherShop.at("13:00")),
                    new DeliveryFailed(
                            OtherShop.ID, FIRST, FailedFor.NOBODY_THERE, OtherShop.at("13:20")),
                    new OrderCameBack(OtherShop.ID, FIRST, OtherShop.at("15:00")),
                    new PiecesCameBack(
                            OtherShop.ID, OtherShop.BOOT, FIRST, 1, OtherShop.at("15:00")),
                    new OrderDelivered(OtherShop.ID, SECOND, OtherShop.at("16:00")));

    private DeliverySamples() {}

    private static Zone zone(String name, @Nullable Money minimum, Carriage by) {
        return new Zone(
                name, List.of("67000", "Saint-Exemple"), Money.euros(400), minimum, by, "tournee");
    }

    private static OrderPlaced placed(OrderId order, Address to, Carriage by, PayAt payAt) {
        var line =
                new OrderLine(
                        OtherShop.BOOT,
                        "Bottine « Hérault » n° 38, daim",
                        new Quantity(1),
                        Money.euros(8_990),
                        new VatRate(2_000));
        return new OrderPlaced(
                OtherShop.ID,
                order,
                "B-4",
                OtherShop.SLOT,
                OtherShop.SUBJECT,
                List.of(line),
                new Contact(PersonalText.of("Zoé Exemple"), PersonalText.of("+33639980001")),
                PersonalText.of("D3RM9T"),
                payAt,
                new Terms.Obligation(),
                new Fulfilment.Deliver(to, "Bourg", by, Money.euros(400), new VatRate(2_000)),
                OtherShop.at("07:12"));
    }
}
