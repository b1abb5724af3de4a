package org.creneau.infrastructure.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.web.OneByOne.Placed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Orders of several shops that were placed together, at addresses made of the links that open each of them, and the way
/// back to them from a payment service.
///
/// The address to which a service sends her back can be read by the shop whose account it is, and opens her order there
/// and nothing else. What she ordered in other shops is none of that shop's business: it goes along in a cookie that her browser sends
/// to that one address. Where there is none, she is back on the page of the order.
@Component
class PlacedTogether {
    private static final int MOST_ORDERS = 50;
    private static final String BACK = "ensemble";
    private static final String SEPARATOR = "/";

    /// As long as an order waits for its money, at the most.
    private static final Duration KEPT = Duration.ofDays(1);

    private final PublicLinks links;

    PlacedTogether(PublicLinks links) {
        this.links = links;
    }

    /// @throws NotFound where one of the links opens nothing
    /// @throws MalformedValue of kind `orders-together` where they are more than a page shows
    List<Placed> open(List<String> tokens) {
        if (tokens.size() > MOST_ORDERS) {
            throw new MalformedValue("orders-together");
        }
        return tokens.stream().distinct().map(this::opened).toList();
    }

    private Placed opened(String token) {
        return links.order(token)
                .map(to -> new Placed(to.shop(), to.order()))
                .orElseThrow(() -> new NotFound("order"));
    }

    String token(Placed placed) {
        return links.to(placed.shop(), placed.order());
    }

    /// Where the visits are.
    String visits(List<Placed> placed) {
        return "/panier/commandes?" + query(placed);
    }

    /// Where they are paid.
    String payments(List<Placed> placed) {
        return "/panier/paiement?" + query(placed);
    }

    /// Where one of them is paid, which is counted from one.
    String payment(List<Placed> placed, int rank) {
        return "/panier/paiement/payer?rang=" + rank + "&" + query(placed);
    }

    private String query(List<Placed> placed) {
        return placed.stream().map(each -> "c=" + token(each)).collect(Collectors.joining("&"));
    }

    /// Has her led back here once she has paid that one.
    void follow(
            List<Placed> placed,
            Placed one,
            HttpServletRequest request,
            HttpServletResponse response) {
        set(back(token(one), written(placed)).maxAge(KEPT), request, response);
    }

    /// She pays it by itself.
    void leave(String token, HttpServletRequest request, HttpServletResponse response) {
        set(back(token, "").maxAge(Duration.ZERO), request, response);
    }

    private static ResponseCookieBuilder back(String token, String value) {
        return ResponseCookie.from(BACK, value).path("/commande/" + token + "/paiement");
    }

    static void set(
            ResponseCookieBuilder cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        String text =
                cookie.httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString();
        response.addHeader(HttpHeaders.SET_COOKIE, text);
    }

    /// As a cookie keeps them.
    String written(List<Placed> placed) {
        return placed.stream().map(this::token).collect(Collectors.joining(SEPARATOR));
    }

    /// What was not made here is left out.
    List<Placed> read(String name, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return Stream.of(cookie == null ? "" : cookie.getValue())
                .flatMap(value -> Stream.of(value.split(SEPARATOR, -1)))
                .flatMap(each -> links.order(each).stream())
                .map(to -> new Placed(to.shop(), to.order()))
                .distinct()
                .toList();
    }

    /// Where she goes on when she comes back from paying that one; absent where it is paid by itself.
    ///
    /// @param what became of it, as the page reads it: that she is back, or that the service was silent
    Optional<String> onward(String token, String what, HttpServletRequest request) {
        List<Placed> placed = read(BACK, request);
        int rank = placed.stream().map(this::token).toList().indexOf(token) + 1;
        return rank == 0
                ? Optional.empty()
                : Optional.of(payments(placed) + "&" + what + "=" + rank);
    }
}
