package org.creneau.infrastructure.api.description;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds what was asked and answered against the description: the status is described, the body is of the
/// type that is described, and has the described shape, no field more and none less.
final class Contract {
    private static final JsonMapper JSON = new JsonMapper();
    private final Document document;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode components;

    Contract(Document document) {
        this.document = document;
        this.components = closed(document.json().get("components"));
    }

    /// @param asked the body of the request, empty for none
    record Exchange(
            String method, String path, String asked, int status, String type, String answered) {}

    List<String> faults(Exchange exchange) {
        return document.find(exchange.method(), exchange.path())
                .map(operation -> faults(operation, exchange))
                .orElseGet(() -> unknown(exchange));
    }

    /// Only where there is nothing may there be nothing to say.
    private static List<String> unknown(Exchange exchange) {
        return Stream.of(401, 404, 405, 406, 413, 415).anyMatch(s -> s == exchange.status())
                ? List.of()
                : List.of("is not described: " + exchange.method() + " " + exchange.path());
    }

    private List<String> faults(Document.Operation operation, Exchange exchange) {
        JsonNode responses = operation.json().get("responses");
        JsonNode response = document.followed(responses.path(String.valueOf(exchange.status())));
        if (response.isMissingNode()) {
            return List.of(operation.id() + " does not describe " + exchange.status());
        }
        List<String> faults = new ArrayList<>(answer(response, exchange));
        if (exchange.status() < 300 && !exchange.asked().isEmpty()) {
            JsonNode json = operation.json().at("/requestBody/content/application~1json/schema");
            faults.addAll(against(json, exchange.asked()));
        }
        return faults.stream()
                .map(f -> operation.id() + " " + exchange.status() + ": " + f)
                .toList();
    }

    private List<String> answer(JsonNode response, Exchange exchange) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return exchange.answered().isEmpty() ? List.of() : List.of("answers, undescribed");
        }
        String type = exchange.type().split(";", 2)[0];
        JsonNode described = content.path(type);
        if (described.isMissingNode()) {
            return List.of("is of the type " + type);
        }
        return type.endsWith("json")
                ? against(described.get("schema"), exchange.answered())
                : List.of();
    }

    List<String> against(JsonNode schema, String body) {
        return against(schema, JSON.readTree(body));
    }

    List<String> against(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        schema.properties().forEach(one -> whole.set(one.getKey(), one.getValue()));
        whole.set("components", components);
        return registry
                .getSchema(whole)
                .validate(
                        value,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /// Clients may meet fields that they do not know; the tests may not.
    private static JsonNode closed(JsonNode components) {
        JsonNode copy = components.deepCopy();
        for (JsonNode schema : copy.path("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return copy;
    }
}
