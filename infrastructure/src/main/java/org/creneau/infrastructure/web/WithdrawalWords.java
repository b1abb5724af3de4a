package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.creneau.infrastructure.i18n.Say;

/// What histories say of somebody who changed her mind.
final class WithdrawalWords {
    private final Say say;

    WithdrawalWords(Say say) {
        this.say = say;
    }

    List<Object> figures(WithdrawalEvent event) {
        return switch (event) {
            case WithdrawalDeclared e ->
                    List.of(
                            e.lines().stream().mapToInt(l -> l.quantity().pieces()).sum(),
                            say.day(e.lastDay()),
                            say.day(e.refundBy()));
            case AcknowledgementSent _ -> List.of();
            case AcknowledgementFailed e -> List.of(say.text("notice." + e.why()));
            case SendingProved e -> List.of(say.dayAndYear(e.sent()));
            case PiecesKept e ->
                    List.of(e.lines().stream().mapToInt(l -> l.quantity().pieces()).sum());
            case ValueDiminished e ->
                    List.of(
                            say.money(e.amount()),
                            e.line().quantity().pieces(),
                            e.words().or(say.text("order.erased")));
            case DiminutionStruck _ -> List.of();
        };
    }
}
