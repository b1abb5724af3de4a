package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LongBodiesTest {
    private static final String PHOTO = "/api/v1/shops/librairie/items/globe/photo";
    private static final int LONG = BodyLimit.MOST_BYTES + 1;

    private final BodyLimit limit = new BodyLimit();
    private final List<String> passed = new ArrayList<>();

    @Test
    void fewPicturesAreInMemoryAtOnceAndTheNextIsToComeAgain() throws Exception {
        FilterChain third =
                (_, _) -> {
                    MockHttpServletResponse answer = answer(of(PHOTO, LONG), this::pass);
                    assertThat(answer.getStatus())
                            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
                    assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
                    assertThat(answer(ofUnknownLength(PHOTO), this::pass).getStatus())
                            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
                    assertThat(passed).isEmpty();
                    answer(of(PHOTO, 1_000), this::pass);
                    answer(ofUnknownLength("/api/v1/shops/librairie/orders"), this::pass);
                };

        answer(of(PHOTO, LONG), (_, _) -> answer(of(PHOTO, LONG), third));

        assertThat(passed).containsExactly(PHOTO, "/api/v1/shops/librairie/orders");
        answer(of(PHOTO, LONG), this::pass);
        answer(ofUnknownLength(PHOTO), this::pass);
        assertThat(passed).hasSize(4);
    }

    @Test
    void whatOnlyEndsLikeAPictureIsNoLongerThanAnythingElse() throws Exception {
        for (String other :
                List.of("/api/v1/orders/x/photo", "/api/v1/shops/librairie/windows/photo")) {
            assertThat(answer(of(other, LONG), this::pass).getStatus())
                    .isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
        }
        answer(of("/api/v1/shops/librairie/settings/photo", LONG), this::pass);
        assertThat(passed).containsExactly("/api/v1/shops/librairie/settings/photo");
    }

    private void pass(ServletRequest request, ServletResponse answer) {
        passed.add(((HttpServletRequest) request).getRequestURI());
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest of(String path, int length) {
        var request = new MockHttpServletRequest("PUT", path);
        request.setContent(new byte[length]);
        return request;
    }

    private static MockHttpServletRequest ofUnknownLength(String path) {
        var request = new MockHttpServletRequest("PUT", path);
        request.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        return request;
    }
}
