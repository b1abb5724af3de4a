package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CallAgain;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.infrastructure.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who is called, and who waits for it.
@Controller
@RequestMapping("/boutique/{shop}/file")
class StaffCalls {
    private final StaffQueue queue;
    private final Desk desk;

    StaffCalls(StaffQueue queue, Desk desk) {
        this.queue = queue;
        this.desk = desk;
    }

    /// Whether somebody may say *all the same*.
    private static boolean canInsist(Reason reason) {
        return reason instanceof QueueRefusal.LimitReached
                || reason instanceof QueueRefusal.PartyAboveLimit
                || reason instanceof QueueRefusal.OnlyWithAnOrder
                || reason instanceof QueueRefusal.NotHerTurn
                || reason instanceof QueueRefusal.NotHerTurnNorRoom;
    }

    /// Agrees to no more than was told.
    ///
    /// @param address absent where nobody can insist
    static QueuePages.@Nullable AllTheSame allTheSame(@Nullable String address, Reason reason) {
        return address == null || !canInsist(reason)
                ? null
                : new QueuePages.AllTheSame(
                        address,
                        reason instanceof QueueRefusal.NotHerTurn
                                ? Insisting.ON_THE_TURN
                                : Insisting.ON_ALL);
    }

    /// @param meant the number that the page showed as the next one
    @PostMapping("/appel")
    ModelAndView next(
            @PathVariable ShopId shop,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "suivant", required = false) @Nullable Integer meant,
            @RequestParam(name = "insister", defaultValue = "ON_NOTHING") Insisting insist,
            Authentication who) {
        return queue.act(
                shop,
                counter,
                id -> new CallNext(id, counter, insist == Insisting.ON_ALL, meant),
                "/file/appel",
                who);
    }

    @PostMapping("/{ticket}/appel")
    ModelAndView call(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "insister", defaultValue = "ON_NOTHING") Insisting insist,
            Authentication who) {
        return queue.act(
                shop,
                counter,
                id -> new CallTicket(id, ticket, counter, insist),
                "/file/" + ticket + "/appel",
                who);
    }

    @PostMapping("/{ticket}/rappel")
    ModelAndView again(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return queue.act(shop, counter, id -> new CallAgain(id, ticket), null, who);
    }

    @PostMapping("/{ticket}/abandon")
    ModelAndView giveUp(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return queue.act(shop, counter, id -> new GiveUp(id, ticket, desk.now()), null, who);
    }

    @PostMapping("/{ticket}/groupe")
    ModelAndView resize(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @ModelAttribute ComersTyped comers,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return queue.resize(shop, counter, ticket, comers, who);
    }

    @PostMapping("/arrivee")
    ModelAndView join(
            @PathVariable ShopId shop,
            @RequestParam("cle") String visit,
            @ModelAttribute ComersTyped comers,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return queue.act(
                shop,
                counter,
                id -> new JoinQueue(id, visit, comers.party(), comers.hasPriority(), desk.now()),
                null,
                who);
    }
}
