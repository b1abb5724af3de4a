package org.creneau.infrastructure.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.LinkTerms;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.PayingByLink;
import org.creneau.infrastructure.desk.PayingByLink.Answer;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.Prices;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The link with which somebody pays, as the shop shows it, reads it aloud or sends it.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}/lien")
class StaffPaymentLink {
    private final Reading reading;
    private final Accounts accounts;
    private final PayingOnline paying;
    private final PayingByLink links;
    private final Say say;

    StaffPaymentLink(
            Reading reading, Accounts accounts, PayingOnline paying, PayingByLink links, Say say) {
        this.reading = reading;
        this.accounts = accounts;
        this.paying = paying;
        this.links = links;
        this.say = say;
    }

    /// @param link absent as long as none was given
    /// @param mail whether a letter could leave
    /// @param typed a time that could not be read
    record Shown(
            ShopView shop,
            OrderView order,
            Account account,
            boolean payable,
            @Nullable Link link,
            boolean mail,
            String typed,
            @Nullable Alert alert) {}

    /// @param spelled the word in it, sign by sign
    /// @param square to be photographed
    record Link(String address, String code, List<String> spelled, QrCode square) {}

    @GetMapping
    ModelAndView link(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return page(shop, order, "", null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView show(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "jusque", defaultValue = "") String typed,
            @RequestParam(name = "sans-heure", required = false) @Nullable String whenever,
            @RequestParam(name = "acompte", defaultValue = "") String deposit,
            Authentication who) {
        OrderView known = reading.order(shop, order);
        LinkTerms terms;
        try {
            terms =
                    new LinkTerms(
                            until(typed.strip(), reading.shop(shop).profile().zone()),
                            whenever != null,
                            part(deposit.strip(), known));
        } catch (DateTimeException _) {
            Alert alert = Alert.of(say, "malformed.link-until");
            return page(shop, order, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (MalformedValue e) {
            boolean both = e.kind().equals("link-terms");
            Alert alert = Alert.of(say, both ? "malformed.link-terms" : "malformed.amount");
            return page(shop, order, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = links.show(known, terms, host(), Staff.actor(who), Channel.COUNTER);
        return answered(shop, order, typed, answer, "");
    }

    private static Optional<Money> part(String typed, OrderView order) {
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Money(Prices.cents(typed), order.total().currency()));
    }

    @PostMapping("/courriel")
    ModelAndView mail(@PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        OrderView known = reading.order(shop, order);
        var answer = links.mail(known, host(), Staff.actor(who), Channel.EMAIL);
        return answered(shop, order, "", answer, "?envoye");
    }

    /// As browsers send a day and a time of day: `2026-11-23T18:00`.
    private static Optional<Instant> until(String typed, ZoneId zone) {
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    }

    private ModelAndView answered(
            ShopId shop, OrderId order, String typed, Answer answer, String query) {
        return switch (answer) {
            case Answer.Link _ ->
                    Redirects.to("/boutique/" + shop + "/commandes/" + order + "/lien" + query);
            case Answer.No(var reason) ->
                    page(shop, order, typed, Alert.of(say, reason), HttpStatus.CONFLICT);
            case Answer.Unsent _ ->
                    page(
                            shop,
                            order,
                            typed,
                            Alert.of(say, "pay-link.not-sent"),
                            HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static URI host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    }

    private ModelAndView page(
            ShopId id, OrderId order, String typed, @Nullable Alert alert, HttpStatus status) {
        ShopView shop = reading.shop(id);
        OrderView known = reading.order(id, order);
        Account account = accounts.of(known);
        Shown shown =
                new Shown(
                        shop,
                        known,
                        account,
                        paying.isPayable(shop, known, account),
                        links.given(known, host()).map(this::shown).orElse(null),
                        links.canMail(known),
                        typed,
                        alert);
        ModelAndView page = new ModelAndView("staff/payment-link", "page", shown);
        page.setStatus(status);
        return page;
    }

    private Link shown(Answer.Link link) {
        String address = link.address().toString();
        return new Link(address, link.code(), say.spelled(link.code()), QrCode.of(address));
    }
}
