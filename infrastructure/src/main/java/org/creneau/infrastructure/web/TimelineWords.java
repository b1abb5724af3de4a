package org.creneau.infrastructure.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.Terms;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What an event of a timeline says in the light of those before it: a shop that calls off what it never accepted
/// refuses it, and what was bought is called as the order called it.
@Component("timelines")
public class TimelineWords {
    private final EventWords events;
    private final Say say;

    TimelineWords(EventWords events, Say say) {
        this.events = events;
        this.say = say;
    }

    /// @param timeline the entry is one of its
    public String of(List<Entry> timeline, Entry entry, ZoneId zone) {
        String visit = VisitWords.key(entry.recorded().event(), timeline);
        return visit == null
                ? ofOrder(timeline, entry, zone)
                : events.of(entry.recorded().event(), zone, visit);
    }

    private String ofOrder(List<Entry> timeline, Entry entry, ZoneId zone) {
        List<Event> before = before(timeline, entry);
        return switch (entry.recorded().event()) {
            case OrderCancelled gone when gone.by() == CancelledBy.SHOP && isAwaited(before) ->
                    say.text("event.order.refused");
            case OrderCancelled gone when gone.by() == CancelledBy.SHOPPER && isAside(before) ->
                    say.text("event.order.released");
            case OrderCancelled gone when gone.by() == CancelledBy.UNPAID ->
                    say.text("event.order.unpaid");
            case PutAsideSettled tried when !tried.bought().isEmpty() ->
                    placed(before)
                            .map(order -> tried(order, tried))
                            .orElseGet(() -> events.of(tried, zone));
            case Event other -> events.of(other, zone, events.appointments(timeline));
        };
    }

    private static List<Event> before(List<Entry> timeline, Entry entry) {
        List<Event> before = new ArrayList<>();
        for (Entry each : timeline) {
            if (each.recorded().position() < entry.recorded().position()) {
                before.add(each.recorded().event());
            }
        }
        return before;
    }

    private static boolean isAwaited(List<Event> before) {
        return before.stream().anyMatch(AcceptanceAwaited.class::isInstance)
                && before.stream().noneMatch(OrderAccepted.class::isInstance);
    }

    private static boolean isAside(List<Event> before) {
        return placed(before).filter(it -> it.terms() instanceof Terms.PutAside).isPresent();
    }

    private static Optional<OrderPlaced> placed(List<Event> before) {
        return before.stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .findFirst();
    }

    private String tried(OrderPlaced order, PutAsideSettled tried) {
        List<OrderLine> lines = order.lines();
        int[] bought = new int[lines.size()];
        for (BoughtLine line : tried.bought()) {
            bought[line.line()] += line.quantity().pieces();
        }
        List<String> kept = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int at = 0; at < bought.length; at++) {
            OrderLine line = lines.get(at);
            named(line, bought[at], sum(line, bought[at])).forEach(kept::add);
            named(line, line.quantity().pieces() - bought[at], "").forEach(back::add);
        }
        return say.text(
                "event.order.tried",
                say.text("shown." + tried.shown()),
                kept.stream().collect(Collectors.joining(", ")),
                back.isEmpty() ? "" : say.text("event.order.tried.back", String.join(", ", back)));
    }

    private String sum(OrderLine line, int pieces) {
        Money sum = line.price().times(pieces);
        return " (" + say.money(sum) + ")";
    }

    private Stream<String> named(OrderLine line, int pieces, String sum) {
        String label = line.label(say.text("order.erased"));
        return pieces > 0 ? Stream.of(pieces + " × " + label + sum) : Stream.empty();
    }
}
