package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.projections.Views;
import org.creneau.application.till.Tills;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.till.TillEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hands a command in, and waits a moment until the views show what it did, so that whoever sent it
/// sees it on the next page. Whose order the shop has changed is written to from here, so that no page and no program can
/// forget it.
@Component
public final class Desk {
    private static final List<String> VIEWS = List.of("orders", "windows", "queues", "catalogues");

    /// Longer than a view usually lags, shorter than anybody waits for a page.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Commands commands;
    private final Positions positions;
    private final Views views;
    private final Tills tills;
    private final Draws draws;
    private final InstantSource clock;
    private final ObjectProvider<ShopChangesMail> letters;

    Desk(
            Commands commands,
            Positions positions,
            Views views,
            Tills tills,
            Draws draws,
            InstantSource clock,
            ObjectProvider<ShopChangesMail> letters) {
        this.tills = tills;
        this.commands = commands;
        this.positions = positions;
        this.views = views;
        this.draws = draws;
        this.clock = clock;
        this.letters = letters;
    }

    public Instant now() {
        return clock.instant();
    }

    /// @throws org.creneau.application.decisions.TemporarilyUnavailable sending again is safe
    public Outcome send(Command command, Actor actor, Channel channel) {
        Outcome outcome = commands.send(Issued.first(draws.id(), command, now(), actor, channel));
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                show(accepted);
                letters.getObject().write(accepted.events());
            }
            case Outcome.Refused _ -> {}
        }
        return outcome;
    }

    /// Waits a moment until the views show what somebody else's command did.
    public void showing(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            show(accepted);
        }
    }

    private void show(Outcome.Accepted accepted) {
        positions.reached(accepted.position());
        VIEWS.forEach(view -> views.await(view, accepted.position(), PATIENCE));
        if (accepted.events().stream().anyMatch(CustomerEvent.class::isInstance)) {
            views.await("customers", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(WaitEvent.class::isInstance)) {
            views.await("waits", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(Desk::isOfBooks)) {
            views.await("payments", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(this::isOfTill)) {
            views.await("tills", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(Desk::isOfOnline)) {
            views.await("online", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(Desk::isOfWithdrawals)) {
            views.await("withdrawals", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(Desk::isOfReturns)) {
            views.await("returns", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(ShopEvent.class::isInstance)) {
            views.await("shops", accepted.position(), PATIENCE);
        }
        if (accepted.events().stream().anyMatch(Desk::isOfAppointments)) {
            views.await("appointments", accepted.position(), PATIENCE);
        }
    }

    private static boolean isOfAppointments(Event event) {
        return event instanceof ServiceEvent || event instanceof AppointmentEvent;
    }

    private static boolean isOfBooks(Event event) {
        return event instanceof PaymentEvent
                || event instanceof ReturnEvent
                || event instanceof WithdrawalEvent;
    }

    /// Whoever has a till of his own waits for no numbers of ours.
    private boolean isOfTill(Event event) {
        return event instanceof TillEvent
                || (event instanceof PaymentEvent && tills.isOurs(event.shop()));
    }

    private static boolean isOfReturns(Event event) {
        return event instanceof ReturnRequestEvent || event instanceof ReturnEvent;
    }

    private static boolean isOfOnline(Event event) {
        return event instanceof OnlineEvent
                || event instanceof AwaitingEvent
                || event instanceof LinkEvent.DepositAsked;
    }

    private static boolean isOfWithdrawals(Event event) {
        return event instanceof WithdrawalEvent
                || event instanceof OrderHandedOver
                || event instanceof OrderDelivered;
    }

    /// Whether everything up to a position is shown, after waiting for it for a while.
    public boolean reaches(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        return Stream.concat(
                        VIEWS.stream(),
                        Stream.of(
                                "shops",
                                "customers",
                                "payments",
                                "tills",
                                "online",
                                "waits",
                                "estimates",
                                "appointments",
                                "withdrawals",
                                "returns"))
                .allMatch(view -> views.await(view, position, left(end)));
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
