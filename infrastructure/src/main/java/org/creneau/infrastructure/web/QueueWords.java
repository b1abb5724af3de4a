package org.creneau.infrastructure.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.queue.CameBefore;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Standing;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.SpacingRules.Spacing;
import org.creneau.domain.shop.Together;
import org.creneau.infrastructure.desk.Pavements;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said of the line in front of a shop.
@Component("queueWords")
public final class QueueWords {
    /// As long as somebody takes to tap what she sees.
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final Pavements pavements;
    private final Say say;

    QueueWords(Pavements pavements, Say say) {
        this.pavements = pavements;
        this.say = say;
    }

    /// A call that somebody insisted on is told in other words, and so is one that let others pass, or that somebody had
    /// come for what was not fetched.
    static String kind(Event event) {
        if (event instanceof OrderNotCollected missed) {
            return missed.came() == null ? "" : ".came";
        }
        if (!(event instanceof QueueEvent.Called called)) {
            return "";
        }
        if (called.insisted()) {
            return InsistedWords.kind(called);
        }
        return called.passed().isEmpty() ? "" : ".passed";
    }

    static List<Object> missed(OrderNotCollected event, Say say, ZoneId zone) {
        Instant came = event.came();
        return came == null ? List.of() : List.of(say.time(came, zone));
    }

    static List<Object> figures(QueueEvent event, Say say, ZoneId zone) {
        return switch (event) {
            case QueueEvent.Recounted e -> List.of(e.before(), e.people());
            case QueueEvent.OfTicket e -> ofTicket(e, say, zone);
        };
    }

    private static List<Object> ofTicket(QueueEvent.OfTicket event, Say say, ZoneId zone) {
        String ticket = say.text("ticket", event.ticket());
        return switch (event) {
            case QueueEvent.Arrived e -> List.of(ticket, e.party().people());
            case QueueEvent.Called e -> called(e, ticket, say);
            case QueueEvent.CalledAgain _ -> List.of(ticket);
            case QueueEvent.WaitTold e ->
                    List.of(ticket, say.time(e.from(), zone), say.time(e.to(), zone));
            case QueueEvent.Entered e -> List.of(ticket, e.people());
            case QueueEvent.WalkedIn e -> List.of(ticket, e.party().people());
            case QueueEvent.Left e -> List.of(ticket, say.text("seen." + e.seen()));
            case QueueEvent.ServedAtDoor _ -> List.of(ticket);
            case QueueEvent.MarkedAbsent _ -> List.of(ticket);
            case QueueEvent.PartyResized e -> List.of(ticket, e.party().people());
        };
    }

    static List<Object> arranged(Arrangement how) {
        Integer counters = how.counters();
        return List.of(
                how.behind().toMinutes(), counters == null ? 0 : counters, how.stay().toMinutes());
    }

    private static List<Object> called(QueueEvent.Called event, String ticket, Say say) {
        List<Object> figures = new ArrayList<>();
        figures.addAll(
                List.of(ticket, event.inside(), allowed(event, say), tickets(event.passed(), say)));
        figures.addAll(InsistedWords.figures(event, say));
        return figures;
    }

    private static String allowed(QueueEvent.Called called, Say say) {
        Integer allowed = called.allowed();
        return allowed == null ? say.text("limit.none-short") : allowed.toString();
    }

    static String tickets(List<Integer> numbers, Say say) {
        return numbers.stream()
                .map(number -> say.text("ticket", number))
                .collect(Collectors.joining(", "));
    }

    /// *à 11 h 20, noté à 12 h 05* of what somebody told later; of anything else, when it was recorded.
    public String recorded(Recorded<? extends Event> recorded, ZoneId zone) {
        Event event = recorded.event();
        Instant at = recorded.recordedAt();
        boolean told = event instanceof QueueEvent || event instanceof OrderHandedOver;
        return told && at.isAfter(event.at().plus(AT_ONCE)) && isSameDay(event.at(), at, zone)
                ? say.text("told.at", say.time(event.at(), zone), say.time(at, zone))
                : say.text("audit.recorded", say.moment(at, zone));
    }

    private static boolean isSameDay(Instant one, Instant other, ZoneId zone) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /// *1,5* of 150
    public String metres(int centimetres) {
        return BigDecimal.valueOf(centimetres, 2)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    /// What the text in force asks for between two parties, with where it was read.
    public String spacing(ShopView shop) {
        return pavements.asked(shop).map(this::asked).orElseGet(() -> say.text("spacing.none"));
    }

    private String asked(Spacing text) {
        Integer withoutMask = text.withoutMask();
        String distance = say.text("spacing.text", metres(text.centimetres()), text.source());
        return withoutMask == null
                ? distance
                : distance + " " + say.text("spacing.mask", metres(withoutMask));
    }

    /// That she was here, and how it ended.
    public String came(CameBefore before, ZoneId zone) {
        return say.text("queue.came." + before.went(), say.time(before.came(), zone));
    }

    /// What staff say of an order that is not fetched any more today.
    ///
    /// @param before absent where nobody was here
    public String missed(@Nullable CameBefore before) {
        return say.text(
                before == null || before.went() == CameBefore.Went.MISSED
                        ? "staff.no-show"
                        : "staff.no-show.came");
    }

    /// Where to wait, and until when.
    public String standing(Standing standing, ZoneId zone) {
        return switch (standing) {
            case Standing.Next _ -> say.text("order.stand.next");
            case Standing.OnPavement(int place) -> say.text("order.stand.pavement", place);
            case Standing.Elsewhere(var back) ->
                    back == null
                            ? say.text("order.stand.elsewhere")
                            : say.text("order.stand.elsewhere.until", say.time(back, zone));
        };
    }

    /// *3 personnes, un foyer : comptent pour 1*
    ///
    /// @param together how they are counted at this hour
    public String party(Ticket ticket, Together together) {
        Party party = ticket.party();
        String people = say.text("queue.people", party.people());
        int heads =
                together.counts(
                        party.people() - party.children(), party.children(), party.household());
        String home = party.household() ? say.text("queue.household.short") : "";
        return heads == party.people()
                ? people + home
                : people + home + say.text("queue.counts-as", heads);
    }
}
