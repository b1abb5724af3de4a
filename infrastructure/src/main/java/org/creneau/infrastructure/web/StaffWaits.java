package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
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

/// Who waits for places of a shop, in the order in which they asked, and whom somebody should call.
@Controller
@RequestMapping("/boutique/{shop}/attente")
class StaffWaits {
    private final Reading reading;
    private final Waiting waiting;
    private final Desk desk;
    private final Say say;

    StaffWaits(Reading reading, Waiting waiting, Desk desk, Say say) {
        this.reading = reading;
        this.waiting = waiting;
        this.desk = desk;
        this.say = say;
    }

    record Page(ShopView shop, List<Row> rows, @Nullable Alert alert) {}

    /// @param windows in words
    /// @param offered where a place is held for her; absent where she waits
    record Row(WaitView waiting, String windows, @Nullable HeldPlace offered, boolean toBeCalled) {}

    @GetMapping
    ModelAndView list(@PathVariable ShopId shop) {
        return list(shop, null);
    }

    private ModelAndView list(ShopId id, @Nullable Alert alert) {
        ShopView shop = reading.shop(id);
        List<Row> rows =
                waiting.standing(id).stream()
                        .map(wait -> row(shop, wait))
                        .filter(row -> row.waiting().offer() == null || row.offered() != null)
                        .toList();
        return new ModelAndView("staff/waits", "page", new Page(shop, rows, alert));
    }

    private Row row(ShopView shop, WaitView wait) {
        Standing standing = waiting.atAGlance(wait);
        return new Row(
                wait,
                new WaitWords(say).windows(wait.windows(), shop.profile().zone()),
                standing.place(),
                standing.place() != null && wait.isToBeCalled(desk.now()));
    }

    @PostMapping("/{wait}/prevenue")
    ModelAndView called(
            @PathVariable ShopId shop,
            @PathVariable WaitId wait,
            @RequestParam(name = "vers", defaultValue = "") String to,
            Authentication who) {
        WaitView her = waiting.find(shop, wait);
        Outcome outcome = waiting.called(her, NoticeWay.PHONE, Staff.actor(who), Channel.WEB);
        return after(shop, outcome, to.equals("accueil") ? "" : "/attente");
    }

    /// Also takes back a place that is offered to her.
    @PostMapping("/{wait}/retrait")
    ModelAndView remove(@PathVariable ShopId shop, @PathVariable WaitId wait, Authentication who) {
        WaitView her = waiting.find(shop, wait);
        HeldPlace place = waiting.of(her).place();
        SlotId offered = place == null ? null : place.slot();
        Outcome outcome = waiting.leave(her, offered, LeftBy.SHOP, Staff.actor(who), Channel.WEB);
        return after(shop, outcome, "/attente");
    }

    private ModelAndView after(ShopId shop, Outcome outcome, String to) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Redirects.to("/boutique/" + shop + to);
            case Outcome.Refused(var reason) -> refused(shop, reason);
        };
    }

    private ModelAndView refused(ShopId shop, Reason reason) {
        ModelAndView page = list(shop, Alert.of(say, reason));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
