package org.creneau.infrastructure.api;

import java.net.URI;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A page of the payment service on which an order can be paid. Asked for again while it is open, it is the same one.
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OnlineApi {
    private final Reading reading;
    private final PublicLinks links;
    private final PayingOnline paying;
    private final Answers answers;

    OnlineApi(Reading reading, PublicLinks links, PayingOnline paying, Answers answers) {
        this.reading = reading;
        this.links = links;
        this.paying = paying;
        this.answers = answers;
    }

    @PostMapping(path = "/{token}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "payOnline",
            says = "Opens a page of the payment service on which the order can be paid.",
            answer = OnlineJson.Page.class)
    ResponseEntity<Object> pay(@PathVariable String token) {
        OrderView order =
                links.order(token)
                        .map(which -> reading.linked(which.shop(), which.order()))
                        .orElseThrow(() -> new NotFound("order"));
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, host(), shopper, Channel.API)) {
            case Answer.Page page -> ResponseEntity.ok(OnlineJson.Page.of(page));
            case Answer.No no -> answers.refused(no.reason());
            case Answer.Silent _ -> throw silent();
        };
    }

    @PostMapping(path = "/current/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "payCurrentOnline",
            says = "Opens a page of the payment service on which the order can be paid.",
            answer = OnlineJson.Page.class,
            bearer = true)
    ResponseEntity<Object> payCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return pay(CurrentOrderApi.token(bearer));
    }

    static RuntimeException silent() {
        return new TemporarilyUnavailable(
                "A payment service did not answer", new IllegalStateException("silent"));
    }

    static URI host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    }
}
