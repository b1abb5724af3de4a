package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.jspecify.annotations.Nullable;

/// What the ledger of something old lends is in the ledger of what she takes for it, to the cent and at once, and
/// neither half is struck.
final class WatchedExchanges {
    private final List<String> complaints;
    private final Map<OrderId, Set<OrderId>> boughtOfVisit = new HashMap<>();
    private @Nullable MoneyGivenBack underway;

    WatchedExchanges(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        MoneyGivenBack out = underway;
        underway = null;
        switch (event) {
            case PaymentTaken in when in.means() == Means.EXCHANGE -> taken(in, out);
            case Event _ when out != null -> complain(out);
            case MoneyGivenBack next when next.means() == Means.EXCHANGE -> underway = next;
            case PaymentReversed off when off.means() == Means.EXCHANGE -> complain(off);
            case ReturnRequested asked ->
                    boughtOfVisit
                            .computeIfAbsent(asked.visit(), _ -> new HashSet<>())
                            .add(asked.order());
            default -> {}
        }
    }

    private void taken(PaymentTaken in, @Nullable MoneyGivenBack out) {
        Money given = out == null ? in.amount().times(0) : out.amount();
        OrderId from = out == null ? in.order() : out.order();
        if (!given.equals(in.amount())
                || !boughtOfVisit.getOrDefault(in.order(), Set.of()).contains(from)) {
            complain(in);
        }
    }

    private void complain(PaymentEvent about) {
        complaints.add("Money that is in one ledger only: " + about);
    }
}
