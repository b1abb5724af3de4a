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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The longest basket needs a few kilobytes: what is far longer is turned away before it is read, pictures apart.
@Component
final class BodyLimit extends OncePerRequestFilter {
    static final int MOST_BYTES = 256 * 1024;

    /// A picture in base 64.
    static final int MOST_OF_PHOTOS = 18 * 1024 * 1024;

    private static final String PHOTO = "/photo";

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
        } else if (request.getHeader("Transfer-Encoding") == null) {
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
        return request.getRequestURI().endsWith(PHOTO) ? MOST_OF_PHOTOS : MOST_BYTES;
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
