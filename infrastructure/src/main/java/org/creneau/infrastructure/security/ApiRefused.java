package org.creneau.infrastructure.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.creneau.infrastructure.problem.ProblemType;
import org.creneau.infrastructure.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// The same refusals as problem documents.
final class ApiRefused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final ProblemType NOWHERE = ProblemType.notFound("page");
    private static final String BEARER = "Bearer realm=\"Creneau\"";
    private static final String SOON = "5";
    private static final String QUARTER_OF_AN_HOUR = "900";
    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiRefused(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (unknown(request)) {
            write(request, response, NOWHERE);
        } else if (exception instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, QUARTER_OF_AN_HOUR);
            write(request, response, ProblemType.problem("slowed"));
        } else {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Creneau\", charset=\"UTF-8\"");
            write(request, response, ProblemType.problem("sign-in-needed"));
        }
    }

    /// Nobody can tell now whether a key opens anything.
    void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        write(request, response, ProblemType.problem("unavailable"));
    }

    /// Somebody came with a key that opens nothing (RFC 6750, 3.1).
    void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER + ", error=\"invalid_token\"");
        write(request, response, ProblemType.problem("wrong-key"));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (WithKey.of(SecurityContextHolder.getContext().getAuthentication()).isPresent()) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, BEARER + ", error=\"insufficient_scope\"");
        }
        write(request, response, unknown(request) ? NOWHERE : ProblemType.problem("forbidden"));
    }

    private static boolean unknown(HttpServletRequest request) {
        return request.getAttribute(SecurityRules.UNKNOWN) != null;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemType type)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = problems.of(type, type.status(), locale);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
