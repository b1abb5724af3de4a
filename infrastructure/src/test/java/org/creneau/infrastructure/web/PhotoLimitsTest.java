package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.domain.kernel.ItemId;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How long pictures may be, how many, and how long they are there.
@TownTest
class PhotoLimitsTest {
    private static final String SHELVES = "/boutique/librairie/catalogue/";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired Catalogues catalogues;
    @Autowired TownLog log;
    @Autowired KeptPhotos kept;
    @Autowired DataSource database;
    @LocalServerPort int port;

    @Test
    void whatIsFarTooLongIsToldSoBeforeItIsRead() throws Exception {
        byte[] body = new byte[UploadLimit.MOST_OF_PHOTOS + 1];
        HttpResponse<String> answer =
                sent(SHELVES + "photo-4/photo", BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Cette photo est trop lourde");
    }

    @Test
    void aFileOfUnknownLengthIsToldSoBeforeItIsRead() throws Exception {
        HttpResponse<String> answer =
                sent(
                        "/connexion",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("ne dit pas combien elle est longue");
    }

    @Test
    void wordsAreSaidOfAPictureOnlyWhileItIsThere() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-6");
        put("photo-6", Drawn.png(61, 41), "Un globe");
        var gone = new KeptPhotos.Kept(ThreeShops.BOOKS, photoOf("photo-6").id());
        kept.forget(gone, StoppedClock.START.plus(Duration.ofDays(3_000)));

        assertThat(put("photo-6", new byte[0], "Un autre globe"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(photoOf("photo-6").words()).isEqualTo("Un globe");
    }

    @Test
    void aShopSendsSoManyPicturesADayAndNoMore() {
        Offers.listed(log, ThreeShops.BOOKS, "photo-7");
        JdbcClient jdbc = JdbcClient.create(database);
        int there = kept.keptSince(ThreeShops.BOOKS, StoppedClock.START.minus(Duration.ofDays(1)));
        jdbc.sql(
                        """
                        insert into kept_photo (shop, photo, size, picture, kept_at)
                        select 'librairie', 'many-' || n, 'SMALL', '', ?
                        from generate_series(1, ?) n
                        """)
                .params(StoppedClock.START.atOffset(ZoneOffset.UTC), 499 - there)
                .update();
        try {
            assertThat(put("photo-7", Drawn.png(71, 40), "")).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(put("photo-7", Drawn.png(72, 40), ""))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("cinq cents photos en un jour");
            assertThat(put("photo-7", new byte[0], "Les mots seuls"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        } finally {
            jdbc.sql("delete from kept_photo where photo like 'many-%'").update();
        }
    }

    private HttpResponse<String> sent(String path, BodyPublisher body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Accept-Language", "fr")
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private MvcTestResult put(String item, byte[] picture, String words) {
        return mvc.post()
                .uri(SHELVES + item + "/photo")
                .multipart()
                .file(new MockMultipartFile("photo", "IMG_1.jpg", "text/html", picture))
                .content("says how long it is")
                .param("texte", words)
                .with(csrf())
                .with(SignedIn.as("clara", settings))
                .exchange();
    }

    private Photo photoOf(String item) {
        return Objects.requireNonNull(
                catalogues.find(ThreeShops.BOOKS, new ItemId(item)).orElseThrow().photo());
    }
}
