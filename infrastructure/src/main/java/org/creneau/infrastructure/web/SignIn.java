package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The way in for staff, and the doors that are theirs once they are in.
@Controller
class SignIn {
    private final Reading reading;
    private final Say say;

    SignIn(Reading reading, Say say) {
        this.reading = reading;
        this.say = say;
    }

    record Form(@Nullable Alert alert) {}

    record Account(List<Door> doors) {}

    record Door(ShopView shop, boolean counter, boolean audit) {}

    @GetMapping("/connexion")
    ModelAndView form(
            @RequestParam(name = "erreur", required = false) @Nullable String wrong,
            @RequestParam(name = "attente", required = false) @Nullable String slowed) {
        Alert alert =
                slowed != null
                        ? Alert.of(say, "sign-in.slowed")
                        : wrong != null ? Alert.of(say, "sign-in.wrong") : null;
        ModelAndView page = new ModelAndView("sign-in", "page", new Form(alert));
        page.setStatus(alert == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// Straight through where there is only one door.
    @GetMapping("/compte")
    ModelAndView account(Authentication who) {
        if (Posts.inTown(who, Role.TOWN)) {
            return Redirects.to("/ville");
        }
        List<Door> doors = reading.shops().stream().map(shop -> door(shop, who)).toList();
        List<Door> open = doors.stream().filter(d -> d.counter() || d.audit()).toList();
        if (open.size() == 1) {
            Door only = open.getFirst();
            return Redirects.to((only.counter() ? "/boutique/" : "/audit/") + only.shop().id());
        }
        return new ModelAndView("account", "page", new Account(open));
    }

    private static Door door(ShopView shop, Authentication who) {
        return new Door(
                shop,
                Posts.has(who, shop.id(), Role.OWNER, Role.COUNTER),
                Posts.has(who, shop.id(), Role.OWNER, Role.AUDITOR));
    }
}
