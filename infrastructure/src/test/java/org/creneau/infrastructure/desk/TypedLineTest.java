package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.Supply;
import org.creneau.infrastructure.desk.TypedLine.Meant;
import org.junit.jupiter.api.Test;

class TypedLineTest {
    private static final ItemView LIGHTHOUSE = item("phare", "Le phare gris, roman", 1_950, 550);
    private static final ItemView BEAR = item("ours", "L'ours et la valise", 1_250, 550);
    private static final ItemView BEAR_CARD = item("carte", "Carte à l'ours", 250, 2_000);
    private static final List<ItemView> SHELF = List.of(LIGHTHOUSE, BEAR, BEAR_CARD);

    @Test
    void enoughOfANameIsTheArticle() {
        for (String typed :
                List.of("Le phare gris, roman", "le PHARE gris roman", "phare", "gris phare")) {
            assertThat(line(typed, "2", "")).as(typed).isEqualTo(article(LIGHTHOUSE, 2));
        }
        assertThat(line("ours valise", "", "")).isEqualTo(article(BEAR, 1));
    }

    @Test
    void whatFitsSeveralArticlesIsAskedBack() {
        assertThat(line("ours", "1", ""))
                .isEqualTo(
                        new Meant.Unclear(
                                "typed-line.several",
                                List.of("L'ours et la valise · Carte à l'ours")));
    }

    @Test
    void whatHasAPriceIsOrderedInItsWords() {
        assertThat(line(" le chapeau bleu en vitrine ", "", "45,50"))
                .isEqualTo(inWords("le chapeau bleu en vitrine", Supply.IN_SHOP, 4_550, 2_000));
        assertThat(typed("ISBN 978-2-07-036822-8", "1", "9.10", "550", true))
                .isEqualTo(inWords("ISBN 978-2-07-036822-8", Supply.FROM_SUPPLIER, 910, 550));
    }

    @Test
    void whatHasNoPriceAndIsInNoCatalogueIsUnclear() {
        assertThat(line("le chapeau bleu", "1", ""))
                .isEqualTo(new Meant.Unclear("typed-line.unknown", List.of()));
    }

    @Test
    void anArticleHasThePriceOfTheCatalogue() {
        assertThat(line("Le phare gris, roman", "1", "19,50")).isEqualTo(article(LIGHTHOUSE, 1));
        assertThat(line("Le phare gris, roman", "1", "12"))
                .isEqualTo(new Meant.Unclear("typed-line.priced", List.of("19.50")));
    }

    @Test
    void anArticleThatTheSupplierHasToSendDoesNotComeFromTheShelf() {
        assertThat(typed("phare", "1", "", "2000", true))
                .isEqualTo(inWords("Le phare gris, roman", Supply.FROM_SUPPLIER, 1_950, 550));
    }

    @Test
    void anEmptyLineMeansNothing() {
        assertThat(TypedLine.BLANK.in(SHELF, "EUR")).isEqualTo(new Meant.Nothing());
        assertThat(line("", "3", "")).isEqualTo(unclear("malformed.words"));
    }

    @Test
    void mistakesAreNamed() {
        assertThat(line("", "1", "12")).isEqualTo(unclear("malformed.words"));
        assertThat(line("x".repeat(201), "1", "12")).isEqualTo(unclear("malformed.words"));
        assertThat(line("chapeau", "deux", "12")).isEqualTo(unclear("malformed.quantity"));
        assertThat(line("chapeau", "0", "12")).isEqualTo(unclear("malformed.quantity"));
        assertThat(line("chapeau", "1", "douze")).isEqualTo(unclear("malformed.price"));
        assertThat(typed("chapeau", "1", "12", "", false)).isEqualTo(unclear("malformed.vat"));
    }

    @Test
    void pricesAreReadAsPeopleTypeThem() {
        assertThat(Prices.cents("45")).isEqualTo(4_500);
        assertThat(Prices.cents(" 1 250,5 € ")).isEqualTo(125_050);
        assertThat(Prices.cents("0.99")).isEqualTo(99);
        for (String none : List.of("", "-1", "1,234", "12,", "12345678", "1e3")) {
            assertThatThrownBy(() -> Prices.cents(none))
                    .as(none)
                    .isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void theRatesOfTheShopComeBeforeThoseOfItsCountry() {
        assertThat(UsualVat.of("FR", SHELF).stream().map(VatRate::basisPoints))
                .containsExactly(550, 2_000, 1_000, 210);
        assertThat(UsualVat.of("BE", List.of()).stream().map(VatRate::basisPoints))
                .containsExactly(2_100, 1_200, 600, 0);
        assertThat(UsualVat.of("CH", List.of())).containsExactly(new VatRate(0));
    }

    private static Meant line(String what, String pieces, String price) {
        return typed(what, pieces, price, "2000", false);
    }

    private static Meant typed(
            String what, String pieces, String price, String vat, boolean fromSupplier) {
        return new TypedLine(what, pieces, price, vat, fromSupplier).in(SHELF, "EUR");
    }

    private static Meant article(ItemView item, int pieces) {
        return new Meant.Something(
                new Wanted.Article(item.item(), new Quantity(pieces)), item.label(), item.price());
    }

    private static Meant inWords(String words, Supply supply, long cents, int vat) {
        Money price = Money.euros(cents);
        return new Meant.Something(
                new Wanted.InWords(
                        PersonalText.of(words), supply, new Quantity(1), price, new VatRate(vat)),
                words,
                price);
    }

    private static Meant unclear(String mistake) {
        return new Meant.Unclear(mistake, List.of());
    }

    private static ItemView item(String id, String label, long cents, int vat) {
        return new ItemView(
                new ItemId(id),
                label,
                Money.euros(cents),
                new VatRate(vat),
                Details.NONE,
                true,
                null,
                null);
    }
}
