package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.payment.Account;
import org.creneau.application.queue.CameBefore;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.LostDemand;
import org.creneau.application.slot.LostDemand.Turned;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Awaited;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A day of the shop: what is to be prepared, what is ready, how full the windows are, and who could
/// not be served.
@Controller
class StaffHome {
    private final Reading reading;
    private final LostDemand lost;
    private final Accounts accounts;
    private final Waiting waiting;
    private final Appointing appointing;
    private final Awaited awaited;

    StaffHome(
            Reading reading,
            LostDemand lost,
            Accounts accounts,
            Waiting waiting,
            Appointing appointing,
            Awaited awaited) {
        this.reading = reading;
        this.lost = lost;
        this.accounts = accounts;
        this.waiting = waiting;
        this.appointing = appointing;
        this.awaited = awaited;
    }

    /// @param came for which of them somebody was here, and is not any more
    /// @param toAccept orders for other days that wait for the shop's yes
    /// @param toCall those to whom a place is offered and whom nobody has told
    /// @param waiting how many are on the waiting list, of whatever day
    record Home(
            ShopView shop,
            LocalDate day,
            boolean today,
            List<OrderView> toAccept,
            Agenda agenda,
            List<OrderView> toPrepare,
            List<OrderView> ready,
            List<OrderView> missed,
            List<OrderView> out,
            List<OrderView> done,
            Map<OrderId, Account> accounts,
            Map<OrderId, CameBefore> came,
            List<Loads> windows,
            List<WaitView> toCall,
            int waiting,
            boolean rush,
            List<Turned> turned) {}

    /// @param services for which an appointment can be taken down
    /// @param kept those whose owner came
    record Agenda(List<Service> services, List<OrderView> awaited, List<OrderView> kept) {
        public boolean isBlank() {
            return services.isEmpty() && awaited.isEmpty() && kept.isEmpty();
        }
    }

    /// The windows of one purpose.
    ///
    /// @param folded those that nobody has chosen: of what the day is not mainly for there would be pages of
    ///     them
    record Loads(Occasion purpose, List<Load> shown, List<Load> folded) {
        static Loads of(Occasion purpose, List<Load> all) {
            Map<Boolean, List<Load>> chosen =
                    all.stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            load ->
                                                    purpose == Occasion.COLLECT
                                                            || load.taken() > 0));
            return new Loads(
                    purpose,
                    chosen.getOrDefault(true, List.of()),
                    chosen.getOrDefault(false, List.of()));
        }
    }

    /// @param taken places that are held or belong to orders
    /// @param excess how many of them are more than there are
    /// @param work how much work the window has; absent where every order is as good as another
    record Load(
            SlotId slot,
            Occasion purpose,
            int taken,
            int places,
            int excess,
            boolean full,
            OpenWindows.@Nullable Work work) {}

    @GetMapping("/boutique/{shop}")
    ModelAndView home(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        LocalDate today = reading.today(view);
        LocalDate day = asked == null ? today : asked;
        List<OrderView> all = reading.ordersOn(shop, day);
        List<OrderView> goods = all.stream().filter(order -> !order.isAgreed()).toList();
        List<OrderView> toPrepare = goods.stream().filter(OrderView::isToPrepare).toList();
        Map<Status, List<OrderView>> orders =
                goods.stream().collect(Collectors.groupingBy(OrderView::status));
        return new ModelAndView(
                "staff/home",
                "page",
                new Home(
                        view,
                        day,
                        day.equals(today),
                        elsewhere(reading.ordersToAccept(shop), toPrepare),
                        agenda(shop, all),
                        toPrepare,
                        orders.getOrDefault(Status.READY, List.of()),
                        all.stream().filter(order -> order.status().isMissed()).toList(),
                        orders.getOrDefault(Status.ON_THE_WAY, List.of()),
                        done(orders),
                        accounts.of(shop, all),
                        awaited.cameBefore(view, day),
                        loads(view, day),
                        waiting.toBeCalled(shop),
                        waiting.standing(shop).size(),
                        view.days().pace(day) == Pace.RUSH,
                        lost.on(shop, day)));
    }

    /// What waits for a yes on another day than the one that is shown.
    private static List<OrderView> elsewhere(List<OrderView> all, List<OrderView> shown) {
        return all.stream().filter(order -> !shown.contains(order)).toList();
    }

    private static List<OrderView> done(Map<Status, List<OrderView>> orders) {
        return Stream.of(Status.HANDED_OVER, Status.DELIVERED)
                .flatMap(status -> orders.getOrDefault(status, List.of()).stream())
                .toList();
    }

    /// An appointment is neither prepared nor handed over.
    private Agenda agenda(ShopId shop, List<OrderView> all) {
        return new Agenda(
                appointing.offered(shop),
                all.stream().filter(StaffHome::isAwaited).toList(),
                all.stream()
                        .filter(OrderView::isAppointment)
                        .filter(order -> order.status() == Status.HANDED_OVER)
                        .toList());
    }

    private static boolean isAwaited(OrderView order) {
        return order.isAppointment() && order.status().isOpen() && !order.status().isMissed();
    }

    private List<Loads> loads(ShopView shop, LocalDate day) {
        Map<Occasion, List<Load>> all =
                reading.days(shop, day, 1).stream()
                        .flatMap(d -> d.windows().stream())
                        .map(StaffHome::load)
                        .collect(
                                Collectors.groupingBy(
                                        Load::purpose,
                                        () -> new EnumMap<>(Occasion.class),
                                        Collectors.toList()));
        return all.entrySet().stream().map(one -> Loads.of(one.getKey(), one.getValue())).toList();
    }

    private static Load load(Window window) {
        return new Load(
                window.slot(),
                window.purpose(),
                window.taken(),
                window.places(),
                window.excess(),
                window.left() == 0,
                window.work());
    }
}
