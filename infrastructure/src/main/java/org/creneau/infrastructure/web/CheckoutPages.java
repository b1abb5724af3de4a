package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who collects, a last look at everything, and the order itself. Whatever goes wrong, what was typed
/// stays.
@Controller
class CheckoutPages {
    private final Reading reading;
    private final Booking booking;
    private final Receiving.Ways ways;
    private final PublicLinks links;
    private final Visitors visitors;
    private final LastPlace last;
    private final Phones phones;
    private final PayingOnline paying;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    CheckoutPages(
            Reading reading,
            Booking booking,
            Receiving.Ways ways,
            PublicLinks links,
            Visitors visitors,
            LastPlace last,
            Phones phones,
            PayingOnline paying,
            Desk desk,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.booking = booking;
        this.ways = ways;
        this.links = links;
        this.visitors = visitors;
        this.last = last;
        this.phones = phones;
        this.paying = paying;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param left absent for a place that is offered, not held
    /// @param kept the last day on which it would be put aside; absent where the shop does not
    record Checkout(
            ShopView shop,
            Recap recap,
            Basket basket,
            HeldPlace place,
            Instant end,
            String token,
            @Nullable TimeLeft left,
            Receiving receiving,
            Typed typed,
            @Nullable LocalDate kept,
            @Nullable Alert news,
            @Nullable Alert alert) {}

    @GetMapping("/boutiques/{shop}/commande/{token}")
    ModelAndView contact(
            @PathVariable ShopId shop, @PathVariable String token, HttpServletRequest request) {
        HeldPlace place = place(shop, token);
        OrderId order = Keys.order(shop, place.hold());
        if (reading.isPlaced(shop, order)) {
            return Redirects.to("/commande/" + links.to(shop, order));
        }
        Basket basket = Basket.read(request.getParameterMap());
        if (basket.isEmpty()) {
            return Redirects.to("/boutiques/" + shop);
        }
        return page(place, asked(basket, place, request), Typed.NOTHING, null, HttpStatus.OK);
    }

    @PostMapping("/boutiques/{shop}/commande/{token}")
    ModelAndView order(
            @PathVariable ShopId shop,
            @PathVariable String token,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "telephone", defaultValue = "") String phone,
            @RequestParam(name = "engagement", defaultValue = "true") boolean bound,
            @RequestParam(name = "reglement", defaultValue = "") String paid,
            HttpServletRequest request,
            HttpServletResponse response) {
        HeldPlace place = place(shop, token);
        Basket basket = Basket.read(request.getParameterMap());
        Asked asked = asked(basket, place, request);
        Optional<PhoneNumber> number = read(phone, reading.shop(shop));
        AddressForm to = AddressForm.read(request.getParameterMap());
        boolean online = paid.equals("en-ligne");
        boolean offered = paying.isOffered(reading.shop(shop));
        Typed typed =
                Typed.checked(name.strip(), phone, number.isPresent(), say)
                        .to(asked.receiving().isDelivery() ? to.checked(say) : to)
                        .mail(request.getParameter("courriel"), say)
                        .online(online && offered);
        if (basket.isEmpty()) {
            Alert alert = Alert.of(say, "malformed.basket");
            return page(place, asked, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (online && !offered) {
            Alert alert = Alert.of(say, OrderRefusal.NOT_PAID_ONLINE);
            return page(place, asked, typed, alert, HttpStatus.CONFLICT);
        }
        if (asked.receiving().hasLost(request.getParameter(Receiving.FIELD))) {
            return page(
                    place,
                    asked,
                    typed,
                    Alert.of(say, DeliveryRefusal.UNKNOWN_ZONE),
                    HttpStatus.CONFLICT);
        }
        Optional<Way> way = way(asked, typed);
        if (typed.wrong() || number.isEmpty() || way.isEmpty()) {
            return page(place, asked, typed, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var customer = new Customer(typed.name(), number.get(), typed.address());
        var commitment = bound ? Commitment.TO_PAY : Commitment.NONE;
        var wish =
                new Booking.Wish(place, basket.wanted(), customer, commitment)
                        .by(way.get())
                        .paid(typed.payAt());
        OrderId order = Keys.order(shop, place.hold());
        try {
            var visitor = visitors.subject(shop, request, response);
            HeldPlace earlier = last.at(shop, request);
            return switch (booking.order(order, wish, earlier, visitor, Channel.WEB)) {
                case Outcome.Accepted _ -> Redirects.to("/commande/" + links.to(shop, order));
                case Outcome.Refused(var reason) when reason == OrderRefusal.OTHER_WAY_TO_PAY ->
                        Redirects.to(
                                "/commande/"
                                        + links.to(shop, order)
                                        + "?paiement=autrement#en-ligne");
                case Outcome.Refused(var reason) -> refused(place, asked, typed, reason);
            };
        } catch (TemporarilyUnavailable _) {
            return unavailable(place, asked, typed);
        }
    }

    /// Where a browser asks again for the page that followed *more time*, as when it is reloaded.
    @GetMapping("/boutiques/{shop}/commande/{token}/prolongation")
    ModelAndView extended(
            @PathVariable ShopId shop, @PathVariable String token, HttpServletRequest request) {
        HeldPlace place = booking.asKept(place(shop, token));
        Asked asked = asked(Basket.read(request.getParameterMap()), place, request);
        return Redirects.to(
                "/boutiques/%s/commande/%s?%s%s"
                        .formatted(
                                shop,
                                links.to(place),
                                asked.basket().query(),
                                asked.receiving().query()));
    }

    /// More time. The form comes along, so that what was typed in it stays.
    @PostMapping("/boutiques/{shop}/commande/{token}/prolongation")
    ModelAndView extend(
            @PathVariable ShopId shop,
            @PathVariable String token,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "telephone", defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response) {
        HeldPlace place = place(shop, token);
        Basket basket = Basket.read(request.getParameterMap());
        Asked asked = asked(basket, place, request);
        AddressForm to = AddressForm.read(request.getParameterMap());
        String email = Objects.requireNonNullElse(request.getParameter("courriel"), "");
        Typed typed = new Typed(name, phone, to, null, null, email, null, false);
        try {
            var visitor = visitors.subject(shop, request, response);
            return switch (booking.extend(place, visitor, Channel.WEB)) {
                case Booking.Asked.Kept(var longer) ->
                        page(longer, asked, typed, extended(longer), null, HttpStatus.OK);
                case Booking.Asked.Lost(var reason) -> refused(place, asked, typed, reason);
            };
        } catch (TemporarilyUnavailable _) {
            return unavailable(place, asked, typed);
        }
    }

    /// What is wanted, and how.
    private record Asked(Basket basket, Receiving receiving) {}

    private Asked asked(Basket basket, HeldPlace place, HttpServletRequest request) {
        ShopView shop = reading.shop(place.slot().shop());
        String zone = request.getParameter(Receiving.FIELD);
        return new Asked(basket, ways.of(shop, basket.wanted(), zone));
    }

    /// Nothing where the address is none.
    private static Optional<Way> way(Asked asked, Typed typed) {
        return asked.receiving().isDelivery()
                ? typed.to().address().map(to -> new Way.Deliver(to, asked.receiving().zone()))
                : Optional.of(new Way.Collect());
    }

    private ModelAndView unavailable(HeldPlace place, Asked asked, Typed typed) {
        Alert alert = Alert.of(say, "problem.unavailable");
        return page(place, asked, typed, alert, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Alert extended(HeldPlace place) {
        var zone = reading.shop(place.slot().shop()).profile().zone();
        return new Alert(
                say.text("checkout.extended", say.time(place.until(), zone)),
                say.text("checkout.extended.advice"));
    }

    /// Gives the place back, to choose another.
    @PostMapping("/boutiques/{shop}/commande/{token}/abandon")
    ModelAndView release(
            @PathVariable ShopId shop,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        HeldPlace place = place(shop, token);
        Asked asked = asked(Basket.read(request.getParameterMap()), place, request);
        booking.release(place, visitors.subject(shop, request, response), Channel.WEB);
        return Redirects.to(
                "/boutiques/%s/creneaux?%s%s"
                        .formatted(shop, asked.basket().query(), asked.receiving().query()));
    }

    private HeldPlace place(ShopId shop, String token) {
        return links.place(token)
                .filter(place -> place.slot().shop().equals(shop))
                .orElseThrow(() -> new NotFound("window"));
    }

    private Optional<PhoneNumber> read(String phone, ShopView shop) {
        try {
            return Optional.of(phones.read(phone, shop.profile().country()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    /// The same form, with another place in it where the first one is gone: one tap orders for that.
    private ModelAndView refused(HeldPlace place, Asked asked, Typed typed, Reason reason) {
        Alert alert = Alert.of(say, reason);
        HeldPlace next =
                isLost(reason) ? offered(place, asked.basket().size()).orElse(place) : place;
        return page(next, asked, typed, alert, HttpStatus.CONFLICT);
    }

    /// Whoever has ordered for her place already needs no other one.
    private static boolean isLost(Reason reason) {
        return reason instanceof SlotRefusal
                && reason != SlotRefusal.HOLD_EXTENDED_BEFORE
                && reason != SlotRefusal.BASKET_GREW
                && reason != SlotRefusal.HOLD_USED;
    }

    /// The same window where a place in it is free again.
    private Optional<HeldPlace> offered(HeldPlace lost, int pieces) {
        return reading.window(lost.slot(), pieces)
                .filter(Window::bookable)
                .or(() -> reading.nearestFree(lost.slot(), pieces))
                .map(Window::slot)
                .map(
                        slot ->
                                new HeldPlace(
                                        slot, Keys.hold(slot.shop(), draws.id()), Instant.EPOCH));
    }

    private ModelAndView page(
            HeldPlace place, Asked asked, Typed typed, @Nullable Alert alert, HttpStatus status) {
        return page(place, asked, typed, null, alert, status);
    }

    private ModelAndView page(
            HeldPlace place,
            Asked asked,
            Typed typed,
            @Nullable Alert news,
            @Nullable Alert alert,
            HttpStatus status) {
        ShopView shop = reading.shop(place.slot().shop());
        Recap recap = Recap.of(asked.basket(), reading.catalogue(shop.id()));
        Instant end = reading.window(place.slot()).map(Window::end).orElse(place.slot().start());
        Checkout checkout =
                new Checkout(
                        shop,
                        recap,
                        recap.basket(),
                        place,
                        end,
                        links.to(place),
                        place.isHeld() ? TimeLeft.of(place, desk.now(), say) : null,
                        asked.receiving(),
                        typed,
                        shop.putAsideThrough(place.slot())
                                .filter(_ -> recap.canBeTried())
                                .orElse(null),
                        news,
                        alert);
        ModelAndView page = new ModelAndView("checkout", "page", checkout);
        page.setStatus(status);
        return page;
    }
}
