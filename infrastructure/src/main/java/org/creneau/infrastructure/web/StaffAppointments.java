package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.web.AppointmentForms.Checked;
import org.creneau.infrastructure.web.AppointmentForms.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An appointment that somebody of the shop takes down while the customer speaks: the number, the hour, and
/// what she says. What one person may take does not bind the shop.
@Controller
@RequestMapping("/boutique/{shop}/rendez-vous/{service}")
class StaffAppointments {
    private static final String VIEW = "staff/appointment";
    private static final String LOOK_UP = "chercher";

    private final AppointmentForms forms;
    private final Appointing appointing;
    private final Draws draws;
    private final Say say;

    StaffAppointments(AppointmentForms forms, Appointing appointing, Draws draws, Say say) {
        this.forms = forms;
        this.appointing = appointing;
        this.draws = draws;
        this.say = say;
    }

    @GetMapping
    ModelAndView blank(@PathVariable ShopId shop, @PathVariable ServiceId service) {
        Typed nothing = Typed.blank(draws.id(), Channel.PHONE);
        return forms.page(VIEW, shop, service, nothing, null, HttpStatus.OK);
    }

    /// @param what to look somebody up, or to agree on the hour
    @PostMapping
    ModelAndView fill(
            @PathVariable ShopId shop,
            @PathVariable ServiceId service,
            @RequestParam(name = "faire", defaultValue = "") String what,
            @RequestParam(name = "canal", defaultValue = "") String channel,
            HttpServletRequest request,
            Authentication who) {
        Typed typed = Typed.read(request.getParameterMap(), DeskForm.channel(channel));
        if (what.equals(LOOK_UP)) {
            Typed named = forms.lookedUp(shop, typed);
            return forms.page(VIEW, shop, service, named, null, HttpStatus.OK);
        }
        return switch (forms.check(VIEW, shop, service, typed)) {
            case Checked.Wrong(var page) -> page;
            case Checked.Clear(var wish) -> book(shop, wish, typed, who);
        };
    }

    private ModelAndView book(ShopId shop, Appointing.Wish wish, Typed typed, Authentication who) {
        OrderId order = Keys.staffOrder(shop, typed.key());
        try {
            return switch (appointing.bookFor(order, wish, Staff.actor(who), typed.channel())) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop + "/commandes/" + order + "/lecture");
                case Outcome.Refused(var reason) ->
                        again(shop, wish, typed, Alert.of(say, reason), HttpStatus.CONFLICT);
            };
        } catch (TemporarilyUnavailable _) {
            Alert alert = Alert.of(say, "problem.unavailable");
            return again(shop, wish, typed, alert, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView again(
            ShopId shop, Appointing.Wish wish, Typed typed, Alert alert, HttpStatus status) {
        return forms.page(VIEW, shop, wish.service(), typed, alert, status);
    }
}
