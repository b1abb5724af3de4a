package org.creneau.infrastructure.api.description;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.desk.Partners;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/// Every operation, tried with partners' keys: in another shop, for what a key is not for, and for orders
/// that came otherwise.
@TownTest
class KeysTest {
    private static final Set<Scope> ALL = Set.of(Scope.values());
    @Autowired MockMvcTester mvc;
    @Autowired CheckedAnswers answers;
    @Autowired Partners partners;
    @Autowired Shoppers shoppers;

    @Test
    void aKeyOpensNothingOfAnotherShop() throws Exception {
        String key = key(ThreeShops.SHOES, "key-of-another-shop", ALL);
        Map<String, Integer> opened = new TreeMap<>();
        for (Document.Operation operation : answers.document().operations()) {
            if (operation.path().getPatternString().contains("{shop}")) {
                opened.put(operation.address(), status(operation, "no-such", key));
            }
        }
        assertThat(opened)
                .hasSizeGreaterThan(40)
                .allSatisfy((_, status) -> assertThat(status).isEqualTo(403));
    }

    @Test
    void aKeyOpensWhatItIsSaidToBeForAndNothingElse() throws Exception {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> tried = new TreeMap<>();
        for (Scope scope : Scope.values()) {
            String key = key(ThreeShops.BOOKS, "key-for-one-thing-" + scope, Set.of(scope));
            for (Document.Operation operation : answers.document().operations()) {
                if (needed(operation).contains(scope.name())
                        || (isOpen(operation) && !operation.address().contains("{shop}"))
                        || needed(operation).contains("READ")) {
                    said.computeIfAbsent(scope.name(), _ -> new TreeSet<>())
                            .add(operation.address());
                }
                if (status(operation, "no-such", key) != 403) {
                    tried.computeIfAbsent(scope.name(), _ -> new TreeSet<>())
                            .add(operation.address());
                }
            }
        }
        assertThat(tried).isEqualTo(said);
        assertThat(said.get("ORDER")).hasSizeGreaterThan(10);
    }

    @Test
    void anOrderThatCameOtherwiseIsNotThere() throws Exception {
        var slot = ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(5), "14:30");
        var hers = shoppers.order(slot, new ItemId("etui"));
        String key = key(ThreeShops.GLASSES, "key-that-reads-orders", ALL);
        for (Document.Operation operation : answers.document().operations()) {
            if (operation.path().getPatternString().contains("{order}")
                    && needed(operation).contains("ORDER")) {
                int status =
                        mvc.perform(
                                        request(
                                                operation,
                                                operation
                                                        .path()
                                                        .getPatternString()
                                                        .replace("{shop}", "optique")
                                                        .replace("{order}", hers.order().value()),
                                                key,
                                                "{\"window\":\"" + slot + "\"}"))
                                .getResponse()
                                .getStatus();
                assertThat(status).as(operation.address()).isEqualTo(404);
            }
        }
        assertThat(
                        mvc.get()
                                .uri("/api/v1/shops/optique/orders?day=2020-12-10")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + key))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    private int status(Document.Operation operation, String missing, String key) {
        String path =
                operation
                        .path()
                        .getPatternString()
                        .replace("{shop}", "librairie")
                        .replace("{ticket}", "999")
                        .replace("{number}", "0")
                        .replaceAll("\\{([a-zA-Z]+)}", missing + "-$1");
        return mvc.perform(request(operation, path, key, "{}")).getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder request(
            Document.Operation operation, String path, String key, String body) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "key-of-no-account")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .content(body);
    }

    private static Set<String> needed(Document.Operation operation) {
        return operation
                .json()
                .path("security")
                .valueStream()
                .flatMap(way -> way.path(Operations.PARTNER_KEY).valueStream())
                .map(JsonNode::asString)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isOpen(Document.Operation operation) {
        return operation
                .json()
                .path("security")
                .valueStream()
                .noneMatch(way -> way.has(Operations.STAFF));
    }

    private String key(ShopId shop, String request, Set<Scope> scopes) {
        var asked = new Partners.Request(request, Actor.staff("paul"), Channel.WEB);
        var answer = partners.give(shop, new PartnerName("Partenaire"), scopes, asked);
        if (answer instanceof Partners.Answer.Given given) {
            return given.code().word();
        }
        throw new AssertionError(answer);
    }
}
