package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description itself, and that the rules for it bite.
@TownTest
class LintTest {
    private static final String PLACE = "/paths/~1api~1v1~1shops~1{shop}~1orders/post";
    @Autowired CheckedAnswers answers;
    @Autowired JsonMapper json;
    private JsonNode planted;

    @BeforeEach
    void copied() throws Exception {
        planted = answers.document().json().deepCopy();
    }

    @Test
    void theDescriptionIsWhole() throws Exception {
        assertThat(answers.document().json().get("openapi").asString()).startsWith("3.1");
        assertThat(answers.document().operations()).hasSizeGreaterThan(30);
        assertThat(Lint.faults(answers.document())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId | \"listShops\"  | has the id of another",
                "operationId | \"\"           | has no id",
                "summary     | \"orders\"     | has no summary",
                "tags        | [\"Unheard\"]  | has no tag that is explained",
                "security    | [{\"spell\":[]}] | asks for an unknown proof: spell",
                "responses   | {\"201\":{\"description\":\"Placed.\"}} | is never refused",
                "parameters  | []             | has other variables",
                "requestBody | {\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Nothing\"}}}} | leads nowhere"
            })
    void anOperationThatIsNotWholeIsFound(String field, String value, String fault) {
        object(PLACE).set(field, json.readTree(value));
        assertThat(Lint.faults(new Document(planted))).anyMatch(f -> f.contains(fault));
    }

    @Test
    void whatStandsInTheSourceOfAFieldStandsInItsDescription() throws Exception {
        JsonNode entry = answers.document().schemas().at("/PaymentsEntryAsked/properties");
        assertThat(entry.at("/kind/description").asString(""))
                .contains("`CHEQUE_RECEIVED`")
                .contains("`REVERSED`")
                .doesNotContain("\n");
        assertThat(entry.at("/amount/description").asString("")).startsWith("needed but");
    }

    @Test
    void aParameterThatNobodyExplainsIsFound() {
        ((ObjectNode) planted.at(PLACE + "/parameters/0")).remove("description");
        assertThat(Lint.faults(new Document(planted)))
                .anyMatch(f -> f.contains("is not explained"));
    }

    @Test
    void aRefusalThatIsNoProblemDocumentIsFound() {
        object("/components/responses/Problem409").remove("content");
        assertThat(Lint.faults(new Document(planted)))
                .anyMatch(f -> f.contains("409 is no problem document"));
    }

    @Test
    void aShapeThatNobodyUsesIsFound() {
        object("/components/schemas").set("Spare", json.readTree("{\"type\":\"object\"}"));
        assertThat(Lint.faults(new Document(planted))).containsExactly("Spare is used by nobody");
    }

    @Test
    void aFieldWithoutATypeIsFound() {
        object("/components/schemas/Amount/properties").set("cents", json.readTree("{}"));
        assertThat(Lint.faults(new Document(planted))).containsExactly("Amount.cents has no type");
    }

    @Test
    void anExampleThatIsNoneIsFound() {
        object("/components/schemas/Amount/properties/cents")
                .set("examples", json.readTree("[\"free\"]"));
        assertThat(Lint.faults(new Document(planted)))
                .anyMatch(f -> f.startsWith("an example is none"));
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) planted.at(pointer);
    }
}
