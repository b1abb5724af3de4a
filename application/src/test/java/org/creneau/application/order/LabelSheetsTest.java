package org.creneau.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creneau.application.order.Prepared.appointment;
import static org.creneau.application.order.Prepared.inBags;
import static org.creneau.application.order.Prepared.novels;
import static org.creneau.application.order.Prepared.order;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.creneau.application.order.LabelSheets.Label;
import org.creneau.application.order.LabelSheets.Sheet;
import org.creneau.application.order.OrderView.Status;
import org.junit.jupiter.api.Test;

class LabelSheetsTest {
    @Test
    void eachBagHasALabelAndAnOrderThatNobodyCountedHasOne() {
        LabelSheets labels =
                LabelSheets.of(
                        List.of(
                                inBags(2, "12", Status.READY),
                                order("13", Status.ACCEPTED, novels(1))),
                        1);

        assertThat(labels.sheets()).hasSize(1);
        assertThat(labels.sheets().getFirst().labels())
                .extracting(label -> label.order().number(), Label::bag, Label::bags)
                .containsExactly(tuple("12", 1, 2), tuple("12", 2, 2), tuple("13", 1, null));
    }

    @Test
    void onlyWhatIsOrWillBeInTheShopIsLabelled() {
        LabelSheets labels =
                LabelSheets.of(
                        List.of(
                                inBags(1, "1", Status.PLACED),
                                inBags(1, "2", Status.ON_THE_WAY),
                                inBags(1, "3", Status.HANDED_OVER),
                                inBags(1, "4", Status.CANCELLED),
                                appointment("5"),
                                inBags(1, "6", Status.NO_SHOW)),
                        1);

        assertThat(labels.sheets().getFirst().labels())
                .extracting(label -> label.order().number())
                .containsExactly("6");
    }

    @Test
    void usedLabelsOfTheFirstSheetAreLeftFree() {
        assertThat(sheets(4, 22)).containsExactly(tuple(21, 3), tuple(0, 1));
        assertThat(sheets(3, 22)).containsExactly(tuple(21, 3));
        assertThat(sheets(1, 24)).containsExactly(tuple(23, 1));
    }

    @Test
    void aFullSheetIsFollowedByNoEmptyOne() {
        assertThat(sheets(24, 1)).containsExactly(tuple(0, 24));
        assertThat(sheets(25, 1)).containsExactly(tuple(0, 24), tuple(0, 1));
        assertThat(sheets(0, 5)).isEmpty();
    }

    @Test
    void aLabelThatNoSheetHasIsTheNearestOne() {
        assertThat(sheets(1, 0)).containsExactly(tuple(0, 1));
        assertThat(sheets(1, 99)).containsExactly(tuple(23, 1));
    }

    private static List<Tuple> sheets(int orders, int from) {
        List<OrderView> all =
                IntStream.range(0, orders)
                        .mapToObj(n -> order("n" + n, Status.READY, novels(1)))
                        .toList();
        return LabelSheets.of(all, from).sheets().stream()
                .map((Sheet sheet) -> tuple(sheet.used(), sheet.labels().size()))
                .toList();
    }
}
