package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.Optional;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.LinkTerms;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.PayingByLink;
import org.creneau.infrastructure.desk.PayingByLink.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Links with which orders are paid. Asked for again it is the same link.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentLinksApi {
    private final Reading reading;
    private final PayingByLink links;
    private final Answers answers;

    PaymentLinksApi(Reading reading, PayingByLink links, Answers answers) {
        this.reading = reading;
        this.links = links;
        this.answers = answers;
    }

    /// @param way EMAIL sends a letter; SHOWN answers with the link
    /// @param until the first instant at which the order is called off where nothing came; absent where the link calls nothing
    ///     off. Of what is shown only
    /// @param whenever whether a time that was said before is taken back. Of what is shown only
    /// @param deposit a part that is asked for first; all that is open where that is asked for again. Of what is shown only
    record LinkWanted(
            @Needed @Nullable LinkWay way,
            @Nullable Instant until,
            @Nullable Boolean whenever,
            PaymentsJson.@Nullable Sum deposit) {
        LinkTerms terms() {
            return new LinkTerms(
                    Optional.ofNullable(until),
                    Boolean.TRUE.equals(whenever),
                    Optional.ofNullable(deposit).map(PaymentsJson.Sum::money));
        }
    }

    /// @param code the word at its end, to be read aloud
    record PaymentLink(String address, String code) {}

    @PostMapping(
            path = "/orders/{order}/payment-links",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "givePaymentLink",
            says = "Answers with a short link on which the order can be paid, or sends it.",
            answer = PaymentLink.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> give(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody LinkWanted asked,
            Authentication who) {
        OrderView known = reading.order(shop, order);
        return switch (given(known, asked, who)) {
            case Answer.Link(var address, var code) ->
                    ResponseEntity.ok(new PaymentLink(address.toString(), code));
            case Answer.No(var reason) -> answers.refused(reason);
            case Answer.Unsent _ ->
                    throw new TemporarilyUnavailable(
                            "The mail server did not take a letter",
                            new IllegalStateException("not sent"));
        };
    }

    private Answer given(OrderView order, LinkWanted asked, Authentication who) {
        return switch (Asked.required("link-way", asked.way())) {
            case SHOWN ->
                    links.show(
                            order, asked.terms(), OnlineApi.host(), Staff.actor(who), Channel.API);
            case EMAIL -> links.mail(order, OnlineApi.host(), Staff.actor(who), Channel.API);
        };
    }
}
