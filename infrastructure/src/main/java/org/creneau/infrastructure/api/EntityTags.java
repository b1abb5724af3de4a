package org.creneau.infrastructure.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Names what is read by its contents, so that a program that asks again and again is told in a few bytes
/// that nothing has changed (RFC 9110, 13.1.2). A strong tag: the same bytes, the same name.
///
/// The answers themselves are still for nobody's cache: a program that asks with `If-None-Match` has
/// decided for itself to keep what it read.
@Component
final class EntityTags extends OncePerRequestFilter {
    private static final String PROGRAMS = "/api/";
    private static final String STREAMS = "/changes";
    private static final int BYTES = 18;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith(STREAMS)
                || !request.getMethod().equals(HttpMethod.GET.name())
                || !request.getRequestURI().startsWith(PROGRAMS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            String tag = tag(answer.getContentAsByteArray());
            answer.setHeader(HttpHeaders.ETAG, tag);
            if (isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                answer.resetBuffer();
                answer.setStatus(HttpStatus.NOT_MODIFIED.value());
            }
        }
        answer.copyBodyToResponse();
    }

    private static String tag(byte[] body) {
        byte[] start = Arrays.copyOf(sha256().digest(body), BYTES);
        return '"' + Base64.getUrlEncoder().encodeToString(start) + '"';
    }

    /// Weak names count too: for reading, they mean the same.
    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(
                                one ->
                                        one.equals("*")
                                                || one.equals(tag)
                                                || one.equals("W/" + tag));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
