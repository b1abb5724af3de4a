package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Fares;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.desk.Written;
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

/// Choosing a window, and keeping a place in it for a few minutes.
@Controller
class WindowPages {
    private final ShopPage.Front front;
    private final Reading reading;
    private final Booking booking;
    private final PublicLinks links;
    private final Visitors visitors;
    private final LastPlace last;
    private final WindowChoices choices;
    private final Receiving.Ways ways;
    private final Draws draws;
    private final Say say;

    WindowPages(
            ShopPage.Front front,
            Reading reading,
            Booking booking,
            PublicLinks links,
            Visitors visitors,
            LastPlace last,
            WindowChoices choices,
            Receiving.Ways ways,
            Draws draws,
            Say say) {
        this.front = front;
        this.reading = reading;
        this.booking = booking;
        this.links = links;
        this.visitors = visitors;
        this.last = last;
        this.choices = choices;
        this.ways = ways;
        this.draws = draws;
        this.say = say;
    }

    /// @param slowest what takes longest to prepare, in words; absent where nothing takes longer than
    ///     any order
    /// @param receiving whether she comes for it, or where it is brought
    /// @param key makes the hold's id, with the window, so that a form sent twice holds one place
    /// @param offered a free window close to the one that was lost
    record Picker(
            ShopView shop,
            Recap recap,
            Basket basket,
            List<WindowChoices.Choices> days,
            @Nullable String slowest,
            String key,
            @Nullable Alert alert,
            @Nullable Window offered,
            Receiving receiving) {}

    @GetMapping("/boutiques/{shop}/creneaux")
    ModelAndView choose(@PathVariable ShopId shop, HttpServletRequest request) {
        try {
            Recap recap = recap(shop, request);
            if (recap.lines().isEmpty()) {
                return nothing(shop);
            }
            Receiving receiving = receiving(shop, recap, request);
            return Basket.hasNoughts(request.getParameterMap())
                    ? Redirects.to(address(shop, recap.basket()) + receiving.query())
                    : picker(shop, new Asked(recap, receiving, last.at(shop, request)), null, null);
        } catch (MalformedValue e) {
            return front.malformed(shop, e, request.getParameterMap());
        }
    }

    @PostMapping("/boutiques/{shop}/creneaux")
    ModelAndView hold(
            @PathVariable ShopId shop,
            @RequestParam(name = "creneau", required = false) @Nullable String window,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Recap recap = recap(shop, request);
        if (recap.lines().isEmpty()) {
            return nothing(shop);
        }
        Receiving receiving = receiving(shop, recap, request);
        if (window == null) {
            return withStatus(
                    picker(
                            shop,
                            new Asked(recap, receiving, last.at(shop, request)),
                            Alert.of(say, "malformed.slot"),
                            null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new NotFound("window");
        }
        if (receiving.hasLost(request.getParameter(Receiving.FIELD))) {
            var asked = new Asked(recap, receiving, last.at(shop, request));
            Alert alert = Alert.of(say, DeliveryRefusal.UNKNOWN_ZONE);
            return withStatus(picker(shop, asked, alert, null), HttpStatus.CONFLICT);
        }
        var visitor = visitors.subject(shop, request, response);
        var asked = new Asked(recap, receiving, last.at(shop, request));
        return switch (booking.hold(asked.place(slot, key), visitor, Channel.WEB)) {
            case Booking.Asked.Kept(var place) -> {
                last.note(place, request, response);
                yield Redirects.to(
                        "/boutiques/%s/commande/%s?%s%s"
                                .formatted(
                                        shop,
                                        links.to(place),
                                        recap.basket().query(),
                                        receiving.query()));
            }
            case Booking.Asked.Lost(var reason) -> lost(slot, asked, reason);
        };
    }

    /// What is wanted, and how.
    ///
    /// @param held the place that she holds already; absent for none
    private record Asked(Recap recap, Receiving receiving, @Nullable HeldPlace held) {
        Booking.Ask place(SlotId slot, String key) {
            Occasion occasion = receiving.isDelivery() ? Occasion.DELIVERY_ROUND : Occasion.COLLECT;
            return new Booking.Ask(slot, Keys.hold(slot, key), recap.pieces(), held, occasion);
        }
    }

    private Receiving receiving(ShopId shop, Recap recap, HttpServletRequest request) {
        String zone = request.getParameter(Receiving.FIELD);
        return ways.of(reading.shop(shop), recap.basket().wanted(), zone);
    }

    private Recap recap(ShopId shop, HttpServletRequest request) {
        Basket asked = Basket.read(request.getParameterMap());
        return Recap.of(asked, reading.catalogue(shop));
    }

    private static String address(ShopId shop, Basket basket) {
        return "/boutiques/" + shop + "/creneaux?" + basket.query();
    }

    private ModelAndView lost(SlotId slot, Asked asked, Reason reason) {
        return withStatus(
                picker(
                        slot.shop(),
                        asked,
                        Alert.of(say, reason),
                        reading.nearestFree(slot, asked.recap().pieces()).orElse(null)),
                HttpStatus.CONFLICT);
    }

    private ModelAndView nothing(ShopId shop) {
        return front.of(
                shop,
                new Basket(new LinkedHashMap<>()),
                Alert.of(say, "malformed.basket"),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView picker(
            ShopId id, Asked asked, @Nullable Alert alert, @Nullable Window offered) {
        ShopView shop = reading.shop(id);
        Recap recap = asked.recap();
        Receiving receiving = asked.receiving();
        Fares.Fare fare = receiving.chosen();
        String round = fare == null ? null : fare.zone().schedule();
        return new ModelAndView(
                "windows",
                "page",
                new Picker(
                        shop,
                        recap,
                        recap.basket(),
                        fare != null && fare.isTooLittle()
                                ? List.of()
                                : choices.of(shop, recap, asked.held(), round),
                        slowest(recap),
                        draws.id(),
                        alert == null ? tooLittle(fare) : alert,
                        offered,
                        receiving));
    }

    private @Nullable Alert tooLittle(Fares.@Nullable Fare fare) {
        Money minimum = fare == null ? null : fare.zone().minimum();
        return fare != null && minimum != null && fare.isTooLittle()
                ? Alert.of(say, new DeliveryRefusal.BelowMinimum(minimum))
                : null;
    }

    private @Nullable String slowest(Recap recap) {
        return recap.slowest()
                .map(
                        line ->
                                say.text(
                                        "windows.takes",
                                        line.label(),
                                        Written.time(line.preparation())))
                .orElse(null);
    }

    private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
