package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class OrderingInWordsTest {
    private static final PersonalText HAT = PersonalText.of("le chapeau bleu en vitrine");
    private static final Money FORTY_FIVE = Money.euros(4_500);
    private static final Wanted THE_HAT =
            new Wanted.InWords(HAT, Supply.IN_SHOP, pieces(1), FORTY_FIVE, BOOKS);
    private static final Wanted A_BOOK_TO_COME =
            new Wanted.InWords(
                    PersonalText.of("ISBN 978-2-07-036822-8"),
                    Supply.FROM_SUPPLIER,
                    pieces(2),
                    Money.euros(910),
                    BOOKS);
    private static final Wanted A_NOVEL = new Wanted.Article(NOVEL, pieces(1));

    @Test
    void whatNoCatalogueHasIsOrderedAtThePriceTheShopNamed() {
        shop().when(order(THE_HAT))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(line(THE_HAT)));
    }

    @Test
    void bothKindsStandInOneOrder() {
        var novel = new OrderLine(NOVEL, "Un roman", pieces(1), NOVEL_PRICE, BOOKS);
        shop().when(order(A_NOVEL, A_BOOK_TO_COME))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(novel, line(A_BOOK_TO_COME)));
    }

    @Test
    void whatTheSupplierHasToSendIsToldFromWhatIsThere() {
        assertThat(line(A_BOOK_TO_COME).comesFromSupplier()).isTrue();
        assertThat(line(THE_HAT).comesFromSupplier()).isFalse();
        assertThat(
                        new OrderLine(NOVEL, "Un roman", pieces(1), NOVEL_PRICE, BOOKS)
                                .comesFromSupplier())
                .isFalse();
    }

    @Test
    void sentAgainInOtherWordsItIsTheSameOrder() {
        var otherWords =
                new Wanted.InWords(
                        PersonalText.of("chapeau bleu"),
                        Supply.IN_SHOP,
                        pieces(1),
                        FORTY_FIVE,
                        BOOKS);
        given(placed(line(THE_HAT))).when(order(otherWords)).thenNothing();
    }

    @Test
    void sentAgainAtAnotherPriceOrOnOtherTermsItIsAnotherOrder() {
        var dearer = new Wanted.InWords(HAT, Supply.IN_SHOP, pieces(1), Money.euros(4_600), BOOKS);
        var fromAfar = new Wanted.InWords(HAT, Supply.FROM_SUPPLIER, pieces(1), FORTY_FIVE, BOOKS);
        for (Wanted other : List.of(dearer, fromAfar, A_NOVEL)) {
            given(placed(line(THE_HAT)))
                    .when(order(other))
                    .refused(OrderRefusal.REPEATED_DIFFERENTLY);
        }
        given(placed(line(THE_HAT)))
                .when(order(Commitment.NONE, THE_HAT))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
    }

    @Test
    void amountsOfTwoCurrenciesAreNotAddedUp() {
        var inFrancs =
                new Wanted.InWords(HAT, Supply.IN_SHOP, pieces(1), new Money(4_500, "CHF"), BOOKS);
        shop().when(order(A_NOVEL, inFrancs)).refused(OrderRefusal.MIXED_CURRENCIES);
    }

    @Test
    void aPriceIsNotBelowNoughtNorBeyondReason() {
        for (long cents : new long[] {-1, 100_000_001}) {
            assertThatThrownBy(
                            () ->
                                    new Wanted.InWords(
                                            HAT,
                                            Supply.IN_SHOP,
                                            pieces(1),
                                            Money.euros(cents),
                                            BOOKS))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void wordsThatWereErasedAreStoodInFor() {
        var erased =
                new OrderLine(
                        new OrderLine.Goods.InWords(new PersonalText.Erased(), Supply.IN_SHOP),
                        pieces(1),
                        FORTY_FIVE,
                        BOOKS);
        assertThat(erased.label("—")).isEqualTo("—");
        assertThat(line(THE_HAT).label("—")).isEqualTo("le chapeau bleu en vitrine");
    }

    @Test
    void oneWayToReachHerIsEnoughAndAtTheCounterNone() {
        var noPhone =
                new Contact(PersonalText.of("Anne"), null, PersonalText.of("anne@exemple.fr"));
        var nothing = new Contact(PersonalText.of("Anne"), null, null);
        assertThat(CONTACT.suffices(Channel.PHONE)).isTrue();
        assertThat(noPhone.suffices(Channel.EMAIL)).isTrue();
        assertThat(nothing.suffices(Channel.PHONE)).isFalse();
        assertThat(nothing.suffices(Channel.COUNTER)).isTrue();
    }

    @Test
    void anEmailAddressIsReadInAnyCase() {
        assertThat(new EmailAddress(" Anne@Exemple.FR ").text()).isEqualTo("anne@exemple.fr");
        for (String none : List.of("anne", "anne@exemple", "an ne@exemple.fr", "@exemple.fr", "")) {
            assertThatThrownBy(() -> new EmailAddress(none)).isInstanceOf(MalformedValue.class);
        }
        assertThat(new EmailAddress("anne@exemple.fr").toString()).doesNotContain("anne");
    }

    private static Given shop() {
        return given(opened(), places(1), novelListed(), held(ANNS_HOLD, "11:55"));
    }

    private static OrderLine line(Wanted wanted) {
        return switch (wanted) {
            case Wanted.InWords(var words, var supply, var pieces, var price, var vat) ->
                    new OrderLine(new OrderLine.Goods.InWords(words, supply), pieces, price, vat);
            case Wanted.Article _ -> throw new IllegalArgumentException("An article");
        };
    }

    private static PlaceOrder order(Wanted... wanted) {
        return order(Commitment.TO_PAY, wanted);
    }

    private static PlaceOrder order(Commitment commitment, Wanted... wanted) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(wanted),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                commitment,
                Claim.FOR_SOMEBODY);
    }

    private static OrderPlaced placed(OrderLine... lines) {
        return new OrderPlaced(
                Town.SHOP,
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANN,
                List.of(lines),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                NOON);
    }
}
