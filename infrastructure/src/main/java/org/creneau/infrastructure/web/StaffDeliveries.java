package org.creneau.infrastructure.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.delivery.DispatchOrder;
import org.creneau.domain.delivery.RecordCameBack;
import org.creneau.domain.delivery.RecordDelivered;
import org.creneau.domain.delivery.RecordDeliveryFailed;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.FailedFor;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Rounds;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The round of a day, to be printed and taken along, and one tap for whatever becomes of a parcel.
@Controller
@RequestMapping("/boutique/{shop}")
class StaffDeliveries {
    private static final int LONGEST_TRACKING = 100;
    private static final Duration MEMORY = Duration.ofDays(366);

    private final Reading reading;
    private final Rounds rounds;
    private final Desk desk;
    private final Say say;

    StaffDeliveries(Reading reading, Rounds rounds, Desk desk, Say say) {
        this.reading = reading;
        this.rounds = rounds;
        this.desk = desk;
        this.say = say;
    }

    record Round(
            ShopView shop,
            LocalDate day,
            List<Rounds.Stop> stops,
            List<FailedFor> reasons,
            @Nullable Alert alert) {}

    @GetMapping("/tournee")
    ModelAndView round(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        return page(view, asked == null ? reading.today(view) : asked, null, HttpStatus.OK);
    }

    @PostMapping("/commandes/{order}/partie")
    ModelAndView dispatch(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "suivi", defaultValue = "") String tracking,
            @RequestParam(name = "quand", defaultValue = "") String happened,
            @RequestParam(name = "vers", defaultValue = "") String back,
            Authentication who) {
        if (tracking.length() > LONGEST_TRACKING) {
            throw new MalformedValue("tracking");
        }
        PersonalText words = tracking.isBlank() ? null : PersonalText.of(tracking.strip());
        return act(
                shop, order, new DispatchOrder(shop, order, words, at(shop, happened)), back, who);
    }

    @PostMapping("/commandes/{order}/livree")
    ModelAndView delivered(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "quand", defaultValue = "") String happened,
            @RequestParam(name = "vers", defaultValue = "") String back,
            Authentication who) {
        return act(shop, order, new RecordDelivered(shop, order, at(shop, happened)), back, who);
    }

    @PostMapping("/commandes/{order}/pas-livree")
    ModelAndView failed(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "motif", required = false) @Nullable FailedFor why,
            @RequestParam(name = "quand", defaultValue = "") String happened,
            @RequestParam(name = "vers", defaultValue = "") String back,
            Authentication who) {
        FailedFor reason = why == null ? FailedFor.NOBODY_THERE : why;
        var command = new RecordDeliveryFailed(shop, order, reason, at(shop, happened));
        return act(shop, order, command, back, who);
    }

    @PostMapping("/commandes/{order}/revenue")
    ModelAndView back(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "quand", defaultValue = "") String happened,
            @RequestParam(name = "vers", defaultValue = "") String back,
            Authentication who) {
        return act(shop, order, new RecordCameBack(shop, order, at(shop, happened)), back, who);
    }

    /// The time that was typed, in the shop's zone, or now.
    ///
    /// @throws MalformedValue of kind `date` for what is no time, or one that nobody remembers
    private Instant at(ShopId shop, String typed) {
        return typed.isBlank() ? desk.now() : remembered(reading.shop(shop), typed.strip());
    }

    private Instant remembered(ShopView shop, String typed) {
        try {
            var when = LocalDateTime.parse(typed.replace(' ', 'T'));
            Instant at =
                    shop.profile().zone().getRules().getValidOffsets(when).stream()
                            .findFirst()
                            .map(when::toInstant)
                            .orElseThrow(() -> new MalformedValue("date"));
            if (at.isBefore(desk.now().minus(MEMORY))) {
                throw new MalformedValue("date");
            }
            return at;
        } catch (DateTimeException _) {
            throw new MalformedValue("date");
        }
    }

    private ModelAndView act(
            ShopId shop, OrderId order, Command command, String back, Authentication who) {
        LocalDate day = day(shop, order);
        return switch (desk.send(command, Staff.actor(who), Channel.COUNTER)) {
            case Outcome.Accepted _ -> Redirects.to(address(shop, order, day, back));
            case Outcome.Refused(var reason) ->
                    page(reading.shop(shop), day, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private LocalDate day(ShopId shop, OrderId order) {
        Instant start = reading.order(shop, order).slot().start();
        return LocalDate.ofInstant(start, reading.shop(shop).profile().zone());
    }

    private static String address(ShopId shop, OrderId order, LocalDate day, String back) {
        String here = "/boutique/" + shop;
        return back.equals("tournee")
                ? here + "/tournee?jour=" + day
                : here + "/commandes/" + order;
    }

    private ModelAndView page(
            ShopView shop, LocalDate day, @Nullable Alert alert, HttpStatus status) {
        ModelAndView page =
                new ModelAndView(
                        "staff/round",
                        "page",
                        new Round(
                                shop,
                                day,
                                rounds.on(shop.id(), day),
                                List.of(FailedFor.values()),
                                alert));
        page.setStatus(status);
        return page;
    }
}
