package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.ToldFact;
import org.creneau.infrastructure.desk.ToldFact.What;
import org.creneau.infrastructure.desk.ToldFact.Whom;
import org.jspecify.annotations.Nullable;

/// The times of an afternoon as they were typed, row by row, and what is wrong with them. Where one of a row is, nothing of
/// that row is told.
final class ToldTyped {
    private static final Pattern FIELD =
            Pattern.compile("([cns]-[A-Za-z0-9-]{1,64})\\.(arrivee|entree|remise|absence|sortie)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:hH.]?\\s*(\\d{2})");
    private static final Map<What, String> NAMES =
            Map.of(
                    What.ARRIVAL, "arrivee",
                    What.ENTRY, "entree",
                    What.HAND_OVER, "remise",
                    What.ABSENCE, "absence",
                    What.DEPARTURE, "sortie");

    private final ShopId shop;
    private final String key;
    private final LocalDate day;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> wrong = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    /// @param field in which it was typed
    record Told(String field, ToldFact fact) {}

    /// @param key of the form, so that a row of somebody without an order, sent twice, is one person
    ToldTyped(ShopId shop, String key, LocalDate day, ZoneId zone, Instant now) {
        this.shop = shop;
        this.key = key;
        this.day = day;
        this.zone = zone;
        this.now = now;
    }

    /// The name of a field, as [#read] knows it.
    static String field(String row, What what) {
        return row + '.' + NAMES.get(what);
    }

    static String people(String row) {
        return row + ".personnes";
    }

    void read(Map<String, String[]> form) {
        TreeSet<String> rows = new TreeSet<>();
        form.forEach(
                (name, values) -> {
                    typed.put(name, values[0].strip());
                    Matcher field = FIELD.matcher(name);
                    if (field.matches() && !values[0].isBlank()) {
                        rows.add(field.group(1));
                    }
                });
        rows.forEach(this::row);
    }

    private void row(String row) {
        List<Told> facts = new ArrayList<>();
        Instant before = Instant.MIN;
        for (What what : List.of(What.ARRIVAL, What.ENTRY, What.HAND_OVER, What.DEPARTURE)) {
            Optional<Instant> at = time(field(row, what), before);
            at.ifPresent(instant -> facts.add(told(row, what, instant)));
            before = at.orElse(before);
        }
        time(field(row, What.ABSENCE), arrival(facts))
                .ifPresent(instant -> facts.add(told(row, What.ABSENCE, instant)));
        if (row.startsWith("s-") && facts.stream().noneMatch(ToldTyped::comes)) {
            wrong.putIfAbsent(field(row, What.DEPARTURE), "malformed.told-came");
        }
        if (wrong.keySet().stream().noneMatch(field -> field.startsWith(row + '.'))) {
            told.addAll(facts);
        }
    }

    /// She can have missed no call before she was there.
    private static Instant arrival(List<Told> facts) {
        return facts.stream()
                .filter(told -> told.fact.what() == What.ARRIVAL)
                .map(told -> told.fact.happened())
                .findFirst()
                .orElse(Instant.MIN);
    }

    private static boolean comes(Told told) {
        return told.fact.what() == What.ARRIVAL || told.fact.what() == What.ENTRY;
    }

    private Told told(String row, What what, Instant at) {
        return new Told(field(row, what), new ToldFact(what, whom(row), party(row), at));
    }

    private Whom whom(String row) {
        String id = row.substring(2);
        return switch (row.charAt(0)) {
            case 'c' -> new Whom.Buyer(new OrderId(id));
            case 'n' -> new Whom.Numbered(numbered(id));
            default -> new Whom.Visitor(Keys.hold(shop, key + "-" + id).value());
        };
    }

    /// @throws MalformedValue of kind `told-whom`
    private static int numbered(String id) {
        Integer number = HoursForm.number("told-whom", id);
        if (number == null) {
            throw new MalformedValue("told-whom");
        }
        return number;
    }

    private Party party(String row) {
        try {
            Integer people = HoursForm.number("people", value(people(row)));
            return Party.of(people == null ? 1 : people);
        } catch (MalformedValue _) {
            wrong.put(people(row), "malformed.people");
            return Party.of(1);
        }
    }

    /// @param before what happened to her before, and cannot have happened later
    private Optional<Instant> time(String field, Instant before) {
        String text = value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> at = read(text).flatMap(time -> onThatDay(time, before));
        if (at.isEmpty()) {
            wrong.put(field, "malformed.told-time");
        } else if (at.get().isAfter(now)) {
            wrong.put(field, "malformed.told-future");
        } else if (at.get().isBefore(before)) {
            wrong.put(field, "malformed.told-before");
        }
        return at;
    }

    /// `11:20`, `11h20`, `11 h 20`, `1120`
    private static Optional<LocalTime> read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    /// Not where the clock leapt over it. Of an hour that came twice, the first, unless that was before what is said to have
    /// happened before.
    private Optional<Instant> onThatDay(LocalTime time, Instant before) {
        LocalDateTime wall = day.atTime(time);
        ZoneRules rules = zone.getRules();
        return rules.getValidOffsets(wall).stream()
                .map(wall::toInstant)
                .filter(instant -> !instant.isBefore(before))
                .findFirst()
                .or(() -> rules.getValidOffsets(wall).stream().map(wall::toInstant).findFirst());
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The key of what is wrong about it, if anything is.
    @Nullable String wrong(String field) {
        return wrong.get(field);
    }

    int wrong() {
        return wrong.size();
    }
}
