package org.creneau.infrastructure.api.description;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/// The description as it is answered at `/v3/api-docs`.
record Document(JsonNode json) {

    /// @param method in capitals
    record Operation(String method, PathPattern path, JsonNode json) {
        String id() {
            return json.path("operationId").asString("");
        }

        boolean takesAKey() {
            return json.path("parameters")
                    .valueStream()
                    .anyMatch(p -> p.path("name").asString("").equals("Idempotency-Key"));
        }

        String address() {
            return method + " " + path.getPatternString();
        }
    }

    List<Operation> operations() {
        return json.get("paths").propertyStream().flatMap(Document::operations).toList();
    }

    private static Stream<Operation> operations(java.util.Map.Entry<String, JsonNode> path) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(path.getKey());
        return path.getValue()
                .propertyStream()
                .map(
                        one ->
                                new Operation(
                                        one.getKey().toUpperCase(Locale.ROOT),
                                        pattern,
                                        one.getValue()));
    }

    /// The most specific of those that an address could mean.
    Optional<Operation> find(String method, String path) {
        PathContainer address = PathContainer.parsePath(path);
        return operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.path().matches(address))
                .min(Comparator.comparing(Operation::path));
    }

    JsonNode schemas() {
        return json.at("/components/schemas");
    }

    /// What a reference within the document leads to, and anything else itself.
    JsonNode followed(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : json.at(reference.asString().substring(1));
    }
}
