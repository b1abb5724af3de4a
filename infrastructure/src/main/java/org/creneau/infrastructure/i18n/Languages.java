package org.creneau.infrastructure.i18n;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Which language a request wants. Refusals and problems are said in more languages than there are
/// pages: a page half in one language and half in another would be read by nobody, aloud least of all.
public final class Languages implements LocaleResolver {
    /// In which every refusal, problem and malformed value is said: what programs may ask for.
    public static final List<Locale> SPOKEN =
            List.of(Locale.FRANCE, Locale.UK, Locale.of("nl", "BE"), Locale.GERMANY);

    /// In which there are pages.
    public static final List<Locale> OF_PAGES = List.of(Locale.FRANCE, Locale.UK);

    private static final String PROGRAMS = "/api/";
    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final int A_YEAR_IN_SECONDS = 31_536_000;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> offered = offered(request);
        return among(offered, request.getParameter(PARAMETER))
                .or(() -> among(offered, cookie(request)))
                .or(() -> accepted(offered, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(Locale.FRANCE);
    }

    private static List<Locale> offered(HttpServletRequest request) {
        return asked(request).startsWith(PROGRAMS) ? SPOKEN : OF_PAGES;
    }

    /// What the container turned away itself is answered at another address than was asked for.
    private static String asked(HttpServletRequest request) {
        Object turnedAway = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return turnedAway == null ? request.getRequestURI() : turnedAway.toString();
    }

    /// Remembers a language that was chosen. One we do not speak changes nothing.
    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (response != null && locale != null && OF_PAGES.contains(locale)) {
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

    static Optional<Locale> ofPages(@Nullable String language) {
        return among(OF_PAGES, language);
    }

    private static Optional<Locale> among(List<Locale> offered, @Nullable String language) {
        return offered.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /// A region counts for its language, `nl-BE` for Dutch; a weight of nought is a refusal (RFC 9110).
    private static Optional<Locale> accepted(List<Locale> offered, @Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<LanguageRange> wanted =
                    LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .toList();
            String found = Locale.lookupTag(wanted, tags(offered));
            return among(offered, found);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> tags(List<Locale> offered) {
        return offered.stream().map(Locale::getLanguage).toList();
    }
}
