package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.order.Told;
import org.creneau.application.order.Told.State;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticeWay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The notices of orders, in a table beside them. There are few, and each is written as it comes.
final class NoticesOfOrders {
    /// Letters about somebody's money or order that did not leave: few among all, and looked for by each page of a shop.
    static final String UNREAD =
            """
            about in ('LATE', 'UNPAID', 'PAY_AGAIN', 'REFUND', 'CALLED_OFF', 'MOVED', 'RETURN_OFF')
                and state in ('ADDRESS_REFUSED', 'NO_SERVER', 'NOT_WRITTEN')""";

    private final JdbcTemplate jdbc;
    private final PersonalTexts texts;

    NoticesOfOrders(JdbcTemplate jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    String tables(String schema) {
        return """
        create table %1$s.order_notice (
            shop      text        not null,
            order_id  text        not null,
            notice    text        not null,
            subject   text        not null,
            about     text        not null,
            way       text        not null,
            sealed_to text,
            state     text        not null,
            at        timestamptz not null,
            told_by   text,
            asked     bigint      not null,
            position  bigint      not null,
            primary key (shop, order_id, notice)
        );
        create index on %1$s.order_notice (shop, at) where %2$s;
        """
                .formatted(schema, UNREAD);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<NoticeEvent> told : Batches.of(NoticeEvent.class, batch)) {
            switch (told.event()) {
                case NoticeAsked e ->
                        write(schema, told, NoticeAbout.READY, NoticeWay.EMAIL, e.to());
                case ReminderAsked e ->
                        write(schema, told, e.about().notice(), NoticeWay.EMAIL, e.to());
                case NoticeSent e -> write(schema, told, about(e), e.way(), e.to());
                case NoticeFailed e -> fail(schema, e, told.position());
                case LetterFailed e -> write(schema, told, e.about(), NoticeWay.EMAIL, null);
            }
        }
    }

    /// As long as that was not kept, calls were noted of parcels that are ready.
    private static NoticeAbout about(NoticeSent sent) {
        return sent.about() == null ? NoticeAbout.READY : sent.about();
    }

    /// What became of a letter changes nothing of what it was about. Whoever asked for a letter has told her; the answer of the mail server comes from nobody.
    private void write(
            String schema,
            Recorded<NoticeEvent> told,
            NoticeAbout about,
            NoticeWay way,
            @Nullable PersonalText to) {
        NoticeEvent event = told.event();
        State state = state(event);
        jdbc.update(
                """
                insert into %s.order_notice values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (shop, order_id, notice) do update
                    set state = excluded.state, at = excluded.at, position = excluded.position
                """
                        .formatted(schema),
                Arrays.<@Nullable Object>asList(
                                event.shop().value(),
                                event.order().value(),
                                event.notice().value(),
                                event.subject().value(),
                                about.name(),
                                way.name(),
                                to == null ? null : seal(event, to),
                                state.name(),
                                Columns.time(event.at()),
                                told.actor(),
                                told.position(),
                                told.position())
                        .toArray());
    }

    private static State state(NoticeEvent event) {
        return switch (event) {
            case NoticeAsked _, ReminderAsked _ -> State.ON_ITS_WAY;
            case NoticeSent _ -> State.SENT;
            case NoticeFailed e -> State.valueOf(e.why().name());
            case LetterFailed e -> State.valueOf(e.why().name());
        };
    }

    private String seal(NoticeEvent event, PersonalText to) {
        return texts.seal(
                event.shop(), event.subject(), context(event.order(), event.notice()), to);
    }

    private void fail(String schema, NoticeFailed event, long position) {
        jdbc.update(
                """
                update %s.order_notice set state = ?, at = ?, position = ?
                where shop = ? and order_id = ? and notice = ?
                """
                        .formatted(schema),
                event.why().name(),
                Columns.time(event.at()),
                position,
                event.shop().value(),
                event.order().value(),
                event.notice().value());
    }

    private static String context(OrderId order, NoticeId notice) {
        return OrderRows.context(order, "notice/" + notice);
    }

    /// @param orders by their ids
    /// @return the oldest first
    Map<OrderId, List<Told.Notice>> read(String schema, ShopId shop, String[] orders) {
        Map<OrderId, List<Told.Notice>> notices = new HashMap<>();
        jdbc.query(
                """
                select * from %s.order_notice where shop = ? and order_id = any(?) order by asked
                """
                        .formatted(schema),
                row -> {
                    OrderId order = new OrderId(row.getString("order_id"));
                    notices.computeIfAbsent(order, _ -> new ArrayList<>())
                            .add(notice(shop, order, row));
                },
                shop.value(),
                orders);
        return notices;
    }

    private Told.Notice notice(ShopId shop, OrderId order, ResultSet row) throws SQLException {
        NoticeId id = new NoticeId(row.getString("notice"));
        String sealed = row.getString("sealed_to");
        var subject = new SubjectId(row.getString("subject"));
        return new Told.Notice(
                id,
                NoticeAbout.valueOf(row.getString("about")),
                NoticeWay.valueOf(row.getString("way")),
                sealed == null ? null : texts.open(shop, subject, context(order, id), sealed),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "at"),
                row.getString("told_by"));
    }
}
