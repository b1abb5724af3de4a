package org.creneau.domain.payment.online;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// What is known of paying one order online.
///
/// @param attempts in the order in which they were opened
public record Online(PMap<PaymentId, Attempt> attempts) {
    static final Set<Class<? extends Event>> TYPES =
            Set.of(
                    PaymentOpened.class,
                    PaymentAuthorised.class,
                    PaymentCaptured.class,
                    PaymentDeclined.class,
                    PaymentEnded.class,
                    RefundAsked.class,
                    RefundMade.class,
                    RefundFailed.class,
                    RefundRefused.class);

    public static final Online NONE = new Online(OrderedPMap.empty());

    public static Fold<Online> of(OrderId order) {
        return Fold.of(OnlineEvent.class, Boundary.of(order.tag(), TYPES), NONE, Online::with);
    }

    public Online with(OnlineEvent event) {
        return switch (event) {
            case PaymentOpened opened -> put(opened.payment(), Attempt.of(opened));
            case PaymentAuthorised kept ->
                    at(kept, known -> known.kept(Optional.ofNullable(kept.until())));
            case PaymentCaptured in -> at(in, known -> known.captured(in.amount().cents()));
            case PaymentDeclined no -> at(no, known -> known.in(Stage.DECLINED));
            case PaymentEnded end -> at(end, known -> known.in(Stage.ENDED));
            case RefundAsked e -> at(e, known -> known.with(e, Back.UNDERWAY));
            case RefundMade e -> at(e, known -> known.with(e, Back.MADE));
            case RefundFailed e -> at(e, known -> known.with(e, Back.FAILED));
            case RefundRefused e -> at(e, known -> known.with(e, Back.REFUSED));
        };
    }

    private Online at(OnlineEvent event, UnaryOperator<Attempt> moved) {
        return find(event.payment())
                .map(known -> put(event.payment(), moved.apply(known)))
                .orElse(this);
    }

    private Online put(PaymentId payment, Attempt attempt) {
        return new Online(attempts.plus(payment, attempt));
    }

    public Optional<Attempt> find(PaymentId payment) {
        return Optional.ofNullable(attempts.get(payment));
    }

    public Stream<Attempt> all() {
        return attempts.values().stream();
    }

    /// Whether somebody's bank keeps money for it, or the shop has some.
    public boolean isCovered() {
        return all().anyMatch(
                        one -> one.stage() == Stage.AUTHORISED || one.stage() == Stage.CAPTURED);
    }

    /// Whether somebody's bank keeps money for it that the shop has not taken yet.
    public boolean isAuthorised() {
        return all().anyMatch(one -> one.stage() == Stage.AUTHORISED);
    }

    /// What her bank keeps for it and the shop has not taken yet, in hundredths.
    public long authorised() {
        return all().filter(one -> one.stage() == Stage.AUTHORISED)
                .mapToLong(one -> one.opened().amount().cents())
                .sum();
    }

    /// What is on its way back to her, in hundredths.
    public long underway() {
        return all().mapToLong(Attempt::underway).sum();
    }

    /// Whether something that was asked back did not come to her.
    public boolean hasFailedRefund() {
        return all().anyMatch(Attempt::hasFailed);
    }
}
