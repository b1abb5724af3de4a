package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A Tuesday at the optician's without a connection until the evening.
@TownTest
class ToldLaterPagesTest {
    private static final String PAGE = "/boutique/optique/file/apres-coup";
    private static final String TOLD = "/api/v1/shops/optique/queue/told";
    private static final LocalDate TUESDAY = ThreeShops.SATURDAY.plusDays(3);
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void sixParcelsOfAnAfternoonAreOneFormAndSentTwiceAreSix() {
        List<OrderId> orders = orders("14:00", "14:30", "15:00");
        evening(TUESDAY);
        String form =
                "jour=2020-12-08&cle=k-afternoon-of-tuesday"
                        + orders.stream()
                                .map(
                                        order ->
                                                "&c-"
                                                        + order
                                                        + ".remise=11:2"
                                                        + orders.indexOf(order))
                                .collect(Collectors.joining());
        assertThat(tell(form))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE + "?jour=2020-12-08&notes=6");
        int known = log.events().size();
        assertThat(tell(form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(log.events()).hasSize(known);
        assertThat(page("?notes=6")).bodyText().contains("6 faits notés", " déjà notées");
        assertThat(mvc.get().uri("/audit/optique/commandes/" + orders.getFirst()).with(auditor()))
                .bodyText()
                .contains("à 11\u00a0h\u00a020, noté à 18\u00a0h\u00a005");
    }

    @Test
    void twoFormsAtOnceAreToldAsOneUnderOneKeyAndAsOneHandOverUnderTwo() {
        OrderId order = orders("12:00").getFirst();
        evening(TUESDAY);
        String form = "jour=2020-12-08&cle=k-at-once-tuesday-%s&c-" + order + ".remise=16:02";
        String people = "&s-1.personnes=4&s-1.entree=16:03&s-1.sortie=16:04";
        Function<String, CompletableFuture<MvcTestResult>> told =
                body -> CompletableFuture.supplyAsync(() -> tell(body));
        int known = log.events().size();
        List.of(
                        told.apply(form.formatted("a") + people),
                        told.apply(form.formatted("a") + people),
                        told.apply(form.formatted("b")))
                .forEach(one -> assertThat(one.join()).hasStatus(HttpStatus.SEE_OTHER));
        List<Event> since = log.events().subList(known, log.events().size());
        assertThat(since)
                .filteredOn(OrderHandedOver.class::isInstance)
                .extracting(one -> ((OrderHandedOver) one).order())
                .containsExactly(order);
        assertThat(since)
                .filteredOn(one -> one instanceof WalkedIn in && in.party().people() == 4)
                .hasSize(1);
    }

    @Test
    void whatIsRefusedStaysWithItsReasonAndWhatIsDoneIsTicked() {
        List<OrderId> orders = orders("15:30");
        evening(TUESDAY);
        String first = "c-" + orders.getFirst();
        String second = "c-" + orders.getLast();
        String form =
                "jour=2020-12-08&cle=k-refused-of-tuesday"
                        + ("&" + first + ".arrivee=15h55&" + first + ".entree=1601")
                        + ("&" + first + ".remise=16:04&" + first + ".sortie=16:09")
                        + ("&" + second + ".arrivee=16:10&" + second + ".entree=16:05")
                        + "&s-1.personnes=2&s-1.entree=16:20&s-1.sortie=16:30"
                        + "&s-2.sortie=16:31&s-3.personnes=many&s-3.entree=16:32"
                        + ("&s-4.entree=18:30&" + first + ".absence=16:20");
        assertThat(tell(form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("6 faits notés", "5 champs sont à revoir")
                .contains("✓ 15\u00a0h\u00a055", "✓ 16\u00a0h\u00a001")
                .contains("C’est avant ce qui s’est passé d’abord", "value=\"16:05\"")
                .contains("il faut dire aussi quand la personne est arrivée")
                .contains("de 1 à 50", "Cette heure n’est pas encore passée");
        String alone = "jour=2020-12-08&cle=k-before-she-came&" + second;
        assertThat(tell(alone + ".arrivee=16:10")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tell(alone + ".entree=16:05"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("C’est avant son arrivée, notée à 16\u00a0h\u00a010");
        String rest = form.replace("16:05", "16:11").replace("many", "3");
        assertThat(tell(rest.replace("&s-2.sortie=16:31", "").replace("18:30", "16:33")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce numéro n’a pas été appelé", "1 champ est à revoir");
        assertThat(page("")).bodyText().contains("3 personnes");
    }

    @Test
    void whatHappenedYesterdayIsOfYesterdaysQueueAndNoOtherDayIsTold() {
        evening(TUESDAY.plusDays(1));
        assertThat(tell("jour=2020-12-08&cle=k-yesterday-tuesday&s-1.arrivee=17:00"))
                .hasRedirectedUrl(PAGE + "?jour=2020-12-08&notes=1");
        assertThat(page("?jour=2020-12-08")).bodyText().contains("Noter pour aujourd’hui");
        assertThat(page("?jour=2020-12-07"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pour aujourd’hui ou pour hier");
    }

    @Test
    void programsTellInAnyOrderAndAreAnsweredOneByOne() {
        OrderId order = orders("17:30").getFirst();
        evening(TUESDAY);
        String facts =
                """
                {"facts":[
                {"what":"DEPARTURE","visit":"told-v","happened":"2020-12-08T16:20:00Z"},
                {"what":"HAND_OVER","order":"%1$s","happened":"2020-12-08T16:10:00Z"},
                {"what":"ENTRY","order":"%1$s","happened":"2020-12-08T16:05:00Z"},
                {"what":"ABSENCE","ticket":98,"happened":"2020-12-08T16:05:00Z"},
                {"what":"ENTRY","visit":"told-v","people":2,"happened":"2020-12-08T16:01:00Z"}]}
                """
                        .formatted(order);
        MvcTestResult told = post(TOLD, MediaType.APPLICATION_JSON, facts);
        assertThat(told)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.facts[*].done")
                .asArray()
                .containsExactly(true, true, true, false, true);
        assertThat(told).bodyJson().extractingPath("$.facts[3].code").isEqualTo("unknown-ticket");
        int known = log.events().size();
        post(TOLD, MediaType.APPLICATION_JSON, facts);
        assertThat(log.events()).hasSize(known);
        assertThat(post(TOLD, MediaType.APPLICATION_JSON, facts.replace("16:20:00Z", "18:20:00Z")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theAuditorSeesTheQueueAsItWasAndAsItWasKnown() {
        evening(TUESDAY);
        tell(
                "jour=2020-12-08&cle=k-audited-tuesday&s-1.personnes=3&s-1.entree=10:40&s-1.sortie=10:50");
        assertThat(audited("?a=2020-12-08T10:45:00"))
                .bodyText()
                .contains("7 personnes au plus pouvaient", "fr-2020-11-28")
                .contains("3 personnes étaient à l’intérieur", "depuis 10\u00a0h\u00a040")
                .contains("action=\"/audit/optique/files/2020-12-08\"")
                .contains("/personnes?a=2020-12-08T10:45", "?jour=2020-12-08\"")
                .doesNotContain("depuis.");
        assertThat(audited("?a=2020-12-08T10:45:00&su=2020-12-08T17:00:00"))
                .bodyText()
                .contains("Personne n’était à l’intérieur", "Un fait de ce moment n’a été noté");
        assertThat(audited("?a=2020-12-08T10:55:00"))
                .bodyText()
                .contains("Personne n’était à l’intérieur", "déjà parti");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/api/v1/shops/optique/audit/queues/2020-12-08"
                                                + "?at=2020-12-08T09:45:00Z")
                                .with(auditor()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(
                        answer -> {
                            assertThat(answer).extractingPath("$.limit.inside").isEqualTo(3);
                            assertThat(answer)
                                    .extractingPath("$.calls.overtaken")
                                    .isEqualTo(List.of());
                        });
    }

    private MvcTestResult audited(String query) {
        return mvc.get().uri("/audit/optique/files/2020-12-08" + query).with(auditor()).exchange();
    }

    private List<OrderId> orders(String... windows) {
        clock.set(ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, "09:00").start());
        List<OrderId> orders = new ArrayList<>();
        for (String window : windows) {
            var slot = ThreeShops.slot(ThreeShops.GLASSES, TUESDAY, window);
            orders.add(shoppers.order(slot, new ItemId("etui")).order());
            orders.add(shoppers.order(slot, new ItemId("etui")).order());
        }
        return orders;
    }

    private void evening(LocalDate day) {
        clock.set(ThreeShops.slot(ThreeShops.GLASSES, day, "18:05").start());
    }

    private MvcTestResult tell(String form) {
        return post(PAGE, MediaType.APPLICATION_FORM_URLENCODED, form);
    }

    private MvcTestResult post(String to, MediaType type, String body) {
        return mvc.perform(
                MockMvcRequestBuilders.post(to)
                        .contentType(type)
                        .content(body)
                        .with(staff())
                        .with(csrf()));
    }

    private MvcTestResult page(String query) {
        return mvc.perform(MockMvcRequestBuilders.get(PAGE + query).with(staff()));
    }

    private static RequestPostProcessor staff() {
        return as("olga", Role.COUNTER);
    }

    private static RequestPostProcessor auditor() {
        return as("tess", Role.AUDITOR);
    }

    private static RequestPostProcessor as(String name, Role role) {
        return user(name).authorities(new Post(ThreeShops.GLASSES.value(), role).authority());
    }
}
