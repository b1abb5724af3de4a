package org.creneau.infrastructure.web;

import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ReportMissing;
import org.creneau.infrastructure.desk.Currencies;
import org.creneau.infrastructure.desk.MissingLetters;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TypedLine;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.web.StaffOrders.Back;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a shop says where something of an order is missing, and what it writes down of the answer.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}")
class StaffShortages {
    private final StaffOrders orders;
    private final Reading reading;
    private final MissingLetters letters;
    private final Say say;

    StaffShortages(StaffOrders orders, Reading reading, MissingLetters letters, Say say) {
        this.orders = orders;
        this.reading = reading;
        this.letters = letters;
        this.say = say;
    }

    /// @param key makes the question's id, so that a form sent twice asks once
    /// @param line the number that the line keeps
    /// @param pieces that are missing
    /// @param what is proposed instead, as it is typed; blank where nothing is
    /// @param price of one piece; blank for what the catalogue has
    @PostMapping("/manque")
    ModelAndView report(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("cle") String key,
            @RequestParam("ligne") int line,
            @RequestParam("pieces") int pieces,
            @RequestParam(name = "quoi", defaultValue = "") String what,
            @RequestParam(name = "nombre", defaultValue = "") String many,
            @RequestParam(name = "prix", defaultValue = "") String price,
            @RequestParam(name = "tva", defaultValue = "") String vat,
            Authentication who) {
        reading.order(shop, order);
        var typed = new TypedLine(what, what.isBlank() ? "" : many, price, vat, false);
        var command = command(shop, order, key, line, pieces);
        return switch (typed.in(reading.catalogue(shop), Currencies.of(reading.shop(shop)))) {
            case TypedLine.Meant.Nothing _ -> ask(command.with(Optional.empty()), who);
            case TypedLine.Meant.Something(var wanted, _, _) ->
                    ask(command.with(Optional.of(wanted)), who);
            case TypedLine.Meant.Unclear(var mistake, var figures) ->
                    orders.page(
                            shop,
                            order,
                            new Alert(
                                    say.text(mistake, figures.toArray()),
                                    say.text("missing.unclear.advice")),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            who);
        };
    }

    /// A question that waits for what is proposed.
    private interface Question {
        ReportMissing with(Optional<Wanted> instead);
    }

    private static Question command(ShopId shop, OrderId order, String key, int line, int pieces) {
        var missing = new MovementId(key);
        var many = new Quantity(pieces);
        return instead -> new ReportMissing(shop, order, missing, line, many, instead);
    }

    private ModelAndView ask(ReportMissing command, Authentication who) {
        Outcome outcome = letters.report(command, Staff.actor(who), Channel.COUNTER);
        return orders.answer(command.shop(), command.order(), outcome, Back.ORDER, who);
    }

    /// @param by how she answered; the shop found it where she did not have to
    @PostMapping("/manque/{missing}")
    ModelAndView answer(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable MovementId missing,
            @RequestParam("reponse") Answer answer,
            @RequestParam(name = "par", defaultValue = "BY_PHONE") AnsweredBy by,
            Authentication who) {
        AnsweredBy whose =
                switch (answer) {
                    case FOUND -> AnsweredBy.SHOP;
                    case REPLACE, WITHOUT, CALL_OFF ->
                            by == AnsweredBy.AT_COUNTER ? by : AnsweredBy.BY_PHONE;
                };
        var command = new AnswerMissing(shop, order, missing, answer, whose);
        return orders.act(shop, order, command, Back.ORDER, who);
    }

    /// @param pieces how many stay
    @PostMapping("/lignes/{number}")
    ModelAndView reduce(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable int number,
            @RequestParam("pieces") int pieces,
            Authentication who) {
        var command = new ReduceLine(shop, order, number, pieces, AskedBy.SHOP);
        return orders.act(shop, order, command, Back.ORDER, who);
    }
}
