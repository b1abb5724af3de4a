package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.ANN;
import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.ORDER;
import static org.creneau.infrastructure.serialization.Samples.PHONE;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
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

/// Of somebody who changed her mind, as the stored samples tell it.
final class WithdrawalSamples {
    private static final WithdrawalId ID = new WithdrawalId("d1e2f3");

    static final List<Event> ALL =
            List.of(
                    new WithdrawalDeclared(
                            SHOP,
                            ORDER,
                            ANN,
                            ID,
                            List.of(new ReturnLine(new ItemId("carnet"), new Quantity(1))),
                            PersonalText.of(PHONE),
                            LocalDate.of(2020, 12, 21),
                            LocalDate.of(2020, 12, 19),
                            NOON),
                    new AcknowledgementSent(SHOP, ORDER, ANN, ID, NOON),
                    new AcknowledgementFailed(SHOP, ORDER, ANN, ID, NotSent.NO_SERVER, NOON),
                    new SendingProved(SHOP, ORDER, ANN, ID, LocalDate.of(2020, 12, 6), NOON),
                    new PiecesKept(
                            SHOP,
                            ORDER,
                            ANN,
                            ID,
                            new MovementId("b7c8"),
                            List.of(new ReturnLine(new ItemId("carnet"), new Quantity(1))),
                            NOON),
                    new ValueDiminished(
                            SHOP,
                            ORDER,
                            ANN,
                            ID,
                            new MovementId("c8d9"),
                            new ReturnLine(new ItemId("carnet"), new Quantity(1)),
                            Money.euros(250),
                            PersonalText.of(PHONE),
                            NOON),
                    new DiminutionStruck(SHOP, ORDER, ANN, ID, new MovementId("c8d9"), NOON));

    private WithdrawalSamples() {}
}
