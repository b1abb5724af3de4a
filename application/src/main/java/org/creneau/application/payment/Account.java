package org.creneau.application.payment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.online.Paying;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.Seen;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.Standing.Step;
import org.creneau.domain.payment.online.Balance;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;

/// What is paid of an order and what is not, as pages show it.
///
/// @param written every entry, oldest first
/// @param paying how far the paying online has come
/// @param awaited what is due of goods that she said she does not keep and has not brought back
/// @param aside whether it is put aside and may still be left: what came is a deposit until then
public record Account(
        Ledger ledger,
        Money awaited,
        Entries entries,
        List<PaymentEvent> written,
        boolean aside,
        Paying paying) {
    public Account {
        written = List.copyOf(written);
    }

    /// Of which nothing is paid online.
    public Account(Ledger ledger, Entries entries, List<PaymentEvent> written, boolean aside) {
        this(ledger, ledger.due().times(0), entries, written, aside, Paying.NONE);
    }

    public static Account of(OrderView order, Payments.Books books) {
        return of(order, books, Paying.NONE);
    }

    public static Account of(OrderView order, Payments.Books books, Paying paying) {
        Entries entries = Entries.NONE;
        for (PaymentEvent event : books.entries()) {
            entries = entries.with(event);
        }
        Money due = due(order, books, books.counted());
        Money awaited = due.minus(due(order, books, books.withoutWaiting()));
        boolean aside = order.keptUntil().isPresent() && order.status().isOpen();
        return new Account(
                Ledger.of(due, entries), awaited, entries, books.entries(), aside, paying);
    }

    private static Money due(
            OrderView order, Payments.Books books, Map<ReturnLine.Goods, Long> back) {
        return notBelowZero(
                order.due()
                        .minus(Worth.of(back, order.lines()))
                        .plus(books.diminished(back, order.lines()))
                        .minus(Worth.ofTheWay(order.fee(), order.lines(), back, books.givenUp())));
    }

    /// The views of orders and of payments may be a moment apart.
    private static Money notBelowZero(Money due) {
        return due.cents() < 0 ? due.times(0) : due;
    }

    /// In one word. A cheque is a promise, and is said to be one.
    public enum State {
        NOTHING_DUE,
        TO_PAY,
        /// Online, within the time that she was given.
        AWAITED_ONLINE,
        /// Her bank keeps the money for the shop.
        AUTHORISED,
        CHEQUE_ANNOUNCED,
        /// It lies in the shop, to be banked.
        CHEQUE_RECEIVED,
        /// To be shown to the bank again, or paid otherwise.
        CHEQUE_BOUNCED,
        /// Nothing is due any more, and it still lies in the shop.
        CHEQUE_TO_RETURN,
        PAID,
        /// Left with the shop while nothing is due yet; neither to pay nor to give back.
        DEPOSIT,
        TO_GIVE_BACK,
        PAID_BACK,
        /// Their money went back before them.
        GOODS_AWAITED;

        public boolean isOpen() {
            return switch (this) {
                case TO_PAY, AWAITED_ONLINE, CHEQUE_ANNOUNCED, CHEQUE_RECEIVED -> true;
                case CHEQUE_BOUNCED, CHEQUE_TO_RETURN -> true;
                case AUTHORISED, NOTHING_DUE, PAID, DEPOSIT, TO_GIVE_BACK, PAID_BACK -> false;
                case GOODS_AWAITED -> false;
            };
        }
    }

    public State state() {
        long open = ledger.open().cents();
        if (open > 0) {
            return toPay().cents() > 0 ? unpaid(toPay().cents()) : State.GOODS_AWAITED;
        }
        if (aside) {
            return open < 0 ? State.DEPOSIT : State.NOTHING_DUE;
        }
        return open < 0 ? State.TO_GIVE_BACK : settled();
    }

    private State settled() {
        if (any(Step.RECEIVED)) {
            return State.CHEQUE_TO_RETURN;
        }
        if (ledger.due().cents() > 0) {
            return State.PAID;
        }
        return ledger.givenBack().cents() > 0 ? State.PAID_BACK : State.NOTHING_DUE;
    }

    private State unpaid(long open) {
        if (paying.online().isAuthorised()) {
            return State.AUTHORISED;
        }
        if (ledger.promised().cents() >= open) {
            return here() >= open ? State.CHEQUE_RECEIVED : State.CHEQUE_ANNOUNCED;
        }
        return any(Step.BOUNCED) ? State.CHEQUE_BOUNCED : toPayNow();
    }

    /// What lies in the shop, in hundredths.
    private long here() {
        return entries.cheques()
                .filter(cheque -> cheque.step() == Step.RECEIVED)
                .mapToLong(cheque -> cheque.amount().cents())
                .sum();
    }

    /// Whoever has paid a part in the shop is not called off any more.
    private State toPayNow() {
        return paying.awaited().isPresent() && kept() == 0 && !paying.online().isCovered()
                ? State.AWAITED_ONLINE
                : State.TO_PAY;
    }

    private boolean any(Step step) {
        return entries.cheques().anyMatch(cheque -> cheque.step() == step);
    }

    /// What is to be paid; nothing where it is paid, nor what went back for goods before they came.
    public Money toPay() {
        return ledger.open().cents() > 0 ? ledger.open().minus(ahead()) : ledger.open().times(0);
    }

    /// What was exchanged, and what was not.
    public Passed passed() {
        return Passed.of(ledger, entries);
    }

    /// As an exchange counts it.
    public Balance balance() {
        return new Balance(ledger.due(), entries, paying.online());
    }

    /// What she is asked to pay online now: a part first, as long as it has not come, and all that is open otherwise.
    public Money toPayOnline() {
        Money open = toPay();
        return paying.deposit().flatMap(part -> part.left(kept(), open)).orElse(open);
    }

    /// What she pays later, where only a part is asked for now; nothing otherwise.
    public Money later() {
        return toPay().minus(toPayOnline());
    }

    /// What went back for goods that she does not keep before they came.
    private Money ahead() {
        return Stream.of(ledger.open(), awaited, ledger.givenBack())
                .min(Comparator.comparingLong(Money::cents))
                .orElseThrow();
    }

    /// What would be to give back if the goods that she does not keep were here.
    public Money withoutWaiting() {
        Money open = ledger.open().minus(awaited);
        return open.cents() < 0 && !aside ? open.times(-1) : open.times(0);
    }

    /// What is to be given back; nothing where nothing is.
    public Money toGiveBack() {
        return aside ? ledger.open().times(0) : tooMuch();
    }

    /// What was left with the shop for things put aside; nothing once that is settled.
    public Money deposit() {
        return aside ? tooMuch() : ledger.open().times(0);
    }

    private Money tooMuch() {
        return ledger.open().cents() < 0 ? ledger.open().times(-1) : ledger.open().times(0);
    }

    /// The sum that goes with the state.
    public Money figure() {
        if (state() == State.GOODS_AWAITED) {
            return ahead();
        }
        return ledger.open().cents() < 0 ? tooMuch() : toPay();
    }

    /// What the shop has kept of what came, in hundredths.
    public long kept() {
        return ledger.received().minus(ledger.givenBack()).cents();
    }

    /// A page drawn from other books is an old one.
    public Seen seen() {
        return Seen.of(entries);
    }

    /// What nobody has promised yet of what is to be paid.
    public Money notPromised() {
        Money left = toPay().minus(ledger.promised());
        return left.cents() > 0 ? left : left.times(0);
    }

    /// How much more all cheques that are promised come to than is still to be paid, where one alone does not say so.
    public Money promisedBeyond() {
        boolean several = entries.cheques().filter(one -> one.step().isPromise()).count() > 1;
        Money more = ledger.promised().minus(toPay());
        return several && toPay().cents() > 0 && more.cents() > 0 ? more : more.times(0);
    }

    /// Whether a cheque that is promised has still something to pay.
    public boolean isChequeAwaited() {
        return ledger.promised().cents() > 0 && !isSettled();
    }

    /// Whether a cheque should go back to whoever wrote it, or not come at all.
    public boolean isUnwanted(Cheque cheque) {
        return switch (cheque.standing().step()) {
            case ANNOUNCED, RECEIVED, BOUNCED -> isSettled();
            case BANKED, HANDED_BACK -> false;
        };
    }

    /// How much more a cheque that is promised comes to than is still to be paid; nothing where it does not, and where it should not come
    /// at all.
    public Money beyond(Cheque cheque) {
        Money more = cheque.standing().amount().minus(ledger.open());
        boolean toPay = cheque.standing().step().isPromise() && ledger.open().cents() > 0;
        return toPay && more.cents() > 0 ? more : ledger.open().times(0);
    }

    private boolean isSettled() {
        return !aside && ledger.open().cents() <= 0;
    }

    /// By the id under which it was first told of.
    public record Cheque(PaymentId id, Standing.Cheque standing) {}

    /// All that were not struck out, by id.
    public List<Cheque> cheques() {
        return entries.ids()
                .flatMap(id -> cheque(id).stream())
                .sorted(Comparator.comparing(cheque -> cheque.id().value()))
                .toList();
    }

    private Optional<Cheque> cheque(PaymentId id) {
        return entries.find(id)
                .filter(Standing.Cheque.class::isInstance)
                .map(standing -> new Cheque(id, (Standing.Cheque) standing));
    }

    /// Whether an entry can still be struck out as a mistake, and only it: what a payment service told cannot, nor half of
    /// an exchange, nor what was said of a cheque that has moved on since.
    public boolean counts(PaymentEvent event) {
        return standing(event).filter(standing -> counts(event, standing)).isPresent();
    }

    private boolean counts(PaymentEvent event, Standing standing) {
        return switch (standing) {
            case Standing.Struck _, Standing.Home _ -> false;
            case Standing.Cheque cheque -> cheque.last().equals(event.payment());
            case Standing.Stepped _ -> entries.isLastStep(event.payment());
            case Standing.Taken(var means, _, _) -> isByHand(means);
            case Standing.GivenBack(var means, _, _) -> isByHand(means);
        };
    }

    private static boolean isByHand(Means means) {
        return means != Means.ONLINE && means != Means.EXCHANGE;
    }

    private Optional<Standing> standing(PaymentEvent event) {
        return entries.find(event.payment());
    }
}
