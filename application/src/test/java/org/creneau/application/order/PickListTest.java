package org.creneau.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creneau.application.order.Prepared.appointment;
import static org.creneau.application.order.Prepared.article;
import static org.creneau.application.order.Prepared.at;
import static org.creneau.application.order.Prepared.inWords;
import static org.creneau.application.order.Prepared.novels;
import static org.creneau.application.order.Prepared.order;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.PickList.Share;
import org.creneau.domain.order.Supply;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class PickListTest {
    @Test
    void anArticleIsFetchedOnceForAllWhoOrderedIt() {
        PickList list =
                list(
                        order("12", Status.ACCEPTED, novels(2)),
                        order("13", Status.IN_PREPARATION, novels(1), article("a", "Atlas", 1)));

        assertThat(list.windows()).hasSize(1);
        assertThat(list.windows().getFirst().pieces()).isEqualTo(4);
        assertThat(list.windows().getFirst().picks())
                .extracting(pick -> pick.what().label(""), PickList.Pick::pieces)
                .containsExactly(tuple("Atlas", 1), tuple("Le Vent dans les tilleuls", 3));
        assertThat(list.windows().getFirst().picks().getLast().shares())
                .containsExactly(new Share("12", 2), new Share("13", 1));
    }

    @Test
    void oneArticleUnderTwoNamesIsOneAndTheNewerNameIsShown() {
        PickList list =
                list(
                        order("12", Status.ACCEPTED, article("a", "Atlas", 1)),
                        order("13", Status.ACCEPTED, article("a", "Petit atlas", 1)));

        assertThat(list.windows().getFirst().picks())
                .extracting(pick -> pick.what().label(""), PickList.Pick::pieces)
                .containsExactly(tuple("Petit atlas", 2));
    }

    @Test
    void theBlueHatOfOneIsNotThatOfAnother() {
        var hat = inWords("le chapeau bleu", Supply.IN_SHOP);
        PickList list = list(order("12", Status.ACCEPTED, hat), order("13", Status.ACCEPTED, hat));

        assertThat(list.windows().getFirst().picks()).hasSize(2);
    }

    @Test
    void accentsDoNotSendAnArticleToTheEnd() {
        PickList list =
                list(
                        order(
                                "12",
                                Status.ACCEPTED,
                                article("z", "Zèbre", 1),
                                article("e", "Étui", 1),
                                article("f", "Fable", 1)));

        assertThat(list.windows().getFirst().picks())
                .extracting(pick -> pick.what().label(""))
                .containsExactly("Étui", "Fable", "Zèbre");
    }

    @Test
    void windowsFollowEachOtherAndTheirOrdersStayTogether() {
        PickList list =
                list(
                        at(Town.slotAt("16:00"), "20", novels(1)),
                        at(Town.slotAt("15:00"), "21", novels(1)),
                        at(Town.slotAt("16:00"), "22", novels(1)));

        assertThat(list.windows())
                .extracting(PickList.Window::slot, window -> window.orders().size())
                .containsExactly(tuple(Town.slotAt("15:00"), 1), tuple(Town.slotAt("16:00"), 2));
    }

    @Test
    void nothingIsFetchedTwiceNorForWhoeverGetsNothing() {
        PickList list =
                list(
                        order("1", Status.PLACED, novels(1)),
                        order("2", Status.READY, novels(1)),
                        order("3", Status.HANDED_OVER, novels(1)),
                        order("4", Status.CANCELLED, novels(1)),
                        order("5", Status.ACCEPTED, inWords("le livre", Supply.BROUGHT_BACK)),
                        appointment("6"));

        assertThat(list.windows()).isEmpty();
        assertThat(list.unanswered()).isEqualTo(1);
    }

    @Test
    void whatIsBroughtBackInAnExchangeIsNotFetched() {
        var back = inWords("les bottines", Supply.BROUGHT_BACK);
        PickList list = list(order("12", Status.ACCEPTED, back, novels(1)));

        assertThat(list.windows().getFirst().pieces()).isEqualTo(1);
    }

    private static PickList list(OrderView... orders) {
        return PickList.of(List.of(orders), Collator.getInstance(Locale.FRENCH));
    }
}
