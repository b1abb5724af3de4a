package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.creneau.application.payment.online.RefundLetters;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Telling shoppers that their parcels wait: by letter, again, and by whoever telephones. The windows
/// are those of the bookshop's Wednesday evening.
@TownTest
class NoticePagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORDERS = "/api/v1/shops/librairie/orders/";
    @Autowired MockMvcTester mvc;
    @Autowired TownPost post;
    @Autowired UnpaidLetters letters;
    @Autowired RefundLetters refunds;

    private record Taken(String id, String token) {}

    @AfterEach
    void theMailServerIsThereAgain() {
        post.setUp(true);
    }

    @Test
    void whoeverLeftAnAddressIsToldWhenItIsReadyAndAgainIfAsked() throws Exception {
        Taken order = order("18:00", ",\"email\":\"zoe@exemple.fr\"");
        assertThat(act(order, "/prete")).hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> notices(order, "SENT") == 1);

        assertThat(letters("zoe@exemple.fr"))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.getSubject()).contains("est prête", "Librairie");
                            assertThat(GreenMailUtil.getBody(letter)).contains("18");
                        });
        assertThat(page(order))
                .bodyText()
                .contains("par courriel", "zoe@exemple.fr", "fait", "Envoyer de nouveau");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Nous vous avons prévenu(e)", "par courriel");

        assertThat(tell(order, "again-1", "EMAIL")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tell(order, "again-1", "EMAIL")).hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> notices(order, "SENT") == 2);
        assertThat(letters("zoe@exemple.fr")).hasSize(2);
    }

    @Test
    void whatTheShopDoesToHerOrderIsWrittenToHer() throws Exception {
        Taken order = order("18:00", ",\"email\":\"noemie@exemple.fr\"");
        SlotId later = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), "18:30");
        assertThat(act(order, "/creneaux", "creneau", later.toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> notices(order, "SENT") == 1);
        assertThat(act(order, "/annulation", "raison", "Plus de courant"))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> notices(order, "SENT") == 2);

        assertThat(letters("noemie@exemple.fr"))
                .satisfiesExactly(
                        moved -> assertThat(moved.getSubject()).contains("a un autre"),
                        off -> {
                            assertThat(off.getSubject()).contains("est annulée", "Librairie");
                            assertThat(GreenMailUtil.getBody(off)).contains("Plus de courant");
                        });
        assertThat(page(order))
                .bodyText()
                .contains("annulation par la boutique")
                .doesNotContain("Prévenue par téléphone", "Prévenez cette personne");
    }

    @Test
    void thatSheIsNotExpectedWithAReturnIsWrittenToHer() throws Exception {
        Taken order = order("18:15", ",\"email\":\"odile@exemple.fr\"");
        assertThat(act(order, "/remise")).hasStatus(HttpStatus.SEE_OTHER);
        var back =
                mvc.post()
                        .uri(ORDERS + order.id() + "/returns")
                        .with(httpBasic("clara", "demo"))
                        .header("Idempotency-Key", "key-of-odile-s-return")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"channel":"PHONE","window":"%s","lines":[{"item":"roman",\
                                "quantity":1,"why":"DEFECT"}]}"""
                                        .formatted(slot("18:15")))
                        .exchange();
        assertThat(back).hasStatusOk();
        String goods = JSON.readTree(back.getResponse().getContentAsString()).get("id").asString();
        assertThat(
                        mvc.post()
                                .uri("/boutique/librairie/retours/" + goods + "/annulation")
                                .with(asClara())
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> notices(order, "SENT") == 1);
        assertThat(letters("odile@exemple.fr"))
                .singleElement()
                .satisfies(off -> assertThat(off.getSubject()).contains("Le retour annoncé"));
        assertThat(clara("/boutique/librairie/commandes/" + order.id() + "?retour-annule"))
                .bodyText()
                .contains("un courriel le dit", "retour annulé par la boutique")
                .doesNotContain("prévenez-la");
    }

    @Test
    void whoeverLeftNoneIsCalledAndThatIsWrittenDown() throws Exception {
        Taken order = order("18:15", "");
        act(order, "/prete");
        assertThat(page(order))
                .bodyText()
                .contains("Pas encore prévenue.", "tel:+33639981234")
                .doesNotContain("Envoyer un courriel");

        assertThat(tell(order, "call-1", "PHONE")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().contains("par téléphone", "+33639981234", "fait");
        assertThat(clara("/boutique/librairie?jour=2020-12-09")).bodyText().contains("prévenue");
        assertThat(page(order)).bodyText().contains("Prévenue par téléphone");
        assertThat(tell(order, "mail-1", "EMAIL"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("pas laissé d’adresse");
        SlotId later = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), "17:45");
        assertThat(act(order, "/creneaux", "creneau", later.toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().contains("Prévenez cette personne (autre créneau)");
        assertThat(tell(order, "moved-1", "PHONE", "MOVED")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().doesNotContain("Prévenez cette personne");
        assertThat(act(order, "/annulation")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order))
                .bodyText()
                .contains("Prévenez cette personne (annulation par la boutique)");
        assertThat(clara("/boutique/librairie?jour=2020-12-09"))
                .bodyText()
                .contains("À prévenir", "/commandes/" + order.id() + "/avis");
        assertThat(tell(order, "off-1", "TEXT", "CALLED_OFF")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().doesNotContain("Prévenez cette personne");
    }

    /// The last line taken off calls the order off. Letters are in French, whatever the program speaks.
    @Test
    void withoutAMailServerTheShopIsToldToCall() throws Exception {
        post.setUp(false);
        Taken order = order("18:30", ",\"email\":\"lea@exemple.fr\"");
        assertThat(act(order, "/prete")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page(order))
                .bodyText()
                .contains("Pas d’envoi configuré : téléphonez.", "tel:+33639981234")
                .doesNotContain("Envoyer un courriel");
        assertThat(api(order, "EMAIL", "key-of-a-notice-1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("no-mail-server");
        assertThat(letters("lea@exemple.fr")).isEmpty();

        act(order, "/annulation", "raison", "Plus de courant");
        assertThat(page(order)).bodyText().contains("Prévenue par téléphone");
        assertThat(tell(order, "call-off-1", "PHONE", "CALLED_OFF"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(order)).bodyText().doesNotContain("Prévenue par téléphone");
    }

    @Test
    void ofALetterAboutHerMoneyThatDidNotLeaveTheShopIsToldUntilSheIs() throws Exception {
        Taken order = order("18:45", ",\"email\":\"refusee@exemple.fr\"");
        String home = "/boutique/librairie?jour=2020-12-09";
        letters.calledOff(ThreeShops.BOOKS, new OrderId(order.id()));
        await().until(() -> notices(order, "ADDRESS_REFUSED") == 1);
        assertThat(clara(home)).bodyText().doesNotContain("un courriel n’est pas parti");

        refunds.made(ThreeShops.BOOKS, new OrderId(order.id()), Money.euros(890));
        await().until(() -> notices(order, "ADDRESS_REFUSED") == 2);
        assertThat(clara(home)).bodyText().contains("un courriel n’est pas parti", "remboursement");
        assertThat(page(order)).bodyText().contains("Prévenez cette personne autrement.");

        assertThat(tell(order, "call-2", "PHONE", "REFUND")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(clara(home)).bodyText().doesNotContain("un courriel n’est pas parti");
        assertThat(page(order))
                .bodyText()
                .contains("remboursement")
                .doesNotContain("Prévenez cette personne autrement.");
    }

    @Test
    void aProgramWritesDownThatSheWasTold() throws Exception {
        Taken order = order("18:45", "");
        assertThat(api(order, "TEXT", "key-of-a-notice-2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.notices[0].way")
                .isEqualTo("TEXT");
        assertThat(
                        mvc.post()
                                .uri("/api/v1/shops/chaussures/orders/" + order.id() + "/notices")
                                .with(httpBasic("oscar", "demo"))
                                .header("Idempotency-Key", "key-of-a-notice-3")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"way\":\"TEXT\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Taken order(String time, String email) throws Exception {
        SlotId slot = slot(time);
        String body =
                """
                {"channel":"PHONE","window":"%s","lines":[{"item":"roman","quantity":1}],\
                "name":"Zoé Exemple","phone":"06 39 98 12 34"%s}"""
                        .formatted(slot, email);
        MvcTestResult taken =
                mvc.post()
                        .uri("/api/v1/shops/librairie/staff-orders")
                        .with(httpBasic("clara", "demo"))
                        .header("Idempotency-Key", "notice-order-of-" + time + email.length())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(taken).hasStatus(HttpStatus.CREATED);
        JsonNode order = JSON.readTree(taken.getResponse().getContentAsString());
        return new Taken(order.get("id").asString(), order.get("token").asString());
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
    }

    private long notices(Taken order, String state) throws Exception {
        MvcTestResult read =
                mvc.get().uri(ORDERS + order.id()).with(httpBasic("clara", "demo")).exchange();
        return JSON.readTree(read.getResponse().getContentAsString())
                .get("notices")
                .valueStream()
                .filter(notice -> notice.get("state").asString().equals(state))
                .count();
    }

    private List<MimeMessage> letters(String to) throws Exception {
        List<MimeMessage> hers = new ArrayList<>();
        for (MimeMessage letter : post.received()) {
            if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(to)) {
                hers.add(letter);
            }
        }
        return hers;
    }

    private MvcTestResult act(Taken order, String what) {
        return mvc.post()
                .uri("/boutique/librairie/commandes/" + order.id() + what)
                .with(asClara())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult act(Taken order, String what, String name, String value) {
        return mvc.post()
                .uri("/boutique/librairie/commandes/" + order.id() + what)
                .param(name, value)
                .with(asClara())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult tell(Taken order, String key, String way) {
        return tell(order, key, way, "READY");
    }

    private MvcTestResult tell(Taken order, String key, String way, String about) {
        return mvc.post()
                .uri("/boutique/librairie/commandes/" + order.id() + "/avis")
                .param("cle", key)
                .param("par", way)
                .param("sujet", about)
                .with(asClara())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(Taken order, String way, String key) {
        return mvc.post()
                .uri(ORDERS + order.id() + "/notices")
                .with(httpBasic("clara", "demo"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"way\":\"" + way + "\"}")
                .exchange();
    }

    private MvcTestResult page(Taken order) {
        return clara("/boutique/librairie/commandes/" + order.id());
    }

    private MvcTestResult clara(String page) {
        return mvc.get().uri(page).with(asClara()).exchange();
    }

    private static RequestPostProcessor asClara() {
        return user("clara").authorities(new Post("librairie", Role.COUNTER).authority());
    }
}
