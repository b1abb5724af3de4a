package org.creneau.infrastructure.web;

import static java.util.function.Predicate.not;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.web.OneByOne.Part;
import org.creneau.infrastructure.web.OneByOne.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who collects in all of the shops, a last look at everything, and one order for each shop. The form carries
/// what was looked at: another tab changes nothing about it.
@Controller
class TownCheckoutPages {
    private static final String PAID = "reglement-";
    private static final String ONLINE = "en-ligne";
    private final Reading reading;
    private final Carried carried;
    private final Visits visits;
    private final OneByOne orders;
    private final PlacedTogether together;
    private final JustPlaced last;
    private final TownOrdersPages results;
    private final PayingOnline paying;
    private final PublicLinks links;
    private final Phones phones;
    private final Say say;

    TownCheckoutPages(
            Reading reading,
            Carried carried,
            Visits visits,
            OneByOne orders,
            PlacedTogether together,
            JustPlaced last,
            TownOrdersPages results,
            PayingOnline paying,
            PublicLinks links,
            Phones phones,
            Say say) {
        this.reading = reading;
        this.carried = carried;
        this.visits = visits;
        this.orders = orders;
        this.together = together;
        this.last = last;
        this.results = results;
        this.paying = paying;
        this.links = links;
        this.phones = phones;
        this.say = say;
    }

    /// @param until when the first of the places is no longer kept
    record Checkout(
            List<Stop> stops, String basket, Instant until, Typed typed, @Nullable Alert alert) {

        /// Visits between which there is no time.
        public List<Clash> clashes() {
            return Clash.among(stops.stream().map(Stop::visit).toList());
        }
    }

    /// What is ordered in one shop, when it is collected, and whether it is paid online.
    record Stop(
            ShopView shop,
            Recap recap,
            HeldPlace place,
            Instant end,
            String token,
            boolean online) {
        private Clash.Visit visit() {
            return new Clash.Visit(shop.profile().name(), place.slot().start(), end);
        }
    }

    /// @param online the shops that she pays online
    private record Filled(Typed typed, Set<ShopId> online) {}

    @GetMapping("/panier/commande")
    ModelAndView contact(HttpServletRequest request) {
        TownBasket basket = Carried.basket(request);
        List<Part> parts =
                parts(basket, carried.places(request)).stream().map(this::onSale).toList();
        boolean whole = parts.size() == basket.shops().size();
        boolean kept =
                parts.stream()
                        .allMatch(part -> visits.isAlive(part.place()) && !part.basket().isEmpty());
        return basket.isEmpty() || !whole || !kept
                ? Redirects.to("/panier")
                : page(parts, new Filled(Typed.NOTHING, Set.of()), null, HttpStatus.OK);
    }

    /// @param tokens the places that the page showed
    @PostMapping("/panier/commande")
    ModelAndView order(
            @RequestParam("panier") String carriedAlong,
            @RequestParam("visite") List<String> tokens,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "telephone", defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Part> parts = parts(TownBasket.read(carriedAlong), carried.places(tokens.stream()));
        if (parts.isEmpty()) {
            return Redirects.to("/panier");
        }
        Typed typed =
                checked(name.strip(), phone, parts).mail(request.getParameter("courriel"), say);
        Filled filled = new Filled(typed, online(parts, request));
        if (filled.typed().wrong()) {
            return page(parts, filled, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<ShopView> counterOnly = counterOnly(filled.online());
        if (counterOnly.isPresent()) {
            return page(parts, filled, inItsShop(counterOnly.get()), HttpStatus.CONFLICT);
        }
        try {
            var wanted =
                    new OneByOne.Wanted(
                            parts,
                            filled.online(),
                            filled.typed().name(),
                            shop -> read(phone, shop),
                            typed.address());
            return answered(wanted, orders.place(wanted, request, response), request, response);
        } catch (TemporarilyUnavailable _) {
            Alert alert = Alert.of(say, "problem.unavailable");
            return page(parts, filled, alert, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static Set<ShopId> online(List<Part> parts, HttpServletRequest request) {
        return parts.stream()
                .map(Part::shop)
                .filter(shop -> ONLINE.equals(request.getParameter(PAID + shop)))
                .collect(Collectors.toSet());
    }

    /// One of these that cannot be paid so, or not any more since she saw the page.
    private Optional<ShopView> counterOnly(Set<ShopId> online) {
        return online.stream().map(reading::shop).filter(not(paying::isOffered)).findFirst();
    }

    private Alert inItsShop(ShopView shop) {
        return new Alert(
                say.text("basket.not-online", shop.profile().name()),
                say.text("basket.not-online.advice"));
    }

    /// What was placed is no longer in the basket; what was not stays in it, and so does what another tab added.
    private ModelAndView answered(
            OneByOne.Wanted wanted,
            OneByOne.Answers answers,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Placed> placed = answers.placed();
        List<Part> ordered = wanted.parts().stream().filter(isIn(placed)).toList();
        TownBasket left = Carried.basket(request);
        for (Part part : ordered) {
            left =
                    left.with(
                            part.shop(),
                            onSale(part.shop(), left.left(part.shop(), part.basket())));
        }
        carried.keep(left, request, response);
        carried.keep(stillKept(left, ordered, request), request, response);
        List<Placed> all =
                placed.isEmpty()
                        ? placed
                        : last.remember(placed, wanted.phone(), request, response);
        return answers.missed().isEmpty()
                ? Redirects.to(onward(wanted, all, answers.otherwise()))
                : results.missed(all, answers);
    }

    private static Predicate<Part> isIn(List<Placed> placed) {
        Set<ShopId> shops = placed.stream().map(Placed::shop).collect(Collectors.toSet());
        return part -> shops.contains(part.shop());
    }

    private List<HeldPlace> stillKept(
            TownBasket left, List<Part> ordered, HttpServletRequest request) {
        List<HoldId> used = ordered.stream().map(part -> part.place().hold()).toList();
        return carried.places(request).values().stream()
                .filter(place -> left.shops().containsKey(place.slot().shop()))
                .filter(place -> !used.contains(place.hold()))
                .toList();
    }

    /// To pay, where anything is to be paid online, and to the visits otherwise.
    private String onward(OneByOne.Wanted wanted, List<Placed> placed, boolean otherwise) {
        if (otherwise) {
            return together.payments(placed) + "&autrement";
        }
        return wanted.online().isEmpty() ? together.visits(placed) : together.payments(placed);
    }

    private List<Part> parts(TownBasket basket, Map<ShopId, HeldPlace> places) {
        return basket.shops().entrySet().stream()
                .flatMap(
                        part ->
                                Stream.ofNullable(places.get(part.getKey()))
                                        .map(place -> new Part(part.getValue(), place)))
                .toList();
    }

    /// What is no longer for sale is neither shown nor ordered.
    private Part onSale(Part part) {
        return new Part(onSale(part.shop(), part.basket()), part.place());
    }

    private Basket onSale(ShopId shop, Basket basket) {
        return Recap.of(basket, reading.catalogue(shop)).basket();
    }

    private PhoneNumber read(String phone, ShopId shop) {
        return phones.read(phone, reading.shop(shop).profile().country());
    }

    private Typed checked(String name, String phone, List<Part> parts) {
        return Typed.checked(name, phone, parts.stream().allMatch(each -> reads(phone, each)), say);
    }

    private boolean reads(String phone, Part part) {
        try {
            read(phone, part.shop());
            return true;
        } catch (MalformedValue _) {
            return false;
        }
    }

    private ModelAndView page(
            List<Part> parts, Filled filled, @Nullable Alert alert, HttpStatus status) {
        List<Stop> stops =
                parts.stream()
                        .map(part -> stop(part, filled.online().contains(part.shop())))
                        .sorted(Comparator.comparing(stop -> stop.place().slot().start()))
                        .toList();
        Instant until =
                stops.stream()
                        .map(stop -> stop.place().until())
                        .min(Instant::compareTo)
                        .orElseThrow();
        String basket = OneByOne.basket(parts).text();
        Checkout shown = new Checkout(stops, basket, until, filled.typed(), alert);
        ModelAndView page = new ModelAndView("town-checkout", "page", shown);
        page.setStatus(status);
        return page;
    }

    private Stop stop(Part part, boolean online) {
        ShopView shop = reading.shop(part.shop());
        HeldPlace place = part.place();
        Instant end = reading.window(place.slot()).map(Window::end).orElse(place.slot().start());
        Recap recap = Recap.of(part.basket(), reading.catalogue(shop.id()));
        return new Stop(shop, recap, place, end, links.to(place), online);
    }
}
