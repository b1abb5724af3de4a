package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.creneau.application.appointment.AppointmentView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AcceptOrder;
import org.creneau.domain.order.BeginPreparation;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RecordNotice;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReadyNotices;
import org.creneau.infrastructure.desk.ReturnedGoods;
import org.creneau.infrastructure.desk.UsualVat;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An order as the shop handles it.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}")
class StaffOrders {
    private final Reading reading;
    private final Appointing appointing;
    private final ReturnedGoods returned;
    private final Desk desk;
    private final Draws draws;
    private final Say say;
    private final ReadyNotices notices;

    StaffOrders(
            Reading reading,
            Appointing appointing,
            ReturnedGoods returned,
            Desk desk,
            Draws draws,
            Say say,
            ReadyNotices notices) {
        this.reading = reading;
        this.appointing = appointing;
        this.returned = returned;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
        this.notices = notices;
    }

    /// @param appointment absent for an order of goods
    /// @param mail whether letters can be sent
    /// @param history whether who is asking may read the order's history
    /// @param returnKey makes the return's id, so that a form sent twice is one return
    record Handling(
            ShopView shop,
            OrderView order,
            boolean open,
            boolean arrivable,
            boolean mail,
            String returnKey,
            List<GoodsBack.Field> returnable,
            List<VatRate> rates,
            List<FailedFor> reasons,
            boolean history,
            @Nullable AppointmentView appointment,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView order(@PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return page(shop, order, null, HttpStatus.OK, who);
    }

    @PostMapping("/acceptation")
    ModelAndView accept(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "vers", required = false) @Nullable String back,
            Authentication who) {
        return act(shop, order, new AcceptOrder(shop, order), Back.of(back), who);
    }

    @PostMapping("/preparation")
    ModelAndView begin(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "vers", required = false) @Nullable String back,
            Authentication who) {
        return act(shop, order, new BeginPreparation(shop, order), Back.of(back), who);
    }

    /// @param key makes the notice's id, so that a form sent twice is one letter
    @PostMapping("/avis")
    ModelAndView tell(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            @RequestParam("par") NoticeWay way,
            @RequestParam(name = "sujet", defaultValue = "READY") NoticeAbout about,
            Authentication who) {
        reading.order(shop, order);
        NoticeId notice = new NoticeId(key);
        Outcome outcome =
                switch (way) {
                    case EMAIL ->
                            notices.send(shop, order, notice, Staff.actor(who), Channel.COUNTER);
                    case PHONE, TEXT ->
                            desk.send(
                                    new RecordNotice(shop, order, notice, about, way),
                                    Staff.actor(who),
                                    Channel.COUNTER);
                };
        return answer(shop, order, outcome, Back.ORDER, who);
    }

    @PostMapping("/pas-venu")
    ModelAndView missed(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "vers", required = false) @Nullable String back,
            Authentication who) {
        return act(shop, order, new RecordNoShow(shop, order), Back.of(back), who);
    }

    /// With the code, or on the name where no code is typed.
    @PostMapping("/remise")
    ModelAndView handOver(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "heure", required = false) @DateTimeFormat(iso = ISO.TIME)
                    @Nullable LocalTime happened,
            @RequestParam(name = "vers", required = false) @Nullable String back,
            Authentication who) {
        Shown shown = code == null ? new Shown.Name() : new Shown.Code(PersonalText.of(code));
        Instant at = happened(reading.shop(shop), happened);
        return act(shop, order, new HandOver(shop, order, shown, at), Back.of(back), who);
    }

    /// What of things put aside is bought. To sell what is ticked where nothing is says nothing: nobody
    /// means by it that all of it is left.
    @PostMapping("/essai")
    ModelAndView settle(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "achat", defaultValue = "coche") String what,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "heure", required = false) @DateTimeFormat(iso = ISO.TIME)
                    @Nullable LocalTime happened,
            HttpServletRequest request,
            Authentication who) {
        Tried tried = Tried.read(what, request.getParameterMap());
        if (tried.isUnsaid()) {
            Alert alert = Alert.of(say, "malformed.tried");
            return page(shop, order, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
        }
        Shown shown = code.isBlank() ? new Shown.Name() : new Shown.Code(PersonalText.of(code));
        List<BoughtLine> bought = tried.of(reading.order(shop, order));
        Instant at = happened(reading.shop(shop), happened);
        return act(
                shop, order, new SettlePutAside(shop, order, bought, shown, at), Back.ORDER, who);
    }

    /// @param words for the shopper
    @PostMapping("/annulation")
    ModelAndView cancel(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "raison", defaultValue = "") String words,
            Authentication who) {
        return act(shop, order, cancelled(shop, order, words.strip()), Back.ORDER, who);
    }

    private static CancelOrder cancelled(ShopId shop, OrderId order, String words) {
        return new CancelOrder(
                shop,
                order,
                CancelledBy.SHOP,
                words.isEmpty() ? Optional.empty() : Optional.of(PersonalText.of(words)));
    }

    @PostMapping("/retour")
    ModelAndView bringBack(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            @RequestParam(name = "devient", defaultValue = "") String fit,
            @RequestParam(name = "pourquoi", defaultValue = "") String why,
            HttpServletRequest request,
            Authentication who) {
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.isEmpty()) {
            Alert alert = Alert.of(say, "return.nothing");
            return page(shop, order, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
        }
        var goods = new ReturnId(key);
        var origin = new Origin.OfOrder(order);
        return act(
                shop,
                order,
                new RecordReturn(
                        shop,
                        goods,
                        origin,
                        lines,
                        GoodsBack.fit(fit),
                        GoodsBack.motive(why),
                        desk.now()),
                Back.RETURNED,
                who);
    }

    /// Today at the time that was typed, or now.
    private Instant happened(ShopView shop, @Nullable LocalTime typed) {
        return typed == null
                ? desk.now()
                : reading.today(shop).atTime(typed).atZone(shop.profile().zone()).toInstant();
    }

    ModelAndView act(ShopId shop, OrderId order, Command command, Back back, Authentication who) {
        reading.order(shop, order);
        Outcome outcome = desk.send(command, Staff.actor(who), Channel.COUNTER);
        return answer(shop, order, outcome, back, who);
    }

    ModelAndView answer(
            ShopId shop, OrderId order, Outcome outcome, Back back, Authentication who) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Redirects.to(back.path(shop, order));
            case Outcome.Refused(var reason) ->
                    page(shop, order, Alert.of(say, reason), HttpStatus.CONFLICT, who);
        };
    }

    ModelAndView page(
            ShopId id,
            OrderId orderId,
            @Nullable Alert alert,
            HttpStatus status,
            Authentication who) {
        ShopView shop = reading.shop(id);
        OrderView order = reading.order(id, orderId);
        boolean open = order.status().isOpen();
        boolean arrivable =
                open && order.parcel() == null && reading.isToday(shop, order.slot().start());
        ModelAndView page =
                new ModelAndView(
                        "staff/order",
                        "page",
                        new Handling(
                                shop,
                                order,
                                open,
                                arrivable,
                                notices.canSend(),
                                draws.id(),
                                GoodsBack.fields(order.lines(), returned.back(order)),
                                UsualVat.of(shop.profile().country(), reading.catalogue(id)),
                                List.of(FailedFor.values()),
                                Posts.has(who, id, Role.OWNER, Role.AUDITOR),
                                appointing.of(order).orElse(null),
                                alert));
        page.setStatus(status);
        return page;
    }

    /// Where an action was begun, and where it leads back to.
    enum Back {
        ORDER,
        RETURNED,
        HOME,
        QUEUE;

        static Back of(@Nullable String word) {
            return switch (word) {
                case "accueil" -> HOME;
                case "file" -> QUEUE;
                case null, default -> ORDER;
            };
        }

        String path(ShopId shop, OrderId order) {
            return "/boutique/"
                    + shop
                    + switch (this) {
                        case ORDER -> "/commandes/" + order;
                        case RETURNED -> "/commandes/" + order + "?retour";
                        case HOME -> "";
                        case QUEUE -> "/file";
                    };
        }
    }
}
