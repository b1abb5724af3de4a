package org.creneau.domain.customer;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Said again, it is nothing new: what counts is when, and how, she said it first.
public final class TellConsentDecider implements Decider<TellConsent, TellConsentDecider.Facts> {
    public record Facts(boolean customer, CustomerFile file) {}

    @Override
    public Class<TellConsent> command() {
        return TellConsent.class;
    }

    @Override
    public Fold<Facts> facts(TellConsent command) {
        return CustomerFile.isCustomer(command.shop(), command.subject())
                .and(CustomerFile.of(command.shop(), command.subject()), Facts::new);
    }

    @Override
    public Decision decide(TellConsent command, Facts facts, Instant at) {
        if (!facts.customer()) {
            return Decision.refused(CustomerRefusal.UNKNOWN_CUSTOMER);
        }
        return facts.file().word(command.purpose()).equals(Optional.of(command.word()))
                ? Decision.accepted()
                : Decision.accepted(
                        new ConsentTold(
                                command.shop(),
                                command.subject(),
                                command.purpose(),
                                command.word(),
                                at));
    }
}
