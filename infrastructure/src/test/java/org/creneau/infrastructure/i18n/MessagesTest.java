package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.queue.Queues;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.infrastructure.desk.RebuildableViews;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern IN_TEMPLATE = Pattern.compile("[#]\\{([a-zA-Z][a-zA-Z0-9._-]+)");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        messages("messages.properties").stringPropertyNames());
    }

    /// Of two lines with one key the second is heard and the first is not, without a word.
    @Test
    void noTextIsWrittenTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            for (Path file : files.filter(MessagesTest::isOfMessages).toList()) {
                var keys = new TreeSet<String>();
                assertThat(Files.readAllLines(file))
                        .filteredOn(line -> line.matches("[\\w.-]+=.*"))
                        .as(file.toString())
                        .allMatch(line -> keys.add(line.substring(0, line.indexOf('='))));
            }
        }
    }

    private static boolean isOfMessages(Path file) {
        return file.getFileName().toString().matches("messages.*\\.properties");
    }

    @Test
    void everyTextCanBeFormattedAndKeepsItsFigures() throws IOException {
        Properties french = messages("messages.properties");
        Properties english = messages("messages_en.properties");
        for (String key : french.stringPropertyNames()) {
            assertThat(figures(french, key, Locale.FRANCE))
                    .as(key)
                    .isEqualTo(figures(english, key, Locale.UK));
        }
    }

    @Test
    void frenchApostrophesAreTypographic() throws IOException {
        Properties french = messages("messages.properties");
        assertThat(french.stringPropertyNames().stream().filter(k -> !k.startsWith("format.")))
                .allSatisfy(key -> assertThat(french.getProperty(key)).doesNotContain("'"));
    }

    @Test
    void everyEventHasItsWords() throws IOException {
        has(EventNames.ALL.stream().map(named -> "event." + named.name()));
    }

    @Test
    void everyStateHasItsWords() throws IOException {
        has(words("status.", OrderView.Status.values()));
        has(words("queue.state.", Queues.State.values()));
        has(words("channel.", Channel.values()));
        has(words("door.", Door.values()));
        has(words("closed.", ClosedFor.values()));
        has(words("holiday.", Holiday.values()));
        has(words("purpose.", Occasion.values()));
        has(words("pace.", Pace.values()));
        has(words("shown.", ShownBy.values()));
        has(words("seen.", Seen.values()));
        has(words("cancelled-by.", CancelledBy.values()));
        has(words("gone.", GoneFor.values()));
        has(words("account.", Account.State.values()));
        has(words("means.", Means.values()));
        has(
                new MoneyLedger.Sums(0, 0, 0, 0)
                        .byName().keySet().stream().map(sum -> "audit.money." + sum));
        has(words("cheque.", Standing.Step.values()));
        has(words("cheque.next.", Standing.Step.values()));
        has(words("bringing.why.", Why.values()));
        has(words("verdict.", Verdict.values()));
        has(words("bringing.state.", ReturnRequestView.State.values()));
        has(words("withdrawal.", Withdrawal.values()));
        has(words("shop.no-withdrawal.", Withdrawal.values()).skip(1));
        has(RebuildableViews.ALL.stream().map(view -> "view." + view));
    }

    @Test
    void everyKindOfMalformedValueHasItsWords() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        Pattern raised =
                Pattern.compile(
                        "(?:MalformedValue\\(|\\brequired\\(\\s*)\"([a-z-]+)\"|Ids.check\\(\"([a-z]+)\"");
        for (Path source : sources(Path.of(".."), "/src/main/java/")) {
            raised.matcher(Files.readString(source))
                    .results()
                    .forEach(
                            found ->
                                    kinds.add(
                                            found.group(1) == null
                                                    ? found.group(2)
                                                    : found.group(1)));
        }
        assertThat(kinds).contains("phone", "quantity", "basket");
        has(kinds.stream().flatMap(k -> Stream.of("malformed." + k, "malformed." + k + ".advice")));
    }

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (Path template : sources(Path.of("src/main/resources/templates"), ".html")) {
            IN_TEMPLATE
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(found -> keys.add(found.group(1)));
        }
        assertThat(keys).contains("town.title", "checkout.order");
        has(keys.stream());
    }

    private static List<Path> sources(Path folder, String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains(part))
                    .filter(file -> file.toString().endsWith(".java") || part.equals(".html"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Stream<String> words(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static void has(Stream<String> keys) throws IOException {
        Properties french = messages("messages.properties");
        assertThat(keys.filter(key -> !french.containsKey(key))).as("missing").isEmpty();
    }

    private static int figures(Properties messages, String key, Locale locale) {
        return new MessageFormat(messages.getProperty(key), locale)
                .getFormatsByArgumentIndex()
                .length;
    }

    private static Properties messages(String file) {
        return Texts.of(file);
    }
}
