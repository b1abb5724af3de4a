package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Asking;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.BringingBack.How;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Instead;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Bringing something back, from the page of the order it was bought with: what, why, what she would like,
/// and when she comes, on one page. The visit has a page of its own afterwards, like any order.
@Controller
@RequestMapping("/commande/{token}/rapporter")
class BringingPages {
    private final Reading reading;
    private final BringingBack bringing;
    private final WindowChoices choices;
    private final PublicLinks links;
    private final Draws draws;
    private final Say say;

    BringingPages(
            Reading reading,
            BringingBack bringing,
            WindowChoices choices,
            PublicLinks links,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.bringing = bringing;
        this.choices = choices;
        this.links = links;
        this.draws = draws;
        this.say = say;
    }

    /// @param base the page of the order
    /// @param key makes the request's id, so that a form sent twice is one
    /// @param reasons why something can come back
    /// @param others what there is instead
    /// @param fetched what else she is going to fetch
    /// @param open whether there is anything that can come back
    record Page(
            ShopView shop,
            OrderView order,
            String base,
            String key,
            BringingForm form,
            List<Why> reasons,
            List<ItemView> others,
            List<OrderView> fetched,
            List<WindowChoices.Choices> days,
            boolean open,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView blank(@PathVariable String token, HttpServletRequest request) {
        return page(token, request.getParameterMap(), draws.id(), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String token,
            @RequestParam("cle") String key,
            HttpServletRequest request) {
        OrderView order = find(token);
        Map<String, String[]> typed = request.getParameterMap();
        ShopId shop = order.slot().shop();
        try {
            Asking asking = BringingForm.asking(shop, typed);
            ReturnId id = Keys.returning(shop, order.id(), key);
            return switch (bringing.ask(order, id, asking, Channel.WEB)) {
                case Outcome.Accepted _ -> Redirects.to(next(token, shop, id, asking));
                case Outcome.Refused(var reason) ->
                        page(
                                token,
                                typed,
                                BringingForm.next(key, reason, draws),
                                Alert.of(say, reason),
                                HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(token, typed, key, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// To the page of her visit, where she has one for this alone.
    private String next(String token, ShopId shop, ReturnId id, Asking asking) {
        return switch (asking.how()) {
            case How.In _ -> "/commande/" + links.to(shop, Keys.visit(shop, id));
            case How.With _ -> "/commande/" + token + "#rapporter";
        };
    }

    @PostMapping("/{goods}/annulation")
    ModelAndView callOff(@PathVariable String token, @PathVariable ReturnId goods) {
        OrderView order = find(token);
        Expected expected =
                bringing.of(order).stream()
                        .filter(one -> one.isOf(goods))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("return"));
        Actor she = Actor.shopper(order.subject());
        return switch (bringing.callOff(expected, CancelledBy.SHOPPER, she, Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/commande/" + token + "#rapporter");
            case Outcome.Refused(var reason) ->
                    page(token, Map.of(), draws.id(), Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private ModelAndView page(
            String token,
            Map<String, String[]> typed,
            String key,
            @Nullable Alert alert,
            HttpStatus status) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        BringingForm form = BringingForm.read(bringing.choices(order), typed);
        ModelAndView page =
                new ModelAndView(
                        "bringing/ask",
                        "page",
                        new Page(
                                shop,
                                order,
                                "/commande/" + token,
                                key,
                                form,
                                bringing.reasons(order),
                                Instead.of(reading.catalogue(shop.id()), bringing.choices(order)),
                                bringing.fetched(order),
                                choices.toBring(shop, form),
                                bringing.isPossible(order)
                                        && form.fields().stream().anyMatch(f -> f.left() > 0),
                                alert));
        page.setStatus(status);
        return page;
    }
}
