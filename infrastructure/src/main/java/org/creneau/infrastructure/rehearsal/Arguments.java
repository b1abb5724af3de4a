package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Schedule;
import org.jspecify.annotations.Nullable;

/// Reads what was typed after `rehearse`.
final class Arguments {
    static final String HELP =
            """
            rehearse --orders=FILE [options]
            rehearse --fortnight [options]

            Plays an order export through the product's own commands, on a clock of its own and in a
            database of its own that is thrown away afterwards.

              --orders=FILE        CSV with a line of column names, plain or gzip
              --fortnight          two weeks of invented orders instead of a file: people are told
                                   how long they wait, and the report says how often it was right
              --json=FILE          writes the report as JSON too
              --columns=a=X,b=Y    which column holds what: invoice, item, label, quantity, date,
                                   price, customer (the Online Retail layout needs none)
              --skip-unknown       leaves lines without a customer out (else: orders of unknown people)

              --length=15m         length of a pickup window
              --capacity=6         orders that one window takes
              --hours=Mon-Sat@09:00-19:00
                                   opening hours; more days after a ";", more times after a ","
              --preparation=2h     a window can be booked until so long before it begins
              --horizon=14         days ahead that can be booked
              --holidays=FR@67482  closed on the public holidays of the country, in the commune
                                   (INSEE or NIS code, may be left out); else open on them
              --zone=Europe/Paris  the shop's time zone, in which the file's times are read
              --currency=GBP --vat=20

              --surface=60         square metres of the shop
              --rule=FR@2020-12-01 the text on distances that was in force there, then; or none
              --own-limit=N        the shop's own limit of people inside
              --doorstep           parcels are handed over at the door, nobody comes in
              --dwell=6m           how long people stay inside, on average
              --call-lag=0s        how long staff take to call somebody who may come
              --walk-ins=0         people a day who just walk in
              --no-shows=3         orders in a hundred that nobody comes for

              --stock=first-week   counts, of what the file's first week sold, as many as it sold

              --seed=1             the same seed plays the same day again
              --help
            """;

    private static final Set<String> FLAGS = Set.of("skip-unknown", "doorstep", "fortnight");
    private static final Set<String> VALUES =
            Set.of(
                    "orders",
                    "json",
                    "columns",
                    "length",
                    "capacity",
                    "hours",
                    "preparation",
                    "horizon",
                    "holidays",
                    "zone",
                    "currency",
                    "vat",
                    "surface",
                    "rule",
                    "own-limit",
                    "dwell",
                    "call-lag",
                    "walk-ins",
                    "stock",
                    "no-shows",
                    "seed");
    private static final Pattern TIME = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
    private static final Pattern RULE = Pattern.compile("(FR|BE)(?:@(\\d{4}-\\d{2}-\\d{2}))?");

    private static final Pattern HOLIDAYS = Pattern.compile("(FR|BE)(?:@(\\d{5}|2[AB]\\d{3}))?");

    private final Map<String, String> given;

    private Arguments(Map<String, String> given) {
        this.given = given;
    }

    static Options read(List<String> arguments) throws BadOption, IOException {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            add(argument, given);
        }
        return new Arguments(given).options();
    }

    private static void add(String argument, Map<String, String> given) throws BadOption {
        int equals = argument.indexOf('=');
        String name = argument.substring(0, equals < 0 ? argument.length() : equals);
        String option = name.startsWith("--") ? name.substring(2) : "";
        boolean flag = FLAGS.contains(option);
        if (!flag && !VALUES.contains(option)) {
            throw new BadOption("There is no option " + name + ". See rehearse --help");
        }
        if (flag != equals < 0) {
            throw new BadOption(
                    name + (flag ? " takes no value" : " needs a value: " + name + "=…"));
        }
        if (given.put(option, flag ? "" : argument.substring(equals + 1)) != null) {
            throw new BadOption(name + " is given twice");
        }
    }

    private Options options() throws BadOption, IOException {
        return new Options(
                given.containsKey("fortnight") ? fortnight() : orders(),
                json(),
                given.containsKey("columns") ? Columns.named(text("columns", "")) : Map.of(),
                given.containsKey("skip-unknown"),
                schedule(),
                distancing(),
                holidays(),
                given.containsKey("doorstep") ? Door.DOORSTEP : Door.INSIDE,
                zone(),
                currency(),
                number("vat", 20, 0, 100) * 100,
                time("dwell", "6m"),
                number("walk-ins", 0, 0, 10_000),
                stock(),
                number("no-shows", 3, 0, 100),
                seed(),
                given.containsKey("fortnight"),
                time("call-lag", "0s"));
    }

    private Holidays holidays() throws BadOption {
        if (!given.containsKey("holidays")) {
            return new Holidays.NotKept();
        }
        Matcher kept = HOLIDAYS.matcher(text("holidays", ""));
        if (!kept.matches()) {
            throw new BadOption("--holidays is a country and a commune: FR@67482, or FR");
        }
        return new Holidays.Kept(
                kept.group(1), kept.group(2) == null ? null : new Commune(kept.group(2)));
    }

    private int seed() throws BadOption {
        return number("seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private Path fortnight() throws BadOption, IOException {
        if (given.containsKey("orders")) {
            throw new BadOption("--fortnight invents its orders: leave --orders out");
        }
        return SimulatedFortnight.file(seed());
    }

    private Path orders() throws BadOption {
        if (!given.containsKey("orders")) {
            throw new BadOption("Which orders? --orders=FILE. See rehearse --help");
        }
        Path file = path("orders");
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadOption("--orders: there is no file to read at " + file);
        }
        return file;
    }

    private @Nullable Path json() throws BadOption {
        if (!given.containsKey("json")) {
            return null;
        }
        Path file = path("json");
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new BadOption("--json: cannot write a file at " + file);
        }
        return file;
    }

    private Path path(String option) throws BadOption {
        try {
            return Path.of(text(option, ""));
        } catch (InvalidPathException _) {
            throw new BadOption("--" + option + ": not the name of a file");
        }
    }

    private Schedule schedule() throws BadOption {
        return new Schedule(
                Schedule.COLLECT,
                OpeningHours.read(text("hours", "Mon-Sat@09:00-19:00")),
                time("length", "15m"),
                number("capacity", 6, 1, 100_000),
                time("preparation", "2h"),
                number("horizon", 14, 0, 366));
    }

    private Distancing distancing() throws BadOption {
        Integer own = given.containsKey("own-limit") ? number("own-limit", 1, 1, 100_000) : null;
        return new Distancing(number("surface", usualSurface(), 1, 1_000_000), rule(), own);
    }

    /// Those of the fortnight wait only where the shop is small.
    private int usualSurface() {
        return given.containsKey("fortnight") ? 24 : 60;
    }

    private Distancing.Text rule() throws BadOption {
        String said = text("rule", "FR@2020-12-01");
        Matcher rule = RULE.matcher(said);
        if (said.equals("none")) {
            return new Distancing.Text.None();
        }
        if (!rule.matches()) {
            throw new BadOption(
                    "--rule takes FR@2020-12-01, BE@2020-12-01, FR, BE or none, not " + said);
        }
        String day = rule.group(2);
        return day == null
                ? new Distancing.Text.InForce(rule.group(1))
                : new Distancing.Text.AsOf(rule.group(1), day(day));
    }

    private static LocalDate day(String day) throws BadOption {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new BadOption("--rule: there is no day " + day);
        }
    }

    private ZoneId zone() throws BadOption {
        String zone = text("zone", "Europe/Paris");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new BadOption("--zone takes a time zone such as Europe/Paris, not " + zone);
        }
    }

    private boolean stock() throws BadOption {
        if (!given.containsKey("stock")) {
            return false;
        }
        if (!text("stock", "").equals("first-week")) {
            throw new BadOption("--stock takes first-week, not " + text("stock", ""));
        }
        return true;
    }

    private String currency() throws BadOption {
        String currency = text("currency", "GBP");
        if (!currency.matches("[A-Z]{3}")) {
            throw new BadOption("--currency takes three letters such as EUR, not " + currency);
        }
        return currency;
    }

    private Duration time(String option, String otherwise) throws BadOption {
        String said = text(option, otherwise);
        Matcher time = TIME.matcher(said);
        if (said.isEmpty() || said.length() > 9 || !time.matches()) {
            throw new BadOption("--" + option + " takes a time such as 15m or 1h30m, not " + said);
        }
        Duration read =
                Duration.ofHours(part(time, 1))
                        .plusMinutes(part(time, 2))
                        .plusSeconds(part(time, 3));
        if (option.equals("length") && (read.isZero() || read.toSecondsPart() != 0)) {
            throw new BadOption("--length takes whole minutes, at least one, not " + said);
        }
        return read;
    }

    private static long part(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private int number(String option, int otherwise, int least, int most) throws BadOption {
        String said = text(option, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(said);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw new BadOption(
                "--%s takes a whole number from %d to %d, not %s"
                        .formatted(option, least, most, said));
    }

    private String text(String option, String otherwise) {
        return given.getOrDefault(option, otherwise);
    }
}
