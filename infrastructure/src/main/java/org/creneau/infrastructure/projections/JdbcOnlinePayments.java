package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.Paying;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedNoMore;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.LateMoneyEvent;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Attempts to pay online as far as they have come, and orders that wait for their money.
public final class JdbcOnlinePayments implements Projection, OnlinePayments {
    public static final String VIEW = "online";

    /// What one round takes on; the next one goes on.
    private static final int SOME = 100;

    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcOnlinePayments(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                PaymentAwaited.class,
                PaymentAwaitedAgain.class,
                PaymentAwaitedByLink.class,
                PaymentAwaitedSooner.class,
                PaymentAwaitedNoMore.class,
                DepositAsked.class,
                PaymentOpened.class,
                PaymentAuthorised.class,
                PaymentCaptured.class,
                PaymentDeclined.class,
                PaymentEnded.class,
                RefundAsked.class,
                RefundMade.class,
                RefundFailed.class,
                RefundRefused.class,
                PaymentTaken.class,
                PaymentReversed.class,
                MoneyGivenBack.class,
                ChequeBounced.class,
                ChequeHandedBack.class,
                ChequeAnnounced.class,
                ChequeReceived.class,
                LineReduced.class,
                ReminderAsked.class,
                NoticeFailed.class,
                OrderHandedOver.class,
                OrderDelivered.class,
                OrderCancelled.class,
                OrderTakenBackUp.class,
                LateMoneyLetGo.class,
                PutAsideSettled.class,
                PutAsideLapsed.class);
    }

    @Override
    public String tables(String schema) {
        return AttemptRows.tables(schema);
    }

    @Override
    public String key(Event event) {
        OrderId order = order(event);
        return order == null ? "" : order.value();
    }

    private static @Nullable OrderId order(Event event) {
        return switch (event) {
            case OnlineEvent told -> told.order();
            case AwaitingEvent waits -> waits.order();
            case LinkEvent asked -> asked.order();
            case PaymentEvent entry -> entry.order();
            case LateMoneyEvent decided -> decided.order();
            case OrderEvent happened -> happened.order();
            default -> null;
        };
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(Recorded::event)
                .filter(JdbcOnlinePayments::isTold)
                .flatMap(
                        event ->
                                Optional.ofNullable(order(event))
                                        .map(
                                                order ->
                                                        List.of(
                                                                Topic.order(order),
                                                                Topic.orders(event.shop())))
                                        .orElse(List.of())
                                        .stream())
                .collect(Collectors.toSet());
    }

    private static boolean isTold(Event event) {
        return event instanceof OnlineEvent
                || event instanceof AwaitingEvent
                || event instanceof LateMoneyEvent
                || event instanceof LinkEvent
                || event instanceof OrderTakenBackUp;
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        var awaited = new AwaitedRows(jdbc, schema);
        for (Recorded<? extends Event> recorded : batch) {
            long position = recorded.position();
            switch (recorded.event()) {
                case AwaitingEvent.Waits waits -> awaited.put(waits, position);
                case PaymentAwaitedNoMore gone -> awaited.lifted(gone);
                case DepositAsked asked -> new DepositRows(jdbc, schema).put(asked, position);
                case OnlineEvent told -> told(awaited, told, position);
                case PaymentReversed off when off.again().isPresent() ->
                        awaited.settled(off.shop(), off.order(), position);
                case PaymentReversed off -> awaited.again(off.shop(), off.order(), position);
                case MoneyGivenBack out -> {
                    awaited.again(out.shop(), out.order(), position);
                    late(schema).goesBack(out, position);
                }
                case ChequeBounced back -> awaited.again(back.shop(), back.order(), position);
                case ChequeHandedBack hers -> awaited.again(hers.shop(), hers.order(), position);
                case PaymentEvent entry -> {
                    awaited.settled(entry.shop(), entry.order(), position);
                    doubt(schema, entry.shop(), entry.order(), position);
                }
                case LineReduced less -> doubt(schema, less.shop(), less.order(), position);
                case ReminderAsked asked -> awaited.reminded(asked);
                case NoticeFailed failed -> awaited.unserved(failed);
                case OrderTakenBackUp again -> late(schema).takenUp(again, position);
                case LateMoneyLetGo gone -> late(schema).letGo(gone, position);
                case OrderEvent over -> over(awaited, over, position);
                default -> {}
            }
        }
    }

    private void doubt(String schema, ShopId shop, OrderId order, long position) {
        AttemptRows.doubt(jdbc, schema, shop, order, position);
    }

    private void over(AwaitedRows awaited, OrderEvent event, long position) {
        awaited.over(event, position);
        AttemptRows.over(jdbc, awaited.schema(), event);
        doubt(awaited.schema(), event.shop(), event.order(), position);
    }

    private void told(AwaitedRows awaited, OnlineEvent event, long position) {
        String schema = awaited.schema();
        switch (event) {
            case PaymentOpened opened -> AttemptRows.insert(jdbc, schema, opened, position);
            case PaymentAuthorised kept -> {
                moved(schema, kept, Stage.AUTHORISED, kept.until(), position);
                awaited.settled(kept.shop(), kept.order(), position);
                doubt(schema, kept.shop(), kept.order(), position);
                late(schema).came(kept, position);
            }
            case PaymentCaptured in -> {
                captured(schema, in, position);
                late(schema).came(in, position);
            }
            case PaymentDeclined no -> moved(schema, no, Stage.DECLINED, null, position);
            case PaymentEnded end -> {
                moved(schema, end, Stage.ENDED, null, position);
                awaited.again(end.shop(), end.order(), position);
            }
            case RefundAsked asked -> {
                refunds(schema).write(asked, Back.UNDERWAY, position);
                late(schema).goesBack(asked, position);
            }
            case RefundMade made -> refunds(schema).write(made, Back.MADE, position);
            case RefundFailed failed -> refunds(schema).write(failed, Back.FAILED, position);
            case RefundRefused no -> refunds(schema).write(no, Back.REFUSED, position);
        }
    }

    private LateRows late(String schema) {
        return new LateRows(jdbc, schema);
    }

    private RefundRows refunds(String schema) {
        return new RefundRows(jdbc, schema);
    }

    private void moved(
            String schema,
            OnlineEvent event,
            Stage stage,
            @Nullable Instant lapses,
            long position) {
        jdbc.sql(
                        """
                        update %s.attempt set stage = ?, lapses_at = ?, position = ?
                        where shop = ? and payment = ?
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                stage.name(),
                                lapses == null ? null : Columns.time(lapses),
                                position,
                                event.shop().value(),
                                event.payment().value()))
                .update();
    }

    private void captured(String schema, PaymentCaptured in, long position) {
        jdbc.sql(
                        """
                        update %s.attempt
                        set stage = 'CAPTURED', lapses_at = null, captured = ?, position = ?
                        where shop = ? and payment = ?
                        """
                                .formatted(schema))
                .params(in.amount().cents(), position, in.shop().value(), in.payment().value())
                .update();
    }

    @Override
    public Map<OrderId, Paying> of(ShopId shop, Collection<OrderId> orders) {
        return orders.isEmpty() ? Map.of() : reading().of(shop, orders);
    }

    @Override
    public Optional<Tried> find(String service, ServiceReference reference) {
        return reading().tried("service = ? and reference = ?", service, reference.value()).stream()
                .findFirst();
    }

    @Override
    public List<Tried> overdueAt(Instant now) {
        return reading()
                .tried(
                        "stage = 'OPEN' and until_at <= ? order by until_at desc limit ?",
                        Columns.time(now),
                        SOME);
    }

    @Override
    public List<Tried> doubtfulAt(Instant now) {
        return reading()
                .tried(
                        "stage = 'OPEN' and doubtful and until_at > ? order by until_at limit ?",
                        Columns.time(now),
                        SOME);
    }

    @Override
    public List<Tried> authorised() {
        return reading()
                .tried(
                        "stage = 'AUTHORISED' and not %s order by lapses_at"
                                .formatted(undecided(schemas.of(VIEW))));
    }

    /// Of a row of `attempt`: money that came too late is left alone until somebody has decided.
    static String undecided(String schema) {
        return "(shop, order_id) in (select shop, order_id from %s.awaited where late = 'TO_DECIDE')"
                .formatted(schema);
    }

    @Override
    public List<Unpaid> unpaidAt(Instant now) {
        return new AwaitedRows(jdbc, schemas.of(VIEW)).at(now, SOME);
    }

    private AttemptRows reading() {
        return new AttemptRows(jdbc, schemas.of(VIEW));
    }
}
