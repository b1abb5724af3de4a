package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.photo.Photo;
import org.creneau.infrastructure.photo.Drawn;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.Offers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class PhotoPagesTest {
    private static final String SHELVES = "/boutique/librairie/catalogue/";
    private static final String TICKED = "value=\"true\" checked=\"checked\"";
    private static final String SETTINGS = "/boutique/librairie/reglages";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired Catalogues catalogues;
    @Autowired TownLog log;

    @Test
    void aPhotoOfAnArticleIsShownWhereverTheArticleIs() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-1");
        assertThat(put("photo-1", Drawn.png(600, 400), "Un globe <bleu>", false))
                .hasStatus(HttpStatus.SEE_OTHER);

        Photo photo = photoOf("photo-1");
        String small = "/boutiques/librairie/photos/" + photo.id() + "/petite";
        assertThat(photo.words()).isEqualTo("Un globe <bleu>");
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .bodyText()
                .contains(small, "Un globe &lt;bleu&gt;", "loading=\"lazy\"");
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-photo-1=1"))
                .bodyText()
                .contains(small);
        assertThat(as("clara", "/boutique/librairie/catalogue")).bodyText().contains(small);
        assertThat(as("clara", SHELVES + "photo-1")).bodyText().contains("Changer la photo");
    }

    @Test
    void itsBytesAreAPictureForEverAndOfThatShopAlone() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-2");
        put("photo-2", Drawn.png(300, 200), "", false);
        Photo photo = photoOf("photo-2");
        assertThat(photo.words()).isEqualTo("Globe photo-2");
        String path = "/photos/" + photo.id() + "/grande";

        MvcTestResult file = mvc.get().uri("/boutiques/librairie" + path).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasContentType(MediaType.IMAGE_JPEG)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        String tag = Objects.requireNonNull(file.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(
                        mvc.get()
                                .uri("/boutiques/librairie" + path)
                                .header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri("/boutiques/chaussures" + path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/boutiques/librairie" + path + "-grande"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/boutiques/librairie/photos/nothing/grande"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void otherSizesOfTheModelShowItTooWhereThatIsWanted() {
        listed("photo-s", "Marinière", "S");
        listed("photo-m", "Marinière", "M");
        put("photo-s", Drawn.png(30, 20), "", true);
        assertThat(photoOf("photo-m").words()).isEqualTo("Marinière");

        put("photo-m", Drawn.png(31, 20), "Taille M", false);
        assertThat(photoOf("photo-s").words()).isEqualTo("Marinière");
        assertThat(photoOf("photo-m").words()).isEqualTo("Taille M");
    }

    @Test
    void apartFromTheOthersOfTheModelAPictureStaysApart() {
        listed("photo-red", "Bottines", "rouge");
        listed("photo-blue", "Bottines", "bleu");
        listed("photo-green", "Bottines", "vert");
        assertThat(as("clara", SHELVES + "photo-red")).bodyText().contains(TICKED);
        put("photo-red", Drawn.png(32, 20), "En rouge", true);
        assertThat(as("clara", SHELVES + "photo-green")).bodyText().contains(TICKED);
        put("photo-blue", Drawn.png(33, 20), "En bleu", false);
        assertThat(as("clara", SHELVES + "photo-blue")).bodyText().doesNotContain(TICKED);
        assertThat(as("clara", SHELVES + "photo-red")).bodyText().doesNotContain(TICKED);

        put("photo-red", new byte[0], "En rouge vif", true);
        assertThat(photoOf("photo-green").words()).isEqualTo("En rouge vif");
        assertThat(photoOf("photo-blue").words()).isEqualTo("En bleu");
        assertThat(photoOf("photo-blue").id()).isNotEqualTo(photoOf("photo-red").id());
    }

    @Test
    void theWordsChangeWithoutAnotherPictureAndItIsTakenOff() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-3");
        put("photo-3", Drawn.png(60, 40), "Un globe", false);
        Photo before = photoOf("photo-3");

        put("photo-3", new byte[0], "Un globe, vu d’en haut", false);
        assertThat(photoOf("photo-3").id()).isEqualTo(before.id());
        assertThat(photoOf("photo-3").words()).isEqualTo("Un globe, vu d’en haut");

        assertThat(
                        mvc.post()
                                .uri(SHELVES + "photo-3/photo/retrait")
                                .with(csrf())
                                .with(SignedIn.as("clara", settings)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(catalogues.find(ThreeShops.BOOKS, new ItemId("photo-3")).orElseThrow().photo())
                .isNull();
        assertThat(log.events().toString()).contains("PhotoTakenOff");
        assertThat(as("iris", "/audit/librairie/articles/photo-3"))
                .bodyText()
                .contains("une photo est montrée (« Un globe »)", "la photo est retirée");
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-4");
        assertThat(put("photo-4", "<svg/>".getBytes(StandardCharsets.US_ASCII), "", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pas une photo", "JPEG ou PNG");
        assertThat(put("photo-4", new byte[0], "", false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(put("photo-4", Drawn.png(20, 20), "a".repeat(201), false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("deux cents lettres");
    }

    @Test
    void theFrontIsShownInTheTownAtItsPageAndToWhomeverItsLinkIsSent() {
        assertThat(
                        mvc.post()
                                .uri(SETTINGS + "/photo")
                                .multipart()
                                .file(file(Drawn.png(1600, 900)))
                                .content("says how long it is")
                                .param("texte", "La vitrine")
                                .with(csrf())
                                .with(SignedIn.as("tess", settings)))
                .hasStatus(HttpStatus.SEE_OTHER);

        Photo front = catalogues.front(ThreeShops.BOOKS).orElseThrow();
        assertThat(front.width()).isEqualTo(1280);
        String at = "/boutiques/librairie/photos/" + front.id();
        assertThat(mvc.get().uri("/")).bodyText().contains(at + "/moyenne", "La vitrine");
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .bodyText()
                .contains(
                        "property=\"og:image\" content=\"http://localhost" + at + "/grande\"",
                        "property=\"og:image:alt\" content=\"La vitrine\"",
                        "width=\"1280\" height=\"720\"");
        assertThat(mvc.get().uri("/boutiques/chaussures"))
                .bodyText()
                .contains("og:title")
                .doesNotContain("og:image");

        mvc.post()
                .uri(SETTINGS + "/photo/retrait")
                .with(csrf())
                .with(SignedIn.as("tess", settings))
                .exchange();
        assertThat(catalogues.front(ThreeShops.BOOKS)).isEmpty();
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("La vitrine");
    }

    @Test
    void programsPutPicturesOnAndReadWhereTheyAre() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-5");
        String item = "/api/v1/shops/librairie/items/photo-5";
        String picture = Base64.getEncoder().encodeToString(Drawn.png(1500, 900));
        assertThat(picture.length()).isLessThan(200_000);
        assertThat(sent(item + "/photo", "{\"picture\":\"" + picture + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.photo.words")
                .isEqualTo("Globe photo-5");
        String large = "/boutiques/librairie/photos/" + photoOf("photo-5").id() + "/grande";
        assertThat(mvc.get().uri(item)).bodyJson().extractingPath("$.photo.large").isEqualTo(large);
        assertThat(sent(item + "/photo", "{\"picture\":\"***\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("photo");
        assertThat(sent(item + "/photo", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent("/api/v1/shops/librairie/items/nothing/photo", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sent("/api/v1/shops/chaussures/items/derby/photo", "{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult sent(String path, String body) {
        return mvc.put()
                .uri(path)
                .with(httpBasic("clara", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String item, byte[] picture, String words, boolean alike) {
        return mvc.post()
                .uri(SHELVES + item + "/photo")
                .multipart()
                .file(file(picture))
                .content("says how long it is")
                .param("texte", words)
                .param("modele", Boolean.toString(alike))
                .with(csrf())
                .with(SignedIn.as("clara", settings))
                .exchange();
    }

    private static MockMultipartFile file(byte[] picture) {
        return new MockMultipartFile("photo", "IMG_1.jpg", "text/html", picture);
    }

    private MvcTestResult as(String who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who, settings)).exchange();
    }

    private Photo photoOf(String item) {
        return Objects.requireNonNull(
                catalogues.find(ThreeShops.BOOKS, new ItemId(item)).orElseThrow().photo());
    }

    private void listed(String item, String model, String size) {
        var offer =
                new ListItem(
                        ThreeShops.BOOKS,
                        new ItemId(item),
                        model + ", " + size,
                        Money.euros(2_500),
                        new VatRate(2_000),
                        new Details(
                                null,
                                Duration.ZERO,
                                Withdrawal.POSSIBLE,
                                new Details.Variant(model, size)));
        log.send(
                Issued.first(
                        "list-" + item,
                        offer,
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }
}
