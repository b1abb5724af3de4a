package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.application.decisions.EventNames.Named;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What passed from books to books before anything passed back.
class NeverHomeTest {
    private static final String PASSED =
            "{\"carried\":{\"other\":\"7f3a9b\",\"shares\":[{\"means\":\"ONLINE\"}]}}";

    @Test
    void itDidNotPassBack() {
        assertThat(upgraded(new Named(PaymentTaken.class, "payment.taken", 3), 2))
                .isEqualTo(json(PASSED.replace("]}}", "],\"home\":false}}")));
        assertThat(upgraded(new Named(MoneyGivenBack.class, "payment.given-back", 4), 3))
                .isEqualTo(json(PASSED.replace("]}}", "],\"home\":false}}")));
    }

    private static ObjectNode upgraded(Named named, int revision) {
        return Upgrades.ALL.upgraded(json(PASSED), revision, named);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
