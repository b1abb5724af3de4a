package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// What was said of changing one's mind. Who said it, and by which way, is in the envelope.
public sealed interface WithdrawalEvent extends Event {
    OrderId order();

    SubjectId subject();

    WithdrawalId withdrawal();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag(), subject().tag(), withdrawal().tag());
    }

    /// She does not want these pieces. They come back, and her money does, by entries of their own.
    ///
    /// @param to the e-mail address for the acknowledgement; absent where she reads it on the page
    /// @param lastDay until when she could, as the law and the calendar stood
    /// @param refundBy the last day on which the shop may give the money back
    /// @param at when she said it
    record WithdrawalDeclared(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            List<ReturnLine> lines,
            @Nullable PersonalText to,
            LocalDate lastDay,
            LocalDate refundBy,
            Instant at)
            implements WithdrawalEvent, AboutPerson {
        public WithdrawalDeclared {
            lines = List.copyOf(lines);
        }
    }

    /// The mail server has taken the acknowledgement.
    record AcknowledgementSent(
            ShopId shop, OrderId order, SubjectId subject, WithdrawalId withdrawal, Instant at)
            implements WithdrawalEvent {}

    record AcknowledgementFailed(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            NotSent why,
            Instant at)
            implements WithdrawalEvent {}

    /// She showed that she has sent the goods: from then on the shop waits for nothing (Code de la consommation, L221-24).
    ///
    /// @param sent the day that the proof says
    record SendingProved(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            LocalDate sent,
            Instant at)
            implements WithdrawalEvent {}

    /// Of pieces that she had given up the two agreed that she keeps them: it is as if she had not.
    ///
    /// @param agreement what was agreed on in one go
    record PiecesKept(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            MovementId agreement,
            List<ReturnLine> lines,
            Instant at)
            implements WithdrawalEvent {
        public PiecesKept {
            lines = List.copyOf(lines);
        }
    }

    /// A use beyond what it takes to see what goods are, how they are made and how they work took so much off their worth: she answers
    /// for it, and the shop owes her so much less (Code de la consommation, L221-23; Code de droit économique, VI.51).
    ///
    /// @param line of which pieces, all of them together
    /// @param words what the shop found
    record ValueDiminished(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            MovementId diminution,
            ReturnLine line,
            Money amount,
            PersonalText words,
            Instant at)
            implements WithdrawalEvent, AboutPerson {}

    /// It had been written down by mistake: the shop owes as much again.
    record DiminutionStruck(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            WithdrawalId withdrawal,
            MovementId diminution,
            Instant at)
            implements WithdrawalEvent {}
}
