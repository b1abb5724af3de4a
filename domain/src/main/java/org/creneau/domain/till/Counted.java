package org.creneau.domain.till;

import java.util.Optional;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// What of a shop's books counts in our till. Whatever takes back what does not count there is no record: another till took it,
/// and its own books say so. A total of ours could fall below zero otherwise.
///
/// @param ids of entries, and of cheques that are banked; that the bank refused one counts until it is a mistake
public record Counted(PSet<PaymentId> ids) {
    static final Counted NOTHING = new Counted(HashTreePSet.empty());

    /// Whether an entry that is written while our till is chosen is a record of it, if it moved anything.
    boolean makesRecord(PaymentEvent entry) {
        return switch (entry) {
            case PaymentTaken _, MoneyGivenBack _, ChequeBanked _ -> true;
            case ChequeBounced back -> ids.contains(back.cheque());
            case PaymentReversed off -> ids.contains(off.about());
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> false;
        };
    }

    public Counted afterRecord(PaymentEvent entry) {
        return switch (entry) {
            case PaymentTaken in -> new Counted(ids.plus(in.payment()));
            case MoneyGivenBack out -> new Counted(ids.plus(out.payment()));
            case ChequeBanked banked -> new Counted(ids.plus(banked.cheque()));
            case ChequeBounced _, PaymentReversed _ ->
                    again(entry).map(afterOther(entry)::with).orElse(afterOther(entry));
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> this;
        };
    }

    /// What may be taken back in its turn after something that takes back another: that the bank refused a cheque, and once that was a mistake,
    /// that it has it.
    public static Optional<PaymentId> again(PaymentEvent entry) {
        return switch (entry) {
            case ChequeBounced back -> Optional.of(back.payment());
            case PaymentReversed off -> off.again();
            case PaymentTaken _, MoneyGivenBack _, ChequeBanked _ -> Optional.empty();
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> Optional.empty();
        };
    }

    private Counted with(PaymentId more) {
        return new Counted(ids.plus(more));
    }

    /// What is taken back while another till keeps the books cannot be taken back in ours any more.
    Counted afterOther(PaymentEvent entry) {
        return switch (entry) {
            case ChequeBounced back -> new Counted(ids.minus(back.cheque()));
            case PaymentReversed off -> new Counted(ids.minus(off.about()));
            case PaymentTaken _, MoneyGivenBack _, ChequeBanked _ -> this;
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> this;
        };
    }
}
