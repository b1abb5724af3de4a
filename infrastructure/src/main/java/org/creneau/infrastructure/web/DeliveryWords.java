package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Collectors;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What is said of deliveries; in a history where to in general, never whose door.
@Component("deliveryWords")
public final class DeliveryWords {
    private final Say say;

    DeliveryWords(Say say) {
        this.say = say;
    }

    List<Object> chosen(DeliveryChosen event) {
        return List.of(
                event.delivery().offered()
                        ? event.delivery().zones().stream()
                                .map(zone -> zone.name() + " (" + say.money(zone.fee()) + ")")
                                .collect(Collectors.joining(", "))
                        : say.text("delivery.nowhere"));
    }

    String how(OrderPlaced event) {
        return switch (event.fulfilment()) {
            case Fulfilment.Collect _ -> "";
            case Fulfilment.Deliver(_, var zone, var by, var fee, _) ->
                    say.text("delivery.event.deliver", zone, by(by), say.money(fee));
        };
    }

    /// Who takes it there.
    public String by(Carriage by) {
        return switch (by) {
            case Carriage.OwnRound _ -> say.text("delivery.by.own-round");
            case Carriage.Carrier(var name, _) -> name;
        };
    }

    /// The same beside a price.
    public String brought(Carriage by) {
        return switch (by) {
            case Carriage.OwnRound _ -> say.text("delivery.zone.round");
            case Carriage.Carrier(var name, var days) ->
                    say.text("delivery.zone.carrier", name, days);
        };
    }

    /// What is promised to whoever waits for it.
    public String promise(Carriage by) {
        return switch (by) {
            case Carriage.OwnRound _ -> say.text("delivery.windows.round");
            case Carriage.Carrier(var name, var days) ->
                    say.text("delivery.windows.carrier", name, days);
        };
    }

    List<Object> figures(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.OrderDispatched _ -> List.of();
            case DeliveryEvent.OrderDelivered _ -> List.of();
            case DeliveryEvent.DeliveryFailed e -> List.of(say.text("failed." + e.why()));
            case DeliveryEvent.OrderCameBack _ -> List.of();
        };
    }
}
