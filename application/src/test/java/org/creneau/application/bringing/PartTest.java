package org.creneau.application.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final ReturnLine.Goods NOVEL = new ReturnLine.Goods.Article(Town.NOVEL);

    @Test
    void ofTwoPiecesOneCame() {
        assertThat(Part.of(List.of(said(2)), List.of(came(1))))
                .singleElement()
                .satisfies(
                        part -> {
                            assertThat(part.came()).isEqualTo(1);
                            assertThat(part.missing()).isEqualTo(1);
                        });
    }

    @Test
    void eachPieceThatCameCountsOnce() {
        assertThat(Part.of(List.of(said(1), said(1)), List.of(came(1))))
                .extracting(Part::came)
                .containsExactly(1, 0);
        assertThat(Part.of(List.of(said(1)), List.of(came(3))))
                .extracting(Part::missing)
                .containsExactly(0);
    }

    private static ToBring said(int pieces) {
        return new ToBring(NOVEL, new Quantity(pieces), Why.DEFECT);
    }

    private static ReturnLine came(int pieces) {
        return new ReturnLine(NOVEL, new Quantity(pieces));
    }
}
