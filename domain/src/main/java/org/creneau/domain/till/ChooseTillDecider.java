package org.creneau.domain.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.till.TillEvent.TillChosen;

/// Says whose till keeps the books from now on. Whoever leaves ours leaves nothing open in it; whoever comes back finds its
/// numbers and its perpetual total as they were.
public final class ChooseTillDecider implements Decider<ChooseTill, ChooseTillDecider.Facts> {
    public record Facts(Optional<Profile> shop, TillBooks books) {}

    @Override
    public Class<ChooseTill> command() {
        return ChooseTill.class;
    }

    @Override
    public Fold<Facts> facts(ChooseTill command) {
        return Premises.profileOf(command.shop()).and(TillBooks.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseTill command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.books().till() == command.till()
                ? Decision.accepted()
                : chosen(command, facts.books(), facts.shop().get(), at);
    }

    private static Decision chosen(ChooseTill command, TillBooks books, Profile shop, Instant at) {
        List<TillEvent> events = new ArrayList<>();
        if (command.till() == Till.SHOPS_OWN) {
            LocalDate today = LocalDate.ofInstant(at, shop.zone());
            events.addAll(
                    Closing.of(command.shop(), shop.zone(), at, books).until(Span.DAY, today));
        }
        events.add(new TillChosen(command.shop(), command.till(), at));
        return Decision.accepted(events);
    }
}
