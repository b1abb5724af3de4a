package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
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

/// What a shopper collects in several shops, and the places that are kept for her in all of them before she
/// says who she is.
@Controller
class TownBasketPages {
    private static final String WINDOW = "creneau-";
    private final ShopPage.Front front;
    private final Reading reading;
    private final Booking booking;
    private final Carried carried;
    private final Visits visits;
    private final JustPlaced placed;
    private final Visitors visitors;
    private final Draws draws;
    private final Say say;

    TownBasketPages(
            ShopPage.Front front,
            Reading reading,
            Booking booking,
            Carried carried,
            Visits visits,
            JustPlaced placed,
            Visitors visitors,
            Draws draws,
            Say say) {
        this.front = front;
        this.reading = reading;
        this.booking = booking;
        this.carried = carried;
        this.visits = visits;
        this.placed = placed;
        this.visitors = visitors;
        this.draws = draws;
        this.say = say;
    }

    /// @param key makes the ids of the holds, with the windows
    /// @param placed where the orders are that she placed last; absent where she has not
    record Shown(
            List<Visits.Visit> visits,
            String key,
            boolean alone,
            boolean lost,
            @Nullable String placed) {}

    /// Takes over what the address says of one shop. It writes nothing but the visitor's own cookie, and the
    /// same again when it is opened again.
    @GetMapping("/boutiques/{shop}/panier")
    ModelAndView take(
            @PathVariable ShopId shop, HttpServletRequest request, HttpServletResponse response) {
        TownBasket before = Carried.basket(request);
        try {
            Basket asked = Basket.read(request.getParameterMap());
            Basket wanted = Recap.of(asked, reading.catalogue(reading.shop(shop).id())).basket();
            if (wanted.isEmpty() && !before.shops().containsKey(shop)) {
                return front.malformed(
                        shop, new MalformedValue("basket"), request.getParameterMap());
            }
            carried.keep(before.with(shop, wanted), request, response);
            return Redirects.to("/panier");
        } catch (MalformedValue e) {
            return front.malformed(shop, e, request.getParameterMap());
        }
    }

    @GetMapping("/panier")
    ModelAndView basket(HttpServletRequest request) {
        String last = placed.visits(request).orElse(null);
        var places = carried.places(request);
        return page(basketOfOpenShops(request), places, Map.of(), last, HttpStatus.OK);
    }

    /// Shops that are there; what is no longer for sale is told on the page.
    private TownBasket basketOfOpenShops(HttpServletRequest request) {
        var known = reading.shops().stream().map(shop -> shop.id()).toList();
        var shops = new LinkedHashMap<>(Carried.basket(request).shops());
        shops.keySet().retainAll(known);
        return new TownBasket(shops);
    }

    /// Takes all places first: whoever goes on to say who she is has one in every shop. A place that she has
    /// already stays hers where the one that she would rather have is gone.
    @PostMapping("/panier")
    ModelAndView hold(
            @RequestParam("cle") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        TownBasket basket = basketOfOpenShops(request);
        if (basket.isEmpty()) {
            return Redirects.to("/panier");
        }
        Function<ShopId, SubjectId> visitor = visitors.subjects(request, response);
        Map<ShopId, HeldPlace> earlier = carried.places(request);
        Map<ShopId, HeldPlace> places = new LinkedHashMap<>();
        Map<ShopId, Visits.Lost> lost = new LinkedHashMap<>();
        for (ShopId shop : basket.shops().keySet()) {
            switch (asked(shop, onSale(shop, basket), earlier.get(shop), key, request, visitor)) {
                case Got.Place(var place) -> places.put(shop, place);
                case Got.Nothing(var why) -> {
                    lost.put(shop, why);
                    alive(earlier.get(shop)).ifPresent(place -> places.put(shop, place));
                }
            }
        }
        leave(earlier, places, visitor);
        carried.keep(places.values(), request, response);
        return lost.isEmpty()
                ? Redirects.to("/panier/commande")
                : page(basket, places, lost, null, HttpStatus.CONFLICT);
    }

    private Optional<HeldPlace> alive(@Nullable HeldPlace place) {
        return Optional.ofNullable(place).filter(visits::isAlive);
    }

    private Basket onSale(ShopId shop, TownBasket basket) {
        return Recap.of(basket.of(shop), reading.catalogue(shop)).basket();
    }

    private sealed interface Got {
        record Place(HeldPlace place) implements Got {}

        record Nothing(Visits.Lost why) implements Got {}
    }

    private Got asked(
            ShopId shop,
            Basket wanted,
            @Nullable HeldPlace earlier,
            String key,
            HttpServletRequest request,
            Function<ShopId, SubjectId> visitor) {
        if (wanted.isEmpty()) {
            return nothing(Alert.of(say, "malformed.basket"), null);
        }
        String window = request.getParameter(WINDOW + shop);
        if (window == null || window.isBlank()) {
            return nothing(Alert.of(say, "malformed.slot"), null);
        }
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new MalformedValue("slot");
        }
        return held(ask(slot, key, wanted, earlier), visitor.apply(shop));
    }

    /// Asked for anew also in the same window: the basket may have grown since. It is kept no longer for that.
    private static Booking.Ask ask(
            SlotId slot, String key, Basket wanted, @Nullable HeldPlace earlier) {
        return new Booking.Ask(slot, Keys.hold(slot, key), wanted.size(), earlier);
    }

    private Got held(Booking.Ask ask, SubjectId visitor) {
        return switch (booking.hold(ask, visitor, Channel.WEB)) {
            case Booking.Asked.Kept(var place) -> new Got.Place(place);
            case Booking.Asked.Lost(var reason) -> nothing(Alert.of(say, reason), ask.slot());
        };
    }

    private static Got nothing(Alert alert, @Nullable SlotId wanted) {
        return new Got.Nothing(new Visits.Lost(alert, wanted));
    }

    /// Gives back what she chose another window instead of, or no longer wants.
    private void leave(
            Map<ShopId, HeldPlace> earlier,
            Map<ShopId, HeldPlace> now,
            Function<ShopId, SubjectId> visitor) {
        earlier.values().stream()
                .filter(visits::isAlive)
                .filter(place -> !now.containsValue(place))
                .forEach(
                        place ->
                                booking.leave(
                                        place, visitor.apply(place.slot().shop()), Channel.WEB));
    }

    private ModelAndView page(
            TownBasket basket,
            Map<ShopId, HeldPlace> places,
            Map<ShopId, Visits.Lost> lost,
            @Nullable String placed,
            HttpStatus status) {
        Shown shown =
                new Shown(
                        visits.of(basket, places, lost),
                        draws.id(),
                        basket.shops().size() == 1,
                        !lost.isEmpty(),
                        placed);
        ModelAndView page = new ModelAndView("town-basket", "page", shown);
        page.setStatus(status);
        return page;
    }
}
