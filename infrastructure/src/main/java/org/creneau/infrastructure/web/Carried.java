package org.creneau.infrastructure.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PublicLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What a shopper's browser carries for her as long as it is open: her basket of the town, and the places that
/// she holds for it. Nothing of it is kept here.
@Component
class Carried {
    private static final String BASKET = "panier";
    private static final String PLACES = "visites";
    private static final String CHANGED = "creneau.basket";
    private static final String SEPARATOR = "/";
    private final PublicLinks links;

    Carried(PublicLinks links) {
        this.links = links;
    }

    /// As it is now, also where it was changed a moment ago.
    static TownBasket basket(HttpServletRequest request) {
        return request.getAttribute(CHANGED) instanceof TownBasket changed
                ? changed
                : TownBasket.read(value(request, BASKET));
    }

    void keep(TownBasket basket, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CHANGED, basket);
        set(BASKET, basket.text(), "/", request, response);
    }

    /// One for each shop; whatever was not made here is left out.
    Map<ShopId, HeldPlace> places(HttpServletRequest request) {
        return places(Stream.of(value(request, PLACES).split(SEPARATOR, -1)));
    }

    Map<ShopId, HeldPlace> places(Stream<String> tokens) {
        Map<ShopId, HeldPlace> places = new LinkedHashMap<>();
        tokens.flatMap(token -> links.place(token).stream())
                .forEach(place -> places.put(place.slot().shop(), place));
        return places;
    }

    void keep(
            Collection<HeldPlace> places,
            HttpServletRequest request,
            HttpServletResponse response) {
        String tokens = places.stream().map(links::to).collect(Collectors.joining(SEPARATOR));
        set(PLACES, tokens, "/panier", request, response);
    }

    private static String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static void set(
            String name,
            String value,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(value.isEmpty() ? 0 : -1)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
