package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
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

/// Taking something back whose purchase nobody finds, and giving nothing for it here: no order has books in which money
/// for it could stand.
@Controller
@RequestMapping("/boutique/{shop}/retours/sans-achat")
class StaffWithoutOrder {
    private static final String YES = "oui";

    private final Reading reading;
    private final ReceiptWords receipts;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffWithoutOrder(Reading reading, ReceiptWords receipts, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.receipts = receipts;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param key makes the id of what comes back, so that a form sent twice is one
    /// @param ours whether Créneau is the till of the shop
    record Page(
            ShopView shop,
            List<ItemView> items,
            Map<String, String> typed,
            String key,
            boolean ours,
            @Nullable Alert alert) {
        public String typed(String field, String otherwise) {
            return typed.getOrDefault(field, otherwise);
        }
    }

    @GetMapping
    ModelAndView blank(@PathVariable ShopId shop) {
        return page(shop, Map.of(), draws.id(), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable ShopId shop,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        Map<String, String[]> typed = request.getParameterMap();
        boolean money = SwapForm.text(typed, "argent").equals(YES);
        if (money && receipts.isOurs(shop)) {
            return page(shop, typed, key, noBooks(), HttpStatus.CONFLICT);
        }
        try {
            RecordReturn command = received(shop, key, typed).atCounter();
            return switch (desk.send(command, Staff.actor(who), Channel.COUNTER)) {
                case Outcome.Accepted _ -> Redirects.to(afterwards(shop, money));
                case Outcome.Refused(var reason) ->
                        page(
                                shop,
                                typed,
                                BringingForm.next(key, reason, draws),
                                Alert.of(say, reason),
                                HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, typed, key, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Alert noBooks() {
        return new Alert(
                say.text("without-order.money.ours"), say.text("without-order.money.ours.advice"));
    }

    private static String afterwards(ShopId shop, boolean money) {
        return "/boutique/"
                + shop
                + "/retours?repris"
                + (money ? "=caisse" : "")
                + "#sans-commande";
    }

    private RecordReturn received(ShopId shop, String key, Map<String, String[]> typed) {
        List<ReturnLine> lines = SwapForm.brought(typed);
        if (lines.isEmpty()) {
            throw new MalformedValue("brought");
        }
        return new RecordReturn(
                shop,
                Keys.overCounter(shop, key),
                new Origin.Unknown(),
                lines,
                GoodsBack.fit(SwapForm.text(typed, "devient")),
                GoodsBack.motive(SwapForm.text(typed, "pourquoi")),
                desk.now());
    }

    private ModelAndView page(
            ShopId shop,
            Map<String, String[]> typed,
            String key,
            @Nullable Alert alert,
            HttpStatus status) {
        Map<String, String> texts =
                typed.keySet().stream()
                        .collect(Collectors.toMap(name -> name, n -> SwapForm.text(typed, n)));
        ModelAndView page =
                new ModelAndView(
                        "staff/without-order",
                        "page",
                        new Page(
                                reading.shop(shop),
                                reading.catalogue(shop),
                                texts,
                                key,
                                receipts.isOurs(shop),
                                alert));
        page.setStatus(status);
        return page;
    }
}
