package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.reminding.DueReminders;
import org.creneau.application.reminding.ReminderLetters;
import org.creneau.application.reminding.Reminders;
import org.creneau.application.reminding.WhenVisitIsNear;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.projections.JdbcDueReminders;
import org.creneau.infrastructure.projections.SchemasInUse;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reminding people of their visits, in the bookshop's windows of Thursday.
@TownTest
class ReminderPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SETTINGS = "/boutique/librairie/reglages";
    private static final Instant EVENING = Instant.parse("2020-12-09T17:00:00Z");

    @Autowired MockMvcTester mvc;
    @Autowired TownPost post;
    @Autowired TownLog log;
    @Autowired Shops shops;
    @Autowired ReminderLetters letters;
    @Autowired DataSource database;
    @Autowired SchemasInUse schemas;
    private int sent;

    private record Taken(String id, String token) {}

    /// Another class of the town may have sent that form with nothing ticked.
    @BeforeEach
    void theShopReminds() {
        chosen("visites", "paiements");
    }

    @AfterEach
    void theMailServerIsThereAgain() {
        post.setUp(true);
    }

    @Test
    void inTheEveningBeforeSheIsWrittenToOnceAndBothPagesSaySo() throws Exception {
        Taken order = order("15:45", "vera@exemple.fr");
        remind(order, EVENING.minusSeconds(1));
        assertThat(lettersTo("vera@exemple.fr")).isEmpty();

        remind(order, EVENING);
        remind(order, EVENING.plusSeconds(60));
        assertThat(lettersTo("vera@exemple.fr"))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.getSubject())
                                    .startsWith("Rappel")
                                    .contains("Librairie");
                            assertThat(GreenMailUtil.getBody(letter)).contains("15", "45");
                        });
        assertThat(clara("/boutique/librairie/commandes/" + order.id()))
                .bodyText()
                .contains("rappel du passage", "vera@exemple.fr", "fait");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("rappel du passage");
        assertThat(clara("/audit/librairie/commandes/" + order.id()))
                .bodyText()
                .contains("Un courriel de rappel a été demandé");
    }

    @Test
    void withoutAMailServerNobodyIsRemindedAndNothingIsWrittenDown() throws Exception {
        Taken order = order("16:00", "olga@exemple.fr");
        post.setUp(false);
        remind(order, EVENING);
        assertThat(clara("/boutique/librairie/commandes/" + order.id()))
                .bodyText()
                .doesNotContain("rappel du passage");
    }

    @Test
    void aShopSwitchesRemindersOffOnItsPageAndNobodyIsWrittenTo() throws Exception {
        Taken order = order("16:15", "rosa@exemple.fr");
        chosen();
        try {
            assertThat(clara(SETTINGS + "?fait=rappels"))
                    .bodyText()
                    .contains("aussi pour les commandes déjà passées")
                    .doesNotContain(
                            "id=\"visites\" name=\"visites\" type=\"checkbox\" value=\"true\" checked");
            remind(order, EVENING);
            assertThat(lettersTo("rosa@exemple.fr")).isEmpty();
        } finally {
            chosen("visites", "paiements");
        }
        remind(order, EVENING);
        assertThat(lettersTo("rosa@exemple.fr")).hasSize(1);
    }

    private void chosen(String... ticked) {
        var form = mvc.post().uri(SETTINGS + "/rappels").with(csrf()).with(owner());
        for (String one : ticked) {
            form = form.param(one, "true");
        }
        assertThat(form.exchange()).hasRedirectedUrl(SETTINGS + "?fait=rappels");
    }

    /// The others of the town are left alone, whatever windows they have.
    private void remind(Taken order, Instant now) {
        var reminders = new Reminders(log, letters, () -> "reminder-" + order.id() + ++sent);
        new WhenVisitIsNear(shops, only(order), reminders).run(() -> now);
    }

    private DueReminders only(Taken order) {
        var all = new JdbcDueReminders(database, schemas);
        return new DueReminders() {
            @Override
            public List<Visit> visits(Collection<ShopId> shops, Instant after, Instant before) {
                return all.visits(shops, after, before).stream()
                        .filter(visit -> visit.order().value().equals(order.id()))
                        .toList();
            }

            @Override
            public List<Unpaid> halfOver(Instant now) {
                return all.halfOver(now);
            }
        };
    }

    private Taken order(String time, String email) throws Exception {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), time);
        String body =
                """
                {"channel":"PHONE","window":"%s","lines":[{"item":"roman","quantity":1}],\
                "name":"Vera Exemple","phone":"06 39 98 12 35","email":"%s"}"""
                        .formatted(slot, email);
        MvcTestResult taken =
                mvc.post()
                        .uri("/api/v1/shops/librairie/staff-orders")
                        .with(httpBasic("clara", "demo"))
                        .header("Idempotency-Key", "reminded-order-of-" + time)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(taken).hasStatus(HttpStatus.CREATED);
        JsonNode order = JSON.readTree(taken.getResponse().getContentAsString());
        return new Taken(order.get("id").asString(), order.get("token").asString());
    }

    private List<MimeMessage> lettersTo(String whom) throws Exception {
        List<MimeMessage> hers = new ArrayList<>();
        for (MimeMessage letter : post.received()) {
            if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(whom)) {
                hers.add(letter);
            }
        }
        return hers;
    }

    private MvcTestResult clara(String page) {
        return mvc.get().uri(page).with(owner()).exchange();
    }

    private static RequestPostProcessor owner() {
        return user("clara")
                .authorities(
                        new Post("librairie", Role.COUNTER).authority(),
                        new Post("librairie", Role.OWNER).authority());
    }
}
