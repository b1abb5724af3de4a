package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.Balance;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.CounterExchanges;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Instead;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.SwapFigures;
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

/// Exchanging at once with somebody who stands there: what she bought with an order, or something whose
/// purchase nobody finds.
@Controller
@RequestMapping("/boutique/{shop}")
class StaffExchange {
    private final Reading reading;
    private final BringingBack bringing;
    private final CounterExchanges exchanges;
    private final Accounts accounts;
    private final SwapPreview preview;
    private final Desk desk;
    private final Draws draws;

    StaffExchange(
            Reading reading,
            BringingBack bringing,
            CounterExchanges exchanges,
            Accounts accounts,
            SwapPreview preview,
            Desk desk,
            Draws draws) {
        this.reading = reading;
        this.bringing = bringing;
        this.exchanges = exchanges;
        this.accounts = accounts;
        this.preview = preview;
        this.desk = desk;
        this.draws = draws;
    }

    /// @param order absent where the purchase is not found
    /// @param fields what of the order can come back
    /// @param key makes the ids, so that a form sent twice is one
    /// @param books of the order
    /// @param figures what it comes to, once that is asked
    record Page(
            ShopView shop,
            @Nullable OrderView order,
            List<BringingBack.Choice> fields,
            List<ItemView> items,
            Map<String, String> typed,
            String key,
            @Nullable Balance books,
            @Nullable SwapFigures figures,
            @Nullable Alert alert) {
        public String typed(String field, String otherwise) {
            return typed.getOrDefault(field, otherwise);
        }

        public String name(BringingBack.Choice choice) {
            return GoodsBack.name(choice.goods());
        }
    }

    @GetMapping("/commandes/{order}/echange")
    ModelAndView ofOrder(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return page(shop, reading.order(shop, order), Map.of(), draws.id(), null, HttpStatus.OK);
    }

    @GetMapping("/retours/echange")
    ModelAndView ofNobody(@PathVariable ShopId shop) {
        return page(shop, null, Map.of(), draws.id(), null, HttpStatus.OK);
    }

    @PostMapping("/commandes/{order}/echange")
    ModelAndView exchange(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        OrderView bought = reading.order(shop, order);
        Map<String, String[]> typed = request.getParameterMap();
        return exchange(
                shop,
                bought,
                typed,
                key,
                () ->
                        exchanges.exchange(
                                received(
                                        shop,
                                        key,
                                        new Origin.OfOrder(order),
                                        GoodsBack.read(typed),
                                        typed),
                                SwapForm.taken(typed),
                                exchanges.byBooks(
                                        shop,
                                        order,
                                        Keys.overCounter(shop, key),
                                        SwapForm.text(typed, SwapForm.PAID)),
                                Staff.actor(who),
                                Channel.COUNTER));
    }

    @PostMapping("/retours/echange")
    ModelAndView exchange(
            @PathVariable ShopId shop,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        Map<String, String[]> typed = request.getParameterMap();
        return exchange(
                shop,
                null,
                typed,
                key,
                () ->
                        exchanges.exchange(
                                received(
                                        shop,
                                        key,
                                        new Origin.Unknown(),
                                        SwapForm.brought(typed),
                                        typed),
                                SwapForm.taken(typed),
                                exchanges.bySay(
                                        SwapForm.credit(typed, reading.catalogue(shop)),
                                        SwapForm.text(typed, "nom")),
                                Staff.actor(who),
                                Channel.COUNTER));
    }

    private static final String COUNTED = "calculer";

    private interface Sending {
        Outcome send();
    }

    private ModelAndView exchange(
            ShopId shop,
            @Nullable OrderView order,
            Map<String, String[]> typed,
            String key,
            Sending sending) {
        try {
            if (typed.containsKey(COUNTED)) {
                return preview.refusal(shop, order, typed)
                        .map(
                                reason ->
                                        uncounted(
                                                shop,
                                                order,
                                                typed,
                                                key,
                                                preview.alert(reason, typed)))
                        .orElseGet(() -> page(shop, order, typed, key, null, HttpStatus.OK));
            }
            return switch (sending.send()) {
                case Outcome.Accepted _ -> Redirects.to(afterwards(shop, order, key));
                case Outcome.Refused(var reason) ->
                        page(
                                shop,
                                order,
                                typed,
                                BringingForm.next(key, reason, draws),
                                preview.alert(reason, typed),
                                HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            return page(
                    shop,
                    order,
                    without(COUNTED, typed),
                    key,
                    preview.malformed(shop, order, typed, e),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView uncounted(
            ShopId shop,
            @Nullable OrderView order,
            Map<String, String[]> typed,
            String key,
            Alert alert) {
        return page(shop, order, without(COUNTED, typed), key, alert, HttpStatus.CONFLICT);
    }

    private static Map<String, String[]> without(String name, Map<String, String[]> typed) {
        Map<String, String[]> rest = new HashMap<>(typed);
        rest.remove(name);
        return rest;
    }

    private String afterwards(ShopId shop, @Nullable OrderView bought, String key) {
        OrderId fresh = Keys.sale(shop, Keys.overCounter(shop, key));
        OrderView next = exchanges.toSettle(shop, Optional.ofNullable(bought), fresh);
        return "/boutique/" + shop + "/commandes/" + next.id() + "?echange#paiement";
    }

    private RecordReturn received(
            ShopId shop,
            String key,
            Origin origin,
            List<ReturnLine> lines,
            Map<String, String[]> typed) {
        if (lines.isEmpty()) {
            throw new MalformedValue("brought");
        }
        return new RecordReturn(
                shop,
                Keys.overCounter(shop, key),
                origin,
                lines,
                GoodsBack.fit(SwapForm.text(typed, "devient")),
                GoodsBack.motive(SwapForm.text(typed, "pourquoi")),
                desk.now());
    }

    private ModelAndView page(
            ShopId id,
            @Nullable OrderView order,
            Map<String, String[]> typed,
            String key,
            @Nullable Alert alert,
            HttpStatus status) {
        List<BringingBack.Choice> brought = order == null ? List.of() : left(order);
        List<ItemView> items = reading.catalogue(id);
        ModelAndView page =
                new ModelAndView(
                        "staff/counter-exchange",
                        "page",
                        new Page(
                                reading.shop(id),
                                order,
                                brought,
                                Instead.of(items, brought),
                                typed.keySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        name -> name,
                                                        name -> SwapForm.text(typed, name))),
                                key,
                                order == null ? null : accounts.of(order).balance(),
                                typed.containsKey(COUNTED)
                                        ? preview.figures(id, order, typed)
                                        : null,
                                alert));
        page.setStatus(status);
        return page;
    }

    /// Of what she has; what she is expected with may be what she stands there with.
    private List<BringingBack.Choice> left(OrderView order) {
        return bringing.isPossible(order)
                ? bringing.choices(order).stream().filter(choice -> choice.left() > 0).toList()
                : List.of();
    }
}
