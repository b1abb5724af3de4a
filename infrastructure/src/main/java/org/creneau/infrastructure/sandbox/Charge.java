package org.creneau.infrastructure.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.sandbox.Progress.Asked;
import org.creneau.infrastructure.sandbox.Progress.Declined;
import org.creneau.infrastructure.sandbox.Progress.Ended;
import org.creneau.infrastructure.sandbox.Progress.Kept;
import org.creneau.infrastructure.sandbox.Progress.Open;
import org.creneau.infrastructure.sandbox.Progress.Taken;

/// One payment as it stands in the books of the sandbox, and what can happen to it.
///
/// @param until when the page closes by itself
record Charge(
        ServiceReference reference,
        Account account,
        PaymentId payment,
        Money amount,
        String shown,
        Capture capture,
        URI back,
        Instant until,
        Progress progress) {
    static final String AUTHORISED = "payment.authorised";

    static final int MOST_REFUSALS = 3;
    static final int MOST_WRONG_CODES = 3;

    private static final Duration UNTIL_REPAID = Duration.ofSeconds(10);

    static Charge opened(ServiceReference reference, Ask ask) {
        if (ask.amount().cents() <= 0) {
            throw new ServiceRefused("there is nothing to pay");
        }
        return new Charge(
                reference,
                ask.account(),
                ask.payment(),
                ask.amount(),
                ask.shown(),
                ask.capture(),
                ask.back(),
                ask.until(),
                new Open(0));
    }

    /// Asked for again, it is the same, or refused.
    Charge askedAgain(Ask ask) {
        if (!ask.amount().equals(amount) || ask.capture() != capture) {
            throw new ServiceRefused("another payment was opened under this id");
        }
        return this;
    }

    /// As it stands at an instant, after what happens by itself.
    Charge at(Instant now) {
        return switch (progress) {
            case Open _, Asked _ -> now.isBefore(until) ? this : with(new Ended());
            case Kept(_, var lapses) -> now.isBefore(lapses) ? this : with(new Ended());
            case Taken(var card, var captured, var repayments) ->
                    with(
                            new Taken(
                                    card,
                                    captured,
                                    repayments.stream().map(one -> one.at(now, card)).toList()));
            case Declined _, Ended _ -> this;
        };
    }

    /// When something happens by itself next.
    Optional<Instant> due() {
        return switch (progress) {
            case Open _, Asked _ -> Optional.of(until);
            case Kept(_, var lapses) -> Optional.of(lapses);
            case Taken taken ->
                    taken.repayments().stream()
                            .filter(one -> one.fate() == Fate.UNDERWAY)
                            .map(Repayment::due)
                            .min(Instant::compareTo);
            case Declined _, Ended _ -> Optional.empty();
        };
    }

    /// @param code that the bank sends, where it asks for one
    Charge pays(TestCard card, String code, Instant now) {
        return switch (progress) {
            case Open(int refusals) -> tried(card, code, refusals, now);
            case Asked(_, _, _, int refusals) -> tried(card, code, refusals, now);
            case Kept _, Taken _, Declined _, Ended _ -> this;
        };
    }

    private Charge tried(TestCard card, String code, int refusals, Instant now) {
        return switch (card.bank()) {
            case YES -> granted(card, now);
            case NO -> refused(card, refusals);
            case ASKS -> with(new Asked(card, code, 0, refusals));
        };
    }

    private Charge granted(TestCard card, Instant now) {
        return with(
                switch (capture) {
                    case AT_ONCE -> new Taken(card, amount, List.of());
                    case LATER -> new Kept(card, now.plus(card.kept()));
                });
    }

    private Charge refused(TestCard card, int refusals) {
        return with(refusals + 1 < MOST_REFUSALS ? new Open(refusals + 1) : new Declined(card));
    }

    /// The code from her telephone.
    Charge confirms(String typed, Instant now) {
        if (!(progress instanceof Asked(var card, var code, int wrong, int refusals))) {
            return this;
        }
        if (code.equals(typed)) {
            return granted(card, now);
        }
        return wrong + 1 < MOST_WRONG_CODES
                ? with(new Asked(card, code, wrong + 1, refusals))
                : refused(card, refusals);
    }

    /// She does not prove who she is: for the bank the card is refused.
    Charge givesUp() {
        return progress instanceof Asked(var card, _, _, int refusals)
                ? refused(card, refusals)
                : this;
    }

    Charge captured(Money sum) {
        return switch (progress) {
            case Kept(var card, _) when isWithin(sum, amount) ->
                    with(new Taken(card, sum, List.of()));
            case Taken(_, var captured, _) when captured.equals(sum) -> this;
            case Open _, Asked _, Kept _, Taken _, Declined _, Ended _ ->
                    throw new ServiceRefused("this much cannot be captured, or not any more");
        };
    }

    private static boolean isWithin(Money sum, Money most) {
        return sum.currency().equals(most.currency())
                && sum.cents() > 0
                && sum.cents() <= most.cents();
    }

    Charge closed() {
        return switch (progress) {
            case Open _, Asked _ -> with(new Ended());
            case Kept _, Taken _, Declined _, Ended _ -> this;
        };
    }

    Charge cancelled() {
        return switch (progress) {
            case Open _, Asked _, Kept _ -> with(new Ended());
            case Taken _, Declined _, Ended _ -> this;
        };
    }

    Charge refunded(PaymentId refund, ServiceReference called, Money sum, Instant now) {
        if (!(progress instanceof Taken(var card, var captured, var repayments))) {
            throw new ServiceRefused("nothing was captured");
        }
        Optional<Repayment> known =
                repayments.stream().filter(one -> one.refund().equals(refund)).findFirst();
        if (known.isPresent()) {
            return knownRefund(known.get(), sum);
        }
        if (!isWithin(sum, left(captured, repayments))) {
            throw new ServiceRefused("more than is left of what was captured");
        }
        var one = new Repayment(refund, called, sum, now.plus(UNTIL_REPAID), Fate.UNDERWAY);
        List<Repayment> all = new ArrayList<>(repayments);
        all.add(one);
        return with(new Taken(card, captured, all));
    }

    private Charge knownRefund(Repayment known, Money sum) {
        if (!known.amount().equals(sum)) {
            throw new ServiceRefused("another refund was asked under this id");
        }
        return this;
    }

    private static Money left(Money captured, List<Repayment> repayments) {
        return repayments.stream()
                .filter(one -> one.fate() != Fate.FAILED)
                .map(Repayment::amount)
                .reduce(captured, Money::minus);
    }

    Snapshot snapshot() {
        Money nothing = amount.times(0);
        return switch (progress) {
            case Open _, Asked _ -> snapshot(Stage.OPEN, nothing, nothing);
            case Kept(_, var lapses) ->
                    new Snapshot(
                            payment,
                            reference,
                            Stage.AUTHORISED,
                            amount,
                            nothing,
                            Optional.of(lapses),
                            List.of());
            case Taken(_, var captured, var repayments) ->
                    new Snapshot(
                            payment,
                            reference,
                            Stage.CAPTURED,
                            amount,
                            captured,
                            Optional.empty(),
                            repayments.stream().map(Repayment::shown).toList());
            case Declined _ -> snapshot(Stage.DECLINED, nothing, nothing);
            case Ended _ -> snapshot(Stage.ENDED, nothing, nothing);
        };
    }

    private Snapshot snapshot(Stage stage, Money authorised, Money captured) {
        return new Snapshot(
                payment, reference, stage, authorised, captured, Optional.empty(), List.of());
    }

    /// Of the card that it is paid with; none before there is one.
    Mischief mischief() {
        return switch (progress) {
            case Kept(var card, _) -> card.mischief();
            case Taken(var card, _, _) -> card.mischief();
            case Open _, Asked _, Declined _, Ended _ -> Mischief.NONE;
        };
    }

    /// What it tells of what happened since, one after the other.
    List<String> newsSince(Charge before) {
        Snapshot was = before.snapshot();
        Snapshot is = snapshot();
        Stream<String> refunds =
                is.refunds().stream()
                        .filter(refund -> !was.refunds().contains(refund))
                        .map(refund -> "refund." + told(refund.fate()));
        return Stream.concat(steps(was.stage(), is.stage()), refunds).toList();
    }

    private static Stream<String> steps(Stage was, Stage is) {
        if (was == is) {
            return Stream.empty();
        }
        return switch (is) {
            case OPEN -> Stream.empty();
            case AUTHORISED -> Stream.of(AUTHORISED);
            case CAPTURED ->
                    was == Stage.AUTHORISED
                            ? Stream.of("payment.captured")
                            : Stream.of(AUTHORISED, "payment.captured");
            case DECLINED -> Stream.of("payment.declined");
            case ENDED -> Stream.of("payment.ended");
        };
    }

    private static String told(Fate fate) {
        return switch (fate) {
            case UNDERWAY -> "asked";
            case MADE -> "made";
            case FAILED -> "failed";
        };
    }

    private Charge with(Progress next) {
        return new Charge(reference, account, payment, amount, shown, capture, back, until, next);
    }
}
