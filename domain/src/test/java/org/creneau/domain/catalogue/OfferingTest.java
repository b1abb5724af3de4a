package org.creneau.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Duration;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.Details.Variant;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.shop.ShopRefusal;
import org.junit.jupiter.api.Test;

class OfferingTest {
    private static final ListItem LIST = offer("Un roman", NOVEL_PRICE);
    private static final WithdrawItem WITHDRAW = new WithdrawItem(SHOP, NOVEL);

    @Test
    void anArticleIsPutUpForSale() {
        given(opened()).when(LIST).then(listed("Un roman", NOVEL_PRICE));
    }

    @Test
    void offeredTheSameWayTwiceItIsOfferedOnce() {
        given(opened(), novelListed()).when(LIST).thenNothing();
    }

    @Test
    void anotherPriceOrNameIsAnotherOffer() {
        Money cheaper = Money.euros(500);
        given(opened(), novelListed())
                .when(offer("Un roman", cheaper))
                .then(listed("Un roman", cheaper));
        given(opened(), novelListed())
                .when(offer("Un roman, broché", NOVEL_PRICE))
                .then(listed("Un roman, broché", NOVEL_PRICE));
    }

    @Test
    void whatWasWithdrawnCanBeOfferedAgain() {
        given(opened(), novelListed(), withdrawn(NOVEL))
                .when(LIST)
                .then(listed("Un roman", NOVEL_PRICE));
    }

    @Test
    void aShopThatNeverOpenedOffersNothing() {
        given().when(LIST).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void anArticleIsWithdrawnOnce() {
        given(opened(), novelListed()).when(WITHDRAW).then(new ItemWithdrawn(SHOP, NOVEL, NOON));
        given(opened(), novelListed(), withdrawn(NOVEL)).when(WITHDRAW).thenNothing();
    }

    @Test
    void whatWasNeverOfferedCannotBeWithdrawn() {
        given(opened(), novelListed())
                .when(new WithdrawItem(SHOP, ATLAS))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    private static ListItem offer(String label, Money price) {
        return new ListItem(SHOP, NOVEL, label, price, BOOKS);
    }

    private static ItemListed listed(String label, Money price) {
        return new ItemListed(SHOP, NOVEL, label, price, BOOKS, NOON);
    }

    @Test
    void whatIsSaidOfAnArticleIsPartOfTheOffer() {
        var details =
                new Details(
                        "Romans",
                        Duration.ofDays(2),
                        Withdrawal.MADE_TO_MEASURE,
                        new Variant("Un roman", "relié"));
        var command = new ListItem(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, details);
        var said = new ItemListed(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, details, NOON);
        given(opened(), novelListed()).when(command).then(said);
        given(opened(), novelListed(), said).when(command).thenNothing();
    }

    @Test
    void anArticleHasANameAndAPrice() {
        assertThatThrownBy(() -> offer(" ", NOVEL_PRICE)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> offer("x".repeat(201), NOVEL_PRICE))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> offer("Un roman", Money.euros(-1)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatIsSaidOfAnArticleIsShortAndPossible() {
        assertThatThrownBy(() -> with(" ", Duration.ZERO)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> with("Romans", Duration.ofDays(91)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> with("Romans", Duration.ofMinutes(-1)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Variant("Un roman", "")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Variant(" Un roman", "relié"))
                .isInstanceOf(MalformedValue.class);
    }

    private static Details with(String category, Duration preparation) {
        return new Details(category, preparation, Withdrawal.POSSIBLE, null);
    }
}
