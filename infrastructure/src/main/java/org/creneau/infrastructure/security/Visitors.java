package org.creneau.infrastructure.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.desk.Keys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Tells one shopper without an account from another, by a random cookie that is set when she asks for
/// a place and no sooner.
@Component
public final class Visitors {
    private static final String COOKIE = "visitor";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    public SubjectId subject(
            ShopId shop, HttpServletRequest request, HttpServletResponse response) {
        return subjects(request, response).apply(shop);
    }

    /// One person in several shops, none of which can tell that she is.
    public Function<ShopId, SubjectId> subjects(
            HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String visitor =
                cookie != null && cookie.getValue().matches("[0-9a-f]{32}")
                        ? cookie.getValue()
                        : welcomed(request, response);
        return shop -> Keys.subject(shop, visitor);
    }

    private String welcomed(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String visitor = HexFormat.of().formatHex(bytes);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, visitor)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
        return visitor;
    }
}
