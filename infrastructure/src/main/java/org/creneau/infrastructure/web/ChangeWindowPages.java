package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Another window for an order, chosen by whoever placed it or by the shop.
@Controller
class ChangeWindowPages {
    private final Reading reading;
    private final WindowChoices choices;
    private final Appointing appointing;
    private final PublicLinks links;
    private final Desk desk;
    private final Accounts accounts;
    private final Say say;

    ChangeWindowPages(
            Reading reading,
            WindowChoices choices,
            Appointing appointing,
            PublicLinks links,
            Desk desk,
            Accounts accounts,
            Say say) {
        this.reading = reading;
        this.choices = choices;
        this.appointing = appointing;
        this.links = links;
        this.desk = desk;
        this.accounts = accounts;
        this.say = say;
    }

    /// @param back the order's own page
    /// @param action where the form goes
    /// @param unpaid what another window says of the money that it waits for; absent where it waits for none
    record Change(
            ShopView shop,
            OrderView order,
            String back,
            String action,
            List<WindowChoices.Choices> days,
            @Nullable String unpaid,
            @Nullable Alert alert) {}

    /// Who changes it, and where that leads.
    private record Changer(AskedBy by, Actor actor, Channel channel, String back) {
        String action() {
            return back + "/creneaux";
        }
    }

    @GetMapping("/commande/{token}/creneaux")
    ModelAndView choose(@PathVariable String token) {
        return shown(mine(token), shopper(mine(token), token));
    }

    @PostMapping("/commande/{token}/creneaux")
    ModelAndView change(
            @PathVariable String token,
            @RequestParam(name = "creneau", required = false) @Nullable String window) {
        OrderView order = mine(token);
        return change(order, window, shopper(order, token));
    }

    @GetMapping("/boutique/{shop}/commandes/{order}/creneaux")
    ModelAndView choose(
            @PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return shown(reading.order(shop, order), staff(shop, order, who));
    }

    @PostMapping("/boutique/{shop}/commandes/{order}/creneaux")
    ModelAndView change(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "creneau", required = false) @Nullable String window,
            Authentication who) {
        return change(reading.order(shop, order), window, staff(shop, order, who));
    }

    /// What is over has no other window.
    private ModelAndView shown(OrderView order, Changer changer) {
        return order.status().isOpen()
                ? page(order, changer, null, HttpStatus.OK)
                : Redirects.to(changer.back());
    }

    private OrderView mine(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private static Changer shopper(OrderView order, String token) {
        Actor actor = Actor.shopper(order.subject());
        return new Changer(AskedBy.SHOPPER, actor, Channel.WEB, "/commande/" + token);
    }

    private static Changer staff(ShopId shop, OrderId order, Authentication who) {
        String back = "/boutique/" + shop + "/commandes/" + order;
        return new Changer(AskedBy.SHOP, Staff.actor(who), Channel.COUNTER, back);
    }

    private ModelAndView change(OrderView order, @Nullable String window, Changer changer) {
        if (window == null) {
            Alert alert = Alert.of(say, "malformed.slot");
            return page(order, changer, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SlotId to = SlotId.parse(window);
        if (!to.shop().equals(order.slot().shop())) {
            throw new NotFound("window");
        }
        var command =
                new RescheduleOrder(order.id(), to, changer.by(), order.items(), order.occasion());
        Outcome outcome = desk.send(command, changer.actor(), changer.channel());
        return switch (outcome) {
            case Outcome.Accepted _ -> Redirects.to(changer.back() + "?change");
            case Outcome.Refused(var reason) ->
                    page(order, changer, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    /// Of an appointment those of its service, else those in which one collects.
    private List<WindowChoices.Choices> choices(ShopView shop, OrderView order) {
        if (order.isVisit()) {
            return choices.toBring(shop, order.pieces(), order.slot());
        }
        return order.isAppointment()
                ? choices.of(
                        appointing.days(shop, order.slot().schedule(), order.id()), order.slot())
                : kept(order, shop);
    }

    /// What is put aside moves as long as it is kept.
    private List<WindowChoices.Choices> kept(OrderView order, ShopView shop) {
        LocalDate last = order.keptUntil().map(shop::dayBefore).orElse(LocalDate.MAX);
        return choices.of(shop, order).stream().filter(day -> !day.date().isAfter(last)).toList();
    }

    private ModelAndView page(
            OrderView order, Changer changer, @Nullable Alert alert, HttpStatus status) {
        ShopView shop = reading.shop(order.slot().shop());
        ModelAndView page =
                new ModelAndView(
                        "change-window",
                        "page",
                        new Change(
                                shop,
                                order,
                                changer.back(),
                                changer.action(),
                                choices(shop, order),
                                unpaid(shop, order, changer),
                                alert));
        page.setStatus(status);
        return page;
    }

    private @Nullable String unpaid(ShopView shop, OrderView order, Changer changer) {
        return accounts.of(order).state() == Account.State.AWAITED_ONLINE
                ? say.text("change.unpaid." + changer.by(), shop.online().time().toMinutes())
                : null;
    }
}
