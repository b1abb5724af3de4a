package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.order.Terms;
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
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// Adds up what every order owes and what was paid of it by a reckoning of its own, and compares the
/// ledger of the rules with it after every step.
final class WatchedMoney {
    private static final long MOST_CASH = 100_000;

    private final List<String> complaints;
    private final Map<OrderId, MoneyBook> books = new HashMap<>();
    private final Map<ReturnId, Map<ReturnLine.Goods, Integer>> standing = new HashMap<>();
    private final Set<PaymentId> ids = new HashSet<>();
    private final WatchedLines lines;

    WatchedMoney(WatchedLines lines, List<String> complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        MoneyBook book = book(event.order());
        book.order = book.order.evolve(event);
        if (event instanceof OrderPlaced placed) {
            book.aside = placed.terms() instanceof Terms.PutAside;
            book.fee = fee(placed);
            book.overCounter = placed.slot().isOverCounter();
            owes(book, placed.lines());
        } else if (event instanceof ShortageEvent && !(event instanceof MissingTold)) {
            owes(book, lines.of(event.order()));
        } else if (event instanceof OrderDelivered
                || event instanceof PutAsideSettled
                || event instanceof OrderTakenBackUp) {
            book.aside = false;
            book.off = false;
            owes(book, lines.of(event.order()));
        } else if (event instanceof OrderCancelled || event instanceof PutAsideLapsed) {
            book.off = true;
            book.due = 0;
        }
        balances(book, event);
    }

    private static void owes(MoneyBook book, List<OrderLine> lines) {
        book.lines = lines.isEmpty() ? book.lines : lines;
        book.due = book.aside || book.off || lines.isEmpty() ? 0 : book.all();
    }

    private static long fee(OrderPlaced placed) {
        return placed.fulfilment() instanceof Fulfilment.Deliver there ? there.fee().cents() : 0;
    }

    void see(ReturnEvent event) {
        switch (event) {
            case GoodsReturned back -> see(back);
            case GoodsInspected look -> see(look);
            case GoodsExchanged _ -> {}
            case ReturnAnnulled off -> see(off);
        }
    }

    /// What had come of it and was not refused is hers again, whatever is said of it.
    private void see(ReturnAnnulled off) {
        Stream.ofNullable(off.sale())
                .map(this::book)
                .forEach(book -> book.returned = book.returned.evolve(off));
        if (off.order() != null) {
            MoneyBook book = book(off.order());
            book.returned = book.returned.evolve(off);
            book.declared = book.declared.after(off);
            book.neverCame(off.goods(), standing(off.goods()), 1);
            balances(book, off);
        }
    }

    private void see(GoodsInspected look) {
        if (look.order() != null) {
            MoneyBook book = book(look.order());
            book.returned = book.returned.evolve(look);
            book.declared = book.declared.after(look);
            for (Found one : look.found()) {
                if (one.verdict() == Verdict.REFUSED) {
                    book.due += book.priceOf(one.goods()) * one.quantity().pieces();
                    book.kept.merge(one.goods(), one.quantity().pieces(), Integer::sum);
                    book.notTaken(look, one);
                    stands(look.goods(), one.goods(), -one.quantity().pieces());
                }
            }
            balances(book, look);
        }
    }

    private void see(GoodsReturned event) {
        if (event.origin() instanceof Origin.OfOrder(var order)) {
            MoneyBook book = book(order);
            book.returned = book.returned.evolve(event);
            book.declared = book.declared.after(event);
            for (ReturnLine line : event.lines()) {
                book.due -= book.priceOf(line.goods()) * line.quantity().pieces();
                book.kept.merge(line.goods(), -line.quantity().pieces(), Integer::sum);
                book.came(event.goods().value(), line.goods(), line.quantity().pieces());
                stands(event.goods(), line.goods(), line.quantity().pieces());
            }
            balances(book, event);
        }
    }

    Map<ReturnLine.Goods, Integer> standing(ReturnId came) {
        return standing.getOrDefault(came, Map.of());
    }

    private void stands(ReturnId came, ReturnLine.Goods goods, int pieces) {
        standing.computeIfAbsent(came, _ -> new HashMap<>()).merge(goods, pieces, Integer::sum);
    }

    void see(WithdrawalEvent event) {
        MoneyBook book = book(event.order());
        book.declared = book.declared.after(event);
        switch (event) {
            case WithdrawalDeclared said -> book.letter(said);
            case PiecesKept agreed -> book.unwanted(agreed.withdrawal(), agreed.lines(), -1);
            case SendingProved proved -> book.sent.add(proved.withdrawal());
            case ValueDiminished less -> lost(book, less);
            case DiminutionStruck off -> book.lost.remove(off.diminution());
            case AcknowledgementSent _, AcknowledgementFailed _ -> {}
        }
        balances(book, event);
    }

    /// Nobody who was paid back is asked for some of it again.
    private void lost(MoneyBook book, ValueDiminished less) {
        book.lost.put(less.diminution(), less);
        if (book.out() > 0 && book.dueNow() - book.in() + book.out() > 0) {
            complaints.add("Asked for again: " + less);
        }
    }

    void see(PaymentEvent event) {
        MoneyBook book = book(event.order());
        complainIf(!ids.add(event.payment()) || isInvented(book, event), event);
        book.entries = book.entries.with(event);
        write(book, event);
        complainIf(book.cash() > MOST_CASH, event);
        complainIf(isGone(event) && book.out() > book.in(), event);
        complainIf(isTakenBack(event) && book.isGivenAwaySince(event), event);
        balances(book, event);
        if (!WatchedHome.isHome(event)) {
            exchanges(book, event);
        }
    }

    /// What is struck out was there: nobody had given it back.
    private static boolean isGone(PaymentEvent event) {
        return event instanceof PaymentReversed && event.amount().cents() > 0;
    }

    /// What an exchange had lent is in the books of the old again.
    private static boolean isTakenBack(PaymentEvent event) {
        return event instanceof PaymentReversed off
                && off.means() == Means.EXCHANGE
                && off.amount().cents() < 0;
    }

    /// Before an exchange over the counter no more is noted than ever fell due and neither came nor is promised: money that
    /// went back had come out of somebody's purse once, and nobody gives it twice.
    private static boolean isInvented(MoneyBook book, PaymentEvent event) {
        long never = Math.max(0, book.dueNow()) - book.in() - book.hope();
        return event.payment().value().startsWith(CounterWhims.NOTED)
                && event.amount().cents() > never;
    }

    /// Nothing is moved that the shop does not owe her, and no more than what she takes costs.
    private void exchanges(MoneyBook book, PaymentEvent event) {
        long open = book.dueNow() - book.in() + book.out();
        switch (event) {
            case MoneyGivenBack out -> complainIf(out.means() == Means.EXCHANGE && open > 0, out);
            case PaymentTaken in ->
                    complainIf(in.means() == Means.EXCHANGE && open < 0 && !book.overCounter, in);
            default -> {}
        }
    }

    private void write(MoneyBook book, PaymentEvent event) {
        long cents = event.amount().cents();
        switch (event) {
            case PaymentTaken in ->
                    book.sums.put(
                            in.payment(),
                            new MoneyBook.Sum(
                                    "till", cents, 0, 0, in.means() == Means.CASH ? cents : 0));
            case MoneyGivenBack out -> {
                book.gone.add(out.payment());
                book.sums.put(out.payment(), new MoneyBook.Sum("out", 0, cents, 0, 0));
                boolean told = out.means() == Means.ONLINE;
                complainIf(!told && book.out() > book.in(), out);
            }
            case ChequeAnnounced said ->
                    book.sums.put(said.payment(), new MoneyBook.Sum("announced", 0, 0, cents, 0));
            case ChequeReceived here -> {
                MoneyBook.Sum was = moved(book, here.cheque(), "unheard of|announced", here);
                book.before.put(here.payment(), was);
                book.sums.put(here.cheque(), new MoneyBook.Sum("received", 0, 0, cents, 0));
            }
            case ChequeBanked banked -> {
                MoneyBook.Sum was = moved(book, banked.cheque(), "received|bounced", banked);
                book.before.put(banked.payment(), was);
                book.sums.put(banked.cheque(), new MoneyBook.Sum("banked", cents, 0, 0, 0));
            }
            case ChequeBounced back -> {
                book.before.put(back.payment(), moved(book, back.cheque(), "banked", back));
                book.sums.put(back.cheque(), new MoneyBook.Sum("bounced", 0, 0, 0, 0));
            }
            case ChequeHandedBack hers -> {
                MoneyBook.Sum was = moved(book, hers.cheque(), "received|bounced", hers);
                book.before.put(hers.payment(), was);
                book.sums.put(hers.cheque(), new MoneyBook.Sum("handed back", 0, 0, 0, 0));
            }
            case PaymentReversed off when off.cheque() != null -> {
                String undone = "received|banked|bounced|handed back";
                MoneyBook.Sum was = moved(book, off.cheque(), undone, off);
                MoneyBook.Sum before = book.before.remove(off.mistake());
                complainIf(before == null || was.in() - before.in() != cents, off);
                book.sums.put(off.cheque(), before == null ? was : before);
            }
            case PaymentReversed off -> {
                MoneyBook.Sum was = moved(book, off.mistake(), "(?!struck|unheard of).*", off);
                complainIf(was.in() - was.out() != cents, off);
                book.sums.put(off.mistake(), MoneyBook.Sum.STRUCK);
            }
        }
    }

    private MoneyBook.Sum moved(MoneyBook book, PaymentId id, String from, PaymentEvent event) {
        MoneyBook.Sum was = book.sums.getOrDefault(id, new MoneyBook.Sum("unheard of", 0, 0, 0, 0));
        complainIf(!was.what().matches(from), event);
        return was;
    }

    private void balances(MoneyBook book, Event event) {
        Ledger ledger = book.ofTheRules();
        long due = book.dueNow();
        boolean same =
                ledger.due().cents() == due
                        && ledger.received().cents() == book.in()
                        && ledger.givenBack().cents() == book.out()
                        && ledger.promised().cents() == book.hope()
                        && ledger.open().cents() == due - book.in() + book.out();
        if (!same) {
            complaints.add("Does not balance: " + ledger + " after " + event);
        }
    }

    /// What the shop owes for an order, in hundredths; a deposit is not owed.
    long owed(OrderId order) {
        MoneyBook book = book(order);
        boolean deposit = book.aside && !book.off;
        return deposit ? 0 : Math.max(0, book.in() - book.out() - Math.max(0, book.dueNow()));
    }

    /// The same, were everything here that she said she does not keep.
    long owedWithoutWaiting(OrderId order) {
        MoneyBook book = book(order);
        boolean deposit = book.aside && !book.off;
        long due = Math.max(0, book.off ? book.due : book.dueWithoutWaiting());
        return deposit ? 0 : Math.max(0, book.in() - book.out() - due);
    }

    /// What is still to be paid, in hundredths; of things put aside, what is missing to all of them.
    long open(OrderId order) {
        MoneyBook book = book(order);
        long due = book.aside && !book.off ? book.all() : Math.max(0, book.dueNow());
        return Math.max(0, due - book.in() + book.out());
    }

    /// What has still to come, in hundredths: less than nothing where too much has.
    long missing(OrderId order) {
        MoneyBook book = book(order);
        return book.due - book.in() + book.out();
    }

    MoneyBook book(OrderId order) {
        return books.computeIfAbsent(order, MoneyBook::new);
    }

    private void complainIf(boolean broken, PaymentEvent about) {
        if (broken) {
            complaints.add("Cannot be: " + about);
        }
    }
}
