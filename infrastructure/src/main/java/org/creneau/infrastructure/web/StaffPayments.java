package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.PaymentWanted;
import org.creneau.infrastructure.desk.PaymentWanted.Kind;
import org.creneau.infrastructure.desk.Prices;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is paid of an order, and the forms that write it down.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}/paiement")
class StaffPayments {
    /// What a shop's till takes; a cheque has a form of its own.
    static final List<Means> AT_THE_TILL =
            List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER);

    private final Reading reading;
    private final Accounts accounts;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffPayments(Reading reading, Accounts accounts, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.accounts = accounts;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param today what most cheques say
    record Books(
            ShopView shop,
            OrderView order,
            Account account,
            List<Means> means,
            LocalDate today,
            @Nullable Alert alert) {}

    /// The fields of any of the forms. The names are what the pages call them.
    ///
    /// @param cle makes the entry's id, so that a form sent twice is one entry
    /// @param de the earlier entry that it is about
    /// @param quand absent for now
    record Typed(
            @Nullable String cle,
            @Nullable Kind quoi,
            @Nullable Means moyen,
            @Nullable String montant,
            @Nullable String ticket,
            @Nullable String de,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
            @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime quand) {
        private PaymentWanted wanted(String currency) {
            return new PaymentWanted(
                    quoi,
                    moyen,
                    montant == null ? null : new Money(Prices.cents(montant), currency),
                    ticket,
                    de == null || de.isEmpty() ? null : new PaymentId(de),
                    date);
        }
    }

    @GetMapping
    ModelAndView books(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return page(shop, order, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @ModelAttribute Typed typed,
            Authentication who) {
        OrderView known = reading.order(shop, order);
        try {
            return send(command(reading.shop(shop), known, typed), who);
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, order, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private RecordPayment command(ShopView shop, OrderView order, Typed typed) {
        LocalDateTime when = typed.quand();
        Instant happened =
                when == null ? desk.now() : when.atZone(shop.profile().zone()).toInstant();
        return new RecordPayment(
                shop.id(),
                order.id(),
                new PaymentId(Objects.requireNonNullElse(typed.cle(), "")),
                typed.wanted(order.total().currency()).entry(),
                happened);
    }

    private ModelAndView send(RecordPayment command, Authentication who) {
        ShopId shop = command.shop();
        OrderId order = command.order();
        return switch (desk.send(command, Staff.actor(who), Channel.COUNTER)) {
            case Outcome.Accepted _ ->
                    Redirects.to("/boutique/" + shop + "/commandes/" + order + "/paiement?note");
            case Outcome.Refused(var reason) ->
                    page(shop, order, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            ShopId id, OrderId orderId, @Nullable Alert alert, HttpStatus status) {
        ShopView shop = reading.shop(id);
        OrderView order = reading.order(id, orderId);
        Books books =
                new Books(shop, order, accounts.of(order), AT_THE_TILL, reading.today(shop), alert);
        ModelAndView page = new ModelAndView("staff/payment", "page", books);
        page.addObject("draws", draws);
        page.setStatus(status);
        return page;
    }
}
