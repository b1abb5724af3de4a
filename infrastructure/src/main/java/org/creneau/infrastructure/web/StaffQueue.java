package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.infrastructure.desk.Arrivals;
import org.creneau.infrastructure.desk.Desk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The live queue: who waits, who is called, who is inside.
@Controller
class StaffQueue {
    /// What is said on the page itself where it cannot be read.
    private static final Set<String> TYPED = Set.of("people", "children", "people-inside");

    private final QueuePages pages;
    private final Reading reading;
    private final Desk desk;
    private final Arrivals arrivals;
    private final Say say;

    StaffQueue(QueuePages pages, Reading reading, Desk desk, Arrivals arrivals, Say say) {
        this.pages = pages;
        this.reading = reading;
        this.desk = desk;
        this.arrivals = arrivals;
        this.say = say;
    }

    @GetMapping("/boutique/{shop}/file")
    ModelAndView queue(
            @PathVariable ShopId shop,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "groupe", required = false) @Nullable Integer resized,
            @RequestParam(name = "donne", required = false) @Nullable Integer given) {
        return page(shop, new QueuePages.Asked(counter, null, null, resized, null), HttpStatus.OK)
                .addObject("given", given);
    }

    @PostMapping("/boutique/{shop}/file/{ticket}/entree")
    ModelAndView enter(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "vu", required = false) @Nullable Where shown,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return act(shop, counter, id -> new RecordEntry(id, ticket, desk.now(), shown), who);
    }

    @PostMapping("/boutique/{shop}/file/{ticket}/sortie")
    ModelAndView leave(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return act(shop, counter, id -> new RecordDeparture(id, ticket, desk.now()), who);
    }

    @PostMapping("/boutique/{shop}/file/{ticket}/absence")
    ModelAndView absent(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return act(shop, counter, id -> new MarkAbsent(id, ticket), who);
    }

    @PostMapping("/boutique/{shop}/file/entree-libre")
    ModelAndView walkIn(
            @PathVariable ShopId shop,
            @RequestParam("cle") String visit,
            @ModelAttribute ComersTyped comers,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return act(
                shop, counter, id -> new RecordWalkIn(id, visit, comers.party(), desk.now()), who);
    }

    private ModelAndView act(
            ShopId shop,
            @Nullable Integer counter,
            Function<QueueId, Command> command,
            Authentication who) {
        return act(shop, counter, command, null, who);
    }

    /// @param insist what the same can be asked for with though it was refused; absent where it cannot
    ModelAndView act(
            ShopId shop,
            @Nullable Integer counter,
            Function<QueueId, Command> command,
            QueuePages.@Nullable AllTheSame insist,
            Authentication who) {
        try {
            return answer(shop, counter, send(shop, command, who), insist);
        } catch (MalformedValue e) {
            if (!TYPED.contains(e.kind())) {
                throw e;
            }
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(
                    shop,
                    new QueuePages.Asked(counter, alert, null, null, null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    Outcome send(ShopId shop, Function<QueueId, Command> command, Authentication who) {
        QueueId today = reading.todaysQueue(reading.shop(shop));
        return arrivals.send(command.apply(today), Staff.actor(who), Channel.COUNTER);
    }

    /// @param insist what the same can be asked for with though it was refused; absent where it cannot
    ModelAndView answer(
            ShopId shop,
            @Nullable Integer counter,
            Outcome outcome,
            QueuePages.@Nullable AllTheSame insist) {
        return switch (outcome) {
            case Outcome.Accepted(var events, _) ->
                    Redirects.to(address(shop, counter, given(events)));
            case Outcome.Refused(var reason) ->
                    page(
                            shop,
                            new QueuePages.Asked(
                                    counter,
                                    Alert.of(say, reason),
                                    StaffCalls.allTheSame(insist, reason),
                                    null,
                                    null),
                            HttpStatus.CONFLICT);
        };
    }

    /// Whose party is changed: where it cannot be, the form stays open with what was typed.
    ModelAndView resize(
            ShopId shop,
            @Nullable Integer counter,
            int ticket,
            ComersTyped comers,
            Authentication who) {
        try {
            Party party = comers.party();
            Outcome outcome = send(shop, id -> new ResizeParty(id, ticket, party, false), who);
            return switch (outcome) {
                case Outcome.Accepted _ -> Redirects.to(address(shop, counter, null));
                case Outcome.Refused(var reason) ->
                        page(
                                shop,
                                new QueuePages.Asked(
                                        counter, Alert.of(say, reason), null, ticket, comers),
                                HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(
                    shop,
                    new QueuePages.Asked(counter, alert, null, ticket, comers),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// Whoever got a number is to be told it. An address of its own begins the page anew, and its forms with it.
    private static @Nullable Integer given(List<Event> events) {
        return events.stream()
                .filter(Arrived.class::isInstance)
                .map(event -> ((Arrived) event).ticket())
                .findFirst()
                .orElse(null);
    }

    private static String address(ShopId shop, @Nullable Integer counter, @Nullable Integer given) {
        return UriComponentsBuilder.fromPath("/boutique/{shop}/file")
                .queryParamIfPresent("guichet", Optional.ofNullable(counter))
                .queryParamIfPresent("donne", Optional.ofNullable(given))
                .build(shop)
                .toString();
    }

    private ModelAndView page(ShopId shop, QueuePages.Asked asked, HttpStatus status) {
        ModelAndView page = new ModelAndView("staff/queue", "page", pages.page(shop, asked));
        page.setStatus(status);
        return page;
    }
}
