package org.creneau.infrastructure.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PublicLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Which place a visit to a shop holds. Whoever goes back and takes another window wants that one
/// instead, however she went back.
@Component
class LastPlace {
    private static final String COOKIE = "place";

    /// Longer than a hold can last.
    private static final Duration KEPT = Duration.ofHours(1);

    private final PublicLinks links;

    LastPlace(PublicLinks links) {
        this.links = links;
    }

    /// Absent where the visit holds none.
    @Nullable HeldPlace at(ShopId shop, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(earlier -> links.place(earlier.getValue()))
                .filter(earlier -> earlier.slot().shop().equals(shop))
                .orElse(null);
    }

    /// For whatever it holds next.
    void note(HeldPlace place, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, links.to(place))
                        .path("/boutiques/" + place.slot().shop())
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
