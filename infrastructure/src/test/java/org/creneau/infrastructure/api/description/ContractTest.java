package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creneau.infrastructure.api.description.Contract.Exchange;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// That an answer which is not as described is found.
@TownTest
class ContractTest {
    private static final String JSON = "application/json";
    private static final String HOLD =
            "{\"token\":\"t\",\"window\":\"w\",\"until\":\"2020-12-05T15:15:00Z\"}";
    @Autowired CheckedAnswers answers;
    private Contract contract;

    @BeforeEach
    void read() throws Exception {
        contract = new Contract(answers.document());
    }

    @Test
    void whatIsAsDescribedHasNoFault() {
        assertThat(held(201, JSON, HOLD)).isEmpty();
        assertThat(held(201, JSON + ";charset=UTF-8", HOLD)).isEmpty();
    }

    @Test
    void anotherStatusIsFound() {
        assertThat(held(200, JSON, HOLD)).containsExactly("holdPlace does not describe 200");
    }

    @Test
    void anotherTypeIsFound() {
        assertThat(held(201, "text/plain", HOLD)).singleElement().asString().contains("text/plain");
    }

    @Test
    void aFieldThatIsMissingOrTooMuchOrOfAnotherKindIsFound() {
        assertThat(held(201, JSON, HOLD.replace("\"window\":\"w\",", ""))).isNotEmpty();
        assertThat(held(201, JSON, HOLD.replace("{", "{\"more\":1,"))).isNotEmpty();
        assertThat(held(201, JSON, HOLD.replace("\"w\"", "7"))).isNotEmpty();
        assertThat(held(201, JSON, HOLD.replace("\"w\"", "null"))).isNotEmpty();
        assertThat(held(201, JSON, HOLD.replace("2020-12-05T15:15:00Z", "soon"))).isNotEmpty();
    }

    @Test
    void aRequestThatWentWellAndIsNotAsDescribedIsFound() {
        assertThat(contract.faults(exchange("{\"windows\":1}", 201, JSON, HOLD))).isNotEmpty();
    }

    @Test
    void anAddressThatIsNotDescribedIsFound() {
        Exchange hidden = new Exchange("GET", "/api/v1/secrets", "", 200, JSON, "{}");
        assertThat(contract.faults(hidden))
                .containsExactly("is not described: GET /api/v1/secrets");
    }

    private List<String> held(int status, String type, String answer) {
        return contract.faults(exchange("{\"window\":\"w\"}", status, type, answer));
    }

    private static Exchange exchange(String asked, int status, String type, String answer) {
        String path = "/api/v1/shops/librairie/holds";
        return new Exchange("POST", path, asked, status, type, answer);
    }
}
