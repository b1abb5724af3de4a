package org.creneau.application.till;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.shop.Shops;
import org.creneau.application.till.OpenTills.Day;
import org.creneau.application.till.OpenTills.ToClose;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.Span;

/// When a day of a shop's calendar is over, closes it in the shop's till, and with it the month and the year that end. What is
/// closed already is not closed again, however often this runs and on however many nodes.
public final class WhenTheDayIsOver {
    private static final Actor TILL = Actor.system("till");

    private final Shops shops;
    private final OpenTills tills;
    private final Commands commands;
    private final Supplier<String> commandIds;

    public WhenTheDayIsOver(
            Shops shops, OpenTills tills, Commands commands, Supplier<String> commandIds) {
        this.shops = shops;
        this.tills = tills;
        this.commands = commands;
        this.commandIds = commandIds;
    }

    /// What fails for one shop keeps no other shop's day open.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round; the next one tries again
    public void run(Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        for (ToClose till : tills.toClose()) {
            try {
                close(till, now);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void close(ToClose till, Instant now) {
        shops.find(till.shop())
                .map(shop -> due(till, shop.profile().zone(), now))
                .orElse(List.of())
                .forEach(command -> send(command, now));
    }

    private static List<CloseTill> due(ToClose till, ZoneId zone, Instant now) {
        LocalDate today = day(now, zone);
        return Stream.of(
                        openDay(till, zone, today)
                                .map(_ -> close(till, Span.DAY, today.minusDays(1))),
                        open(till.day().map(Day::to), till.month(), Span.MONTH, today)
                                .map(day -> close(till, Span.MONTH, day)),
                        open(till.month(), till.year(), Span.YEAR, today)
                                .map(day -> close(till, Span.YEAR, day)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is typed for a day that is closed waits for the end of the day on which it is typed.
    private static Optional<Instant> openDay(ToClose till, ZoneId zone, LocalDate today) {
        return till.firstOpen()
                .filter(at -> day(at, zone).isBefore(today))
                .filter(_ -> till.day().filter(one -> isClosed(one, zone, today)).isEmpty())
                .filter(_ -> till.month().filter(to -> to.plusDays(1).equals(today)).isEmpty());
    }

    /// Whether yesterday is.
    private static boolean isClosed(Day last, ZoneId zone, LocalDate today) {
        LocalDate open =
                day(last.closedAt(), zone).isAfter(last.to()) ? last.to().plusDays(1) : last.to();
        return !open.isBefore(today);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The last day of something that is closed in parts and not as a whole, where that is over.
    private static Optional<LocalDate> open(
            Optional<LocalDate> parts, Optional<LocalDate> whole, Span span, LocalDate today) {
        return parts.filter(day -> whole.filter(shut -> !shut.isBefore(day)).isEmpty())
                .filter(day -> span.lastDay(day).isBefore(today));
    }

    private static CloseTill close(ToClose till, Span span, LocalDate day) {
        return new CloseTill(till.shop(), span, day);
    }

    private void send(CloseTill command, Instant now) {
        commands.send(Issued.first(commandIds.get(), command, now, TILL, Channel.SYSTEM));
    }
}
