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
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.web.AppointmentForms.Checked;
import org.creneau.infrastructure.web.AppointmentForms.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// An hour for a service, and who comes, on one page without a time limit: no place is kept while somebody
/// types. Whatever goes wrong, what was typed stays.
@Controller
@RequestMapping("/boutiques/{shop}/rendez-vous/{service}")
class AppointmentPages {
    private static final String VIEW = "appointment";

    private final AppointmentForms forms;
    private final Appointing appointing;
    private final PublicLinks links;
    private final Draws draws;
    private final Say say;

    AppointmentPages(
            AppointmentForms forms,
            Appointing appointing,
            PublicLinks links,
            Draws draws,
            Say say) {
        this.forms = forms;
        this.appointing = appointing;
        this.links = links;
        this.draws = draws;
        this.say = say;
    }

    @GetMapping
    ModelAndView form(@PathVariable ShopId shop, @PathVariable ServiceId service) {
        Typed nothing = Typed.blank(draws.id(), Channel.WEB);
        return forms.page(VIEW, shop, service, nothing, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView book(
            @PathVariable ShopId shop,
            @PathVariable ServiceId service,
            HttpServletRequest request) {
        Typed typed = Typed.read(request.getParameterMap(), Channel.WEB);
        return switch (forms.check(VIEW, shop, service, typed)) {
            case Checked.Wrong(var page) -> page;
            case Checked.Clear(var wish) -> book(shop, wish, typed);
        };
    }

    private ModelAndView book(ShopId shop, Appointing.Wish wish, Typed typed) {
        OrderId order = Keys.order(shop, Keys.hold(shop, typed.key()));
        try {
            return switch (appointing.book(order, wish, Channel.WEB)) {
                case Outcome.Accepted _ -> Redirects.to("/commande/" + links.to(shop, order));
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
