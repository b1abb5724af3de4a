package org.creneau.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Standing.Cheque;
import org.creneau.domain.payment.Standing.Step;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// The books of an order, open at a new entry.
///
/// @param shop looked at by entries that the law has a say in
/// @param owed looked at by money that is given back, struck out or more than is open
/// @param at when it happened
record Page(
        RecordPayment command,
        OrderPlaced order,
        Entries entries,
        Optional<Profile> shop,
        Optional<Owed> owed,
        Instant at) {

    Decision write() {
        boolean stale = command.seen().filter(seen -> !seen.is(entries)).isPresent();
        return stale ? Decision.refused(PaymentRefusal.BOOKS_CHANGED) : entered();
    }

    private Decision entered() {
        return switch (command.entry()) {
            case Entry.Taken taken -> inItsMoney(taken.amount(), () -> take(taken));
            case Entry.Announced(var amount) -> inItsMoney(amount, () -> announce(amount));
            case Entry.Received here -> inItsMoney(here.amount(), () -> receive(here));
            case Entry.Banked(var cheque) -> onCheque(cheque, known -> bank(cheque, known));
            case Entry.Bounced(var cheque) -> onCheque(cheque, known -> bounce(cheque, known));
            case Entry.HandedBack(var cheque) -> onCheque(cheque, known -> hand(cheque, known));
            case Entry.GivenBack back -> inItsMoney(back.amount(), () -> giveBack(back));
            case Entry.Reversed(var mistake) -> reverse(mistake);
        };
    }

    private Decision inItsMoney(Money amount, Supplier<Decision> write) {
        return amount.currency().equals(currency())
                ? write.get()
                : Decision.refused(PaymentRefusal.OTHER_CURRENCY);
    }

    private String currency() {
        return order.lines().getFirst().price().currency();
    }

    private Decision take(Entry.Taken taken) {
        return capBrokenBy(taken)
                .or(() -> beyondOpen(taken.amount(), 0))
                .map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.accepted(
                                        new PaymentTaken(
                                                command.shop(),
                                                command.order(),
                                                command.payment(),
                                                taken.means(),
                                                taken.amount(),
                                                taken.ticket().orElse(null),
                                                at)));
    }

    private Optional<Reason> capBrokenBy(Entry.Taken taken) {
        if (taken.means() != Means.CASH) {
            return Optional.empty();
        }
        long already = entries.cash();
        return shop.flatMap(here -> CashCap.on(inForce(here), here.country()))
                .filter(cap -> !cap.allows(already + taken.amount().cents(), currency()))
                .map(cap -> new CashAboveCap(cap.most(), new Money(already, currency())));
    }

    /// No payment is older than its order, whatever day somebody gives it.
    private LocalDate inForce(Profile here) {
        Instant later = at.isAfter(order.at()) ? at : order.at();
        return LocalDate.ofInstant(later, here.zone());
    }

    private LocalDate day(Profile here) {
        return LocalDate.ofInstant(at, here.zone());
    }

    /// @param promised by others, in hundredths
    private Optional<Reason> beyondOpen(Money amount, long promised) {
        return owed.map(books -> Math.max(0, books.open() - promised))
                .filter(open -> amount.cents() > open)
                .filter(_ -> !command.agreed().contains(Doubt.BEYOND_OPEN))
                .map(open -> new InDoubt(Doubt.BEYOND_OPEN, new Money(open, currency())));
    }

    private Decision announce(Money amount) {
        return beyondOpen(amount, entries.promised())
                .map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.accepted(
                                        new ChequeAnnounced(
                                                command.shop(),
                                                command.order(),
                                                command.payment(),
                                                amount,
                                                at)));
    }

    /// Nobody is asked about a cheque that cannot come.
    private Decision receive(Entry.Received here) {
        return here.announced()
                .map(id -> onCheque(id, known -> receive(here, id, known)))
                .orElseGet(() -> received(here, command.payment(), entries.promised()));
    }

    private Optional<Reason> wrongDate(LocalDate written) {
        if (isTooOld(written)) {
            return Optional.of(PaymentRefusal.CHEQUE_TOO_OLD);
        }
        return shop.map(this::day)
                .filter(written::isAfter)
                .map(today -> ahead(written, today))
                .orElse(Optional.empty());
    }

    private Optional<Reason> ahead(LocalDate written, LocalDate today) {
        if (ChequeLife.isBeyondReason(written, today)) {
            return Optional.of(PaymentRefusal.CHEQUE_DATED_TOO_FAR);
        }
        return command.agreed().contains(Doubt.DATED_AHEAD)
                ? Optional.empty()
                : Optional.of(new InDoubt(Doubt.DATED_AHEAD, Optional.empty()));
    }

    private boolean isTooOld(LocalDate written) {
        return shop.filter(
                        here ->
                                ChequeLife.lastDay(written, here.country())
                                        .filter(last -> day(here).isAfter(last))
                                        .isPresent())
                .isPresent();
    }

    private Decision receive(Entry.Received here, PaymentId announced, Cheque known) {
        return switch (known.step()) {
            case ANNOUNCED ->
                    received(here, announced, entries.promised() - known.amount().cents());
            case RECEIVED, BANKED, BOUNCED, HANDED_BACK ->
                    Decision.refused(PaymentRefusal.CHEQUE_ALREADY_RECEIVED);
        };
    }

    /// @param promised by others, in hundredths
    private Decision received(Entry.Received here, PaymentId cheque, long promised) {
        return wrongDate(here.written())
                .or(() -> beyondOpen(here.amount(), promised))
                .map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.accepted(
                                        new ChequeReceived(
                                                command.shop(),
                                                command.order(),
                                                command.payment(),
                                                cheque,
                                                here.amount(),
                                                here.written(),
                                                at)));
    }

    private Decision onCheque(PaymentId id, Function<Cheque, Decision> then) {
        return switch (entries.find(id).orElse(null)) {
            case Cheque cheque -> then.apply(cheque);
            case Standing.Struck _ -> Decision.refused(PaymentRefusal.ALREADY_REVERSED);
            case Standing.Taken _, Standing.GivenBack _, Standing.Stepped _, Standing.Home _ ->
                    Decision.refused(PaymentRefusal.UNKNOWN_PAYMENT);
            case null -> Decision.refused(PaymentRefusal.UNKNOWN_PAYMENT);
        };
    }

    /// What bounced may be shown to the bank again.
    private Decision bank(PaymentId id, Cheque cheque) {
        return switch (cheque.step()) {
            case ANNOUNCED -> Decision.refused(PaymentRefusal.CHEQUE_NOT_RECEIVED);
            case RECEIVED, BOUNCED ->
                    Decision.accepted(
                            new ChequeBanked(
                                    command.shop(),
                                    command.order(),
                                    command.payment(),
                                    id,
                                    cheque.amount(),
                                    at));
            case BANKED -> Decision.refused(PaymentRefusal.CHEQUE_ALREADY_BANKED);
            case HANDED_BACK -> Decision.refused(PaymentRefusal.CHEQUE_HANDED_BACK);
        };
    }

    private Decision bounce(PaymentId id, Cheque cheque) {
        return cheque.step() == Step.BANKED
                ? Decision.accepted(
                        new ChequeBounced(
                                command.shop(),
                                command.order(),
                                command.payment(),
                                id,
                                cheque.amount(),
                                at))
                : Decision.refused(PaymentRefusal.CHEQUE_NOT_BANKED);
    }

    /// Whatever is still to be paid: she may pay otherwise, or later.
    private Decision hand(PaymentId id, Cheque cheque) {
        return switch (cheque.step()) {
            case ANNOUNCED -> Decision.refused(PaymentRefusal.CHEQUE_NOT_RECEIVED);
            case RECEIVED, BOUNCED ->
                    Decision.accepted(
                            new ChequeHandedBack(
                                    command.shop(),
                                    command.order(),
                                    command.payment(),
                                    id,
                                    cheque.amount(),
                                    at));
            case BANKED -> Decision.refused(PaymentRefusal.CHEQUE_ALREADY_BANKED);
            case HANDED_BACK -> Decision.refused(PaymentRefusal.CHEQUE_HANDED_BACK);
        };
    }

    private Decision giveBack(Entry.GivenBack back) {
        return new Back(command, back, order, entries, shop, owed, at).write();
    }

    private Decision reverse(PaymentId mistake) {
        return switch (entries.find(mistake).orElse(null)) {
            case Standing.Taken(var means, _, _) -> byHand(mistake, means);
            case Standing.GivenBack(var means, _, _) -> byHand(mistake, means);
            case Standing.Home _ -> Decision.refused(PaymentRefusal.PART_OF_EXCHANGE);
            case Cheque cheque -> reversed(mistake, Means.CHEQUE, cheque.cents(), null);
            case Standing.Stepped(var id, _) -> onCheque(id, known -> step(mistake, id, known));
            case Standing.Struck _ -> Decision.refused(PaymentRefusal.ALREADY_REVERSED);
            case null -> Decision.refused(PaymentRefusal.UNKNOWN_PAYMENT);
        };
    }

    /// What a payment service told is no slip of somebody's pen, and of an exchange one half would be left.
    private Decision byHand(PaymentId mistake, Means means) {
        return switch (means) {
            case ONLINE -> Decision.refused(PaymentRefusal.TOLD_BY_SERVICE);
            case EXCHANGE -> Decision.refused(PaymentRefusal.PART_OF_EXCHANGE);
            case CARD, CASH, TRANSFER, VOUCHER, CHEQUE -> reversed(mistake, means);
        };
    }

    private Decision reversed(PaymentId mistake, Means means) {
        long counted = entries.find(mistake).map(Standing::cents).orElse(0L);
        return reversed(mistake, means, counted, null);
    }

    private Decision step(PaymentId mistake, PaymentId id, Cheque cheque) {
        return entries.isLastStep(mistake)
                ? reversed(mistake, Means.CHEQUE, counted(cheque), id)
                : Decision.refused(PaymentRefusal.CHEQUE_STEP_STANDS);
    }

    /// What the bank did not refuse, it has.
    private static long counted(Cheque cheque) {
        return cheque.step() == Step.BOUNCED ? -cheque.amount().cents() : cheque.cents();
    }

    private Decision reversed(
            PaymentId mistake, Means means, long counted, @Nullable PaymentId cheque) {
        long underway = owed.map(known -> known.online().underway()).orElse(0L);
        if (counted > 0 && entries.kept() - underway < counted) {
            return Decision.refused(PaymentRefusal.MONEY_MOVED_ON);
        }
        return Decision.accepted(
                new PaymentReversed(
                        command.shop(),
                        command.order(),
                        command.payment(),
                        mistake,
                        means,
                        new Money(counted, currency()),
                        cheque,
                        at));
    }
}
