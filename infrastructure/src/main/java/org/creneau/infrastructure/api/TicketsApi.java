package org.creneau.infrastructure.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.AtTheDoor;
import org.creneau.infrastructure.desk.AtTheDoor.Answer;
import org.creneau.infrastructure.desk.AtTheDoor.Comer;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.OwnTickets;
import org.creneau.infrastructure.desk.OwnTickets.Found;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Numbers in the lines, for whoever holds them.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private static final String TEN_MINUTES = "600";

    private final AtTheDoor door;
    private final OwnTickets tickets;
    private final PublicLinks links;
    private final Reading reading;
    private final Turns turns;
    private final Desk desk;
    private final Answers answers;

    TicketsApi(
            AtTheDoor door,
            OwnTickets tickets,
            PublicLinks links,
            Reading reading,
            Turns turns,
            Desk desk,
            Answers answers) {
        this.door = door;
        this.tickets = tickets;
        this.links = links;
        this.reading = reading;
        this.turns = turns;
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping(path = "/shops/{shop}/arrivals", consumes = JSON)
    @Offered(
            id = "arrive",
            says =
                    "Joins the queue at the shop, with the code of one of today's orders or without.",
            status = 201,
            answer = TicketJson.class,
            scope = Scope.ORDER,
            counted = true)
    ResponseEntity<Object> arrive(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TicketJson.Here asked,
            HttpServletRequest request) {
        var comer =
                new Comer(
                        Keys.hold(shop, key).value(),
                        asked.party(),
                        asked.first(),
                        request.getRemoteAddr(),
                        Channel.API);
        return switch (answer(shop, asked.code(), comer)) {
            case Answer.Given(var queue, int number) -> created(links.to(queue, number));
            case Answer.No(var reason) -> answers.refused(reason);
            case Answer.NoSuchCode _ ->
                    answers.answer(answers.problem(ProblemType.notFound("code")));
            case Answer.Shut _ -> answers.answer(answers.problem(ProblemType.problem("door-shut")));
            case Answer.TooManyTries _ -> later();
        };
    }

    private Answer answer(ShopId shop, @Nullable String code, Comer comer) {
        ShopView view = reading.shop(shop);
        return code == null ? door.without(view, comer) : door.withCode(view, code, comer);
    }

    private ResponseEntity<Object> created(String token) {
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + token)).body(read(token));
    }

    private ResponseEntity<Object> later() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, TEN_MINUTES);
        return answers.answer(answers.problem(ProblemType.problem("tries")), headers);
    }

    @GetMapping("/tickets/{token}")
    @Offered(id = "readTicket", says = "Reads the number that a token opens, and where to wait.")
    TicketJson read(@PathVariable String token) {
        Found found = tickets.find(token);
        return TicketJson.of(found, turns.of(found.shop(), found.line(), found.ticket()));
    }

    @PostMapping(path = "/tickets/{token}/abandonment", consumes = JSON)
    @Offered(
            id = "giveUpTicket",
            says = "Leaves the queue with the number that a token opens.",
            answer = TicketJson.class)
    ResponseEntity<Object> giveUp(@PathVariable String token) {
        Found found = tickets.find(token);
        return act(found, new GiveUp(found.line().queue(), found.ticket().number(), desk.now()));
    }

    @PutMapping(path = "/tickets/{token}/party", consumes = JSON)
    @Offered(
            id = "resizePartyOfTicket",
            says = "Says who comes in together with the number that a token opens.",
            answer = TicketJson.class)
    ResponseEntity<Object> resize(
            @PathVariable String token, @RequestBody TicketJson.Together asked) {
        Found found = tickets.find(token);
        return act(
                found,
                new ResizeParty(
                        found.line().queue(), found.ticket().number(), asked.party(), true));
    }

    private ResponseEntity<Object> act(Found found, Command command) {
        return switch (desk.send(
                command, door.actor(found.line().queue(), found.ticket()), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(read(found.token()));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
