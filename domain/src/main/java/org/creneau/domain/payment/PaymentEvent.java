package org.creneau.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What was written into the books of an order.
public sealed interface PaymentEvent extends Event {
    OrderId order();

    /// Of this entry.
    PaymentId payment();

    /// What it is about, in the currency of the order.
    Money amount();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag(), payment().tag());
    }

    /// What happened to a cheque that may have been told of before: found by its id too.
    private static Set<Tag> tags(PaymentEvent event, PaymentId other) {
        return other.equals(event.payment())
                ? Set.of(event.shop().tag(), event.order().tag(), event.payment().tag())
                : Set.of(
                        event.shop().tag(),
                        event.order().tag(),
                        event.payment().tag(),
                        other.tag());
    }

    /// @param ticket what the till printed, where somebody typed it
    /// @param carried how it had come, of what passed over from other books; absent of anything else, and where no books
    ///     lent it
    record PaymentTaken(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            Means means,
            Money amount,
            @Nullable TillTicket ticket,
            @Nullable Carried carried,
            Instant at)
            implements PaymentEvent {

        /// Out of no other books.
        public PaymentTaken(
                ShopId shop,
                OrderId order,
                PaymentId payment,
                Means means,
                Money amount,
                @Nullable TillTicket ticket,
                Instant at) {
            this(shop, order, payment, means, amount, ticket, null, at);
        }
    }

    /// Nothing is paid by it.
    record ChequeAnnounced(ShopId shop, OrderId order, PaymentId payment, Money amount, Instant at)
            implements PaymentEvent {}

    /// Nothing is paid by it yet.
    ///
    /// @param cheque the entry that announced it, or this one
    /// @param written the date on it
    record ChequeReceived(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId cheque,
            Money amount,
            LocalDate written,
            Instant at)
            implements PaymentEvent {
        @Override
        public Set<Tag> tags() {
            return PaymentEvent.tags(this, cheque);
        }
    }

    /// From now on it is paid, as far as anybody knows.
    record ChequeBanked(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId cheque,
            Money amount,
            Instant at)
            implements PaymentEvent {
        @Override
        public Set<Tag> tags() {
            return PaymentEvent.tags(this, cheque);
        }
    }

    /// It never was paid.
    record ChequeBounced(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId cheque,
            Money amount,
            Instant at)
            implements PaymentEvent {
        @Override
        public Set<Tag> tags() {
            return PaymentEvent.tags(this, cheque);
        }
    }

    /// To whoever gave it, banked or not: it counts no more.
    record ChequeHandedBack(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId cheque,
            Money amount,
            Instant at)
            implements PaymentEvent {
        @Override
        public Set<Tag> tags() {
            return PaymentEvent.tags(this, cheque);
        }
    }

    /// @param agreed that she agreed to another means than it came by: more was given back by this one than had come by it
    /// @param carried how it had come, of what passes over into other books; absent of anything else
    record MoneyGivenBack(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            Means means,
            Money amount,
            @Nullable TillTicket ticket,
            boolean agreed,
            @Nullable Carried carried,
            Instant at)
            implements PaymentEvent {

        /// Into no other books.
        public MoneyGivenBack(
                ShopId shop,
                OrderId order,
                PaymentId payment,
                Means means,
                Money amount,
                @Nullable TillTicket ticket,
                boolean agreed,
                Instant at) {
            this(shop, order, payment, means, amount, ticket, agreed, null, at);
        }

        /// The way it came.
        public MoneyGivenBack(
                ShopId shop,
                OrderId order,
                PaymentId payment,
                Means means,
                Money amount,
                @Nullable TillTicket ticket,
                Instant at) {
            this(shop, order, payment, means, amount, ticket, false, at);
        }
    }

    /// An earlier entry counts no more.
    ///
    /// @param mistake which one; of a cheque all of it, by its id
    /// @param means of that entry
    /// @param amount what came in less by it: below zero where the mistake was money given back, or that the bank refused a cheque; nothing
    ///     where a cheque was not banked
    /// @param cheque where the mistake was only one step of it: it stands as before
    record PaymentReversed(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId mistake,
            Means means,
            Money amount,
            @Nullable PaymentId cheque,
            Instant at)
            implements PaymentEvent {

        /// All of an entry.
        public PaymentReversed(
                ShopId shop,
                OrderId order,
                PaymentId payment,
                PaymentId mistake,
                Means means,
                Money amount,
                Instant at) {
            this(shop, order, payment, mistake, means, amount, null, at);
        }

        /// What counts no more by it: that it was banked is known by the cheque's own id in the books.
        public PaymentId about() {
            return cheque == null || amount.cents() < 0 ? mistake : cheque;
        }

        /// The cheque that counts again by it, since the bank had not refused it.
        public Optional<PaymentId> again() {
            return Optional.ofNullable(cheque).filter(_ -> amount.cents() < 0);
        }

        @Override
        public Set<Tag> tags() {
            return PaymentEvent.tags(this, mistake);
        }
    }
}
