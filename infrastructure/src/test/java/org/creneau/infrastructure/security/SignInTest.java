package org.creneau.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Signing in over a real connection, with a browser's cookies.
@TownTest
class SignInTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort int port;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .build();

    @Test
    void staffSignInAndAreLedToTheirShopAndSignOut() throws Exception {
        HttpResponse<String> home = signIn("clara", "demo");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).isEqualTo("/boutique/librairie");
        assertThat(get("/boutique/chaussures").statusCode()).isEqualTo(403);
        post("/deconnexion", home.body(), "");
        assertThat(get("/boutique/librairie").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginLookTheSame() throws Exception {
        HttpResponse<String> wrong = signIn("paul", "guess");
        HttpResponse<String> unknown = signIn("nobody-here", "guess");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("ne convient pas");
        assertThat(withoutTokens(unknown.body())).isEqualTo(withoutTokens(wrong.body()));
    }

    @Test
    void whoGuessesTooOftenHasToWaitEvenWithTheRightPassword() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            signIn("gus", "guess-" + guess);
        }
        assertThat(signIn("gus", "demo").body()).contains("Trop d’essais");
    }

    @Test
    void aFormWithoutItsTokenIsAPageThatHasGrownOld() throws Exception {
        HttpResponse<String> stale = post("/boutiques/librairie/creneaux", "", "q-roman=1&cle=x");
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("Cette page a vieilli", "rien n’a été envoyé");
    }

    @Test
    void noSiteMayReadTheInterfaceFromItsOwnPages() throws Exception {
        HttpRequest preflight =
                HttpRequest.newBuilder(at("/api/v1/shops"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET")
                        .build();
        HttpResponse<String> answer = browser.send(preflight, BodyHandlers.ofString());
        assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    private HttpResponse<String> signIn(String login, String password)
            throws IOException, InterruptedException {
        return post(
                "/connexion",
                get("/connexion").body(),
                "identifiant=" + login + "&mot-de-passe=" + password);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /// @param page that the form stands on, with its token
    private HttpResponse<String> post(String path, String page, String form)
            throws IOException, InterruptedException {
        var found = CSRF.matcher(page);
        String token =
                found.find() ? URLEncoder.encode(found.group(1), StandardCharsets.UTF_8) : "";
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&_csrf=" + token))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String withoutTokens(String page) {
        return CSRF.matcher(page).replaceAll("").replaceAll("content=\"[^\"]*\"", "");
    }
}
