package org.creneau.infrastructure.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A file that is too long is turned away by its length, before anything of it is read: what looks for the form's
/// own fields would have the whole of it on disk first, whoever sent it. So one that does not say how long it is
/// is turned away as well, and a long one is taken where pictures are, from somebody who has signed in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + UploadLimit.AFTER_SESSIONS)
final class UploadLimit extends OncePerRequestFilter {
    static final int AFTER_SESSIONS = 60;

    /// With the other fields of the form; one just above the longest picture gets an answer that names it.
    static final int MOST_OF_PHOTOS = 22 * 1024 * 1024;

    static final int MOST = 1024 * 1024;

    private static final Pattern PHOTO =
            Pattern.compile("/boutique/[^/]+/(reglages|catalogue/[^/]+)/photo");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (!isUpload(request.getContentType()) || (length >= 0 && length <= MOST)) {
            chain.doFilter(request, response);
        } else if (length < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (length > MOST_OF_PHOTOS || !isOfPhoto(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (hasSignedIn(request.getSession(false))) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/connexion");
        }
    }

    private static boolean isUpload(@Nullable String type) {
        return type != null
                && type.regionMatches(
                        true,
                        0,
                        MediaType.MULTIPART_FORM_DATA_VALUE,
                        0,
                        MediaType.MULTIPART_FORM_DATA_VALUE.length());
    }

    private static boolean isOfPhoto(HttpServletRequest request) {
        return PHOTO.matcher(request.getRequestURI()).matches();
    }

    private static boolean hasSignedIn(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }
}
