package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ChooseChangeDeadline;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.CloseDay;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.PresentShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.DistancingWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.web.TownHall.ProfileForm;
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

/// What a shop says of itself: three questions, and the rest for who wants it.
@Controller
@RequestMapping("/boutique/{shop}/reglages")
class SettingsPages {
    private final Reading reading;
    private final Desk desk;
    private final Say say;

    SettingsPages(Reading reading, Desk desk, Say say) {
        this.reading = reading;
        this.desk = desk;
        this.say = say;
    }

    /// @param later schedules that are published already and hold from a later day on
    /// @param closed days from today on
    /// @param done what has just been saved
    record Settings(
            ShopView shop,
            LocalDate today,
            HoursForm hours,
            ProfileForm profile,
            List<ShopView.InUse> later,
            Map<LocalDate, ClosedFor> closed,
            boolean texts,
            @Nullable String done,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView settings(
            @PathVariable ShopId shop,
            @RequestParam(name = "fait", required = false) @Nullable String done) {
        return page(reading.shop(shop), null, null, done(done), HttpStatus.OK);
    }

    @PostMapping("/horaires")
    ModelAndView hours(
            @PathVariable ShopId shop,
            @RequestParam(name = "des", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        HoursForm typed = HoursForm.read(request);
        return act(
                view,
                typed,
                "horaires",
                who,
                () ->
                        new PublishSchedule(
                                shop,
                                typed.wanted().schedule(Schedule.COLLECT),
                                from == null ? reading.today(view) : from));
    }

    @PostMapping("/fermetures")
    ModelAndView close(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            Authentication who) {
        return act(
                reading.shop(shop),
                null,
                "fermeture",
                who,
                () -> new CloseDay(shop, day(day), ClosedFor.EXCEPTIONAL));
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new MalformedValue("date");
        }
        return day;
    }

    @PostMapping("/distance")
    ModelAndView distancing(
            @PathVariable ShopId shop,
            @RequestParam(name = "surface", defaultValue = "") String surface,
            @RequestParam(name = "textes", defaultValue = "false") boolean texts,
            @RequestParam(name = "limite", defaultValue = "") String limit,
            Authentication who) {
        ShopView view = reading.shop(shop);
        return act(
                view,
                null,
                "distance",
                who,
                () ->
                        new ChooseDistancing(
                                shop,
                                new DistancingWanted(
                                                HoursForm.number("surface", surface.strip()),
                                                texts,
                                                HoursForm.number("own-limit", limit.strip()))
                                        .distancing(view.profile().country())));
    }

    @PostMapping("/changements")
    ModelAndView changes(
            @PathVariable ShopId shop,
            @RequestParam(name = "delai", defaultValue = "") String minutes,
            Authentication who) {
        return act(
                reading.shop(shop),
                null,
                "changements",
                who,
                () -> new ChooseChangeDeadline(shop, minutes(minutes)));
    }

    private static Duration minutes(String typed) {
        Integer minutes = HoursForm.number("duration", typed.strip());
        if (minutes == null) {
            throw new MalformedValue("duration");
        }
        return Duration.ofMinutes(minutes);
    }

    @PostMapping("/boutique")
    ModelAndView profile(
            @PathVariable ShopId shop,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "metier", defaultValue = "") String trade,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            @RequestParam(name = "pays", defaultValue = "") String country,
            @RequestParam(name = "fuseau", defaultValue = "") String zone,
            @RequestParam(name = "porte", defaultValue = "") String door,
            Authentication who) {
        ProfileForm typed =
                new ProfileForm(shop.value(), name, trade, address, country, zone, door);
        return act(
                reading.shop(shop),
                null,
                "boutique",
                who,
                () -> new PresentShop(shop, typed.wanted().profile()));
    }

    private ModelAndView act(
            ShopView shop,
            @Nullable HoursForm typed,
            String done,
            Authentication who,
            Supplier<Command> wanted) {
        try {
            return switch (desk.send(wanted.get(), Staff.actor(who), Channel.WEB)) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop.id() + "/reglages?fait=" + done);
                case Outcome.Refused(var reason) ->
                        page(shop, typed, Alert.of(say, reason), null, HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, typed, alert, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private @Nullable String done(@Nullable String what) {
        return what != null && what.matches("horaires|fermeture|distance|changements|boutique")
                ? say.text("settings.done." + what)
                : null;
    }

    private ModelAndView page(
            ShopView shop,
            @Nullable HoursForm typed,
            @Nullable Alert alert,
            @Nullable String done,
            HttpStatus status) {
        LocalDate today = reading.today(shop);
        Settings settings =
                new Settings(
                        shop,
                        today,
                        typed == null ? inUse(shop, today) : typed,
                        ProfileForm.of(shop),
                        shop.schedules().stream()
                                .filter(each -> each.from().isAfter(today))
                                .toList(),
                        reading.closedFrom(shop, today),
                        followsTexts(shop.distancing()),
                        done,
                        alert);
        ModelAndView page = new ModelAndView("staff/settings", "page", settings);
        page.setStatus(status);
        return page;
    }

    /// A shop that said nothing yet is offered them.
    private static boolean followsTexts(@Nullable Distancing said) {
        return said == null || !(said.text() instanceof Distancing.Text.None);
    }

    private static HoursForm inUse(ShopView shop, LocalDate today) {
        Optional<Schedule> now =
                shop.schedulesOn(today).stream()
                        .filter(each -> each.name().equals(Schedule.COLLECT))
                        .findFirst();
        return now.or(() -> shop.schedules().stream().map(ShopView.InUse::schedule).findFirst())
                .map(HoursForm::of)
                .orElseGet(HoursForm::empty);
    }
}
