package org.creneau.infrastructure.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// The same refusals as problem documents.
final class ApiRefused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiRefused(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
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
            notFound(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Creneau\", charset=\"UTF-8\"");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "problem.sign-in-needed",
                "problem.sign-in-needed.detail");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (unknown(request)) {
            notFound(request, response);
        } else {
            write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "problem.forbidden",
                    "problem.forbidden.detail");
        }
    }

    private static boolean unknown(HttpServletRequest request) {
        return request.getAttribute(SecurityRules.UNKNOWN) != null;
    }

    private void notFound(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, HttpStatus.NOT_FOUND, "not-found.page", "not-found.page.advice");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String detail)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:creneau:" + code.replace('.', ':')));
        problem.setTitle(messages.getMessage(code, null, locale));
        problem.setDetail(messages.getMessage(detail, null, locale));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
