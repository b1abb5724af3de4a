package org.creneau.infrastructure.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The longest basket needs a few kilobytes: what is far longer is turned away before it is read, pictures apart.
@Component
final class BodyLimit extends OncePerRequestFilter {
    static final int MOST_BYTES = 256 * 1024;

    /// A picture in base 64.
    static final int MOST_OF_PHOTOS = 18 * 1024 * 1024;

    /// How many of those are in memory at once; whoever comes then is to come again.
    static final int PHOTOS_AT_ONCE = 2;

    private static final Pattern PHOTO =
            Pattern.compile("/api/v1/shops/[^/]+/(items/[^/]+|settings)/photo");
    private static final String RETRY_SECONDS = "5";

    private final Semaphore longOnes = new Semaphore(PHOTOS_AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most(request)) {
            tooLarge(response);
        } else if (isShort(request)) {
            passOn(request, response, chain);
        } else if (longOnes.tryAcquire()) {
            try {
                passOn(request, response, chain);
            } finally {
                longOnes.release();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    /// What says nothing of its length may be as long as it is allowed to be.
    private static boolean isShort(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return most(request) == MOST_BYTES || (length >= 0 && length <= MOST_BYTES);
    }

    private static void passOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            ofUnknownLength(request, response, chain);
        }
    }

    private static void ofUnknownLength(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request);
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            tooLarge(response);
        } else {
            chain.doFilter(new Received(request, body), response);
        }
    }

    /// Pictures come from whoever may send them: this filter is behind those that ask who it is.
    private static int most(HttpServletRequest request) {
        return PHOTO.matcher(request.getRequestURI()).matches() ? MOST_OF_PHOTOS : MOST_BYTES;
    }

    private static void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /// A request whose body was read already.
    private static final class Received extends HttpServletRequestWrapper {
        private final Bytes bytes;

        Received(HttpServletRequest request, byte[] body) {
            super(request);
            this.bytes = new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return bytes;
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream body;

        Bytes(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return body.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
