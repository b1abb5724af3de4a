package org.creneau.infrastructure.api.description;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.creneau.application.waiting.WhenPlacesFree;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The description beside the running product: every address is described, every description is an
/// address, each has gone well at least once here with an answer as described ([CheckedAnswers] looks at
/// all of them), and who may is who is said to.
@TownTest
class WalkTest {
    private static final Map<String, Set<String>> POSTS =
            Map.of(
                    "clara", Set.of("COUNTER"),
                    "paul", Set.of("OWNER"),
                    "iris", Set.of("AUDITOR"),
                    "aude", Set.of("AUDITOR", "town:AUDITOR"),
                    "tess", Set.of("TOWN", "town:TOWN"));

    @Autowired MockMvcTester mvc;
    @Autowired CheckedAnswers answers;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;
    @Autowired WhenPlacesFree placesFree;
    @Autowired TimedSignature signature;
    @Autowired ToyPaymentService payments;
    @Autowired TownLog log;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressIsDescribedAndEveryDescriptionIsAnAddress() throws Exception {
        Set<String> described =
                answers.document().operations().stream()
                        .map(Document.Operation::address)
                        .collect(toCollection(TreeSet::new));
        assertThat(mapped()).isEqualTo(described);
    }

    @Test
    void everyOperationGoesWellAndAnswersAsDescribed() throws Exception {
        var again = new SentAgain(mvc, answers.document(), () -> log.events().size());
        Walk walk = new Walk(mvc, shoppers, clock, again);
        walk.everywhere();
        new PartnersWalk(walk).everywhere();
        new NoticesWalk(mvc, clock, signature).everywhere();
        new WebhooksWalk(walk).everywhere();
        new TillWalk(walk, shoppers, clock).everywhere();
        new RefundsWalk(walk, mvc, shoppers, payments).everywhere();
        new WaitingWalk(walk, () -> placesFree.run(clock.instant())).everywhere();
        Set<String> all =
                answers.document().operations().stream()
                        .map(Document.Operation::id)
                        .collect(toCollection(TreeSet::new));
        assertThat(answers.well()).as("gone to by Walk.everywhere()").containsAll(all);
        assertThat(again.anew())
                .as("one call more, one count more, and what is gone is not there")
                .containsExactly("callAgain 200", "countStock 200", "removeWebhook 404");
    }

    /// But for a shop, whose id the request brings along.
    @Test
    void whateverIsCreatedIsCreatedUnderAKey() throws Exception {
        assertThat(answers.document().operations())
                .filteredOn(operation -> operation.json().at("/responses").has("201"))
                .filteredOn(operation -> !operation.id().equals("openShop"))
                .hasSizeGreaterThan(2)
                .allMatch(Document.Operation::takesAKey);
    }

    @Test
    void whoMayIsWhoIsSaidTo() throws Exception {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> tried = new TreeMap<>();
        for (Document.Operation operation : answers.document().operations()) {
            said.put(operation.address(), said(operation));
            tried.put(operation.address(), tried(operation));
        }
        assertThat(tried).isEqualTo(said);
    }

    private static Set<String> said(Document.Operation operation) {
        var roles = operation.json().at("/security/0/" + Operations.STAFF);
        return POSTS.entrySet().stream()
                .filter(
                        who ->
                                roles.isMissingNode()
                                        || roles.valueStream()
                                                .map(JsonNode::asString)
                                                .anyMatch(who.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> tried(Document.Operation operation) {
        return POSTS.keySet().stream()
                .filter(who -> mayTry(who, operation))
                .collect(toCollection(TreeSet::new));
    }

    private boolean mayTry(String who, Document.Operation operation) {
        String path =
                operation
                        .path()
                        .getPatternString()
                        .replace("{shop}", "librairie")
                        .replace("{ticket}", "999")
                        .replaceAll("\\{([a-zA-Z]+)}", "no-such-$1");
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(httpBasic(who, "demo"));
        int status = mvc.perform(request).getResponse().getStatus();
        return status != 401 && status != 403;
    }

    private Set<String> mapped() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(
                        mapping ->
                                mapping.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/"))
                                        .flatMap(
                                                path ->
                                                        Stream.of(
                                                                mapping.getMethodsCondition()
                                                                                .getMethods()
                                                                                .iterator()
                                                                                .next()
                                                                        + " "
                                                                        + path)))
                .collect(toCollection(TreeSet::new));
    }
}
