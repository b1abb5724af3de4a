package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;

/// What a snapshot says that was not known before.
record News(OrderPlaced order, Attempt known, Entries entries, Snapshot now, Instant at) {

    private static final String BEGINNING = "o.";
    private static final int LONGEST_ID = 64;

    Decision told() {
        String currency = known.opened().amount().currency();
        if (!now.captured().currency().equals(currency)) {
            return Decision.refused(PaymentRefusal.OTHER_CURRENCY);
        }
        List<Event> events = new ArrayList<>(money());
        now.refunds().forEach(refund -> events.addAll(back(refund)));
        return Decision.accepted(events);
    }

    private List<Event> money() {
        long more = now.captured().cents() - known.captured();
        return more > 0 ? captured(more) : stage();
    }

    private List<Event> captured(long more) {
        return List.of(
                new PaymentCaptured(
                        order.shop(), order.order(), known.opened().payment(), now.captured(), at),
                new PaymentTaken(
                        order.shop(),
                        order.order(),
                        entry(),
                        Means.ONLINE,
                        new Money(more, now.captured().currency()),
                        null,
                        at));
    }

    /// What comes first goes by the id of the attempt; what is captured of it later, by one that follows
    /// from the sum: told twice, it is the same entry.
    private PaymentId entry() {
        PaymentId payment = known.opened().payment();
        boolean first = known.captured() == 0 && entries.find(payment).isEmpty();
        return first ? payment : derived(payment.value(), "." + now.captured().cents());
    }

    /// The same each time, and never longer than an id may be.
    private static PaymentId derived(String from, String suffix) {
        int longest = LONGEST_ID - BEGINNING.length() - suffix.length();
        String end = from.substring(Math.max(0, from.length() - longest));
        return new PaymentId(BEGINNING + end + suffix);
    }

    /// Only what leads further: no service goes on with what has ended there, so that an authorisation told after
    /// that is an old one. Her bank may have said no to one card and yes to the next.
    private List<Event> stage() {
        return switch (known.stage()) {
            case OPEN -> moved();
            case DECLINED -> now.stage() == Stage.DECLINED ? List.of() : moved();
            case AUTHORISED -> now.stage() == Stage.ENDED ? List.of(ended()) : List.of();
            case ENDED, CAPTURED -> List.of();
        };
    }

    private List<Event> moved() {
        return switch (now.stage()) {
            case OPEN, CAPTURED -> List.of();
            case AUTHORISED -> List.of(authorised());
            case DECLINED ->
                    List.of(
                            new PaymentDeclined(
                                    order.shop(), order.order(), known.opened().payment(), at));
            case ENDED -> List.of(ended());
        };
    }

    private Event authorised() {
        return new PaymentAuthorised(
                order.shop(),
                order.order(),
                known.opened().payment(),
                now.authorised(),
                now.until().orElse(null),
                at);
    }

    private Event ended() {
        return new PaymentEnded(order.shop(), order.order(), known.opened().payment(), at);
    }

    /// By our id, or, where the shop gave it back on the pages of the service, by one that follows from
    /// what the service calls it.
    private List<Event> back(Snapshot.Refund refund) {
        PaymentId id = refund.refund().orElseGet(() -> derived(refund.reference().value(), ""));
        Optional<Back> before =
                Optional.ofNullable(known.refunds().get(id)).map(Attempt.Refund::back);
        return switch (refund.fate()) {
            case UNDERWAY -> List.of();
            case MADE ->
                    before.filter(News::isOver).isPresent() ? List.of() : made(id, refund.amount());
            case FAILED ->
                    before.filter(Back::isOff).isPresent()
                            ? List.of()
                            : failed(id, refund.amount());
        };
    }

    /// Of what the service said no to once it may have changed its mind.
    private static boolean isOver(Back before) {
        return before == Back.MADE || before == Back.FAILED;
    }

    private List<Event> made(PaymentId id, Money amount) {
        return List.of(
                new RefundMade(
                        order.shop(), order.order(), known.opened().payment(), id, amount, at),
                new MoneyGivenBack(
                        order.shop(), order.order(), id, Means.ONLINE, amount, null, at));
    }

    /// What the books say went out comes in again.
    private List<Event> failed(PaymentId id, Money amount) {
        List<Event> events = new ArrayList<>();
        events.add(
                new RefundFailed(
                        order.shop(), order.order(), known.opened().payment(), id, amount, at));
        if (entries.find(id).filter(Standing.GivenBack.class::isInstance).isPresent()) {
            events.add(
                    new PaymentReversed(
                            order.shop(),
                            order.order(),
                            derived(id.value(), ".failed"),
                            id,
                            Means.ONLINE,
                            amount.times(-1),
                            at));
        }
        return events;
    }
}
