package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.web.OneByOne.Answers;
import org.creneau.infrastructure.web.OneByOne.Missed;
import org.creneau.infrastructure.web.OneByOne.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The visits that a basket of the town came to, in the order of time.
@Controller
class TownOrdersPages {
    private final PlacedTogether together;
    private final JustPlaced last;
    private final Reading reading;
    private final Accounts accounts;
    private final PayingOnline paying;

    TownOrdersPages(
            PlacedTogether together,
            JustPlaced last,
            Reading reading,
            Accounts accounts,
            PayingOnline paying) {
        this.together = together;
        this.last = last;
        this.paying = paying;
        this.reading = reading;
        this.accounts = accounts;
    }

    /// @param placed in the order of the visits
    /// @param otherwise whether one of them was placed before, to be paid in another way
    /// @param address where these stay to be found
    /// @param payments where they are paid; absent where none waits for its money
    record Result(
            List<Collected> placed,
            List<Missed> missed,
            boolean otherwise,
            String address,
            @Nullable String payments) {}

    record Collected(
            ShopView shop,
            OrderView order,
            Account account,
            PaymentStanding standing,
            String token) {
        boolean isToPay() {
            return standing == PaymentStanding.TO_PAY;
        }
    }

    /// All orders that were placed together, behind the links that open each of them.
    /// Where her basket led her there, it does so again only as long as any of them waits for its money.
    @GetMapping("/panier/commandes")
    ModelAndView placed(
            @RequestParam("c") List<String> tokens,
            HttpServletRequest request,
            HttpServletResponse response) {
        Result shown = result(together.open(tokens), List.of(), false);
        if (JustPlaced.isFound(request) && shown.payments() == null) {
            last.forget(request, response);
        }
        return page(shown, HttpStatus.OK);
    }

    /// @param placed what stands, though some shop could not take its order
    ModelAndView missed(List<Placed> placed, Answers answers) {
        return page(result(placed, answers.missed(), answers.otherwise()), HttpStatus.CONFLICT);
    }

    private Result result(List<Placed> placed, List<Missed> missed, boolean otherwise) {
        List<Collected> collected =
                placed.stream()
                        .map(this::collected)
                        .sorted(Comparator.comparing(each -> each.order().slot().start()))
                        .toList();
        boolean toPay = collected.stream().anyMatch(Collected::isToPay);
        return new Result(
                collected,
                missed,
                otherwise,
                together.visits(placed),
                toPay ? together.payments(placed) : null);
    }

    private static ModelAndView page(Result shown, HttpStatus status) {
        ModelAndView page = new ModelAndView("town-orders", "page", shown);
        page.setStatus(status);
        return page;
    }

    private Collected collected(Placed placed) {
        ShopView shop = reading.shop(placed.shop());
        OrderView order = reading.linked(placed.shop(), placed.order());
        Account account = accounts.of(order);
        var standing = PaymentStanding.of(account, paying.isPayable(shop, order, account));
        return new Collected(shop, order, account, standing, together.token(placed));
    }
}
