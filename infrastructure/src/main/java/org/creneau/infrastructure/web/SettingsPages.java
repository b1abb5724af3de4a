package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChooseAcceptance;
import org.creneau.domain.shop.ChooseAllowance;
import org.creneau.domain.shop.ChooseChangeDeadline;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.ChoosePuttingAside;
import org.creneau.domain.shop.ChooseReminders;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.PresentShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Taking;
import org.creneau.infrastructure.desk.DistancingWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.web.TownHall.ProfileForm;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
    private final SettingsPage page;
    private final Reading reading;

    SettingsPages(SettingsPage page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    @GetMapping
    ModelAndView settings(
            @PathVariable ShopId shop,
            @RequestParam(name = "fait", required = false) @Nullable String done,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(name = "horaire", defaultValue = Schedule.COLLECT) String schedule) {
        return page.shown(reading.shop(shop), done, day, schedule);
    }

    @PostMapping("/horaires")
    ModelAndView hours(
            @PathVariable ShopId shop,
            @RequestParam(name = "des", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(name = "jusqu-au", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate until,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        HoursForm typed = HoursForm.read(request, view.names());
        return page.act(
                view,
                typed,
                TypedForm.of("horaires", request),
                who,
                () ->
                        new PublishSchedule(
                                shop,
                                typed.wanted().schedule(typed.checkedName()),
                                from == null ? reading.today(view) : from,
                                until));
    }

    @PostMapping("/distance")
    ModelAndView distancing(
            @PathVariable ShopId shop,
            @RequestParam(name = "surface", defaultValue = "") String surface,
            @RequestParam(name = "textes", defaultValue = "false") boolean texts,
            @RequestParam(name = "limite", defaultValue = "") String limit,
            @RequestParam(name = "activite", required = false) @Nullable Activity activity,
            @RequestParam(name = "commune", defaultValue = "") String commune,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        return page.act(
                view,
                TypedForm.of("distance", request),
                who,
                () ->
                        new ChooseDistancing(
                                shop,
                                new DistancingWanted(
                                                HoursForm.number("surface", surface.strip()),
                                                texts,
                                                HoursForm.number("own-limit", limit.strip()),
                                                activity,
                                                commune)
                                        .distancing(view.profile().country())));
    }

    @PostMapping("/changements")
    ModelAndView changes(
            @PathVariable ShopId shop,
            @RequestParam(name = "delai", defaultValue = "") String minutes,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("changements", request),
                who,
                () -> new ChooseChangeDeadline(shop, minutes(minutes)));
    }

    @PostMapping("/limites")
    ModelAndView allowance(
            @PathVariable ShopId shop,
            @RequestParam(name = "places", defaultValue = "") String holds,
            @RequestParam(name = "commandes", defaultValue = "") String orders,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("limites", request),
                who,
                () -> new ChooseAllowance(shop, new Allowance(limit(holds), limit(orders))));
    }

    /// An unticked box says that nothing is put aside.
    @PostMapping("/mise-de-cote")
    ModelAndView puttingAside(
            @PathVariable ShopId shop,
            @RequestParam(name = "propose", defaultValue = "false") boolean offered,
            @RequestParam(name = "jours-gardes", defaultValue = "") String days,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("mise-de-cote", request),
                who,
                () -> new ChoosePuttingAside(shop, puttingAside(offered, days)));
    }

    /// An unticked box says that everything is paid in the shop.
    @PostMapping("/paiement")
    ModelAndView online(
            @PathVariable ShopId shop,
            @RequestParam(name = "en-ligne", defaultValue = "false") boolean offered,
            @RequestParam(name = "debit", defaultValue = "AT_ONCE") Taking taking,
            @RequestParam(name = "attente", defaultValue = "") String minutes,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("paiement", request),
                who,
                () -> new ChooseOnlinePayment(shop, online(offered, taking, minutes)));
    }

    private static OnlinePayment online(boolean offered, Taking taking, String typed) {
        if (!offered) {
            return new OnlinePayment.NotOffered();
        }
        Integer minutes = HoursForm.number("payment-minutes", typed.strip());
        return new OnlinePayment.Offered(
                taking, minutes == null ? OnlinePayment.Offered.USUAL_MINUTES : minutes);
    }

    private static PuttingAside puttingAside(boolean offered, String typed) {
        if (!offered) {
            return new PuttingAside.NotOffered();
        }
        Integer days = HoursForm.number("put-aside", typed.strip());
        return new PuttingAside.For(days == null ? PuttingAside.For.USUAL_DAYS : days);
    }

    @PostMapping("/accord")
    ModelAndView acceptance(
            @PathVariable ShopId shop,
            @RequestParam(name = "regarder", defaultValue = "false") boolean look,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("accord", request),
                who,
                () ->
                        new ChooseAcceptance(
                                shop, look ? Acceptance.AFTER_A_LOOK : Acceptance.AT_ONCE));
    }

    /// An unticked box says that nobody is reminded of that.
    @PostMapping("/rappels")
    ModelAndView reminders(
            @PathVariable ShopId shop,
            @RequestParam(name = "visites", defaultValue = "false") boolean visits,
            @RequestParam(name = "paiements", defaultValue = "false") boolean payments,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("rappels", request),
                who,
                () -> new ChooseReminders(shop, new Reminders(visits, payments)));
    }

    private static int limit(String typed) {
        Integer limit = HoursForm.number("allowance", typed.strip());
        if (limit == null) {
            throw new MalformedValue("allowance");
        }
        return limit;
    }

    private static Duration minutes(String typed) {
        Integer minutes = HoursForm.number("duration", typed.strip());
        if (minutes == null) {
            throw new MalformedValue("duration");
        }
        return Duration.ofMinutes(minutes);
    }

    /// A shop that moves to another country takes that country's time.
    @PostMapping("/boutique")
    ModelAndView profile(
            @PathVariable ShopId shop, HttpServletRequest request, Authentication who) {
        ShopView view = reading.shop(shop);
        TypedForm typed = TypedForm.of("boutique", request);
        ProfileForm form = ProfileForm.of(shop, typed.fields());
        ProfileForm wanted = form.country().equals(view.profile().country()) ? form : form.moved();
        return page.act(view, typed, who, () -> new PresentShop(shop, wanted.wanted().profile()));
    }
}
