package org.creneau.application.audit;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.waiting.WaitEvent;
import org.jspecify.annotations.Nullable;

/// Counts from the log itself whether every promise was kept: no window given to more people than it
/// has places nor to more work than it has points for, nobody called in above the limit, nobody overtaken in a line, no more pieces
/// sold of a counted article than there are, nobody in line passed over, no two appointments given what there
/// is one of.
///
/// It shares nothing with the code that decides. Who doubts the decisions reads the log into this, from
/// its first event, in order.
public final class PromiseCheck {

    /// The worst minute has the fewest places to spare; among equals, the most people.
    static final Comparator<Promises.Worst> WORST =
            Comparator.<Promises.Worst>comparingInt(worst -> worst.inside() - limit(worst))
                    .thenComparingInt(Promises.Worst::inside);

    private final Terms terms;
    private final Map<SlotId, WindowLedger> windows = new LinkedHashMap<>();
    private final Map<QueueId, QueueLedger> queues = new LinkedHashMap<>();
    private final Map<QueueId, CallLedger> calls = new LinkedHashMap<>();
    private final StockLedger stock = new StockLedger();
    private final LineLedger lines = new LineLedger();
    private final AgendaLedger agenda = new AgendaLedger();
    private long events;

    public PromiseCheck() {
        this(PublishedLimits.TEXTS);
    }

    public PromiseCheck(PublishedLimits limits) {
        this.terms = new Terms(limits);
    }

    public void see(Recorded<? extends Event> recorded) {
        events++;
        Event event = recorded.event();
        if (event instanceof ShopEvent said) {
            terms.see(said);
        } else if (event instanceof SlotEvent slot) {
            windows.computeIfAbsent(slot.slot(), WindowLedger::new)
                    .see(
                            slot,
                            recorded.position(),
                            terms.places(slot.slot()),
                            terms.points(slot.slot()));
        } else if (event instanceof StockEvent moved) {
            stock.see(moved);
        } else if (event instanceof OrderEvent order) {
            stock.see(order, recorded.position());
        } else if (event instanceof WaitEvent waiting) {
            lines.see(waiting, recorded.position());
        } else if (event instanceof ServiceEvent said) {
            agenda.see(said);
        } else if (event instanceof AppointmentEvent appointment) {
            agenda.see(appointment, recorded.position());
        } else if (event instanceof QueueEvent queue) {
            Terms.Allowed allowed = terms.allowed(queue.shop(), queue.at());
            queues.computeIfAbsent(queue.queue(), QueueLedger::new)
                    .see(queue, recorded.position(), allowed);
            calls.computeIfAbsent(queue.queue(), CallLedger::new)
                    .see(queue, recorded.position(), allowed);
        }
    }

    public Promises found() {
        return new Promises(
                events,
                windows.size(),
                windows.values().stream()
                        .map(WindowLedger::oversold)
                        .filter(Objects::nonNull)
                        .toList(),
                windows.values().stream()
                        .map(WindowLedger::overworked)
                        .filter(Objects::nonNull)
                        .toList(),
                queues.values().stream().flatMap(queue -> queue.callsAbove().stream()).toList(),
                queues.values().stream().mapToInt(QueueLedger::insisted).sum(),
                calls.values().stream().flatMap(line -> line.overtaken().stream()).toList(),
                calls.values().stream().flatMap(line -> line.keptOut().stream()).toList(),
                calls.values().stream().mapToInt(line -> line.found().passed().size()).sum(),
                calls.values().stream().mapToInt(line -> line.found().counts()).sum(),
                stock.beyond(),
                lines.passedOver(),
                agenda.overlaps(),
                queues.values().stream().mapToInt(QueueLedger::aboveLimit).sum(),
                worst(),
                busiest(),
                waits());
    }

    private Promises.@Nullable Worst worst() {
        Promises.Worst worst = null;
        for (QueueLedger queue : queues.values()) {
            Promises.Worst here = queue.worst();
            if (here != null && (worst == null || WORST.compare(here, worst) > 0)) {
                worst = here;
            }
        }
        return worst;
    }

    private Promises.@Nullable Busiest busiest() {
        Promises.Busiest busiest = null;
        for (WindowLedger window : windows.values()) {
            Promises.Busiest here = window.busiest();
            if (here.orders() > 0 && (busiest == null || here.orders() > busiest.orders())) {
                busiest = here;
            }
        }
        return busiest;
    }

    private Promises.Waits waits() {
        List<Duration> sorted =
                queues.values().stream().flatMap(queue -> queue.waits().stream()).sorted().toList();
        if (sorted.isEmpty()) {
            return new Promises.Waits(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        return new Promises.Waits(
                sorted.size(), nth(sorted, 50), nth(sorted, 95), sorted.getLast());
    }

    /// The smallest wait that so many in a hundred did not exceed.
    private static Duration nth(List<Duration> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(rank, 1) - 1);
    }

    private static int limit(Promises.Worst worst) {
        Integer allowed = worst.allowed();
        return allowed == null ? Integer.MAX_VALUE / 2 : allowed;
    }
}
