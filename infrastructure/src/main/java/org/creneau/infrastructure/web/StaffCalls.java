package org.creneau.infrastructure.web;

import java.util.Set;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CallAgain;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
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

    /// Agrees to no more than was told, now and before.
    ///
    /// @param asked what was agreed to; absent where nobody can insist
    static QueuePages.@Nullable AllTheSame allTheSame(
            QueuePages.@Nullable AllTheSame asked, Reason reason) {
        Set<What> told = told(reason);
        return asked == null || told.isEmpty() ? null : asked.and(told);
    }

    /// To what somebody may say *all the same*.
    private static Set<What> told(Reason reason) {
        return switch (reason) {
            case QueueRefusal.LimitReached _, QueueRefusal.PartyAboveLimit _ -> Set.of(What.LIMIT);
            case QueueRefusal.OnlyWithAnOrder _ -> Set.of(What.TEXT);
            case QueueRefusal.OnlyWithAnOrderNorRoom _ -> Set.of(What.TEXT, What.LIMIT);
            case QueueRefusal.NotHerTurn _ -> Set.of(What.TURN);
            case QueueRefusal.NotHerTurnNorRoom _ -> Set.of(What.TURN, What.LIMIT);
            default -> Set.of();
        };
    }

    /// @param meant the number that the page showed as the next one
    @PostMapping("/appel")
    ModelAndView next(
            @PathVariable ShopId shop,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "suivant", required = false) @Nullable Integer meant,
            @RequestParam(name = "insister", defaultValue = "") Set<What> agreed,
            Authentication who) {
        Insisting insist = new Insisting(agreed);
        return queue.act(
                shop,
                counter,
                id -> new CallNext(id, counter, insist, meant),
                new QueuePages.AllTheSame("/file/appel", insist),
                who);
    }

    @PostMapping("/{ticket}/appel")
    ModelAndView call(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "insister", defaultValue = "") Set<What> agreed,
            Authentication who) {
        Insisting insist = new Insisting(agreed);
        return queue.act(
                shop,
                counter,
                id -> new CallTicket(id, ticket, counter, insist),
                new QueuePages.AllTheSame("/file/" + ticket + "/appel", insist),
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
