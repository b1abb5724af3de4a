package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends a request once more, as a program does that lost the answer. Under a key it is answered alike; without one
/// it goes well again and writes nothing, since what it speaks of says enough.
final class SentAgain {
    private static final JsonMapper JSON = new JsonMapper();

    /// Whoever means one call twice says whom she meant.
    private static final Set<String> ONCE = Set.of("callNext");

    private final MockMvcTester mvc;
    private final Document document;
    private final IntSupplier written;
    private final Set<String> anew = new TreeSet<>();

    /// @param written how many events there are
    SentAgain(MockMvcTester mvc, Document document, IntSupplier written) {
        this.mvc = mvc;
        this.document = document;
        this.written = written;
    }

    void send(
            HttpMethod method, String path, MockHttpServletRequestBuilder request, JsonNode answer)
            throws Exception {
        var operation = document.find(method.name(), path.split("\\?", 2)[0]).orElseThrow();
        if (ONCE.contains(operation.id())) {
            return;
        }
        if (operation.takesAKey()) {
            String body = mvc.perform(request).getResponse().getContentAsString();
            assertThat(JSON.readTree(body)).as("sent again under its key").isEqualTo(answer);
        } else if (IntStream.range(0, 2).allMatch(_ -> isAnew(request))) {
            anew.add(operation.id() + " " + mvc.perform(request).getResponse().getStatus());
        }
    }

    /// Asked twice, since an automation may write something of its own in between.
    private boolean isAnew(MockHttpServletRequestBuilder request) {
        int before = written.getAsInt();
        MvcTestResult result = mvc.perform(request);
        return result.getResponse().getStatus() >= 300 || written.getAsInt() != before;
    }

    /// What was refused when it came again without a key, or was written down once more.
    Set<String> anew() {
        return anew;
    }
}
