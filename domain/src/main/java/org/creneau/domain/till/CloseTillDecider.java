package org.creneau.domain.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// Closes whatever is open as far as the end of a day, a month or a year; nothing where nothing is. A shop whose own till keeps
/// its books again can still close the month in which it left ours.
public final class CloseTillDecider implements Decider<CloseTill, CloseTillDecider.Facts> {
    public record Facts(Optional<Profile> shop, TillBooks books) {}

    @Override
    public Class<CloseTill> command() {
        return CloseTill.class;
    }

    @Override
    public Fold<Facts> facts(CloseTill command) {
        return Premises.profileOf(command.shop()).and(TillBooks.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(CloseTill command, Facts facts, Instant at) {
        return facts.shop()
                .map(shop -> decide(command, facts.books(), shop, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision decide(CloseTill command, TillBooks books, Profile shop, Instant at) {
        LocalDate possible = command.span().firstPossible(command.day());
        if (books.since().isEmpty()) {
            return Decision.refused(TillRefusal.NOT_THE_TILL);
        }
        if (LocalDate.ofInstant(at, shop.zone()).isBefore(possible)) {
            return Decision.refused(new SpanNotOver(possible));
        }
        boolean changed = command.seen().filter(last -> last != books.records()).isPresent();
        return changed
                ? Decision.refused(TillRefusal.TILL_CHANGED)
                : Decision.accepted(
                        Closing.of(command.shop(), shop.zone(), at, books)
                                .until(command.span(), command.day()));
    }
}
