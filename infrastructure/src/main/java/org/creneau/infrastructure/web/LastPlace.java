package org.creneau.infrastructure.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PublicLinks;
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

    /// Notes the place that is held now, and says which one it takes the place of.
    Optional<HeldPlace> replacedBy(
            HeldPlace next, HttpServletRequest request, HttpServletResponse response) {
        note(next, request, response);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(earlier -> links.place(earlier.getValue()))
                .filter(earlier -> !earlier.hold().equals(next.hold()));
    }

    private void note(HeldPlace place, HttpServletRequest request, HttpServletResponse response) {
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
