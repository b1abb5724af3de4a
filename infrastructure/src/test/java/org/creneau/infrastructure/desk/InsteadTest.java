package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.creneau.application.catalogue.Catalogues.Count;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InsteadTest {
    private static final List<ItemView> SHELF =
            List.of(
                    item("cirage", null, 3),
                    item("derby-42", "derby", 0),
                    item("derby-43", "derby", 2),
                    item("derby-44", "derby", 1),
                    item("lacets", null, null));

    @Test
    void otherSizesComeFirstAndWhatIsSoldOutLast() {
        assertThat(Instead.of(SHELF, List.of(brought("derby-43"))))
                .extracting(view -> view.item().toString())
                .containsExactly("derby-43", "derby-44", "cirage", "lacets", "derby-42");
    }

    @Test
    void whatHasNoOtherSizesChangesNothing() {
        assertThat(Instead.of(SHELF, List.of(brought("cirage"))))
                .extracting(view -> view.item().toString())
                .containsExactly("cirage", "derby-43", "derby-44", "lacets", "derby-42");
    }

    private static BringingBack.Choice brought(String item) {
        return new BringingBack.Choice(
                new ReturnLine.Goods.Article(new ItemId(item)), PersonalText.of(item), 1);
    }

    private static ItemView item(String item, @Nullable String model, @Nullable Integer left) {
        var variant = model == null ? null : new Details.Variant(model, item);
        return new ItemView(
                new ItemId(item),
                item,
                Money.euros(4_500),
                new VatRate(2_000),
                new Details(null, Duration.ZERO, Withdrawal.POSSIBLE, variant),
                true,
                left == null ? null : new Count(left, 0),
                null);
    }
}
