package org.creneau.infrastructure.web;

import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What an order is called and how far it is, in a word or two. Of what is put aside another word is said
/// than of an order. Nothing is prepared for an appointment and nothing is handed over: as long as it is
/// open, it is agreed on.
@Component("statuses")
public class StatusWords {
    private final Say say;

    StatusWords(Say say) {
        this.say = say;
    }

    public String title(OrderView order) {
        return say.text(
                order.isAppointment() ? "appointment.title" : "order.title", order.number());
    }

    /// As whoever agreed on it reads it.
    public String yours(OrderView order) {
        return say.text(
                order.isAppointment() ? "appointment.yours" : "order.title", order.number());
    }

    public String of(OrderView order) {
        return say.text(key(order));
    }

    /// The key of its words.
    public String key(OrderView order) {
        return order.keptUntil().isEmpty()
                ? key(order.status(), order.isAppointment())
                : aside(order);
    }

    public String key(Status status, boolean appointment) {
        if (!appointment) {
            return "status." + status;
        }
        return status.isOpen() && status != Status.NO_SHOW
                ? "appointment.status.agreed"
                : "appointment.status." + status;
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
