package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.web.OneByOne.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Orders of several shops are paid one after another, each to the account of its own shop. From here she goes to the page
/// of a payment service, and comes back here for the next.
///
/// What the address says of the way she came decides about a sentence and about which comes next: how a payment stands is
/// what the services said.
@Controller
class TownPaymentPages {
    private static final int MOST_LIVE = 8;
    private final PlacedTogether together;
    private final PayingOnline paying;
    private final Accounts accounts;
    private final Reading reading;

    TownPaymentPages(
            PlacedTogether together, PayingOnline paying, Accounts accounts, Reading reading) {
        this.together = together;
        this.paying = paying;
        this.accounts = accounts;
        this.reading = reading;
    }

    /// @param rows in the order of the visits
    /// @param next what to pay now; absent where nothing is left
    /// @param news of the one that she comes back from; absent where she comes from elsewhere
    /// @param asked how many were to be paid online, also where one was called off for want of it
    /// @param paid how many of these are
    /// @param visits where the visits are
    /// @param address where all this stays to be found
    /// @param live what brings the page up to date
    record Payments(
            List<Row> rows,
            @Nullable Row next,
            @Nullable News news,
            long asked,
            long paid,
            String visits,
            String address,
            String live) {}

    /// @param pay where it is paid
    record Row(
            ShopView shop,
            OrderView order,
            Account account,
            PaymentStanding standing,
            String token,
            String pay) {
        boolean isToPay() {
            return standing == PaymentStanding.TO_PAY;
        }

        /// What was to be paid in the shop has nothing to do with it.
        boolean isOnline() {
            return account.paying().awaited().isPresent() && standing.isAsked();
        }

        boolean isDone() {
            return isOnline() && standing.isDone();
        }
    }

    /// @param key of the sentence that says it
    record News(String key, boolean good, Row row) {}

    /// Which one she comes back from, counted from one, and how it went on the way.
    ///
    /// @param back absent where the service did not send her
    /// @param silent absent where the service answered
    /// @param refused absent where it could be opened
    record Way(@Nullable Integer back, @Nullable Integer silent, @Nullable Integer refused) {}

    @GetMapping("/panier/paiement")
    ModelAndView payments(
            @RequestParam("c") List<String> tokens,
            @RequestParam(name = "retour", required = false) @Nullable Integer back,
            @RequestParam(name = "silence", required = false) @Nullable Integer silent,
            @RequestParam(name = "non", required = false) @Nullable Integer refused) {
        List<Placed> placed = together.open(tokens);
        return new ModelAndView(
                "town-payment", "page", page(placed, new Way(back, silent, refused)));
    }

    private Payments page(List<Placed> placed, Way way) {
        List<Row> rows = rows(placed);
        List<Row> sorted =
                rows.stream()
                        .sorted(Comparator.comparing(row -> row.order().slot().start()))
                        .toList();
        return new Payments(
                sorted,
                next(rows, way).orElse(null),
                news(rows, way).orElse(null),
                rows.stream().filter(Row::isOnline).count(),
                rows.stream().filter(Row::isDone).count(),
                together.visits(placed),
                together.payments(placed),
                live(sorted));
    }

    private List<Row> rows(List<Placed> placed) {
        List<Row> rows = new ArrayList<>();
        for (Placed one : placed) {
            rows.add(row(one, together.payment(placed, rows.size() + 1)));
        }
        return List.copyOf(rows);
    }

    private Row row(Placed one, String pay) {
        ShopView shop = reading.shop(one.shop());
        OrderView order = reading.linked(one.shop(), one.order());
        Account account = accounts.of(order);
        PaymentStanding standing =
                PaymentStanding.of(account, paying.isPayable(shop, order, account));
        return new Row(shop, order, account, standing, together.token(one), pay);
    }

    /// Whose time is over first comes first; a service that has just been silent is asked again last.
    private static Optional<Row> next(List<Row> rows, Way way) {
        Row silent = at(rows, way.silent()).or(() -> at(rows, way.refused())).orElse(null);
        return rows.stream()
                .filter(Row::isToPay)
                .min(
                        Comparator.comparing((Row row) -> row.equals(silent))
                                .thenComparing(
                                        row -> row.account().paying().awaited().orElseThrow()));
    }

    private static Optional<Row> at(List<Row> rows, @Nullable Integer rank) {
        return rank == null || rank < 1 || rank > rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(rank - 1));
    }

    /// What is paid meanwhile is not said to be silent.
    private static Optional<News> news(List<Row> rows, Way way) {
        return at(rows, way.back())
                .flatMap(TownPaymentPages::back)
                .or(() -> unpaid(rows, way.silent(), "silent"))
                .or(() -> unpaid(rows, way.refused(), "refused"));
    }

    private static Optional<News> back(Row row) {
        return switch (row.standing()) {
            case PAID -> Optional.of(new News("paid", true, row));
            case KEPT_BY_BANK -> Optional.of(new News("kept", true, row));
            case TO_PAY -> Optional.of(new News(stillToPay(row), false, row));
            case TOO_LATE,
                    LATE_DECIDING,
                    IN_THE_SHOP,
                    CALLED_OFF,
                    NOTHING_DUE,
                    OWED_TO_HER,
                    GIVEN_BACK ->
                    Optional.empty();
        };
    }

    private static String stillToPay(Row row) {
        return row.account().paying().isDeclined() ? "declined" : "waiting";
    }

    private static Optional<News> unpaid(List<Row> rows, @Nullable Integer rank, String key) {
        return at(rows, rank).filter(Row::isToPay).map(row -> new News(key, false, row));
    }

    private static String live(List<Row> rows) {
        return rows.stream()
                .limit(MOST_LIVE)
                .map(row -> "order=" + row.token())
                .collect(Collectors.joining("&", "/live?", ""));
    }

    /// She follows a link there, as from the page of one order.
    @GetMapping("/panier/paiement/payer")
    ResponseEntity<Void> pay(
            @RequestParam("c") List<String> tokens,
            @RequestParam("rang") int rank,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Placed> placed = together.open(tokens);
        if (rank < 1 || rank > placed.size()) {
            throw new NotFound("order");
        }
        Placed one = placed.get(rank - 1);
        OrderView order = reading.linked(one.shop(), one.order());
        together.follow(placed, one, request, response);
        String here = together.payments(placed);
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, host(), shopper, Channel.WEB)) {
            case Answer.Page page -> to(page.page());
            case Answer.No _ -> to(URI.create(here + "&non=" + rank));
            case Answer.Silent _ -> to(URI.create(here + "&silence=" + rank));
        };
    }

    private static URI host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(page)
                .build();
    }
}
