package org.creneau.infrastructure.web;

import org.creneau.application.order.OrderView;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// How far an order is, in a word or two. Of what is put aside another word is said than of an order.
@Component("statuses")
public class StatusWords {
    private final Say say;

    StatusWords(Say say) {
        this.say = say;
    }

    public String of(OrderView order) {
        return say.text(order.keptUntil().isEmpty() ? "status." + order.status() : aside(order));
    }

    private static String aside(OrderView order) {
        return switch (order.status()) {
            case PLACED -> "order.aside.received";
            case ACCEPTED -> "order.aside.accepted";
            case HANDED_OVER -> "order.aside.bought";
            case CANCELLED -> "order.aside.let-go";
            case IN_PREPARATION, READY, NO_SHOW, ON_THE_WAY, DELIVERED, REFUSED, RELEASED ->
                    "status." + order.status();
        };
    }
}
