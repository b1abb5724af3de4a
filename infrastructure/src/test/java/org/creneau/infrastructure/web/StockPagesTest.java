package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.Offers;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class StockPagesTest {
    private static final String SHOP = "/boutique/librairie/catalogue/";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired Shoppers shoppers;
    @Autowired PublicLinks links;
    @Autowired TownLog log;

    @Test
    void whatIsNotCountedSaysNothingOfIt() {
        listed("globe-1");
        assertThat(page("globe-1")).bodyText().contains("ne sont pas comptées");
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .bodyText()
                .contains("Globe globe-1")
                .doesNotContain("globe-1-reste");
    }

    @Test
    void theLastPiecesAreShownAndThenTheArticleIsSoldOut() {
        listed("globe-2");
        assertThat(counted("globe-2", "2")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/boutiques/librairie")).bodyText().contains("plus que 2");
        shoppers.order(
                ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), "10:00"),
                new ItemId("globe-2"));
        assertThat(mvc.get().uri("/boutiques/librairie")).bodyText().contains("plus que 1");
        counted("globe-2", "1");
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .bodyText()
                .contains("épuisé")
                .doesNotContain("plus que 1");
        assertThat(page("globe-2")).bodyText().contains("1 en boutique, dont 1 mise de côté");
    }

    @Test
    void aCountBelowWhatIsPromisedIsShownAsTooManyPromised() {
        listed("globe-3");
        counted("globe-3", "3");
        shoppers.order(
                ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), "10:15"),
                new ItemId("globe-3"));
        counted("globe-3", "0");
        assertThat(page("globe-3")).bodyText().contains("1 pièce de trop est promise");
        assertThat(as("clara", "/boutique/librairie/catalogue"))
                .bodyText()
                .contains("1 de trop promises");
    }

    @Test
    void whoeverLosesTheLastPieceKeepsHerBasketAndLearnsWhichOneIsGone() {
        listed("globe-7");
        counted("globe-7", "1");
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), "11:00");
        shoppers.order(slot, new ItemId("globe-7"));
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-globe-7=1"))
                .bodyText()
                .contains("épuisé", "Il n’y en a plus assez");
        var place = new HeldPlace(slot, new HoldId("late-comer-of-globes"), Instant.EPOCH);
        var order = mvc.post().uri("/boutiques/librairie/commande/" + links.to(place)).with(csrf());

        assertThat(
                        order.param("q-globe-7", "1")
                                .param("q-roman", "1")
                                .param("nom", "Anne Exemple")
                                .param("telephone", Shoppers.PHONE))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "« Globe globe-7 » : il n’en reste plus",
                        "Anne Exemple",
                        "/boutiques/librairie?q-globe-7=1&amp;q-roman=1");
    }

    @Test
    void aDeliverySentTwiceIsOneDelivery() {
        listed("globe-4");
        counted("globe-4", "1");
        for (int times = 0; times < 2; times++) {
            assertThat(post("globe-4/livraison", "cle", "delivery-of-globes", "pieces", "5"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(page("globe-4")).bodyText().contains("6 pièces à vendre");
        assertThat(log.events()).filteredOn(PiecesReceived.class::isInstance).hasSize(1);
    }

    @Test
    void whatWasSoldAtTheCounterIsGoneAndCountingCanStop() {
        listed("globe-5");
        counted("globe-5", "9");
        post("globe-5/sortie", "cle", "sale-of-a-globe", "pieces", "1", "motif", "SOLD");
        assertThat(page("globe-5")).bodyText().contains("8 pièces à vendre");
        assertThat(as("iris", "/audit/librairie/articles/globe-5"))
                .bodyText()
                .contains("1 pièce sortie sans commande (vendues au comptoir)", "mis en vente à");
        post("globe-5/sans-compte");
        assertThat(page("globe-5")).bodyText().contains("ne sont pas comptées");
    }

    @Test
    void aNumberThatIsNoneIsAskedForAgain() {
        listed("globe-6");
        assertThat(counted("globe-6", "beaucoup"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un stock est un nombre entier");
        assertThat(post("globe-6/livraison", "cle", "delivery-of-nothing", "pieces", "3"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Dites d’abord combien");
    }

    @Test
    void anArticleOfAnotherShopIsNotFound() {
        assertThat(page("bottines")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(counted("bottines", "3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as("iris", "/audit/librairie/articles/bottines"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void listed(String item) {
        Offers.listed(log, ThreeShops.BOOKS, item);
    }

    private MvcTestResult counted(String item, String pieces) {
        return post(item + "/compte", "pieces", pieces);
    }

    private MvcTestResult page(String item) {
        return as("clara", SHOP + item);
    }

    private MvcTestResult as(String who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who, settings)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(SHOP + path).with(csrf()).with(SignedIn.as("clara", settings));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
