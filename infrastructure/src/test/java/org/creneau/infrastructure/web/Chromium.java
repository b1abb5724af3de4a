package org.creneau.infrastructure.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The Chromium of the machine. Where there is none, tests that need it are left out and say so, unless
/// the environment variable CRENEAU_REQUIRE_BROWSER is `true`: then they fail.
final class Chromium implements ExecutionCondition {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent() || "true".equals(System.getenv("CRENEAU_REQUIRE_BROWSER"))) {
            return ConditionEvaluationResult.enabled("There is a Chromium, or there has to be");
        }
        return ConditionEvaluationResult.disabled(
                "No Chromium on this machine: install the package chromium to try the pages in it");
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        Path program =
                program()
                        .orElseThrow(
                                () -> new AssertionError("Chromium is required and not installed"));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }

    private static Optional<Path> program() {
        Stream<String> folders =
                Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return Stream.concat(folders, Stream.of("/usr/bin"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
