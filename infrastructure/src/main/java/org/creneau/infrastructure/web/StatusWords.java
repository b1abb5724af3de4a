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
        return say.text(kind(order) + ".title", order.number());
    }

    /// What an order is called that is none of goods.
    private static String kind(OrderView order) {
        if (order.isVisit()) {
            return "visit";
        }
        return order.isAppointment() ? "appointment" : "order";
    }

    /// As what it is kept for her.
    public String kept(OrderView order) {
        return order.isExchange() ? "exchange.kept" : "order.aside";
    }

    /// As whoever agreed on it reads it.
    public String yours(OrderView order) {
        if (order.isExchange()) {
            return say.text("exchange.yours", order.number());
        }
        return say.text(kind(order) + (order.isAgreed() ? ".yours" : ".title"), order.number());
    }

    public String of(OrderView order) {
        return say.text(key(order));
    }

    /// The key of its words.
    public String key(OrderView order) {
        if (order.isVisit()) {
            return "visit." + key(order.status(), true).substring("appointment.".length());
        }
        return order.keptUntil().isEmpty()
                ? key(order.status(), order.isAppointment())
                : aside(order);
    }

    public String key(Status status, boolean appointment) {
        if (!appointment) {
            return "status." + status;
        }
        return status.isOpen() && !status.isMissed()
                ? "appointment.status.agreed"
                : "appointment.status." + status;
    }

    private static String aside(OrderView order) {
        return switch (order.status()) {
            case PLACED -> "order.aside.received";
            case ACCEPTED -> "order.aside.accepted";
            case HANDED_OVER -> "order.aside.bought";
            case CANCELLED -> "order.aside.let-go";
            case IN_PREPARATION, READY, NO_SHOW, LEFT_WITHOUT -> "status." + order.status();
            case ON_THE_WAY, DELIVERED, REFUSED, RELEASED -> "status." + order.status();
        };
    }
}
