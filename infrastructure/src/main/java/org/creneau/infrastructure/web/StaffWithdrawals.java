package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.application.withdrawal.Right;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.KeepPieces;
import org.creneau.domain.withdrawal.ProveSending;
import org.creneau.infrastructure.desk.ChangesOfMind;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Withdrawing;
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

/// Who changed her mind, what is still to be done about it and until when; and the form for whoever wrote
/// or called instead.
@Controller
@RequestMapping("/boutique/{shop}")
class StaffWithdrawals {
    private static final List<Channel> WAYS =
            List.of(Channel.MESSAGE, Channel.PHONE, Channel.EMAIL, Channel.COUNTER);

    private final Reading reading;
    private final ChangesOfMind changes;
    private final Withdrawing withdrawing;
    private final Desk desk;
    private final Draws draws;
    private final Say say;
    private final StaffOrders orders;

    StaffWithdrawals(
            Reading reading,
            ChangesOfMind changes,
            Withdrawing withdrawing,
            Desk desk,
            Draws draws,
            Say say,
            StaffOrders orders) {
        this.reading = reading;
        this.changes = changes;
        this.withdrawing = withdrawing;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
        this.orders = orders;
    }

    /// @param done those of which nothing is left to be done, the latest first
    record Listed(
            ShopView shop,
            LocalDate today,
            List<Followed> open,
            List<Followed> done,
            @Nullable Alert alert) {}

    /// @param key makes the declaration's id, so that a form sent twice is one
    /// @param right absent where there is none, or not yet
    record Noting(
            ShopView shop,
            OrderView order,
            @Nullable Right right,
            List<WithdrawalForm.Field> fields,
            List<Channel> ways,
            LocalDate today,
            String key,
            boolean mail,
            String address,
            @Nullable Alert alert) {}

    /// @param off whether the order was called off with it
    record Acknowledged(ShopView shop, OrderView order, Followed followed, boolean off) {}

    @GetMapping("/retractations")
    ModelAndView list(@PathVariable ShopId shop) {
        return listed(shop, null, HttpStatus.OK);
    }

    private ModelAndView listed(ShopId shop, @Nullable Alert alert, HttpStatus status) {
        ShopView view = reading.shop(shop);
        List<Followed> all = changes.of(shop);
        var shown =
                new Listed(
                        view,
                        reading.today(view),
                        all.stream().filter(one -> one.stage().isOpen()).toList(),
                        all.stream().filter(one -> !one.stage().isOpen()).toList().reversed(),
                        alert);
        ModelAndView page = new ModelAndView("staff/withdrawals", "page", shown);
        page.setStatus(status);
        return page;
    }

    /// She showed that she has sent the goods.
    @PostMapping("/commandes/{order}/retractations/{withdrawal}/envoi")
    ModelAndView sent(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable WithdrawalId withdrawal,
            @RequestParam(name = "envoye", defaultValue = "") String day,
            @RequestParam(name = "ou", defaultValue = "") String where,
            Authentication who) {
        Asked asked = new Asked(shop, order, where, who);
        try {
            return follow(new ProveSending(shop, order, withdrawal, day(day)), asked);
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return again(asked, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// She and the shop agreed that she keeps what she had given up.
    @PostMapping("/commandes/{order}/retractations/{withdrawal}/accord")
    ModelAndView kept(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable WithdrawalId withdrawal,
            @RequestParam("cle") String key,
            @RequestParam(name = "ou", defaultValue = "") String where,
            HttpServletRequest request,
            Authentication who) {
        Asked asked = new Asked(shop, order, where, who);
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.isEmpty()) {
            Alert alert = Alert.of(say, "withdrawal.nothing");
            return again(asked, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var agreement = Keys.agreement(shop, withdrawal, key);
        return follow(new KeepPieces(shop, order, withdrawal, agreement, lines), asked);
    }

    /// @param where on which page it was typed: `liste`, or else that of the order
    record Asked(ShopId shop, OrderId order, String where, Authentication who) {}

    ModelAndView follow(Command command, Asked asked) {
        return switch (desk.send(command, Staff.actor(asked.who()), Channel.COUNTER)) {
            case Outcome.Accepted _ ->
                    Redirects.to(
                            "/boutique/%s/commandes/%s#retractation"
                                    .formatted(asked.shop(), asked.order()));
            case Outcome.Refused(var reason) ->
                    again(asked, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    /// The page on which it was typed, with what was typed.
    ModelAndView again(Asked asked, Alert alert, HttpStatus status) {
        return asked.where().equals("liste")
                ? listed(asked.shop(), alert, status)
                : orders.page(asked.shop(), asked.order(), alert, status, asked.who());
    }

    /// What she is given or sent: the same words as she would have read on her page.
    @GetMapping("/commandes/{order}/retractations/{withdrawal}")
    ModelAndView acknowledged(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable WithdrawalId withdrawal) {
        OrderView bought = reading.order(shop, order);
        Followed followed =
                changes.find(bought, withdrawal).orElseThrow(() -> new NotFound("order"));
        return new ModelAndView(
                "staff/acknowledgement",
                "page",
                new Acknowledged(
                        reading.shop(shop), bought, followed, changes.isCalledOff(bought)));
    }

    @GetMapping("/commandes/{order}/retractation")
    ModelAndView form(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return page(shop, order, List.of(), draws.id(), null, HttpStatus.OK);
    }

    /// @param day on which she sent it; today where nothing is said
    @PostMapping("/commandes/{order}/retractation")
    ModelAndView note(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            @RequestParam(name = "par", defaultValue = "MESSAGE") Channel way,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "courriel", defaultValue = "") String address,
            HttpServletRequest request,
            Authentication who) {
        if (!WAYS.contains(way)) {
            throw new MalformedValue("channel");
        }
        OrderView bought = reading.order(shop, order);
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.isEmpty()) {
            Alert alert = Alert.of(say, "withdrawal.nothing");
            return page(shop, order, lines, key, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var command =
                    new DeclareWithdrawal(
                            shop,
                            order,
                            Keys.withdrawal(shop, order, key),
                            lines,
                            WithdrawalForm.address(address),
                            sent(bought, day));
            return declare(command, key, way, who);
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, order, lines, key, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView declare(
            DeclareWithdrawal command, String key, Channel way, Authentication who) {
        ShopId shop = command.shop();
        OrderId order = command.order();
        return switch (withdrawing.declare(command, Staff.actor(who), way)) {
            case Outcome.Accepted _ ->
                    Redirects.to(
                            "/boutique/%s/commandes/%s/retractations/%s"
                                    .formatted(shop, order, command.withdrawal()));
            case Outcome.Refused(var reason) ->
                    page(
                            shop,
                            order,
                            command.lines(),
                            key,
                            Alert.of(say, reason),
                            HttpStatus.CONFLICT);
        };
    }

    /// Of a letter the day is known and no hour: its noon says the day, whatever the zone.
    ///
    /// @throws MalformedValue of kind `date` for what is no day, of kind `letter-date` for one that is still to come, or on
    ///     which nothing was ordered yet
    private Instant sent(OrderView bought, String typed) {
        ShopView shop = reading.shop(bought.slot().shop());
        if (typed.isBlank() || typed.strip().equals(reading.today(shop).toString())) {
            return desk.now();
        }
        Instant noon = noon(shop, typed.strip());
        LocalDate day = LocalDate.ofInstant(noon, shop.profile().zone());
        LocalDate ordered = LocalDate.ofInstant(bought.placedAt(), shop.profile().zone());
        if (day.isBefore(ordered) || day.isAfter(reading.today(shop))) {
            throw new MalformedValue("letter-date");
        }
        return noon;
    }

    private static Instant noon(ShopView shop, String typed) {
        return day(typed).atTime(LocalTime.NOON).atZone(shop.profile().zone()).toInstant();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException _) {
            throw new MalformedValue("date");
        }
    }

    private ModelAndView page(
            ShopId shop,
            OrderId id,
            List<ReturnLine> typed,
            String key,
            @Nullable Alert alert,
            HttpStatus status) {
        ShopView view = reading.shop(shop);
        OrderView order = reading.order(shop, id);
        Right right = changes.rightOf(order);
        var fields =
                right == null
                        ? List.<WithdrawalForm.Field>of()
                        : WithdrawalForm.fields(right, typed);
        ModelAndView page =
                new ModelAndView(
                        "staff/withdrawal",
                        "page",
                        new Noting(
                                view,
                                order,
                                right,
                                fields,
                                WAYS,
                                reading.today(view),
                                key,
                                withdrawing.canSend(),
                                order.contact().email() == null
                                        ? ""
                                        : order.contact().email().or(""),
                                alert));
        page.setStatus(status);
        return page;
    }
}
