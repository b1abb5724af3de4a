package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.application.till.OpenTills.Day;
import org.creneau.application.till.OpenTills.ToClose;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.TillStanding;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.creneau.domain.till.VatNumber;
import org.junit.jupiter.api.Test;

class JdbcTillsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final OrderId OTHER = new OrderId("o2");
    private static final TillChosen OURS = new TillChosen(BOOKS, Till.CRENEAU, NOON);
    private static final TillClosed CLOSED =
            new TillClosed(
                    BOOKS,
                    1,
                    Span.DAY,
                    SATURDAY,
                    SATURDAY,
                    1,
                    2,
                    List.of(
                            new MeansSum(Means.CASH, turnover(100, 0, 40)),
                            new MeansSum(Means.CHEQUE, turnover(7, 0, 0))),
                    List.of(turnover(107, 0, 40)),
                    NOON);

    private final Tables tables = new Tables();
    private final JdbcTills tills =
            tables.with(new JdbcTills(tables.database, tables.schemas, tables.shops()));

    @Test
    void recordsAreNumberedInTheOrderOfTheLogWhateverTheBatch() {
        tables.happened(
                opened(BOOKS),
                opened(SHOES),
                taken(BOOKS, "before", 1),
                OURS,
                taken(BOOKS, "a", 100));
        tables.happenedOneByOne(
                new PaymentTaken(BOOKS, ORDER, id("x"), Means.EXCHANGE, Money.euros(9), null, NOON),
                taken(SHOES, "elsewhere", 5),
                banked("b", NOON));
        tables.happened(CLOSED);
        tables.happened(
                bounced("c"),
                banked("d", NOON.minusSeconds(86_400)),
                bounced("e"),
                new PaymentReversed(
                        BOOKS, OTHER, id("f"), id("a"), Means.CASH, Money.euros(100), NOON));

        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(Receipt::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(one -> one.entry().payment().value())
                .containsExactly("a", "x", "b", "c", "d", "e", "f");
        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(Receipt::closure)
                .startsWith(Optional.of(1), Optional.of(1), Optional.empty());
        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(one -> one.corrects().orElse(0))
                .containsExactly(0, 0, 0, 3, 0, 5, 1);
        assertThat(tills.on(BOOKS, SATURDAY)).hasSize(7);
        assertThat(tills.on(BOOKS, SATURDAY.minusDays(1))).isEmpty();
        assertThat(tills.of(BOOKS, OTHER)).extracting(Receipt::number).containsExactly(7);
        assertThat(tills.open(BOOKS)).hasSize(5);
        assertThat(tills.open(SHOES)).isEmpty();
        assertThat(tills.find(SHOES, 1)).isEmpty();
    }

    @Test
    void whatAnotherTillTookIsNotTakenBackInOursNorTheOtherWayRoundWhateverTheBatch() {
        tables.happened(banked("a", NOON), taken(BOOKS, "theirs", 9), OURS);
        tables.happened(bounced("b"), reversed("c", "theirs", 9), taken(BOOKS, "d", 5));
        tables.happenedOneByOne(
                banked("e", NOON),
                new TillChosen(BOOKS, Till.SHOPS_OWN, NOON),
                bounced("f"),
                banked("g", NOON),
                OURS,
                bounced("h"),
                reversed("i", "d", 5));

        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(one -> one.entry().payment().value())
                .containsExactly("d", "e", "i");
    }

    /// A receipt keeps the numbers of its time.
    @Test
    void aShopIsKnownByWhatItSaidLast() {
        var first =
                new Identity(
                        Optional.of(new CompanyNumber("732829320")),
                        Optional.of(new VatNumber("FR44732829320")));
        tables.happened(stated(first), OURS, taken(BOOKS, "a", 100));
        tables.happened(stated(Identity.UNKNOWN), taken(BOOKS, "b", 100));
        Receipt before = tills.find(BOOKS, 1).orElseThrow();
        Receipt after = tills.find(BOOKS, 2).orElseThrow();

        assertThat(tills.identity(BOOKS, before.position())).isEqualTo(first);
        assertThat(tills.identity(BOOKS, after.position())).isEqualTo(Identity.UNKNOWN);
        assertThat(tills.identity(BOOKS)).isEqualTo(Identity.UNKNOWN);
        assertThat(tills.identity(SHOES)).isEqualTo(Identity.UNKNOWN);
    }

    private static IdentityStated stated(Identity identity) {
        return new IdentityStated(
                BOOKS, identity.company().orElse(null), identity.vat().orElse(null), NOON);
    }

    @Test
    void aChequeThatWasNotBankedAfterAllIsARecordOnceAndIsReadAsItWasWritten() {
        PaymentReversed off =
                new PaymentReversed(
                        BOOKS,
                        OTHER,
                        id("c"),
                        id("b"),
                        Means.CHEQUE,
                        Money.euros(7),
                        new PaymentId("cheque"),
                        NOON);
        MoneyGivenBack agreed =
                new MoneyGivenBack(
                        BOOKS, OTHER, id("g"), Means.CASH, Money.euros(3), null, true, NOON);
        tables.happened(opened(BOOKS), OURS, banked("b", NOON), off, bounced("d"), agreed);

        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(Receipt::entry)
                .containsExactly(banked("b", NOON), off, agreed);
        assertThat(tills.between(BOOKS, 2, 2).getFirst().corrects()).contains(1);
    }

    @Test
    void aChequeThatTheBankHadNotRefusedIsARecordAndCanBeRefusedAgain() {
        PaymentReversed off =
                new PaymentReversed(
                        BOOKS,
                        OTHER,
                        id("e"),
                        id("d"),
                        Means.CHEQUE,
                        Money.euros(-7),
                        new PaymentId("cheque"),
                        NOON);
        tables.happenedOneByOne(
                opened(BOOKS), OURS, banked("b", NOON), bounced("d"), off, bounced("f"));

        assertThat(tills.between(BOOKS, 1, 9))
                .extracting(Receipt::entry)
                .containsExactly(banked("b", NOON), bounced("d"), off, bounced("f"));
        assertThat(tills.between(BOOKS, 3, 3).getFirst().corrects()).contains(2);
    }

    private static PaymentReversed reversed(String id, String mistake, long cents) {
        return new PaymentReversed(
                BOOKS, ORDER, id(id), id(mistake), Means.CASH, Money.euros(cents), NOON);
    }

    @Test
    void closuresAreReadAsTheyWereWritten() {
        TillClosed month =
                new TillClosed(
                        BOOKS,
                        2,
                        Span.MONTH,
                        SATURDAY.withDayOfMonth(1),
                        LocalDate.of(2020, 12, 31),
                        1,
                        2,
                        CLOSED.sums(),
                        CLOSED.perpetual(),
                        NOON);
        tables.happened(OURS, taken(BOOKS, "a", 100), banked("b", NOON), CLOSED, month);

        assertThat(tills.closures(BOOKS, 2020)).containsExactly(CLOSED, month);
        assertThat(tills.closures(BOOKS, 2021)).isEmpty();
        assertThat(tills.closure(BOOKS, 1)).contains(CLOSED);
        assertThat(tills.closures(SHOES, 2020)).isEmpty();
        assertThat(tills.toClose())
                .containsExactly(
                        new ToClose(
                                BOOKS,
                                Optional.empty(),
                                Optional.of(new Day(SATURDAY, NOON)),
                                Optional.of(month.to()),
                                Optional.empty()));
    }

    @Test
    void aTillStandsAsItsShopSaysWithWhatIsOpenAndWhatCameInAll() {
        assertThat(tills.standing(BOOKS)).isEqualTo(TillStanding.NONE);
        tables.happened(OURS, taken(BOOKS, "a", 100), banked("b", NOON), CLOSED);
        tables.happened(taken(BOOKS, "c", 30), taken(BOOKS, "d", 4));

        assertThat(tills.standing(BOOKS))
                .isEqualTo(
                        new TillStanding(
                                Till.CRENEAU,
                                4,
                                List.of(new MeansSum(Means.CASH, turnover(34, 0, 0))),
                                List.of(turnover(141, 0, 40)),
                                Optional.of(CLOSED)));
        tables.happened(new TillChosen(BOOKS, Till.SHOPS_OWN, NOON), taken(BOOKS, "e", 30));
        assertThat(tills.standing(BOOKS).isOurs()).isFalse();
        assertThat(tills.standing(BOOKS).last()).isEqualTo(4);
        tables.happened(OURS, taken(BOOKS, "f", 30));
        assertThat(tills.find(BOOKS, 5)).isPresent();
    }

    private static PaymentTaken taken(ShopId shop, String id, long cents) {
        return new PaymentTaken(shop, ORDER, id(id), Means.CASH, Money.euros(cents), null, NOON);
    }

    private static ChequeBanked banked(String id, Instant at) {
        return new ChequeBanked(BOOKS, ORDER, id(id), id("cheque"), Money.euros(7), at);
    }

    private static ChequeBounced bounced(String id) {
        return new ChequeBounced(BOOKS, ORDER, id(id), id("cheque"), Money.euros(7), NOON);
    }

    private static PaymentId id(String id) {
        return new PaymentId(id);
    }

    private static Turnover turnover(long taken, long givenBack, long corrected) {
        return new Turnover(Money.euros(taken), Money.euros(givenBack), Money.euros(corrected));
    }
}
