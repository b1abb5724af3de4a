package org.creneau.domain.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Standing.Cheque;
import org.creneau.domain.payment.Standing.Step;
import org.creneau.domain.payment.Standing.Stepped;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The entries of an order as they stand. A cheque is one of them, by the id that it was first told of
/// under.
public record Entries(PMap<PaymentId, Standing> all) {
    static final Set<Class<? extends Event>> TYPES =
            Set.of(
                    PaymentTaken.class,
                    ChequeAnnounced.class,
                    ChequeReceived.class,
                    ChequeBanked.class,
                    ChequeBounced.class,
                    ChequeHandedBack.class,
                    MoneyGivenBack.class,
                    PaymentReversed.class);

    public static final Entries NONE = new Entries(HashTreePMap.empty());

    public static Fold<Entries> of(OrderId order) {
        return Fold.of(PaymentEvent.class, Boundary.of(order.tag(), TYPES), NONE, Entries::with);
    }

    public Entries with(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> put(in.payment(), taken(in));
            case MoneyGivenBack out -> put(out.payment(), givenBack(out));
            case ChequeAnnounced told ->
                    put(
                            told.payment(),
                            new Cheque(
                                    told.amount(),
                                    Step.ANNOUNCED,
                                    Optional.empty(),
                                    told.payment()));
            case ChequeReceived here -> received(here);
            case ChequeBanked in -> moved(in.cheque(), Step.BANKED, in.payment());
            case ChequeBounced back -> moved(back.cheque(), Step.BOUNCED, back.payment());
            case ChequeHandedBack hers -> moved(hers.cheque(), Step.HANDED_BACK, hers.payment());
            case PaymentReversed off -> struck(off.mistake());
        };
    }

    /// What of these events is theirs was written besides.
    public Entries with(List<? extends Event> written) {
        Entries after = this;
        for (Event event : written) {
            after = event instanceof PaymentEvent entry ? after.with(entry) : after;
        }
        return after;
    }

    private static Standing taken(PaymentTaken in) {
        Carried from = in.carried();
        return from != null && from.home()
                ? new Standing.Home(in.amount(), from.there())
                : new Standing.Taken(
                        in.means(), in.amount(), from == null ? List.of() : from.passedOn());
    }

    private static Standing givenBack(MoneyGivenBack out) {
        Carried to = out.carried();
        return to != null && to.home()
                ? new Standing.Home(out.amount().times(-1), to.passedOn())
                : new Standing.GivenBack(
                        out.means(), out.amount(), to == null ? List.of() : to.there());
    }

    private Entries received(ChequeReceived here) {
        Cheque now =
                new Cheque(
                        here.amount(), Step.RECEIVED, Optional.of(here.written()), here.payment());
        return cheque(here.cheque())
                .map(before -> put(here.payment(), new Stepped(here.cheque(), before)))
                .orElse(this)
                .put(here.cheque(), now);
    }

    private Entries moved(PaymentId cheque, Step to, PaymentId by) {
        return cheque(cheque)
                .map(before -> put(cheque, before.in(to, by)).put(by, new Stepped(cheque, before)))
                .orElse(this);
    }

    /// One step of a cheque, or all of an entry.
    private Entries struck(PaymentId mistake) {
        Entries rest =
                find(mistake).orElse(null) instanceof Stepped(var cheque, var before)
                        ? put(cheque, before)
                        : this;
        return rest.put(mistake, new Standing.Struck());
    }

    private Optional<Cheque> cheque(PaymentId id) {
        return find(id).filter(Cheque.class::isInstance).map(Cheque.class::cast);
    }

    /// Whether an entry brought a cheque to where it is, and can be struck out alone.
    public boolean isLastStep(PaymentId entry) {
        return find(entry)
                .filter(Stepped.class::isInstance)
                .flatMap(step -> cheque(((Stepped) step).cheque()))
                .filter(known -> known.last().equals(entry))
                .isPresent();
    }

    private Entries put(PaymentId id, Standing standing) {
        return new Entries(all.plus(id, standing));
    }

    public Optional<Standing> find(PaymentId id) {
        return Optional.ofNullable(all.get(id));
    }

    public Stream<PaymentId> ids() {
        return all.keySet().stream();
    }

    public Stream<Cheque> cheques() {
        return all.values().stream().filter(Cheque.class::isInstance).map(Cheque.class::cast);
    }

    /// What the till took in cash, as far as it was no mistake. What was given back since is not taken
    /// off: the notes changed hands all the same.
    long cash() {
        return all.values().stream()
                .filter(
                        one ->
                                one instanceof Standing.Taken(var means, _, _)
                                        && means == Means.CASH)
                .mapToLong(Standing::cents)
                .sum();
    }

    long cashBack() {
        return all.values().stream()
                .filter(one -> one instanceof Standing.GivenBack(var by, _, _) && by == Means.CASH)
                .mapToLong(one -> -one.cents())
                .sum();
    }

    /// What is left of what came by a means, in hundredths. What was exchanged came by what it had come by in the books of
    /// another order; where those do not say, it may go back by any, as far as it has not.
    public long leftBy(Means means) {
        long exchanged = by(Means.EXCHANGE);
        long beyond =
                Stream.of(Means.values())
                        .filter(one -> one != Means.EXCHANGE)
                        .mapToLong(one -> Math.min(0, by(one)))
                        .sum();
        return Math.max(0, by(means)) + Math.max(0, exchanged + beyond);
    }

    /// What came by a means less what went back by it, in hundredths.
    public long by(Means means) {
        return all.values().stream().mapToLong(one -> one.by(means)).sum();
    }

    /// What came out of other books and is not back in them, in hundredths.
    public long passedIn() {
        return passed().filter(cents -> cents > 0).sum() - home(-1);
    }

    /// What went into other books and is not back, in hundredths.
    public long passedOut() {
        return -passed().filter(cents -> cents < 0).sum() - home(1);
    }

    /// What passed back, out of these books or into them, in hundredths.
    public long home() {
        return home(-1) + home(1);
    }

    private long home(int sign) {
        return all.values().stream()
                .filter(Standing.Home.class::isInstance)
                .mapToLong(one -> Math.max(0, sign * one.cents()))
                .sum();
    }

    private LongStream passed() {
        return all.values().stream()
                .filter(
                        one ->
                                switch (one) {
                                    case Standing.Taken(var by, _, _) -> by == Means.EXCHANGE;
                                    case Standing.GivenBack(var by, _, _) -> by == Means.EXCHANGE;
                                    case Cheque _, Stepped _, Standing.Home _, Standing.Struck _ ->
                                            false;
                                })
                .mapToLong(Standing::cents);
    }

    /// In hundredths: banked cheques and what the till took.
    public long received() {
        return all.values().stream().mapToLong(Standing::cents).filter(cents -> cents > 0).sum();
    }

    public long givenBack() {
        return -all.values().stream().mapToLong(Standing::cents).filter(cents -> cents < 0).sum();
    }

    public long kept() {
        return received() - givenBack();
    }

    public long promised() {
        return cheques()
                .filter(cheque -> cheque.step().isPromise())
                .mapToLong(cheque -> cheque.amount().cents())
                .sum();
    }
}
