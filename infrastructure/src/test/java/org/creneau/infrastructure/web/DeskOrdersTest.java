package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class DeskOrdersTest {
    private static final String PAGE = "/boutique/librairie/commandes/nouvelle";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @AfterEach
    void theLogIsBack() {
        log.goAway(false);
    }

    @Test
    void aCallerGetsThePlaceAndHearsDayHourCodeAndAmount() throws Exception {
        MvcTestResult ordered =
                fill("commander", hat("a-call-for-the-hat", "10:00", "06 39 98 40 01"));
        String recap = String.valueOf(ordered.getResponse().getRedirectedUrl());
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(recap).endsWith("/lecture");
        OrderPlaced placed = lastOrder();
        String code = placed.code().or("");
        assertThat(get(recap))
                .hasStatusOk()
                .bodyText()
                .contains("mercredi 9 décembre", "le chapeau bleu en vitrine", "45,00", code)
                .contains("K comme Kléber");
        assertThat(get("/boutique/librairie/commandes/" + placed.order()))
                .bodyText()
                .contains("par téléphone, saisi par clara", "à commander au fournisseur");
        assertThat(
                        mvc.get()
                                .uri("/audit/librairie/commandes/" + placed.order())
                                .with(
                                        user("paul")
                                                .authorities(
                                                        new Post("librairie", Role.OWNER)
                                                                .authority())))
                .bodyText()
                .contains("par téléphone, saisi par clara")
                .doesNotContain("le chapeau bleu en vitrine\"");
    }

    @Test
    void theSameFormSentTwiceIsOneOrder() {
        Form form = hat("a-call-sent-twice", "10:15", "06 39 98 40 02");
        String first = String.valueOf(fill("commander", form).getResponse().getRedirectedUrl());
        int events = log.events().size();
        assertThat(fill("commander", form)).hasRedirectedUrl(first);
        assertThat(log.events()).hasSize(events);
    }

    @Test
    void whoHasOrderedBeforeIsKnownByHerNumber() {
        fill("commander", hat("a-first-call-of-hers", "10:30", "06 39 98 40 03"));
        assertThat(
                        fill(
                                "chercher",
                                hat("a-second-call-of-hers", "10:45", "+33 6 39 98 40 03")
                                        .named("")))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Exemple : 1 commande", "value=\"Zoé Exemple\"");
        assertThat(fill("chercher", hat("a-call-of-nobody", "10:45", "06 39 98 40 04").named("")))
                .bodyText()
                .contains("Première commande avec ce numéro")
                .doesNotContain("value=\"Zoé Exemple\"");
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedStays() {
        Form form =
                new Form("a-call-with-mistakes", "nonsense", "06 12", "hautbois", "", "")
                        .named("Zoé Exemple");
        assertThat(fill("commander", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"06 12\"", "value=\"Zoé Exemple\"", "value=\"hautbois\"")
                .contains("Rien de tel au catalogue", "Choisissez un créneau", "n’en est pas un");
    }

    @Test
    void withoutANumberAnEmailServesAndAtTheCounterNeither() {
        Form noNumber = hat("a-mail-without-number", "11:00", "");
        assertThat(fill("commander", noNumber.through("EMAIL")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez un téléphone ou une adresse électronique");
        assertThat(fill("commander", noNumber.through("EMAIL").mail("Zoe@Exemple.fr")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fill("commander", hat("at-the-counter-by-name", "11:15", "").through("COUNTER")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lastOrder().contact().phone()).isNull();
    }

    @Test
    void aWindowLostMeanwhileKeepsEverythingAndOffersTheNearest() {
        SlotId lost = slot("11:30");
        shoppers.fill(lost);
        assertThat(fill("commander", hat("a-call-that-came-too-late", "11:30", "06 39 98 40 05")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce créneau est complet", "le chapeau bleu en vitrine", "06 39 98 40 05");
    }

    @Test
    void aWindowFilledWhileTheCustomerSpeaksIsNotSwappedForAnotherUnsaid() {
        shoppers.fill(slot("12:30"));
        assertThat(fill("chercher", hat("a-call-that-took-long", "12:30", "06 39 98 40 08")))
                .hasStatusOk()
                .bodyText()
                .contains("Ce créneau n’est plus libre", "<option value=\"\">")
                .doesNotContain("selected=\"selected\">mercredi 9 décembre");
    }

    @Test
    void aLineThatSaysOnlyWhereItComesFromIsNotDropped() {
        String window = slot("12:45").toString();
        Form form = new Form("a-call-half-typed", window, "06 39 98 40 09", "", "", "");
        assertThat(fill("commander", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Décrivez l’article");
    }

    @Test
    void whatCannotBeRecordedNowIsKeptOnThePage() {
        log.goAway(true);
        assertThat(fill("commander", hat("a-call-while-away", "11:45", "06 39 98 40 06")))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("le chapeau bleu en vitrine");
    }

    @Test
    void moreLinesKeepThoseThatAreThere() {
        assertThat(fill("lignes", hat("a-call-of-many-lines", "12:00", "06 39 98 40 07")))
                .hasStatusOk()
                .bodyText()
                .contains("l3-quoi", "le chapeau bleu en vitrine");
    }

    @Test
    void theCodeOfAnOrderThatCameInByItselfIsNotReadOut() {
        var bought = shoppers.order(slot("14:00"), ThreeShops.NOVEL);
        assertThat(get("/boutique/librairie/commandes/" + bought.order() + "/lecture"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anotherShopsOrderIsNotReadOutHere() {
        var there =
                shoppers.order(ThreeShops.slot(ThreeShops.GLASSES, "18:00"), new ItemId("etui"));
        assertThat(get("/boutique/librairie/commandes/" + there.order() + "/lecture"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasOrderedInWordsComesBack() {
        fill("commander", hat("a-hat-that-comes-back", "14:15", "06 39 98 40 08"));
        String order = "/boutique/librairie/commandes/" + lastOrder().order();
        post(order + "/remise", "vers", "file");
        assertThat(get(order)).bodyText().contains("name=\"l-0\"");
        assertThat(post(order + "/retour", "l-0", "1", "cle", "return-of-a-hat"))
                .hasRedirectedUrl(order + "?retour");
    }

    private record Form(
            String key,
            String window,
            String phone,
            String what,
            String price,
            String email,
            String name,
            String channel) {
        Form(String key, String window, String phone, String what, String price, String email) {
            this(key, window, phone, what, price, email, "Zoé Exemple", "PHONE");
        }

        Form named(String other) {
            return new Form(key, window, phone, what, price, email, other, channel);
        }

        Form through(String other) {
            return new Form(key, window, phone, what, price, email, name, other);
        }

        Form mail(String other) {
            return new Form(key, window, phone, what, price, other, name, channel);
        }
    }

    private static Form hat(String key, String time, String phone) {
        return new Form(key, slot(time).toString(), phone, "le chapeau bleu en vitrine", "45", "");
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
    }

    private OrderPlaced lastOrder() {
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private MvcTestResult fill(String what, Form form) {
        return post(
                PAGE,
                "faire",
                what,
                "cle",
                form.key(),
                "canal",
                form.channel(),
                "telephone",
                form.phone(),
                "courriel",
                form.email(),
                "nom",
                form.name(),
                "creneau",
                form.window(),
                "l0-quoi",
                form.what(),
                "l0-nombre",
                "",
                "l0-prix",
                form.price(),
                "l0-tva",
                "2000",
                "l0-fournisseur",
                "on",
                "l1-quoi",
                "",
                "l2-quoi",
                "");
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(clara());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(clara()).exchange();
    }

    private static UserRequestPostProcessor clara() {
        return user("clara").authorities(new Post("librairie", Role.COUNTER).authority());
    }
}
