package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.Part;
import org.creneau.domain.payment.online.Stage;

/// How far the paying of one order online has come.
///
/// @param awaited until when the order waits for its money; absent where it never did
/// @param calledOff whether it was called off since none came, and stayed so
/// @param late what became of money that came after that
/// @param deposit what is asked for first
public record Paying(
        Optional<Instant> awaited,
        boolean calledOff,
        Online online,
        Late late,
        Optional<Part> deposit) {
    /// Where no part is asked for first.
    public Paying(Optional<Instant> awaited, boolean calledOff, Online online, Late late) {
        this(awaited, calledOff, online, late, Optional.empty());
    }

    public static final Paying NONE = new Paying(Optional.empty(), false, Online.NONE, Late.NONE);

    /// The page on which she can still pay, the last one opened.
    public Optional<Attempt> open(Instant now) {
        return online.all().filter(one -> one.isOpenAt(now)).reduce((_, last) -> last);
    }

    /// Whether her bank said no the last time, and nothing came since.
    public boolean isDeclined() {
        return online.all()
                .reduce((_, last) -> last)
                .filter(one -> one.stage() == Stage.DECLINED)
                .isPresent();
    }

    /// What her bank keeps for the shop, which may be more than is due by now; absent where it keeps nothing.
    public Optional<Money> kept() {
        return online.all()
                .filter(one -> one.stage() == Stage.AUTHORISED)
                .map(one -> one.opened().amount())
                .reduce(Money::plus);
    }

    /// When her bank lets go of what it keeps; absent where it keeps nothing, or nobody said.
    public Optional<Instant> lapses() {
        return online.all()
                .filter(one -> one.stage() == Stage.AUTHORISED)
                .flatMap(one -> one.lapses().stream())
                .findFirst();
    }
}
