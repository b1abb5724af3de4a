package org.creneau.infrastructure.web;

import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.ReduceLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a shopper says on the page of her order where something is missing, or where she wants less.
@Controller
@RequestMapping("/commande/{token}")
class ShortagePages {
    private final OrderPages orders;

    ShortagePages(OrderPages orders) {
        this.orders = orders;
    }

    @PostMapping("/manque/{missing}")
    ModelAndView answer(
            @PathVariable String token,
            @PathVariable MovementId missing,
            @RequestParam("reponse") Answer answer) {
        OrderView order = orders.find(token);
        return orders.act(
                token,
                order,
                new AnswerMissing(
                        order.slot().shop(), order.id(), missing, answer, AnsweredBy.SHOPPER));
    }

    /// @param pieces how many stay
    @PostMapping("/lignes/{number}")
    ModelAndView reduce(
            @PathVariable String token,
            @PathVariable int number,
            @RequestParam("pieces") int pieces) {
        OrderView order = orders.find(token);
        return orders.act(
                token,
                order,
                new ReduceLine(order.slot().shop(), order.id(), number, pieces, AskedBy.SHOPPER));
    }
}
