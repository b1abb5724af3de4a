package org.creneau.infrastructure.api;

import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.domain.bringing.NoteDiminishedValue;
import org.creneau.domain.bringing.StrikeDiminution;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.KeepPieces;
import org.creneau.domain.withdrawal.ProveSending;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.ChangesOfMind;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Withdrawing;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed her mind, and noting it for whoever wrote or called, for the staff of a shop.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class WithdrawalsApi {
    private final Reading reading;
    private final ChangesOfMind changes;
    private final Withdrawing withdrawing;
    private final Desk desk;
    private final Answers answers;

    WithdrawalsApi(
            Reading reading,
            ChangesOfMind changes,
            Withdrawing withdrawing,
            Desk desk,
            Answers answers) {
        this.reading = reading;
        this.changes = changes;
        this.withdrawing = withdrawing;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/withdrawals")
    @Offered(
            id = "listWithdrawals",
            says =
                    "Lists who changed her mind: what is late first, then by the day by which the money"
                            + " is to be given back.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<WithdrawalsJson.Declared> list(
            @PathVariable ShopId shop, @RequestParam(defaultValue = "false") boolean open) {
        reading.shop(shop);
        List<Followed> all = open ? changes.open(shop) : changes.of(shop);
        return all.stream().map(WithdrawalsJson.Declared::of).toList();
    }

    @GetMapping("/orders/{order}/withdrawals")
    @Offered(
            id = "readWithdrawalsOfOrder",
            says = "Reads what of an order may still be given up, until when, and what was.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    WithdrawalsJson.OfOrder read(@PathVariable ShopId shop, @PathVariable OrderId order) {
        OrderView view = reading.order(shop, order);
        return WithdrawalsJson.OfOrder.of(changes.rightOf(view), changes.of(view));
    }

    @PostMapping(path = "/orders/{order}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "noteWithdrawal",
            says = "Writes down that a customer changed her mind, by letter, by telephone or so.",
            answer = WithdrawalsJson.Declared.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> note(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalsJson.Noted asked,
            Authentication who) {
        OrderView view = reading.order(shop, order);
        var id = Keys.withdrawal(shop, order, key);
        var command =
                new DeclareWithdrawal(
                        shop,
                        order,
                        id,
                        asked.goods(),
                        asked.to(),
                        Asked.orNow(asked.sent(), desk.now()));
        return switch (withdrawing.declare(command, Staff.actor(who), asked.through())) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(WithdrawalsJson.Declared.of(changes.shown(view, id)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(
            path = "/withdrawals/{withdrawal}/sending",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "noteSendingProof",
            says =
                    "Writes down that the customer showed that the goods were sent: the shop may wait"
                            + " for them no longer. Another day corrects the one before.",
            answer = WithdrawalsJson.Declared.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> sent(
            @PathVariable ShopId shop,
            @PathVariable WithdrawalId withdrawal,
            @RequestBody WithdrawalsJson.Sending asked,
            Authentication who) {
        OrderId order = find(shop, withdrawal).order().id();
        return answer(new ProveSending(shop, order, withdrawal, asked.day()), withdrawal, who);
    }

    @PostMapping(
            path = "/withdrawals/{withdrawal}/kept-pieces",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "agreeToKeep",
            says =
                    "Writes down that shop and customer agreed: she keeps pieces that she had given up,"
                            + " as when the shop refused them.",
            answer = WithdrawalsJson.Declared.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> keep(
            @PathVariable ShopId shop,
            @PathVariable WithdrawalId withdrawal,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalsJson.Kept asked,
            Authentication who) {
        OrderId order = find(shop, withdrawal).order().id();
        var agreement = Keys.agreement(shop, withdrawal, key);
        return answer(
                new KeepPieces(shop, order, withdrawal, agreement, asked.goods()), withdrawal, who);
    }

    @PostMapping(
            path = "/withdrawals/{withdrawal}/diminutions",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "noteDiminishedValue",
            says =
                    "Writes down what a use beyond trying them took off the worth of goods that came"
                            + " back: that much less of their price is to be given back.",
            answer = WithdrawalsJson.Declared.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> lost(
            @PathVariable ShopId shop,
            @PathVariable WithdrawalId withdrawal,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalsJson.Lost asked,
            Authentication who) {
        OrderId order = find(shop, withdrawal).order().id();
        var id = Keys.diminution(shop, withdrawal, key);
        var command =
                new NoteDiminishedValue(
                        shop, order, withdrawal, id, asked.of(), asked.sum(), asked.reason());
        return answer(command, withdrawal, who);
    }

    @PostMapping("/withdrawals/{withdrawal}/diminutions/{diminution}/annulment")
    @Offered(
            id = "strikeDiminution",
            says =
                    "Takes back a loss of worth that was written down by mistake: as much more is to"
                            + " be given back again.",
            answer = WithdrawalsJson.Declared.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> restored(
            @PathVariable ShopId shop,
            @PathVariable WithdrawalId withdrawal,
            @PathVariable MovementId diminution,
            Authentication who) {
        OrderId order = find(shop, withdrawal).order().id();
        return answer(new StrikeDiminution(shop, order, withdrawal, diminution), withdrawal, who);
    }

    private ResponseEntity<Object> answer(
            Command command, WithdrawalId withdrawal, Authentication who) {
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(
                            WithdrawalsJson.Declared.of(find(command.shop(), withdrawal)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private Followed find(ShopId shop, WithdrawalId withdrawal) {
        return changes.find(shop, withdrawal).orElseThrow(() -> new NotFound("withdrawal"));
    }
}
