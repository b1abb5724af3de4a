package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.infrastructure.desk.AtTheDoor;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.OwnTickets;
import org.creneau.infrastructure.desk.OwnTickets.Found;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of a number, behind its link: where she stands in line and where to wait, and nothing else of her.
@Controller
@RequestMapping("/file/{token}")
class TicketPages {
    private final OwnTickets tickets;
    private final MyPlaces places;
    private final AtTheDoor door;
    private final Desk desk;
    private final Say say;

    TicketPages(OwnTickets tickets, MyPlaces places, AtTheDoor door, Desk desk, Say say) {
        this.tickets = tickets;
        this.places = places;
        this.door = door;
        this.desk = desk;
        this.say = say;
    }

    /// @param today whether its day is not over
    record Mine(
            ShopView shop,
            QueueId queue,
            String token,
            Ticket ticket,
            MyPlace mine,
            boolean today,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView ticket(@PathVariable String token) {
        return page(tickets.find(token), null, HttpStatus.OK);
    }

    @PostMapping("/abandon")
    ModelAndView giveUp(@PathVariable String token) {
        Found found = tickets.find(token);
        return act(found, new GiveUp(queue(found), found.ticket().number(), desk.now()));
    }

    @PostMapping("/groupe")
    ModelAndView resize(@PathVariable String token, @ModelAttribute ComersTyped comers) {
        Found found = tickets.find(token);
        return act(
                found,
                new ResizeParty(queue(found), found.ticket().number(), comers.party(), true));
    }

    private static QueueId queue(Found found) {
        return found.line().queue();
    }

    private ModelAndView act(Found found, Command command) {
        return switch (desk.send(command, door.actor(queue(found), found.ticket()), Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/file/" + found.token());
            case Outcome.Refused(var reason) ->
                    page(tickets.find(found.token()), Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(Found found, @Nullable Alert alert, HttpStatus status) {
        Mine shown =
                new Mine(
                        found.shop(),
                        queue(found),
                        found.token(),
                        found.ticket(),
                        places.ofMany(found.shop(), found.line(), found.ticket()),
                        found.today(),
                        alert);
        ModelAndView page = new ModelAndView("queue/ticket", "page", shown);
        page.setStatus(status);
        return page;
    }
}
