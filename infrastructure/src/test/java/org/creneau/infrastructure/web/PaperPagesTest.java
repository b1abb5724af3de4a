package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.ItemId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Bags, and what is printed of a day. The windows are those of the optician’s Monday afternoon.
@TownTest
class PaperPagesTest {
    private static final LocalDate THURSDAY = ThreeShops.SATURDAY.plusDays(5);
    private static final String SHOP = "/boutique/optique";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired Orders orders;

    @Test
    void bagsAreCountedBesideReadyAndSaidAtTheHandOver() {
        Bought order = order("18:00");
        assertThat(post(order, "/prete", "21"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 20 sacs", "Commande acceptée");
        assertThat(post(order, "/prete", "3")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(page(order, ""))).bodyText().contains("3 sacs", "Prête");
        assertThat(post(order, "/sacs", "2")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(SHOP + "?jour=" + THURSDAY)).bodyText().contains("2 sacs");

        Bought unsaid = order("18:00");
        assertThat(post(unsaid, "/prete", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(page(unsaid, ""))).bodyText().contains("Prête").doesNotContain("1 sac<");
    }

    @Test
    void theDayIsPrintedByWindowAndByArticleAndOnLabelsWithTheCodes() {
        Bought first = order("18:30");
        Bought second = order("18:30");
        post(first, "/prete", "2");
        OrderView ready = orders.find(ThreeShops.GLASSES, first.order()).orElseThrow();
        OrderView open = orders.find(ThreeShops.GLASSES, second.order()).orElseThrow();

        String day = "?jour=" + THURSDAY;
        assertThat(get(SHOP + "/file/imprimer" + day))
                .bodyText()
                .contains("18\u00a0h\u00a030", "Remise à", ready.number(), open.number())
                .doesNotContain(ready.code().or(""), "La file");
        assertThat(get(SHOP + "/file/imprimer")).bodyText().contains("La file", "Son tour");
        String slot = open.slot().toString();
        assertThat(get(SHOP + "/preparation/imprimer" + day + "&fenetre=" + slot))
                .bodyText()
                .contains("Étui rigide", "1 commande, 1 article", open.number())
                .doesNotContain(ready.number(), open.code().or(""));
        assertThat(get(SHOP + "/etiquettes" + day + "&depuis=3"))
                .bodyText()
                .contains(ready.code().or(""), "sac 1/2", "sac 2/2", open.code().or(""))
                .containsPattern("(?s)label-used.*label-used.*class=\"label\"");
        assertThat(get(SHOP + "/etiquettes?commande=" + second.order()))
                .bodyText()
                .contains(open.code().or(""), Shoppers.NAME)
                .doesNotContain(ready.code().or(""), "label-used");
        assertThat(get("/boutique/librairie/etiquettes")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(SHOP + "/etiquettes?commande=nobodys")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Bought order(String time) {
        var slot = ThreeShops.slot(ThreeShops.GLASSES, THURSDAY, time);
        return shoppers.order(slot, new ItemId("etui"));
    }

    private static String page(Bought order, String what) {
        return SHOP + "/commandes/" + order.order() + what;
    }

    private MvcTestResult post(Bought order, String what, String bags) {
        return mvc.post()
                .uri(page(order, what))
                .param("sacs", bags)
                .with(olga())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(olga()).exchange();
    }

    private static RequestPostProcessor olga() {
        return user("olga").authorities(new Post("optique", Role.COUNTER).authority());
    }
}
