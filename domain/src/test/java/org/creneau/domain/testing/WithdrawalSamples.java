package org.creneau.domain.testing;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// What can be said of changing one's mind: one sample of each shape.
final class WithdrawalSamples {
    private static final WithdrawalId ONLINE = new WithdrawalId("withdrawal-online");
    private static final WithdrawalId BY_LETTER = new WithdrawalId("withdrawal-by-letter");

    static final List<Event> ALL =
            List.of(
                    declared(
                            ONLINE,
                            PersonalText.of("zoe@exemple.fr"),
                            new ReturnLine(OtherShop.BOOT, new Quantity(1))),
                    declared(
                            BY_LETTER,
                            null,
                            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(2))),
                    declared(
                            new WithdrawalId("withdrawal-erased"),
                            new PersonalText.Erased(),
                            new ReturnLine(OtherShop.BOOT, new Quantity(1))),
                    new AcknowledgementSent(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            ONLINE,
                            OtherShop.at("16:01")),
                    new AcknowledgementFailed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            ONLINE,
                            NotSent.ADDRESS_REFUSED,
                            OtherShop.at("16:02")),
                    new SendingProved(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            ONLINE,
                            LocalDate.of(2020, 12, 5),
                            OtherShop.at("16:03")),
                    kept(ONLINE, new ReturnLine(OtherShop.BOOT, new Quantity(1))),
                    kept(
                            BY_LETTER,
                            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(2))),
                    diminished(
                            ONLINE,
                            new ReturnLine(OtherShop.BOOT, new Quantity(1)),
                            PersonalText.of("semelles usées")),
                    diminished(
                            BY_LETTER,
                            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(2)),
                            new PersonalText.Erased()),
                    new DiminutionStruck(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            ONLINE,
                            new MovementId("worn"),
                            OtherShop.at("16:06")));

    private WithdrawalSamples() {}

    private static ValueDiminished diminished(WithdrawalId id, ReturnLine line, PersonalText why) {
        return new ValueDiminished(
                OtherShop.ID,
                OtherShop.ORDER,
                OtherShop.SUBJECT,
                id,
                new MovementId("worn"),
                line,
                Money.euros(1_500),
                why,
                OtherShop.at("16:05"));
    }

    private static PiecesKept kept(WithdrawalId id, ReturnLine... lines) {
        return new PiecesKept(
                OtherShop.ID,
                OtherShop.ORDER,
                OtherShop.SUBJECT,
                id,
                new MovementId("agreed"),
                List.of(lines),
                OtherShop.at("16:04"));
    }

    private static WithdrawalDeclared declared(
            WithdrawalId id, @Nullable PersonalText to, ReturnLine... lines) {
        return new WithdrawalDeclared(
                OtherShop.ID,
                OtherShop.ORDER,
                OtherShop.SUBJECT,
                id,
                List.of(lines),
                to,
                LocalDate.of(2020, 12, 21),
                LocalDate.of(2020, 12, 19),
                OtherShop.at("16:00"));
    }
}
