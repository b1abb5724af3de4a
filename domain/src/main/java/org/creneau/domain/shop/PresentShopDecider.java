package org.creneau.domain.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// Lets a shop that is open present itself anew; all that it has said besides stays. Where it now stands in
/// another country, that country's holidays and that country's texts on distancing hold for it.
public final class PresentShopDecider implements Decider<PresentShop, PresentShopDecider.Facts> {
    public record Facts(Premises premises, Holidays holidays) {}

    @Override
    public Class<PresentShop> command() {
        return PresentShop.class;
    }

    @Override
    public Fold<Facts> facts(PresentShop command) {
        return Premises.of(command.shop()).and(Premises.holidaysOf(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(PresentShop command, Facts facts, Instant at) {
        return facts.premises()
                .profile()
                .map(known -> presented(command, known, facts, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision presented(PresentShop command, Profile known, Facts facts, Instant at) {
        if (known.equals(command.profile())) {
            return Decision.accepted();
        }
        List<Event> events = new ArrayList<>();
        events.add(new ShopOpened(command.shop(), command.profile(), at));
        if (!known.country().equals(command.profile().country())) {
            events.addAll(underTheLawOf(command, facts, at));
        }
        return Decision.accepted(events.toArray(Event[]::new));
    }

    private static List<Event> underTheLawOf(PresentShop command, Facts facts, Instant at) {
        ShopId shop = command.shop();
        String country = command.profile().country();
        Holidays holidays = facts.holidays().movedTo(country);
        Optional<Distancing> before = facts.premises().distancing();
        Optional<Distancing> after = before.map(said -> said.movedTo(country));
        List<Event> events = new ArrayList<>();
        if (!holidays.equals(facts.holidays())) {
            events.add(new HolidaysChosen(shop, holidays, at));
        }
        if (!after.equals(before)) {
            after.map(there -> new DistancingChosen(shop, there, at)).ifPresent(events::add);
        }
        return events;
    }
}
