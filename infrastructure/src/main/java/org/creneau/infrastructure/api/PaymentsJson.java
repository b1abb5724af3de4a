package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Takings;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.TillTicket;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.PaymentWanted;
import org.creneau.infrastructure.desk.PaymentWanted.Kind;
import org.jspecify.annotations.Nullable;

/// The books of an order, and what is sent to be written into them.
final class PaymentsJson {
    private PaymentsJson() {}

    /// @param kind `TAKEN`, `CHEQUE_ANNOUNCED`, `CHEQUE_RECEIVED`, `CHEQUE_BANKED`, `CHEQUE_BOUNCED`,
    ///     `CHEQUE_HANDED_BACK`, `GIVEN_BACK` or `REVERSED`
    /// @param means `CARD`, `CASH`, `TRANSFER` or `VOUCHER`, of money taken or given back; a shop gives back by `CHEQUE`, too
    /// @param amount needed but for what is said of an earlier entry
    /// @param ticket of the shop's till
    /// @param about the earlier entry: a cheque by the id it was first told of under, or a mistake: all of a cheque by that id, or
    ///     the last thing that was said of it by its own
    /// @param written the date on a cheque received
    /// @param happened absent for now
    /// @param agreed what was asked by a 409 and is meant: its `agreed`
    record EntryAsked(
            @Needed @Nullable String kind,
            @Nullable String means,
            @Nullable Sum amount,
            @Nullable String ticket,
            @Nullable String about,
            @Nullable LocalDate written,
            @Nullable Instant happened,
            @Nullable List<String> agreed) {
        Set<Doubt> doubts() {
            return PaymentWanted.agreed(agreed == null ? List.of() : agreed);
        }

        PaymentWanted wanted() {
            return new PaymentWanted(
                    PaymentWanted.word(Kind.class, "entry", kind),
                    PaymentWanted.word(Means.class, "means", means),
                    amount == null ? null : amount.money(),
                    ticket,
                    about == null ? null : new PaymentId(about),
                    written);
        }
    }

    record Sum(@Needed @Nullable Long cents, @Needed @Nullable String currency) {
        Money money() {
            return new Money(Asked.required("amount", cents), Asked.required("currency", currency));
        }
    }

    /// @param promised cheques that were announced or lie in the shop: not paid
    /// @param open what is to be paid yet; below zero it is to be given back
    /// @param state `TO_PAY`, `PAID` and so on, in one word
    record Balance(
            String order,
            Amount due,
            Amount received,
            Amount promised,
            Amount givenBack,
            Amount open,
            String state) {
        static Balance of(OrderId order, Account account) {
            Ledger ledger = account.ledger();
            return new Balance(
                    order.value(),
                    Amount.of(ledger.due()),
                    Amount.of(ledger.received()),
                    Amount.of(ledger.promised()),
                    Amount.of(ledger.givenBack()),
                    Amount.of(ledger.open()),
                    account.state().name());
        }
    }

    /// @param entries as they were written, oldest first
    record Books(Balance balance, List<Entry> entries) {
        static Books of(OrderId order, Account account) {
            return new Books(
                    Balance.of(order, account), account.written().stream().map(Entry::of).toList());
        }
    }

    /// @param amount as it was written; of a reversal what came in less by it
    /// @param agreed whether she agreed to be given back by another means than she had paid by
    /// @param passed which books an exchange goes to or comes from, and how the money had come; absent of anything else, and
    ///     where no books lent it
    record Entry(
            String id,
            String order,
            String kind,
            @Nullable String means,
            Amount amount,
            @Nullable String ticket,
            @Nullable String about,
            @Nullable LocalDate written,
            boolean agreed,
            @Nullable Passed passed,
            Instant happenedAt) {
        static Entry of(PaymentEvent event) {
            return switch (event) {
                case PaymentTaken in ->
                        new Entry(in, Kind.TAKEN, in.means(), in.ticket(), null, null);
                case ChequeAnnounced said ->
                        new Entry(said, Kind.CHEQUE_ANNOUNCED, null, null, null, null);
                case ChequeReceived here ->
                        new Entry(
                                here,
                                Kind.CHEQUE_RECEIVED,
                                null,
                                null,
                                here.cheque(),
                                here.written());
                case ChequeBanked banked ->
                        new Entry(banked, Kind.CHEQUE_BANKED, null, null, banked.cheque(), null);
                case ChequeBounced back ->
                        new Entry(back, Kind.CHEQUE_BOUNCED, null, null, back.cheque(), null);
                case ChequeHandedBack hers ->
                        new Entry(hers, Kind.CHEQUE_HANDED_BACK, null, null, hers.cheque(), null);
                case MoneyGivenBack out ->
                        new Entry(out, Kind.GIVEN_BACK, out.means(), out.ticket(), null, null);
                case PaymentReversed off ->
                        new Entry(off, Kind.REVERSED, off.means(), null, off.mistake(), null);
            };
        }

        private Entry(
                PaymentEvent event,
                Kind kind,
                @Nullable Means means,
                @Nullable TillTicket ticket,
                @Nullable PaymentId about,
                @Nullable LocalDate written) {
            this(
                    event.payment().value(),
                    event.order().value(),
                    kind.name(),
                    means == null ? null : means.name(),
                    Amount.of(event.amount()),
                    ticket == null ? null : ticket.number(),
                    about == null ? null : about.value(),
                    written,
                    event instanceof MoneyGivenBack out && out.agreed(),
                    Passed.of(event),
                    event.at());
        }
    }

    /// @param order whose books the other half is in
    /// @param shares by which means it had come; what is missing to the amount came by whatever means
    /// @param home whether it passed back into the books that had lent it, from where it goes back online
    record Passed(String order, List<Share> shares, boolean home) {
        static @Nullable Passed of(PaymentEvent event) {
            return switch (event) {
                case PaymentTaken in -> of(in.carried());
                case MoneyGivenBack out -> of(out.carried());
                default -> null;
            };
        }

        private static @Nullable Passed of(@Nullable Carried carried) {
            return carried == null
                    ? null
                    : new Passed(
                            carried.other().value(),
                            carried.shares().stream()
                                    .map(one -> new Share(one.means().name(), one.amount()))
                                    .toList(),
                            carried.home());
        }
    }

    record Share(String means, Amount amount) {
        Share(String means, Money amount) {
            this(means, Amount.of(amount));
        }
    }

    /// @param lines money that came in or, below zero, went out; a cheque when it was banked
    /// @param sums by means
    /// @param totals of all means together, one for each currency
    /// @param exchanges what goods paid for goods: no money taken, and in no sum; one between two orders is in it twice,
    ///     once below zero
    /// @param exchanged what they come to, one for each currency: exchanges of which no order of the old was found
    record DayTakings(
            String shop,
            LocalDate day,
            List<TakingsLine> lines,
            List<TakingsSum> sums,
            List<Amount> totals,
            List<TakingsLine> exchanges,
            List<Amount> exchanged) {
        static DayTakings of(String shop, Takings takings) {
            return new DayTakings(
                    shop,
                    takings.day(),
                    takings.lines().stream().map(TakingsLine::of).toList(),
                    takings.sums().stream()
                            .map(sum -> new TakingsSum(sum.means().name(), Amount.of(sum.amount())))
                            .toList(),
                    takings.totals().stream().map(Amount::of).toList(),
                    takings.exchanges().stream().map(TakingsLine::of).toList(),
                    takings.exchanged().stream().map(Amount::of).toList());
        }
    }

    record TakingsLine(
            String payment,
            String order,
            String means,
            Amount amount,
            @Nullable String ticket,
            Instant happenedAt) {
        static TakingsLine of(Takings.Line line) {
            TillTicket ticket = line.ticket();
            return new TakingsLine(
                    line.entry().payment().value(),
                    line.entry().order().value(),
                    line.means().name(),
                    Amount.of(line.amount()),
                    ticket == null ? null : ticket.number(),
                    line.entry().at());
        }
    }

    record TakingsSum(String means, Amount amount) {}
}
