package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Checks every answer that any test in the town gets from the interface, whatever the test is about.
public final class CheckedAnswers implements MockMvcBuilderCustomizer {
    private final WebApplicationContext town;
    private final Set<String> well = new ConcurrentSkipListSet<>();
    private @Nullable Document document;

    public CheckedAnswers(WebApplicationContext town) {
        this.town = town;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(this::check);
    }

    /// The ids of the operations that were answered as they should be when all is well.
    Set<String> well() {
        return well;
    }

    private void check(MvcResult result) throws Exception {
        boolean preflight = "OPTIONS".equals(result.getRequest().getMethod());
        if (preflight || !path(result).startsWith("/api/")) {
            return;
        }
        Contract.Exchange exchange = exchange(result);
        assertThat(new Contract(document()).faults(exchange)).as("described otherwise").isEmpty();
        if (exchange.status() < 300) {
            document().find(exchange.method(), exchange.path()).ifPresent(o -> well.add(o.id()));
        }
    }

    private static String path(MvcResult result) {
        return String.valueOf(result.getRequest().getRequestURI());
    }

    private static Contract.Exchange exchange(MvcResult result) throws Exception {
        var asked = result.getRequest().getContentAsByteArray();
        var answer = result.getResponse();
        String type = answer.getContentType();
        return new Contract.Exchange(
                String.valueOf(result.getRequest().getMethod()),
                path(result),
                asked == null ? "" : new String(asked, StandardCharsets.UTF_8),
                answer.getStatus(),
                type == null ? "" : type,
                answer.getContentAsString(StandardCharsets.UTF_8));
    }

    synchronized Document document() throws Exception {
        Document known = document;
        if (known == null) {
            known = new Document(new JsonMapper().readTree(read()));
            document = known;
        }
        return known;
    }

    private String read() throws Exception {
        return MockMvcBuilders.webAppContextSetup(town)
                .build()
                .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
