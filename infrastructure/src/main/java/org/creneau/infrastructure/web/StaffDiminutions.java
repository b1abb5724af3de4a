package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.NoteDiminishedValue;
import org.creneau.domain.bringing.StrikeDiminution;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a use beyond trying them took off the worth of goods that came back with a withdrawal, beneath it.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}/retractations/{withdrawal}/moins-value")
class StaffDiminutions {
    private final StaffWithdrawals withdrawals;
    private final Reading reading;
    private final Say say;

    StaffDiminutions(StaffWithdrawals withdrawals, Reading reading, Say say) {
        this.withdrawals = withdrawals;
        this.reading = reading;
        this.say = say;
    }

    /// @param key makes the id of what is noted, so that a form sent twice is one
    @PostMapping
    ModelAndView note(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable WithdrawalId withdrawal,
            @RequestParam("cle") String key,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "raison", defaultValue = "") String why,
            @RequestParam(name = "ou", defaultValue = "") String where,
            HttpServletRequest request,
            Authentication who) {
        var asked = new StaffWithdrawals.Asked(shop, order, where, who);
        OrderView bought = reading.order(shop, order);
        try {
            var command =
                    new NoteDiminishedValue(
                            shop,
                            order,
                            withdrawal,
                            Keys.diminution(shop, withdrawal, key),
                            line(request),
                            new Money(PaymentTyped.cents(amount), bought.total().currency()),
                            PersonalText.of(why.strip()));
            return withdrawals.follow(command, asked);
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return withdrawals.again(asked, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// @throws MalformedValue of kind `line` where none is named, or several
    private static ReturnLine line(HttpServletRequest request) {
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.size() != 1) {
            throw new MalformedValue("line");
        }
        return lines.getFirst();
    }

    @PostMapping("/{diminution}/erreur")
    ModelAndView strike(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable WithdrawalId withdrawal,
            @PathVariable MovementId diminution,
            @RequestParam(name = "ou", defaultValue = "") String where,
            Authentication who) {
        var asked = new StaffWithdrawals.Asked(shop, order, where, who);
        return withdrawals.follow(new StrikeDiminution(shop, order, withdrawal, diminution), asked);
    }
}
