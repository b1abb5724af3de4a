package org.creneau.domain.play;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;

/// What one ledger lends another is in both, to the cent.
final class WatchedExchanges {
    private final List<String> complaints;
    private long underway;

    WatchedExchanges(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case MoneyGivenBack out when out.means() == Means.EXCHANGE ->
                    underway += out.amount().cents();
            case PaymentTaken in when in.means() == Means.EXCHANGE ->
                    underway -= in.amount().cents();
            case OrderPlaced next -> {
                if (underway != 0) {
                    complaints.add("Money between two ledgers before: " + next);
                }
            }
            default -> {}
        }
    }
}
