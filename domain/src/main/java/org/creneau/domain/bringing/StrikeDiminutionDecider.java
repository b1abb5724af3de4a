package org.creneau.domain.bringing;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalRefusal;

/// Nothing hinders it: the shop owes as much more again, whatever has gone back meanwhile.
public final class StrikeDiminutionDecider implements Decider<StrikeDiminution, Declared> {
    @Override
    public Class<StrikeDiminution> command() {
        return StrikeDiminution.class;
    }

    @Override
    public Fold<Declared> facts(StrikeDiminution command) {
        return Declared.of(command.order());
    }

    @Override
    public Decision decide(StrikeDiminution command, Declared declared, Instant at) {
        return declared.diminutions()
                .find(command.diminution())
                .filter(one -> one.withdrawal().equals(command.withdrawal()))
                .filter(one -> one.shop().equals(command.shop()))
                .map(one -> strike(one, declared, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_DIMINUTION));
    }

    private static Decision strike(ValueDiminished one, Declared declared, Instant at) {
        return declared.diminutions().struck().contains(one.diminution())
                ? Decision.accepted()
                : Decision.accepted(
                        new DiminutionStruck(
                                one.shop(),
                                one.order(),
                                one.subject(),
                                one.withdrawal(),
                                one.diminution(),
                                at));
    }
}
