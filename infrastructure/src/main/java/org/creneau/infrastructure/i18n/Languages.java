package org.creneau.infrastructure.i18n;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Which language a request wants.
public final class Languages implements LocaleResolver {
    public static final List<Locale> SPOKEN = List.of(Locale.FRANCE, Locale.UK);
    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final int A_YEAR_IN_SECONDS = 31_536_000;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER))
                .or(() -> spoken(cookie(request)))
                .or(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(Locale.FRANCE);
    }

    /// Remembers a language that was chosen. One we do not speak changes nothing.
    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (response != null && locale != null && SPOKEN.contains(locale)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .path("/")
                            .maxAge(A_YEAR_IN_SECONDS)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
    }

    static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private static Optional<Locale> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            Locale found =
                    Locale.lookup(
                            Locale.LanguageRange.parse(header),
                            List.of(Locale.FRENCH, Locale.ENGLISH));
            return found == null ? Optional.empty() : spoken(found.getLanguage());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
