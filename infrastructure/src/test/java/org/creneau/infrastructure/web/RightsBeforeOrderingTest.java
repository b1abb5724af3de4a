package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Of her right to change her mind, and of what it leaves out, she reads before she is bound.
@TownTest
class RightsBeforeOrderingTest {
    private static final Cookie HERS = new Cookie("visitor", "r".repeat(32));
    @Autowired MockMvcTester mvc;
    @Autowired TownLog log;

    @Test
    void sheReadsForHowLongSheMayChangeHerMind() {
        list("manique", Withdrawal.POSSIBLE);
        assertThat(mvc.get().uri(checkout("manique", "15:00")).cookie(HERS))
                .bodyText()
                .containsSubsequence(
                        "Pendant 14 jours après le retrait",
                        "Commander avec obligation de paiement")
                .doesNotContain("fait sur mesure");
    }

    @Test
    void whatTheLawLeavesOutIsNamed() {
        list("gravure", Withdrawal.MADE_TO_MEASURE);
        assertThat(mvc.get().uri(checkout("gravure", "15:15")).cookie(HERS))
                .bodyText()
                .containsSubsequence(
                        "La loi ne permet pas de rendre ces articles sans raison",
                        "gravure : fait sur mesure",
                        "Commander avec obligation de paiement")
                .doesNotContain("Pendant 14 jours");
    }

    private void list(String item, Withdrawal withdrawal) {
        var details =
                new Details(Details.NONE.category(), Details.NONE.preparation(), withdrawal, null);
        var offer =
                new ListItem(
                        ThreeShops.SHOES,
                        new ItemId(item),
                        item,
                        Money.euros(1_200),
                        new VatRate(2_000),
                        details);
        var to = Actor.system("test");
        log.send(Issued.first("lists-" + item, offer, StoppedClock.START, to, Channel.SYSTEM));
    }

    private String checkout(String item, String time) {
        var slot = ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(5), time);
        return String.valueOf(
                mvc.post()
                        .uri("/boutiques/chaussures/creneaux?q-" + item + "=1")
                        .param("creneau", slot.toString())
                        .param("cle", "rights-before-ordering-" + item)
                        .cookie(HERS)
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl());
    }
}
