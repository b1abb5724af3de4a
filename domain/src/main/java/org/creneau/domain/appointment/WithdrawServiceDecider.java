package org.creneau.domain.appointment;

import java.time.Instant;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Takes a service from those that can be booked. Appointments that were made stay.
public final class WithdrawServiceDecider implements Decider<WithdrawService, Services> {
    @Override
    public Class<WithdrawService> command() {
        return WithdrawService.class;
    }

    @Override
    public Fold<Services> facts(WithdrawService command) {
        return Services.of(command.shop());
    }

    @Override
    public Decision decide(WithdrawService command, Services services, Instant at) {
        return services.find(command.service())
                .map(
                        _ ->
                                Decision.accepted(
                                        new ServiceWithdrawn(
                                                command.shop(), command.service(), at)))
                .orElseGet(() -> Decision.accepted());
    }
}
