package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.order.OrderView.Status;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.jspecify.annotations.Nullable;

/// A batch folded by order: what was placed, and the one change that the rest of the batch comes to
/// for each order.
final class OrdersOfBatch {
    static final Set<Class<? extends Event>> TYPES =
            Stream.<Set<Class<? extends Event>>>of(
                            PreparationEvent.SAID,
                            DeliveryEvent.SAID,
                            Set.of(
                                    OrderPlaced.class,
                                    AppointmentBooked.class,
                                    OrderRescheduled.class,
                                    OrderReady.class,
                                    OrderNotCollected.class,
                                    OrderHandedOver.class,
                                    OrderCancelled.class,
                                    OrderTakenBackUp.class,
                                    PutAsideSettled.class,
                                    PutAsideLapsed.class,
                                    Arrived.class,
                                    Called.class,
                                    Left.class,
                                    ServedAtDoor.class,
                                    MarkedAbsent.class))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<OrderId, Placed> placed = new LinkedHashMap<>();
    private final Map<OrderId, Changed> changed = new LinkedHashMap<>();
    private final List<PutAsideSettled> settled = new ArrayList<>();

    /// @param through the name of the channel it came in by
    /// @param by who entered it
    record Placed(OrderPlaced event, String through, @Nullable String by, long position) {
        record Line(OrderPlaced event, int number, OrderLine line, long position) {
            @Nullable String item() {
                return line.goods() instanceof Goods.Article(var item, _) ? item.value() : null;
            }

            @Nullable String label() {
                return line.goods() instanceof Goods.Article(_, var label) ? label : null;
            }

            @Nullable String supply() {
                return line.goods() instanceof Goods.InWords(_, var supply) ? supply.name() : null;
            }
        }

        List<Line> lines() {
            return IntStream.range(0, event.lines().size())
                    .mapToObj(
                            number -> new Line(event, number, event.lines().get(number), position))
                    .toList();
        }
    }

    /// @param status absent where it stays as it is; so are `slot` and `service`
    /// @param queued whether `ticket` says something; it is absent when the person has left the queue
    /// @param byShop whether the shop called it off, and what was said before it is not among these
    record Changed(
            ShopId shop,
            OrderId order,
            @Nullable Status status,
            @Nullable SlotId slot,
            boolean queued,
            @Nullable Integer ticket,
            boolean byShop,
            @Nullable String service,
            long position) {

        Changed then(Changed later) {
            return new Changed(
                    shop,
                    order,
                    later.status == null ? awaited(later.slot) : later.after(status),
                    later.slot == null ? slot : later.slot,
                    queued || later.queued,
                    later.queued ? later.ticket : ticket,
                    later.status == null ? byShop : later.byShop && status == null,
                    later.service == null ? service : later.service,
                    later.position);
        }

        /// What the shop calls off that it never said yes to, it refuses.
        private @Nullable Status after(@Nullable Status before) {
            return byShop && before == Status.PLACED ? Status.REFUSED : status;
        }

        /// Whoever did not come and has another window now is awaited anew.
        private @Nullable Status awaited(@Nullable SlotId anew) {
            return anew != null && status != null && status.isMissed() ? Status.ACCEPTED : status;
        }

        @Nullable String schedule() {
            return slot == null ? null : slot.schedule();
        }

        @Nullable Instant startsAt() {
            return slot == null ? null : slot.start();
        }

        @Nullable String statusName() {
            return status == null ? null : status.name();
        }
    }

    OrdersOfBatch(List<Recorded<? extends Event>> batch) {
        batch.forEach(this::add);
    }

    Collection<Placed> placed() {
        return placed.values();
    }

    /// Of which something was bought. Lines are settled once.
    List<PutAsideSettled> settled() {
        return settled;
    }

    Collection<Changed> changed() {
        return changed.values();
    }

    private void add(Recorded<? extends Event> recorded) {
        long position = recorded.position();
        if (recorded.event() instanceof OrderPlaced event) {
            String through = recorded.channel();
            placed.put(
                    event.order(),
                    new Placed(
                            event,
                            through == null ? Channel.SYSTEM.name() : through,
                            recorded.actor(),
                            position));
        } else if (recorded.event() instanceof OrderEvent event) {
            if (event instanceof PutAsideSettled tried && !tried.bought().isEmpty()) {
                settled.add(tried);
            }
            change(changed(event, position));
        } else if (recorded.event() instanceof OfTicket event) {
            OrderId order = event.order();
            if (order != null && !isPresumed(event)) {
                change(
                        new Changed(
                                event.shop(),
                                order,
                                null,
                                null,
                                true,
                                ticket(event),
                                false,
                                null,
                                position));
            }
        } else if (recorded.event() instanceof AppointmentBooked event) {
            String service = event.service().value();
            change(
                    new Changed(
                            event.shop(),
                            event.order(),
                            null,
                            null,
                            false,
                            null,
                            false,
                            service,
                            position));
        }
    }

    /// Nobody has seen her leave.
    private static boolean isPresumed(OfTicket event) {
        return event instanceof Left left && left.seen().isPresumed();
    }

    private void change(Changed change) {
        changed.merge(change.order(), change, Changed::then);
    }

    private static Changed changed(OrderEvent event, long position) {
        SlotId slot = slot(event);
        boolean byShop = event instanceof OrderCancelled gone && gone.by() == CancelledBy.SHOP;
        return new Changed(
                event.shop(),
                event.order(),
                status(event),
                slot,
                false,
                null,
                byShop,
                null,
                position);
    }

    private static @Nullable SlotId slot(OrderEvent event) {
        if (event instanceof OrderRescheduled moved) {
            return moved.to();
        }
        return event instanceof OrderTakenBackUp again ? again.to() : null;
    }

    private static @Nullable Status status(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _ -> Status.ACCEPTED;
            case OrderRescheduled _ -> null;
            case PreparationEvent told -> status(told);
            case OrderReady _ -> Status.READY;
            case OrderNotCollected missed ->
                    missed.came() == null ? Status.NO_SHOW : Status.LEFT_WITHOUT;
            case OrderHandedOver _ -> Status.HANDED_OVER;
            case OrderCancelled _ -> Status.CANCELLED;
            case OrderTakenBackUp _ -> Status.ACCEPTED;
            case PutAsideSettled tried ->
                    tried.bought().isEmpty() ? Status.RELEASED : Status.HANDED_OVER;
            case PutAsideLapsed _ -> Status.RELEASED;
            case OrderDispatched _ -> Status.ON_THE_WAY;
            case OrderDelivered _ -> Status.DELIVERED;
            case OrderCameBack _ -> Status.READY;
            case DeliveryFailed _ -> null;
        };
    }

    private static @Nullable Status status(PreparationEvent event) {
        return switch (event) {
            case AcceptanceAwaited _ -> Status.PLACED;
            case OrderAccepted _ -> Status.ACCEPTED;
            case PreparationBegun _ -> Status.IN_PREPARATION;
            case CancellationExplained _ -> null;
            case PreparationEvent.BagsCounted _ -> null;
            case ShortageEvent _ -> null;
            case NoticeEvent _ -> null;
        };
    }

    private static @Nullable Integer ticket(OfTicket event) {
        return switch (event) {
            case Arrived _, Called _, CalledAgain _, Entered _, WalkedIn _ -> event.ticket();
            case Left _, ServedAtDoor _, MarkedAbsent _, PartyResized _, WaitTold _ -> null;
        };
    }

    static @Nullable Instant keptUntil(OrderPlaced event) {
        return switch (event.terms()) {
            case Terms.Obligation _ -> null;
            case Terms.PutAside(var until) -> until;
        };
    }

    static @Nullable OrderId order(Event event) {
        if (event instanceof OrderEvent of) {
            return of.order();
        }
        if (event instanceof AppointmentEvent of) {
            return of.order();
        }
        return event instanceof OfTicket of ? of.order() : null;
    }

    static Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        Set<Topic> topics = new HashSet<>();
        for (Recorded<? extends Event> recorded : batch) {
            OrderId order = order(recorded.event());
            if (order != null) {
                topics.add(Topic.order(order));
                topics.add(Topic.orders(recorded.event().shop()));
            }
        }
        return topics;
    }
}
