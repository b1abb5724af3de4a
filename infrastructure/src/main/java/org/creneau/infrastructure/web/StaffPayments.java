package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.WaysBack.Way;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.InDoubt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.online.RefundChanged;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.GivingBack;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is paid of an order, and the forms that write it down.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}/paiement")
class StaffPayments {
    /// What a shop's till takes; a cheque has a form of its own.
    static final List<Means> AT_THE_TILL =
            List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER);

    private static final List<Means> BACK =
            List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER, Means.CHEQUE);

    private final Reading reading;
    private final Accounts accounts;
    private final GivingBack givingBack;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffPayments(
            Reading reading,
            Accounts accounts,
            GivingBack givingBack,
            Desk desk,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.accounts = accounts;
        this.givingBack = givingBack;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param today what most cheques say
    /// @param back by which means money is given back
    /// @param ways by which ones it had come, of what is to be given back
    /// @param typed what could not be written down, to be corrected
    /// @param question what is asked before it is
    record Books(
            ShopView shop,
            OrderView order,
            Account account,
            List<Means> means,
            List<Means> back,
            List<Way> ways,
            LocalDate today,
            TypedForm typed,
            @Nullable PaymentQuestion question,
            @Nullable Alert alert) {}

    /// @param sent all fields, whichever form it was
    private record Sent(TypedForm form, Map<String, String> sent) {
        static final Sent NOTHING = new Sent(TypedForm.NONE, Map.of());

        static Sent of(PaymentTyped typed, HttpServletRequest request) {
            return new Sent(typed.form(request), TypedForm.of("", request).fields());
        }

        /// Whoever goes through the drawer stays there.
        String back(OrderId order) {
            return "tiroir".equals(sent.get("retour"))
                    ? "/cheques"
                    : "/commandes/" + order + "/paiement";
        }

        @Nullable PaymentQuestion question(Reason reason) {
            return reason instanceof InDoubt doubt ? PaymentQuestion.of(doubt, sent) : null;
        }
    }

    @GetMapping
    ModelAndView books(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return page(shop, order, TypedForm.NONE, null, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @ModelAttribute PaymentTyped typed,
            HttpServletRequest request,
            Authentication who) {
        OrderView known = reading.order(shop, order);
        Sent sent = Sent.of(typed, request);
        try {
            return send(command(reading.shop(shop), known, typed), sent, who);
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, order, sent.form(), null, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// What came online and is owed goes back the way it came.
    ///
    /// @param vu how much the button said, in hundredths; a page that never said it is asked once
    @PostMapping("/remboursement")
    ModelAndView refund(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(required = false) @Nullable String avant,
            @RequestParam(defaultValue = "0") long vu,
            Authentication who) {
        Money seen = new Money(vu, reading.order(shop, order).total().currency());
        return switch (givingBack.ask(
                shop, order, avant == null, Optional.of(seen), Staff.actor(who), Channel.COUNTER)) {
            case Outcome.Accepted _ ->
                    Redirects.to("/boutique/" + shop + "/commandes/" + order + "/paiement?rendu");
            case Outcome.Refused(RefundChanged(var now)) -> asked(shop, order, now, avant != null);
            case Outcome.Refused(var reason) -> refused(shop, order, Sent.NOTHING, reason);
        };
    }

    /// With the sum of now on the button.
    private ModelAndView asked(ShopId shop, OrderId order, Money now, boolean early) {
        ModelAndView page = refused(shop, order, Sent.NOTHING, new RefundChanged(now));
        page.addObject("refund", now);
        page.addObject("early", early);
        return page;
    }

    private ModelAndView refused(ShopId shop, OrderId order, Sent sent, Reason reason) {
        Alert alert = Alert.of(say, reason);
        PaymentQuestion question = sent.question(reason);
        return page(shop, order, sent.form(), question, alert, HttpStatus.CONFLICT);
    }

    private RecordPayment command(ShopView shop, OrderView order, PaymentTyped typed) {
        return new RecordPayment(
                shop.id(),
                order.id(),
                typed.id(),
                typed.wanted(order.total().currency()).entry(),
                typed.happened(shop.profile().zone(), desk.now()),
                typed.seen(),
                typed.agreed());
    }

    private ModelAndView send(RecordPayment command, Sent sent, Authentication who) {
        ShopId shop = command.shop();
        OrderId order = command.order();
        return switch (desk.send(command, Staff.actor(who), Channel.COUNTER)) {
            case Outcome.Accepted _ ->
                    Redirects.to("/boutique/" + shop + sent.back(order) + "?note");
            case Outcome.Refused(var reason) -> refused(shop, order, sent, reason);
        };
    }

    private ModelAndView page(
            ShopId id,
            OrderId orderId,
            TypedForm typed,
            @Nullable PaymentQuestion question,
            @Nullable Alert alert,
            HttpStatus status) {
        ShopView shop = reading.shop(id);
        OrderView order = reading.order(id, orderId);
        Account account = accounts.of(order);
        Books books =
                new Books(
                        shop,
                        order,
                        account,
                        AT_THE_TILL,
                        BACK,
                        givingBack.ways(account),
                        reading.today(shop),
                        typed,
                        question,
                        alert);
        ModelAndView page = new ModelAndView("staff/payment", "page", books);
        page.addObject("draws", draws);
        page.setStatus(status);
        return page;
    }
}
