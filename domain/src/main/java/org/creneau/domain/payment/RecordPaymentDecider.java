package org.creneau.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;

/// Money that was received is a fact: of a cancelled order too, and beyond what is due, of which somebody is asked once.
/// Refused is what the law forbids, and what cannot have happened after what the books say.
public final class RecordPaymentDecider
        implements Decider<RecordPayment, RecordPaymentDecider.Facts> {
    /// By how much two clocks may differ, and a form that knows no seconds.
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    public record Facts(
            Optional<OrderPlaced> order,
            Entries entries,
            Optional<PaymentEvent> earlier,
            Optional<Profile> shop,
            Optional<Owed> owed) {}

    private record Books(Optional<OrderPlaced> order, Entries entries) {}

    private record Asked(
            Optional<PaymentEvent> earlier, Optional<Profile> shop, Optional<Owed> owed) {}

    private record ByEntry(Optional<Profile> shop, Optional<Owed> owed) {}

    @Override
    public Class<RecordPayment> command() {
        return RecordPayment.class;
    }

    @Override
    public Fold<Facts> facts(RecordPayment command) {
        return placed(command.order())
                .and(Entries.of(command.order()), Books::new)
                .and(
                        told(command.payment())
                                .and(
                                        shop(command).and(owed(command), ByEntry::new),
                                        (told, by) -> new Asked(told, by.shop(), by.owed())),
                        (books, asked) ->
                                new Facts(
                                        books.order(),
                                        books.entries(),
                                        asked.earlier(),
                                        asked.shop(),
                                        asked.owed()));
    }

    private static Fold<Optional<OrderPlaced>> placed(OrderId order) {
        return Fold.of(
                OrderPlaced.class,
                Boundary.of(order.tag(), Set.of(OrderPlaced.class)),
                Optional.empty(),
                (_, placed) -> Optional.of(placed));
    }

    /// What was written under this id before, of whatever order.
    private static Fold<Optional<PaymentEvent>> told(PaymentId payment) {
        return Fold.of(
                PaymentEvent.class,
                Boundary.of(payment.tag(), Entries.TYPES),
                Optional.empty(),
                (known, event) -> event.payment().equals(payment) ? Optional.of(event) : known);
    }

    /// Only the law asks where the shop is.
    private static Fold<Optional<Profile>> shop(RecordPayment command) {
        return switch (command.entry()) {
            case Entry.Taken(var means, _, _) -> ofCash(command, means);
            case Entry.GivenBack(var means, _, _) -> ofCash(command, means);
            case Entry.Received _ -> Premises.profileOf(command.shop());
            case Entry.Announced _, Entry.Banked _, Entry.Bounced _ -> Fold.known(Optional.empty());
            case Entry.HandedBack _, Entry.Reversed _ -> Fold.known(Optional.empty());
        };
    }

    private static Fold<Optional<Profile>> ofCash(RecordPayment command, Means means) {
        return means == Means.CASH
                ? Premises.profileOf(command.shop())
                : Fold.known(Optional.empty());
    }

    /// Whoever gives money back looks at what is on its way already; who takes some that gives no change, at what is open.
    private static Fold<Optional<Owed>> owed(RecordPayment command) {
        boolean looks =
                switch (command.entry()) {
                    case Entry.Taken(var means, _, _) -> means != Means.CASH;
                    case Entry.GivenBack _, Entry.Announced _, Entry.Received _ -> true;
                    case Entry.Reversed _ -> true;
                    case Entry.Banked _, Entry.Bounced _, Entry.HandedBack _ -> false;
                };
        return looks
                ? Owed.of(command.order()).and(Fold.known(true), (owed, _) -> Optional.of(owed))
                : Fold.known(Optional.empty());
    }

    @Override
    public Decision decide(RecordPayment command, Facts facts, Instant at) {
        return facts.earlier()
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> onOrder(command, facts, at));
    }

    /// When it happened is not compared: whoever sends it again may say another minute.
    private static Decision repeated(RecordPayment command, PaymentEvent earlier) {
        boolean same =
                earlier.shop().equals(command.shop())
                        && earlier.order().equals(command.order())
                        && told(earlier).equals(command.entry());
        return same
                ? Decision.accepted()
                : Decision.refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
    }

    private static Entry told(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in ->
                    new Entry.Taken(in.means(), in.amount(), Optional.ofNullable(in.ticket()));
            case ChequeAnnounced said -> new Entry.Announced(said.amount());
            case ChequeReceived here ->
                    new Entry.Received(
                            Optional.of(here.cheque()).filter(it -> !it.equals(here.payment())),
                            here.amount(),
                            here.written());
            case ChequeBanked banked -> new Entry.Banked(banked.cheque());
            case ChequeBounced back -> new Entry.Bounced(back.cheque());
            case ChequeHandedBack hers -> new Entry.HandedBack(hers.cheque());
            case MoneyGivenBack out ->
                    new Entry.GivenBack(
                            out.means(), out.amount(), Optional.ofNullable(out.ticket()));
            case PaymentReversed off -> new Entry.Reversed(off.mistake());
        };
    }

    private static Decision onOrder(RecordPayment command, Facts facts, Instant at) {
        return facts.order()
                .filter(order -> order.shop().equals(command.shop()))
                .map(
                        order ->
                                wrongTime(command.happened(), order, at)
                                        .map(Decision::refused)
                                        .orElseGet(() -> write(command, order, facts, at)))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_ORDER));
    }

    private static Optional<Reason> wrongTime(Instant happened, OrderPlaced order, Instant at) {
        if (happened.isAfter(at.plus(CLOCKS))) {
            return Optional.of(PaymentRefusal.NOT_PAID_YET);
        }
        return happened.isBefore(order.at().minus(CLOCKS))
                ? Optional.of(PaymentRefusal.PAID_BEFORE_ORDERED)
                : Optional.empty();
    }

    private static Decision write(
            RecordPayment command, OrderPlaced order, Facts facts, Instant at) {
        Instant happened = command.happened().isAfter(at) ? at : command.happened();
        return new Page(command, order, facts.entries(), facts.shop(), facts.owed(), happened)
                .write();
    }
}
