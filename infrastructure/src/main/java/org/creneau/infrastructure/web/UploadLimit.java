package org.creneau.infrastructure.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A file that is too long is turned away by its length, before anything of it is read: what looks for the form's
/// own fields would have the whole of it first.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + UploadLimit.AFTER_HEADERS)
final class UploadLimit extends OncePerRequestFilter {
    static final int AFTER_HEADERS = 10;
    static final String OF_PHOTOS = "/photo";

    /// With the other fields of the form; one just above the longest picture gets an answer that names it.
    static final int MOST_OF_PHOTOS = 22 * 1024 * 1024;

    static final int MOST = 1024 * 1024;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request.getContentType()) && request.getContentLengthLong() > most(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
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

    private static int most(HttpServletRequest request) {
        return request.getRequestURI().endsWith(OF_PHOTOS) ? MOST_OF_PHOTOS : MOST;
    }
}
