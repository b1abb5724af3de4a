package org.creneau.infrastructure.api.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What is asked of the description itself, so that a client can be made from it without looking at the
/// product.
final class Lint {
    private static final String REFERENCE = "#/components/";
    private final Document document;
    private final List<String> faults = new ArrayList<>();

    private Lint(Document document) {
        this.document = document;
    }

    static List<String> faults(Document document) {
        Lint lint = new Lint(document);
        lint.operations();
        lint.references();
        lint.shapes();
        lint.examples();
        return lint.faults;
    }

    private void operations() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = texts(document.json().path("tags"), "name");
        for (Document.Operation operation : document.operations()) {
            JsonNode json = operation.json();
            String name = operation.address();
            expect(operation.id().matches("[a-z][a-zA-Z]+"), name + " has no id");
            expect(ids.add(operation.id()), name + " has the id of another");
            expect(
                    json.path("summary").asString("").matches("[A-Z].{5,}\\."),
                    name + " has no summary");
            expect(
                    json.path("tags").size() == 1
                            && tags.contains(json.path("tags").get(0).asString()),
                    name + " has no tag that is explained");
            parameters(operation);
            responses(operation);
            security(operation);
        }
        for (JsonNode tag : document.json().path("tags")) {
            expect(!tag.path("description").asString("").isBlank(), tag + " says nothing");
        }
    }

    private void parameters(Document.Operation operation) {
        Set<String> inPath = new TreeSet<>();
        for (JsonNode one : operation.json().path("parameters")) {
            JsonNode parameter = document.followed(one);
            String name = operation.address() + " " + parameter.path("name").asString();
            expect(
                    !parameter.path("description").asString("").isBlank(),
                    name + " is not explained");
            expect(parameter.has("schema"), name + " has no schema");
            if (parameter.path("in").asString().equals("path")) {
                inPath.add(parameter.path("name").asString());
                expect(parameter.path("required").asBoolean(false), name + " is not required");
            }
        }
        Set<String> inAddress =
                java.util.regex.Pattern.compile("\\{(\\w+)}")
                        .matcher(operation.path().getPatternString())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        expect(inPath.equals(inAddress), operation.address() + " has other variables");
    }

    private void responses(Document.Operation operation) {
        boolean well = false;
        boolean refused = false;
        for (var response : operation.json().path("responses").properties()) {
            String name = operation.address() + " " + response.getKey();
            JsonNode json = document.followed(response.getValue());
            expect(!json.path("description").asString("").isBlank(), name + " is not explained");
            well |= response.getKey().startsWith("2");
            refused |= response.getKey().startsWith("4");
            if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                expect(
                        json.path("content").has("application/problem+json"),
                        name + " is no problem document");
            }
        }
        expect(well, operation.address() + " never goes well");
        expect(refused, operation.address() + " is never refused");
    }

    private void security(Document.Operation operation) {
        JsonNode schemes = document.json().at("/components/securitySchemes");
        for (JsonNode requirement : operation.json().path("security")) {
            for (String scheme : requirement.propertyNames()) {
                expect(
                        schemes.has(scheme),
                        operation.address() + " asks for an unknown proof: " + scheme);
            }
        }
    }

    /// Each leads somewhere, and nothing is there that none leads to.
    private void references() {
        Set<String> used = new TreeSet<>();
        walk(
                document.json(),
                node -> {
                    if (node.has("$ref")) {
                        used.add(node.get("$ref").asString());
                    }
                });
        for (String reference : used) {
            expect(
                    reference.startsWith(REFERENCE)
                            && !document.json().at(reference.substring(1)).isMissingNode(),
                    reference + " leads nowhere");
        }
        for (String kind : List.of("schemas", "responses")) {
            for (String name : document.json().at("/components/" + kind).propertyNames()) {
                expect(used.contains(REFERENCE + kind + "/" + name), name + " is used by nobody");
            }
        }
    }

    private void shapes() {
        for (var schema : document.schemas().properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                JsonNode json = property.getValue();
                expect(
                        json.has("type") || json.has("$ref") || json.has("anyOf"),
                        schema.getKey() + "." + property.getKey() + " has no type");
            }
            for (JsonNode required : schema.getValue().path("required")) {
                expect(
                        schema.getValue().path("properties").has(required.asString()),
                        schema.getKey() + " asks for an unknown " + required.asString());
            }
        }
    }

    private void examples() {
        Contract contract = new Contract(document);
        walk(
                document.json(),
                node -> {
                    for (JsonNode example : node.path("examples")) {
                        hold(contract, node, example);
                    }
                    if (node.has("example") && node.has("schema")) {
                        hold(contract, node.get("schema"), node.get("example"));
                    }
                });
    }

    private void hold(Contract contract, JsonNode schema, JsonNode example) {
        contract.against(schema, example).forEach(f -> faults.add("an example is none: " + f));
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }

    private static Set<String> texts(JsonNode list, String field) {
        return list.valueStream()
                .map(one -> one.path(field).asString(""))
                .collect(Collectors.toSet());
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
