package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.creneau.application.order.LapsedPutAside;
import org.creneau.application.order.WhenPutAsideLapses;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StopCounting;
import org.creneau.domain.catalogue.WithdrawItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
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

/// Boots that are put aside for a Wednesday, and kept until Thursday night.
@TownTest
class PutAsidePagesTest {
    private static final LocalDate WEDNESDAY = ThreeShops.SATURDAY.plusDays(4);
    private static final String SETTINGS = "/boutique/chaussures/reglages";
    private static final ItemId SANDALS = new ItemId("sandales");
    private static final VatRate VAT = new VatRate(2_000);
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired LapsedPutAside lapsed;
    private int sent;

    @BeforeEach
    void theShopPutsThingsAside() {
        assertThat(offer("propose", "true", "jours-gardes", "1"))
                .hasRedirectedUrl(SETTINGS + "?fait=mise-de-cote");
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        offer("jours-gardes", "1");
        send(new StopCounting(ThreeShops.SHOES, ThreeShops.BOOTS));
    }

    @Test
    void aShopSaysOnItsPageForHowLong() {
        assertThat(get(SETTINGS + "?fait=mise-de-cote"))
                .bodyText()
                .contains("Mettre de côté, sans engagement", "C’est enregistré")
                .containsPattern("name=\"jours-gardes\"[^>]*value=\"1\"");
        assertThat(offer("propose", "true", "jours-gardes", "31"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 0 à 30", "value=\"31\"");
        assertThat(offer("jours-gardes", "quelques"))
                .hasRedirectedUrl(SETTINGS + "?fait=mise-de-cote");
        offer("propose", "true", "jours-gardes", "1");
        assertThat(mvc.get().uri("/boutiques/chaussures"))
                .bodyText()
                .contains("mettre des articles de côté, sans engagement");
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .bodyText()
                .doesNotContain("sans engagement");
    }

    @Test
    void sheChoosesToOrderOrToHaveThemPutAside() {
        String checkout = hold("10:00");
        assertThat(mvc.get().uri(checkout))
                .bodyText()
                .contains("Commander avec obligation de paiement")
                .contains("Mettre de côté, sans engagement", "jusqu’au jeudi 10 décembre au soir");
        String mine = putAside(checkout, "06 39 98 70 01");
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Mis de côté pour vous jusqu’au jeudi 10 décembre au soir")
                .contains("Vous ne devez rien", "Si tout est acheté", "Code de retrait")
                .doesNotContain("À payer au comptoir", "Annuler la commande");
    }

    @Test
    void whatSheBuysIsTickedAndTheRestIsOnTheShelfAgain() {
        send(new CountStock(ThreeShops.SHOES, ThreeShops.BOOTS, 2));
        String mine = putAside(hold("10:15", ThreeShops.BOOTS, 2), "06 39 98 70 02");
        String order = lastOrder();
        assertThat(get(order))
                .bodyText()
                .contains("Après l’essai", "Tout vendre", "Rien : tout remettre en rayon")
                .doesNotContain("Remettre sur le nom");
        assertThat(post(order + "/remise", "vers", "file"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("seulement mis de côté");
        assertThat(post(order + "/essai", "achat", "coche", "pris-0", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Rien n’est coché");
        assertThat(post(order + "/essai", "achat", "coche", "pris-0", "3"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("plus que ce qui est mis de côté");
        assertThat(post(order + "/essai", "achat", "coche", "pris-0", "1")).hasRedirectedUrl(order);
        assertThat(mvc.get().uri(mine)).bodyText().contains("Acheté", "89,90", "Merci de votre");
        assertThat(history(order))
                .containsPattern("Acheté : 1 × [^.]*89,90[^.]*\\. Remis en rayon : 1 × ");
        assertThat(log.events().getLast())
                .isInstanceOfSatisfying(
                        PiecesGivenBack.class, back -> assertThat(back.pieces()).isEqualTo(1));
        assertThat(post(order + "/essai", "achat", "tout", "montre-0", "2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("déjà été remise");
    }

    @Test
    void whoeverLeavesEverythingOwesNothing() {
        String mine = putAside(hold("10:30"), "06 39 98 70 03");
        String order = lastOrder();
        assertThat(post(order + "/essai", "achat", "rien")).hasRedirectedUrl(order);
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Remise en rayon", "Vous ne devez rien")
                .doesNotContain("Si tout est acheté", "Code de retrait", "Ne plus garder");
        assertThat(get(order)).bodyText().doesNotContain("Après l’essai");
        assertThat(history(order)).contains("Mise de côté sans engagement", "rien n’a été acheté");
    }

    @Test
    void sheLeavesThemHerselfEvenWhenTheWindowIsNear() {
        String mine = putAside(hold("10:45"), "06 39 98 70 04");
        clock.set(ThreeShops.slot(ThreeShops.SHOES, WEDNESDAY, "10:45").start());
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Ne plus garder ces articles", mine + "/creneaux");
        assertThat(get("/boutique/chaussures/file/imprimer"))
                .bodyText()
                .containsPattern("class=\"chip\">mis de côté");
        assertThat(mvc.post().uri(mine + "/annulation").with(csrf())).hasRedirectedUrl(mine);
        assertThat(mvc.get().uri(mine))
                .bodyText()
                .contains("Plus gardée", "ne sont plus gardés pour vous")
                .doesNotContain("Annulée");
    }

    @Test
    void theyMoveAsLongAsTheyAreKept() {
        String mine = putAside(hold("11:00"), "06 39 98 70 05");
        assertThat(mvc.get().uri(mine + "/creneaux"))
                .bodyText()
                .contains("jeudi 10 décembre")
                .doesNotContain("vendredi 11 décembre");
        var friday = ThreeShops.slot(ThreeShops.SHOES, WEDNESDAY.plusDays(2), "10:00");
        assertThat(
                        mvc.post()
                                .uri(mine + "/creneaux")
                                .param("creneau", friday.toString())
                                .with(csrf()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ne sont plus gardés ce jour-là");
    }

    /// Sandals, since whatever is decided about them afterwards is decided on a later day.
    @Test
    void theirDayOverTheyAreOnTheShelfAgainOnce() {
        send(new ListItem(ThreeShops.SHOES, SANDALS, "Sandales", Money.euros(4_500), VAT));
        send(new CountStock(ThreeShops.SHOES, SANDALS, 1));
        String mine = putAside(hold("11:15", SANDALS, 1), "06 39 98 70 06");
        Instant midnight = WEDNESDAY.plusDays(2).atStartOfDay(ThreeShops.PARIS).toInstant();
        lapse(midnight.minusSeconds(1));
        assertThat(mvc.get().uri(mine)).bodyText().contains("Mis de côté pour vous");
        int before = log.events().size();
        lapse(midnight);
        int events = log.events().size();
        assertThat(log.events().subList(before, events))
                .hasAtLeastOneElementOfType(PiecesGivenBack.class);
        assertThat(mvc.get().uri(mine)).bodyText().contains("Remise en rayon");
        lapse(midnight.plus(Duration.ofHours(1)));
        assertThat(log.events()).hasSize(events);
        send(new WithdrawItem(ThreeShops.SHOES, SANDALS));
    }

    @Test
    void theShopPutsThingsAsideForACaller() {
        String page = "/boutique/chaussures/commandes/nouvelle";
        assertThat(get(page)).bodyText().contains("name=\"de-cote\"");
        var slot = ThreeShops.slot(ThreeShops.SHOES, WEDNESDAY, "11:30");
        MvcTestResult put =
                post(
                        page,
                        "faire",
                        "commander",
                        "cle",
                        "boots-for-a-caller",
                        "canal",
                        "PHONE",
                        "telephone",
                        "06 39 98 70 07",
                        "nom",
                        "Anne Exemple",
                        "creneau",
                        slot.toString(),
                        "de-cote",
                        "true",
                        "l0-quoi",
                        "Bottines « Hérault », daim");
        assertThat(put).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(String.valueOf(put.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Mis de côté jusqu’au jeudi 10 décembre au soir", "89,90")
                .doesNotContain("À payer à la boutique");
    }

    @Test
    void programsPutAsideWhereTheShopDoes() {
        String order = "\"name\":\"Anne\",\"phone\":\"06 39 98 70 08\",\"putAside\":true}";
        String boots = "{\"lines\":[{\"item\":\"bottines\",\"quantity\":1}],";
        assertThat(api("/orders", boots + "\"hold\":\"" + held("11:45") + "\"," + order))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.putAsideUntil")
                .isEqualTo("2020-12-10T23:00:00Z");
        offer("jours-gardes", "1");
        assertThat(api("/orders", boots + "\"hold\":\"" + held("12:00") + "\"," + order))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("puts-nothing-aside");
    }

    private String held(String time) {
        var slot = ThreeShops.slot(ThreeShops.SHOES, WEDNESDAY, time);
        MvcTestResult kept = api("/holds", "{\"window\":\"" + slot + "\"}");
        String body = new String(kept.getResponse().getContentAsByteArray(), UTF_8);
        return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult api(String path, String body) {
        return mvc.post()
                .uri("/api/v1/shops/chaussures" + path)
                .header("Idempotency-Key", "a-key-of-boots-put-aside-" + body.hashCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String hold(String time) {
        return hold(time, ThreeShops.BOOTS, 1);
    }

    private String hold(String time, ItemId item, int pieces) {
        var slot = ThreeShops.slot(ThreeShops.SHOES, WEDNESDAY, time);
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/chaussures/creneaux?q-" + item + "=" + pieces)
                        .param("creneau", slot.toString())
                        .param("cle", "boots-put-aside-at-" + time)
                        .cookie(new Cookie("visitor", "b".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    /// @return the address of her page
    private String putAside(String checkout, String phone) {
        return String.valueOf(
                mvc.post()
                        .uri(checkout)
                        .param("nom", "Anne Exemple")
                        .param("telephone", phone)
                        .param("engagement", "false")
                        .cookie(new Cookie("visitor", "b".repeat(32)))
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String lastOrder() {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .reduce((_, last) -> last)
                .map(placed -> "/boutique/chaussures/commandes/" + placed.order())
                .orElseThrow();
    }

    private String history(String order) {
        String page = order.replace("/boutique/", "/audit/");
        return new String(get(page).getResponse().getContentAsByteArray(), UTF_8);
    }

    private void lapse(Instant now) {
        new WhenPutAsideLapses(lapsed, log, () -> "lapse-" + ++sent).run(now);
    }

    private void send(Command command) {
        String id = "put-aside-" + ++sent;
        log.send(Issued.first(id, command, clock.instant(), Actor.system("test"), Channel.SYSTEM));
    }

    private MvcTestResult offer(String... fields) {
        return post(SETTINGS + "/mise-de-cote", fields);
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(oscar());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(oscar()).exchange();
    }

    private static RequestPostProcessor oscar() {
        return user("oscar")
                .authorities(
                        new Post("chaussures", Role.COUNTER).authority(),
                        new Post("chaussures", Role.OWNER).authority());
    }
}
