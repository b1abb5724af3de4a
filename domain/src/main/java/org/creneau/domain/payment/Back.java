package org.creneau.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.shop.Profile;

/// Money on its way out of the till.
record Back(
        RecordPayment command,
        Entry.GivenBack entry,
        OrderPlaced order,
        Entries entries,
        Optional<Profile> shop,
        Optional<Owed> owed,
        Instant at) {

    Decision write() {
        return forbidden().or(this::doubt).map(Decision::refused).orElseGet(this::given);
    }

    private Optional<Reason> forbidden() {
        if (isUnderway()) {
            return Optional.of(OnlineRefusal.REFUND_UNDERWAY);
        }
        long given = entries.givenBack() + cents();
        return given > entries.received()
                ? Optional.of(PaymentRefusal.GIVEN_BACK_BEYOND_RECEIVED)
                : capBroken();
    }

    /// As long as nothing is on its way, a shop may give back more than it owes.
    private boolean isUnderway() {
        return owed.filter(known -> known.online().underway() > 0)
                .filter(known -> cents() > known.left())
                .isPresent();
    }

    /// Whoever owes it: the French text counts a shop among those who owe, the Belgian one counts what is paid and what is
    /// received.
    private Optional<Reason> capBroken() {
        if (entry.means() != Means.CASH) {
            return Optional.empty();
        }
        long already = entries.cashBack();
        return shop.flatMap(here -> CashCap.on(inForce(here), here.country()))
                .filter(cap -> !cap.allows(already + cents(), currency()))
                .map(cap -> new CashBackAboveCap(cap.most(), new Money(already, currency())));
    }

    private LocalDate inForce(Profile here) {
        return LocalDate.ofInstant(at.isAfter(order.at()) ? at : order.at(), here.zone());
    }

    private Optional<Reason> doubt() {
        return isOtherwise() && !command.agreed().contains(Doubt.OTHER_MEANS)
                ? Optional.of(new InDoubt(Doubt.OTHER_MEANS, new Money(usual(), currency())))
                : Optional.empty();
    }

    private boolean isOtherwise() {
        return cents() > usual();
    }

    private long usual() {
        return entries.leftBy(entry.means());
    }

    private long cents() {
        return entry.amount().cents();
    }

    private String currency() {
        return entry.amount().currency();
    }

    private Decision given() {
        return Decision.accepted(
                new MoneyGivenBack(
                        command.shop(),
                        command.order(),
                        command.payment(),
                        entry.means(),
                        entry.amount(),
                        entry.ticket().orElse(null),
                        isOtherwise(),
                        at));
    }
}
