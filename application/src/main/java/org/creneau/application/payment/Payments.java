package org.creneau.application.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.Counted;
import org.creneau.domain.withdrawal.Diminutions;

/// What was written into the books of orders.
public interface Payments {
    /// Orders of which nothing was written have no books here.
    Map<OrderId, Books> of(ShopId shop, Collection<OrderId> orders);

    /// Entries that moved money, or a promise of it, on a day of the shop's calendar, earliest first.
    List<PaymentEvent> on(ShopId shop, LocalDate day);

    /// Orders of which a cheque lies in the shop that the bank has not taken.
    Set<OrderId> withChequesHere(ShopId shop);

    /// Orders of which the shop has kept money and may have to give some back: those that came to nothing, with the
    /// instant, those of which goods came back, and those of what was taken for something whose purchase is not found. What goes back online by itself is not among them.
    ///
    /// @param since of what was neither paid nor given back later nothing is said
    Map<OrderId, Optional<Instant>> mayOwe(ShopId shop, Instant since);

    /// @param entries as they were written, oldest first
    /// @param back how many pieces of each thing came back
    /// @param refused how many of each thing came, and were refused once somebody had looked; they are not among those that are back
    /// @param givenUp how many of each thing she said she does not keep
    /// @param sent how many of those she showed to have sent, back already or not
    /// @param lost what a use beyond trying them took off the worth of things, in hundredths
    record Books(
            List<PaymentEvent> entries,
            Map<ReturnLine.Goods, Long> back,
            Map<ReturnLine.Goods, Long> refused,
            Map<ReturnLine.Goods, Long> givenUp,
            Map<ReturnLine.Goods, Long> sent,
            Map<ReturnLine.Goods, Long> lost) {
        public static final Books EMPTY =
                new Books(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

        /// Of which nothing lost any worth.
        public Books(
                List<PaymentEvent> entries,
                Map<ReturnLine.Goods, Long> back,
                Map<ReturnLine.Goods, Long> refused,
                Map<ReturnLine.Goods, Long> givenUp,
                Map<ReturnLine.Goods, Long> sent) {
            this(entries, back, refused, givenUp, sent, Map.of());
        }

        public Books {
            entries = List.copyOf(entries);
            back = Map.copyOf(back);
            refused = Map.copyOf(refused);
            givenUp = Map.copyOf(givenUp);
            sent = Map.copyOf(sent);
            lost = Map.copyOf(lost);
        }

        /// As if so much more had come, which is first what had been refused.
        public Books with(List<ReturnLine> brought) {
            Map<ReturnLine.Goods, Long> all = new HashMap<>(back);
            Map<ReturnLine.Goods, Long> still = new HashMap<>(refused);
            for (ReturnLine line : brought) {
                long pieces = line.quantity().pieces();
                all.merge(line.goods(), pieces, Long::sum);
                still.computeIfPresent(line.goods(), (_, n) -> Math.max(0, n - pieces));
            }
            return new Books(entries, all, still, givenUp, sent, lost);
        }

        /// Whether any of these that came is what she gave up, and a refusal of them all makes nothing due of it.
        public boolean isGivenUp(List<ReturnLine> came) {
            return came.stream().anyMatch(this::isGivenUp);
        }

        private boolean isGivenUp(ReturnLine came) {
            long others = of(back, came) - came.quantity().pieces();
            return of(givenUp, came) > others + of(refused, came);
        }

        private static long of(Map<ReturnLine.Goods, Long> pieces, ReturnLine line) {
            return pieces.getOrDefault(line.goods(), 0L);
        }

        /// What the price is not owed of.
        public Map<ReturnLine.Goods, Long> counted() {
            return Counted.of(back, givenUp, sent, refused);
        }

        /// What she owes for the worth that they lost, were the price of so many pieces not owed.
        public Money diminished(Map<ReturnLine.Goods, Long> notOwed, List<OrderLine> lines) {
            return Diminutions.counted(lost, notOwed, givenUp, lines);
        }

        /// As if everything that she said she does not keep had come.
        Map<ReturnLine.Goods, Long> withoutWaiting() {
            return Counted.withoutWaiting(back, givenUp);
        }
    }
}
