package org.creneau.domain.withdrawal;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What became of the e-mail is told once.
public final class TellAcknowledgementDecider implements Decider<TellAcknowledgement, Declared> {
    @Override
    public Class<TellAcknowledgement> command() {
        return TellAcknowledgement.class;
    }

    @Override
    public Fold<Declared> facts(TellAcknowledgement command) {
        return Declared.withLetters(command.withdrawal());
    }

    @Override
    public Decision decide(TellAcknowledgement command, Declared declared, Instant at) {
        return declared.only()
                .filter(said -> said.shop().equals(command.shop()) && said.to() != null)
                .map(said -> tell(command, said, declared, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL));
    }

    private static Decision tell(
            TellAcknowledgement command, WithdrawalDeclared said, Declared declared, Instant at) {
        return declared.told().contains(said.withdrawal())
                ? Decision.accepted()
                : Decision.accepted(told(command, said, at));
    }

    private static WithdrawalEvent told(
            TellAcknowledgement command, WithdrawalDeclared said, Instant at) {
        return command.failed()
                .<WithdrawalEvent>map(
                        why ->
                                new AcknowledgementFailed(
                                        said.shop(),
                                        said.order(),
                                        said.subject(),
                                        said.withdrawal(),
                                        why,
                                        at))
                .orElseGet(
                        () ->
                                new AcknowledgementSent(
                                        said.shop(),
                                        said.order(),
                                        said.subject(),
                                        said.withdrawal(),
                                        at));
    }
}
