package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Waiting.Standing;
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

/// An order that somebody of the shop takes down while the customer speaks: one page, from the number to
/// the recap, with the keyboard alone. Whatever goes wrong, what was typed stays.
@Controller
@RequestMapping("/boutique/{shop}/commandes/nouvelle")
class DeskOrders {
    /// By which a customer reaches a shop.
    static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.EMAIL, Channel.MESSAGE, Channel.COUNTER);

    private static final String ORDER = "commander";
    private static final String MORE_LINES = "lignes";

    private final DeskPage page;
    private final DeskCheck check;
    private final Booking booking;
    private final OfferedAtDesk offers;
    private final Draws draws;
    private final Say say;

    DeskOrders(
            DeskPage page,
            DeskCheck check,
            Booking booking,
            OfferedAtDesk offers,
            Draws draws,
            Say say) {
        this.page = page;
        this.check = check;
        this.booking = booking;
        this.offers = offers;
        this.draws = draws;
        this.say = say;
    }

    @GetMapping
    ModelAndView blank(@PathVariable ShopId shop) {
        return page.of(shop, DeskForm.blank(draws.id()));
    }

    /// For whoever is offered a place that she waited for. An order that was made of it is shown.
    @GetMapping(params = OfferedAtDesk.FIELD)
    ModelAndView offered(
            @PathVariable ShopId shop, @RequestParam(OfferedAtDesk.FIELD) WaitId wait) {
        return switch (offers.standing(shop, wait)) {
            case Standing.Ordered(var order) ->
                    Redirects.to("/boutique/" + shop + "/commandes/" + order);
            case Standing.Offered _ -> page.of(shop, offers.form(shop, wait, draws.id()));
            case Standing.InLine _, Standing.Lapsed _, Standing.Left _, Standing.Over _ ->
                    page.of(
                            shop,
                            offers.form(shop, wait, draws.id()).withoutOffer(),
                            DeskPage.Mistakes.NONE,
                            Alert.of(say, "new-order.offer-gone"));
        };
    }

    /// @param what to look somebody up, to get more lines, or to order
    @PostMapping
    ModelAndView fill(
            @PathVariable ShopId shop,
            @RequestParam(name = "faire", defaultValue = "") String what,
            HttpServletRequest request,
            Authentication who) {
        DeskForm form = DeskForm.read(request.getParameterMap(), draws.id());
        return switch (what) {
            case ORDER -> order(shop, form, who);
            case MORE_LINES -> page.of(shop, form.withMoreLines());
            default -> page.of(shop, page.withKnownName(shop, form));
        };
    }

    private ModelAndView order(ShopId shop, DeskForm form, Authentication who) {
        DeskCheck.Checked checked = check.check(shop, form);
        Booking.Wish wish = checked.wish();
        if (wish == null) {
            return answer(shop, form, checked, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        OrderId order = Keys.staffOrder(shop, form.key());
        try {
            return switch (booking.orderFor(order, wish, Staff.actor(who), form.channel())) {
                case Outcome.Accepted _ -> {
                    offers.leaveOther(shop, form, Staff.actor(who));
                    yield Redirects.to("/boutique/" + shop + "/commandes/" + order + "/lecture");
                }
                case Outcome.Refused(var reason) -> refused(shop, form, checked, reason);
            };
        } catch (TemporarilyUnavailable _) {
            Alert alert = Alert.of(say, "problem.unavailable");
            return answer(shop, form, checked, alert, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /// A window that was lost is no longer chosen: the page offers the free one that is nearest to it. A place that is
    /// still kept for her, and too small for all that she wants now, stays chosen.
    private ModelAndView refused(
            ShopId shop, DeskForm form, DeskCheck.Checked checked, Reason reason) {
        boolean kept = offers.place(shop, form) != null;
        DeskForm asked = kept ? form : form.withoutOffer();
        DeskForm next =
                reason instanceof SlotRefusal && !kept ? page.withNearest(shop, asked) : asked;
        return answer(shop, next, checked, alert(form, checked, reason), HttpStatus.CONFLICT);
    }

    /// Whoever finds no place for her order can wait for one.
    private Alert alert(DeskForm form, DeskCheck.Checked checked, Reason reason) {
        Booking.Wish wish = checked.wish();
        boolean full = reason == SlotRefusal.SLOT_FULL || reason == SlotRefusal.ORDER_TOO_LARGE;
        Alert alert = Alert.of(say, reason);
        return full && wish != null && form.delivery().isEmpty()
                ? new Alert(alert.text(), alert.advice(), toList(wish))
                : alert;
    }

    private Alert.Link toList(Booking.Wish wish) {
        SlotId slot = wish.place().slot();
        return new Alert.Link(
                StaffWaitForm.address(slot, wish.wanted()), say.text("new-order.to-list"));
    }

    private ModelAndView answer(
            ShopId shop,
            DeskForm form,
            DeskCheck.Checked checked,
            @Nullable Alert alert,
            HttpStatus status) {
        ModelAndView answer = page.of(shop, form, checked.mistakes(), alert);
        answer.setStatus(status);
        return answer;
    }
}
