package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class StreamsInACrowdTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/live");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aBrowserThatFollowsChangesIsToldWhenToComeBackSinceItWouldNotAfterAnError()
            throws IOException {
        request.addHeader("Accept", "text/event-stream");

        assertThat(turnedAway()).isNull();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(response.getContentAsString()).matches(":later\\nretry:[5-7]\\d{3}\\n\\n");
    }

    @Test
    void aPageIsToldWithAnError() throws IOException {
        request.addHeader("Accept", "text/html");

        assertThat(turnedAway())
                .extracting(ModelAndView::getStatus)
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private @Nullable ModelAndView turnedAway() throws IOException {
        return new PageFailures()
                .unavailable(
                        new TemporarilyUnavailable("Crowd", new IllegalStateException()),
                        request,
                        response);
    }
}
