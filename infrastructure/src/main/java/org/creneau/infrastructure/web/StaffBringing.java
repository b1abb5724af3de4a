package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.CalledOffReturns;
import org.creneau.infrastructure.desk.CounterExchanges;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Instead;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReturnedGoods;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who is expected to bring something back, taking such a visit down while she is on the telephone, and
/// receiving what she brings.
@Controller
@RequestMapping("/boutique/{shop}")
class StaffBringing {
    private final Reading reading;
    private final BringingBack bringing;
    private final CalledOffReturns calledOff;
    private final CounterExchanges exchanges;
    private final ReturnedGoods returned;
    private final WindowChoices choices;
    private final Accounts accounts;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffBringing(
            Reading reading,
            BringingBack bringing,
            CalledOffReturns calledOff,
            CounterExchanges exchanges,
            ReturnedGoods returned,
            WindowChoices choices,
            Accounts accounts,
            Desk desk,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.bringing = bringing;
        this.calledOff = calledOff;
        this.exchanges = exchanges;
        this.returned = returned;
        this.choices = choices;
        this.accounts = accounts;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param open who is still to come
    /// @param missed who did not, and of whom nobody has said what becomes of it
    /// @param done what was brought or called off
    /// @param toInspect what came and nobody has looked at
    /// @param exchanged over the counter lately
    record Listed(
            ShopView shop,
            List<Expected> open,
            List<Expected> missed,
            List<Expected> done,
            List<ReceivedGoods> toInspect,
            List<ReceivedGoods> exchanged,
            @Nullable Alert alert) {}

    /// @param base the page of the order
    /// @param key makes the request's id, so that a form sent twice is one
    /// @param channels by which she reached the shop
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
            List<Channel> channels,
            Channel channel,
            boolean open,
            @Nullable Alert alert) {}

    @GetMapping("/retours")
    ModelAndView list(@PathVariable ShopId shop) {
        return listed(shop, null, HttpStatus.OK);
    }

    private ModelAndView listed(ShopId shop, @Nullable Alert alert, HttpStatus status) {
        ShopView view = reading.shop(shop);
        List<Expected> all = bringing.of(shop);
        ModelAndView page =
                new ModelAndView(
                        "staff/bringing-list",
                        "page",
                        new Listed(
                                view,
                                all.stream().filter(Expected::isOpen).toList(),
                                all.stream().filter(Expected::isMissed).toList(),
                                all.stream().filter(one -> !one.request().isExpected()).toList(),
                                bringing.toInspect(shop),
                                exchanges.lately(shop),
                                alert));
        page.setStatus(status);
        return page;
    }

    @GetMapping("/commandes/{order}/rapporter")
    ModelAndView blank(
            @PathVariable ShopId shop, @PathVariable OrderId order, HttpServletRequest request) {
        return page(
                shop,
                order,
                request.getParameterMap(),
                draws.id(),
                Channel.PHONE,
                null,
                HttpStatus.OK);
    }

    @PostMapping("/commandes/{order}/rapporter")
    ModelAndView ask(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            @RequestParam(name = "canal", defaultValue = "") String canal,
            HttpServletRequest request,
            Authentication who) {
        OrderView bought = reading.order(shop, order);
        Channel channel = DeskForm.channel(canal);
        Map<String, String[]> typed = request.getParameterMap();
        try {
            var asking = BringingForm.asking(shop, typed);
            ReturnId id = Keys.returning(shop, order, key);
            return switch (bringing.askFor(bought, id, asking, Staff.actor(who), channel)) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop + "/commandes/" + order + "#rapporter");
                case Outcome.Refused(var reason) ->
                        page(
                                shop,
                                order,
                                typed,
                                BringingForm.next(key, reason, draws),
                                channel,
                                Alert.of(say, reason),
                                HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, order, typed, key, channel, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/retours/{goods}/reception")
    ModelAndView receive(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestParam(name = "devient", defaultValue = "") String fit,
            HttpServletRequest request,
            Authentication who) {
        Expected expected = bringing.find(shop, goods);
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.isEmpty()) {
            Alert alert = Alert.of(say, "malformed.brought");
            return listed(shop, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var command =
                new ReceiveReturn(
                        shop,
                        goods,
                        expected.bought().id(),
                        expected.visit().id(),
                        lines,
                        GoodsBack.fit(fit),
                        desk.now());
        return answer(
                shop,
                desk.send(command, Staff.actor(who), Channel.COUNTER),
                "/commandes/" + expected.bought().id() + "?retour#rapporter");
    }

    /// Everything that was kept for her, or what of it is ticked.
    @PostMapping("/retours/{goods}/echange")
    ModelAndView exchange(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestParam(name = "devient", defaultValue = "") String fit,
            HttpServletRequest request,
            Authentication who) {
        Expected expected = bringing.find(shop, goods);
        Map<String, String[]> typed = request.getParameterMap();
        List<ReturnLine> lines = GoodsBack.read(typed);
        List<BoughtLine> taken = Tried.read("coche", typed).of(expected.visit());
        if (lines.isEmpty() || taken.isEmpty()) {
            Alert alert =
                    Alert.of(say, lines.isEmpty() ? "malformed.brought" : "malformed.instead");
            return listed(shop, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var received =
                new ReceiveReturn(
                        shop,
                        goods,
                        expected.bought().id(),
                        expected.visit().id(),
                        lines,
                        GoodsBack.fit(fit),
                        desk.now());
        return answer(
                shop,
                exchanges.exchange(
                        received,
                        taken,
                        Objects.requireNonNullElse(request.getParameter("paye"), ""),
                        Staff.actor(who),
                        Channel.COUNTER),
                afterwards(expected));
    }

    /// Where the old cost more than the new, the money is given back from the books of the old.
    private String afterwards(Expected expected) {
        OrderView bought = reading.order(expected.bought().slot().shop(), expected.bought().id());
        return accounts.of(bought).toGiveBack().cents() > 0
                ? "/commandes/" + bought.id() + "?echange#paiement"
                : "/commandes/" + expected.visit().id() + "?echange#paiement";
    }

    /// @param key makes the look's id, so that a form sent twice is one
    @PostMapping("/retours/{goods}/examen")
    ModelAndView inspect(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        try {
            List<Found> found = GoodsBack.found(request.getParameterMap());
            var command =
                    new InspectReturn(
                            shop,
                            goods,
                            Keys.look(shop, goods, key),
                            found,
                            desk.now(),
                            returned.boughtWith(shop, goods).orElse(null),
                            request.getParameter("quand-meme") != null);
            Outcome outcome = desk.send(command, Staff.actor(who), Channel.COUNTER);
            return answer(shop, outcome, looked(shop, goods));
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return listed(shop, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// To the order, where its money is seen; where no purchase is known there is none.
    private String looked(ShopId shop, ReturnId goods) {
        return returned.boughtWith(shop, goods)
                .map(order -> "/commandes/" + order + "?examen#paiement")
                .orElse("/retours?examine");
    }

    @PostMapping("/retours/{goods}/annulation")
    ModelAndView callOff(
            @PathVariable ShopId shop, @PathVariable ReturnId goods, Authentication who) {
        Expected expected = bringing.find(shop, goods);
        Outcome outcome = calledOff.callOff(expected, Staff.actor(who), Channel.COUNTER);
        String order = "/commandes/" + expected.bought().id();
        return answer(shop, outcome, order + "?retour-annule#rapporter");
    }

    ModelAndView answer(ShopId shop, Outcome outcome, String next) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Redirects.to("/boutique/" + shop + next);
            case Outcome.Refused(var reason) ->
                    listed(shop, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            ShopId id,
            OrderId orderId,
            Map<String, String[]> typed,
            String key,
            Channel channel,
            @Nullable Alert alert,
            HttpStatus status) {
        ShopView shop = reading.shop(id);
        OrderView order = reading.order(id, orderId);
        BringingForm form = BringingForm.read(bringing.choices(order), typed);
        ModelAndView page =
                new ModelAndView(
                        "staff/bringing",
                        "page",
                        new Page(
                                shop,
                                order,
                                "/boutique/" + id + "/commandes/" + orderId,
                                key,
                                form,
                                List.of(Why.values()),
                                Instead.of(reading.catalogue(id), bringing.choices(order)),
                                bringing.fetched(order),
                                choices.toBring(shop, form),
                                DeskOrders.CHANNELS,
                                channel,
                                bringing.isPossible(order)
                                        && form.fields().stream().anyMatch(f -> f.left() > 0),
                                alert));
        page.setStatus(status);
        return page;
    }
}
