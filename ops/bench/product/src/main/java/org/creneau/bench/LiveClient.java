package org.creneau.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many open pages, in a process of their own. What each hears is written down with the moment at which it was there.
///
/// Orders come line by line: `open FILE` with a page a line, `cut N` of them for a while, `heard FILE`, `forget`.
public final class LiveClient {
    private static final Pattern CSRF =
            Pattern.compile(
                    "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final int port;
    private final String session;
    private final List<LivePage> pages = new ArrayList<>();

    private LiveClient(int port, String session) {
        this.port = port;
        this.session = session;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        LiveClient client = new LiveClient(port, signedIn(port, arguments[1], arguments[2]));
        PrintStream out = System.out;
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            out.println(client.does(line.split(" ", 2)));
        }
        System.exit(0);
    }

    private String does(String... order) throws IOException {
        return switch (order[0]) {
            case "open" -> open(Path.of(order[1]));
            case "cut" -> cut(Integer.parseInt(order[1]));
            case "heard" -> heard(Path.of(order[1]));
            case "forget" -> forget();
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /// Answers once all are connected.
    private String open(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            LivePage page = new LivePage(port, session, parts[0], parts[1], parts[2]);
            pages.add(page);
            Thread.ofVirtual().start(page);
        }
        pages.forEach(LivePage::awaitConnected);
        return "opened " + pages.size();
    }

    private String cut(int number) {
        pages.stream().limit(number).forEach(LivePage::cut);
        return "cut " + number;
    }

    private String forget() {
        pages.forEach(LivePage::forget);
        return "forgotten";
    }

    private String heard(Path file) throws IOException {
        Files.writeString(
                file, pages.stream().map(LivePage::heard).collect(Collectors.joining("\n")));
        return "written";
    }

    /// @return what a browser sends with each request from then on
    private static String signedIn(int port, String login, String password) throws Exception {
        CookieManager cookies = new CookieManager();
        String base = "http://127.0.0.1:" + port;
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            URI form = URI.create(base + "/connexion");
            String page =
                    browser.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString())
                            .body();
            Matcher csrf = CSRF.matcher(page);
            String token =
                    csrf.find()
                            ? String.valueOf(csrf.group(1) == null ? csrf.group(2) : csrf.group(1))
                            : "";
            String body =
                    "identifiant="
                            + login
                            + "&mot-de-passe="
                            + password
                            + "&_csrf="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8);
            browser.send(
                    HttpRequest.newBuilder(form)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
