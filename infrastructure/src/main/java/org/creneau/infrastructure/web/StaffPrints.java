package org.creneau.infrastructure.web;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.LabelSheets;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.PickList;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a shop prints of a day, for when the line is down and for its shelves: who comes, what is to be fetched, and
/// what sticks to the bags.
@Controller
@RequestMapping("/boutique/{shop}")
class StaffPrints {
    private final Reading reading;
    private final LiveQueue queue;
    private final Accounts accounts;
    private final Desk desk;
    private final Say say;

    StaffPrints(Reading reading, LiveQueue queue, Accounts accounts, Desk desk, Say say) {
        this.reading = reading;
        this.queue = queue;
        this.accounts = accounts;
        this.desk = desk;
        this.say = say;
    }

    /// @param queue who is in line; absent of another day than today
    record Paper(
            ShopView shop,
            LocalDate day,
            Instant printed,
            LiveQueue.@Nullable Seen queue,
            List<Window> windows,
            Map<OrderId, Account> accounts) {}

    record Window(SlotId slot, Instant end, List<OrderView> orders) {}

    /// @param only the one window that was asked for; absent where all were
    record Picking(
            ShopView shop,
            LocalDate day,
            Instant printed,
            PickList list,
            List<SlotId> windows,
            @Nullable String only) {}

    /// @param from the first label that is left on the first sheet
    /// @param order the one that was asked for; absent where all of the day were
    record Labels(
            ShopView shop,
            LocalDate day,
            LabelSheets labels,
            int from,
            @Nullable OrderView order) {}

    @GetMapping("/file/imprimer")
    ModelAndView day(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        LocalDate day = asked == null ? reading.today(view) : asked;
        List<OrderView> orders =
                reading.ordersOn(shop, day).stream().filter(StaffPrints::comes).toList();
        boolean today = day.equals(reading.today(view));
        return new ModelAndView(
                "staff/paper",
                "page",
                new Paper(
                        view,
                        day,
                        desk.now(),
                        today ? queue.seen(shop) : null,
                        windows(orders),
                        accounts.of(shop, orders)));
    }

    private static boolean comes(OrderView order) {
        boolean over = order.status() == Status.HANDED_OVER;
        return order.parcel() == null && (order.status().isOpen() || over);
    }

    private static List<Window> windows(List<OrderView> orders) {
        Map<SlotId, List<OrderView>> windows = new LinkedHashMap<>();
        orders.forEach(o -> windows.computeIfAbsent(o.slot(), _ -> new ArrayList<>()).add(o));
        return windows.entrySet().stream()
                .map(
                        one ->
                                new Window(
                                        one.getKey(),
                                        one.getValue().getFirst().windowEnd(),
                                        one.getValue()))
                .toList();
    }

    @GetMapping("/preparation/imprimer")
    ModelAndView picking(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked,
            @RequestParam(name = "fenetre", defaultValue = "") String window) {
        ShopView view = reading.shop(shop);
        LocalDate day = asked == null ? reading.today(view) : asked;
        PickList all = PickList.of(reading.ordersOn(shop, day), Collator.getInstance(say.locale()));
        boolean known = all.windows().stream().anyMatch(one -> isFor(one, window));
        List<PickList.Window> shown =
                all.windows().stream().filter(one -> !known || isFor(one, window)).toList();
        return new ModelAndView(
                "staff/pick-list",
                "page",
                new Picking(
                        view,
                        day,
                        desk.now(),
                        new PickList(shown, all.unanswered()),
                        all.windows().stream().map(PickList.Window::slot).toList(),
                        known ? window : null));
    }

    private static boolean isFor(PickList.Window one, String window) {
        return one.slot().toString().equals(window);
    }

    @GetMapping("/etiquettes")
    ModelAndView labels(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked,
            @RequestParam(name = "commande", required = false) @Nullable OrderId one,
            @RequestParam(name = "depuis", defaultValue = "1") int from) {
        ShopView view = reading.shop(shop);
        OrderView order = one == null ? null : reading.order(shop, one);
        LocalDate day = day(view, order, asked);
        List<OrderView> orders = order == null ? reading.ordersOn(shop, day) : List.of(order);
        int first = Math.clamp(from, 1, LabelSheets.ON_A_SHEET);
        return new ModelAndView(
                "staff/labels",
                "page",
                new Labels(view, day, LabelSheets.of(orders, first), first, order));
    }

    private LocalDate day(ShopView shop, @Nullable OrderView one, @Nullable LocalDate asked) {
        if (one != null) {
            return LocalDate.ofInstant(one.slot().start(), shop.profile().zone());
        }
        return asked == null ? reading.today(shop) : asked;
    }
}
