package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Places the orders of a basket of the town, one shop after the other, each by a command of its own: a shop
/// takes money for itself alone. What one shop refuses is no reason for another to.
///
/// The ids of the orders follow from the places, so that a form sent twice orders once.
@Component
class OneByOne {
    private final Booking booking;
    private final Reading reading;
    private final Visitors visitors;
    private final Say say;

    OneByOne(Booking booking, Reading reading, Visitors visitors, Say say) {
        this.booking = booking;
        this.reading = reading;
        this.visitors = visitors;
        this.say = say;
    }

    /// What is wanted of one shop.
    record Part(Basket basket, HeldPlace place) {
        ShopId shop() {
            return place.slot().shop();
        }
    }

    /// @param online the shops that she pays online
    /// @param phone her number as each shop's country writes it
    /// @param email where letters go that say what changes; absent where she wants none
    record Wanted(
            List<Part> parts,
            Set<ShopId> online,
            String name,
            Function<ShopId, PhoneNumber> phone,
            @Nullable EmailAddress email) {
        PayAt payAt(ShopId shop) {
            return online.contains(shop) ? PayAt.ONLINE : PayAt.COUNTER;
        }
    }

    record Placed(ShopId shop, OrderId order) {}

    /// @param nearest a window that is still free, close to the one that was lost
    record Missed(ShopView shop, Alert alert, @Nullable Window nearest) {}

    /// @param otherwise whether one of them was placed before, to be paid in another way: that one stands
    record Answers(List<Placed> placed, List<Missed> missed, boolean otherwise) {}

    static TownBasket basket(List<Part> parts) {
        var shops = new LinkedHashMap<ShopId, Basket>();
        parts.forEach(part -> shops.put(part.shop(), part.basket()));
        return new TownBasket(shops);
    }

    Answers place(Wanted wanted, HttpServletRequest request, HttpServletResponse response) {
        Function<ShopId, SubjectId> visitor = visitors.subjects(request, response);
        List<Placed> placed = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        boolean otherwise = false;
        for (Part part : wanted.parts()) {
            try {
                Outcome outcome = order(part, wanted, visitor.apply(part.shop()));
                otherwise |= isOtherwise(outcome);
                switch (answer(outcome, part.place(), part.basket().size())) {
                    case Answer.Yes(var order) -> placed.add(new Placed(part.shop(), order));
                    case Answer.No(var why) -> missed.add(why);
                }
            } catch (TemporarilyUnavailable | DataAccessException gone) {
                missed.add(unavailable(part, placed, gone));
            }
        }
        return new Answers(List.copyOf(placed), List.copyOf(missed), otherwise);
    }

    /// Orders that stand are shown with their codes whatever becomes of the rest; where there are none yet, the
    /// whole form can be sent again.
    private Missed unavailable(Part part, List<Placed> placed, RuntimeException gone) {
        if (placed.isEmpty()) {
            throw gone;
        }
        return new Missed(reading.shop(part.shop()), Alert.of(say, "problem.unavailable"), null);
    }

    private sealed interface Answer {
        record Yes(OrderId order) implements Answer {}

        record No(Missed why) implements Answer {}
    }

    private Outcome order(Part part, Wanted wanted, SubjectId visitor) {
        HeldPlace place = part.place();
        var phone = wanted.phone().apply(part.shop());
        var wish =
                new Booking.Wish(
                                place,
                                part.basket().wanted(),
                                new Customer(wanted.name(), phone, wanted.email()),
                                Commitment.TO_PAY)
                        .paid(wanted.payAt(part.shop()));
        return booking.order(Keys.order(part.shop(), place.hold()), wish, visitor, Channel.WEB);
    }

    private static boolean isOtherwise(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason)
                && reason == OrderRefusal.OTHER_WAY_TO_PAY;
    }

    private Answer answer(Outcome outcome, HeldPlace place, int pieces) {
        ShopId shop = place.slot().shop();
        return switch (outcome) {
            case Outcome.Accepted _ -> new Answer.Yes(Keys.order(shop, place.hold()));
            case Outcome.Refused _ when isOtherwise(outcome) ->
                    new Answer.Yes(Keys.order(shop, place.hold()));
            case Outcome.Refused(var reason) -> {
                Window nearest =
                        reason instanceof SlotRefusal
                                ? reading.nearestFree(place.slot(), pieces).orElse(null)
                                : null;
                yield new Answer.No(new Missed(reading.shop(shop), Alert.of(say, reason), nearest));
            }
        };
    }
}
