package org.creneau.infrastructure.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// What the pages answer to somebody who may not be here: the sign-in page to whoever has not signed
/// in, and a page that says why to the others.
final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String WHY = "creneau.refused";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (SecurityRules.isForStaff(request.getRequestURI())) {
            response.sendRedirect("/connexion");
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(WHY, denied instanceof CsrfException ? "stale" : "forbidden");
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
