package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.web.OneByOne.Missed;
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
    private static final int MOST_ORDERS = 50;
    private final Reading reading;
    private final Carried carried;
    private final Visits visits;
    private final OneByOne orders;
    private final PublicLinks links;
    private final Phones phones;
    private final Say say;

    TownCheckoutPages(
            Reading reading,
            Carried carried,
            Visits visits,
            OneByOne orders,
            PublicLinks links,
            Phones phones,
            Say say) {
        this.reading = reading;
        this.carried = carried;
        this.visits = visits;
        this.orders = orders;
        this.links = links;
        this.phones = phones;
        this.say = say;
    }

    /// @param until when the first of the places is no longer kept
    record Checkout(
            List<Stop> stops, String basket, Instant until, Typed typed, @Nullable Alert alert) {}

    /// What is ordered in one shop, and when it is collected.
    record Stop(ShopView shop, Recap recap, HeldPlace place, Instant end, String token) {}

    /// @param placed in the order of the visits
    /// @param address where these stay to be found
    record Result(List<Collected> placed, List<Missed> missed, String address) {}

    record Collected(ShopView shop, OrderView order, String token) {}

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
                : page(parts, Typed.NOTHING, null, HttpStatus.OK);
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
        Typed typed = checked(name.strip(), phone, parts);
        if (typed.wrong()) {
            return page(parts, typed, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var wanted = new OneByOne.Wanted(parts, typed.name(), shop -> read(phone, shop));
            return answered(orders.place(wanted, request, response), request, response);
        } catch (TemporarilyUnavailable _) {
            Alert alert = Alert.of(say, "problem.unavailable");
            return page(parts, typed, alert, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /// What was placed is no longer in the basket; what was not stays in it.
    private ModelAndView answered(
            OneByOne.Answers answers, HttpServletRequest request, HttpServletResponse response) {
        TownBasket left = Carried.basket(request);
        for (Placed placed : answers.placed()) {
            left = left.without(placed.shop());
        }
        carried.keep(left, request, response);
        carried.keep(stillKept(answers.missed(), request), request, response);
        String address = address(answers.placed());
        return answers.missed().isEmpty()
                ? Redirects.to(address)
                : result(answers.placed(), answers.missed(), address, HttpStatus.CONFLICT);
    }

    private List<HeldPlace> stillKept(List<Missed> missed, HttpServletRequest request) {
        Map<ShopId, HeldPlace> places = carried.places(request);
        return missed.stream()
                .flatMap(each -> Stream.ofNullable(places.get(each.shop().id())))
                .toList();
    }

    private String address(List<Placed> placed) {
        return placed.stream()
                .map(each -> "c=" + links.to(each.shop(), each.order()))
                .collect(Collectors.joining("&", "/panier/commandes?", ""));
    }

    /// All orders that were placed together, behind the links that open each of them.
    @GetMapping("/panier/commandes")
    ModelAndView placed(@RequestParam("c") List<String> tokens) {
        if (tokens.size() > MOST_ORDERS) {
            throw new MalformedValue("basket");
        }
        List<Placed> placed =
                tokens.stream()
                        .distinct()
                        .map(
                                token ->
                                        links.order(token)
                                                .map(to -> new Placed(to.shop(), to.order()))
                                                .orElseThrow(() -> new NotFound("order")))
                        .toList();
        return result(placed, List.of(), address(placed), HttpStatus.OK);
    }

    private ModelAndView result(
            List<Placed> placed, List<Missed> missed, String address, HttpStatus status) {
        List<Collected> collected =
                placed.stream()
                        .map(this::collected)
                        .sorted(Comparator.comparing(each -> each.order().slot().start()))
                        .toList();
        ModelAndView page =
                new ModelAndView("town-orders", "page", new Result(collected, missed, address));
        page.setStatus(status);
        return page;
    }

    private Collected collected(Placed placed) {
        return new Collected(
                reading.shop(placed.shop()),
                reading.linked(placed.shop(), placed.order()),
                links.to(placed.shop(), placed.order()));
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
        var catalogue = reading.catalogue(part.shop());
        return new Part(Recap.of(part.basket(), catalogue).basket(), part.place());
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
            List<Part> parts, Typed typed, @Nullable Alert alert, HttpStatus status) {
        List<Stop> stops =
                parts.stream()
                        .map(this::stop)
                        .sorted(Comparator.comparing(stop -> stop.place().slot().start()))
                        .toList();
        Instant until =
                stops.stream()
                        .map(stop -> stop.place().until())
                        .min(Instant::compareTo)
                        .orElseThrow();
        String basket = OneByOne.basket(parts).text();
        ModelAndView page =
                new ModelAndView(
                        "town-checkout", "page", new Checkout(stops, basket, until, typed, alert));
        page.setStatus(status);
        return page;
    }

    private Stop stop(Part part) {
        ShopView shop = reading.shop(part.shop());
        HeldPlace place = part.place();
        Instant end = reading.window(place.slot()).map(Window::end).orElse(place.slot().start());
        Recap recap = Recap.of(part.basket(), reading.catalogue(shop.id()));
        return new Stop(shop, recap, place, end, links.to(place));
    }
}
