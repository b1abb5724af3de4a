package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void itComesBackFromItsAddressAsItWas() {
        Basket basket = read("q-roman", "2", "q-atlas", " 1 ", "lang", "fr");
        assertThat(basket.query()).isEqualTo("q-atlas=1&q-roman=2");
        assertThat(basket.of(new ItemId("roman"))).isEqualTo(2);
    }

    @Test
    void whatIsLeftEmptyIsNotWanted() {
        assertThat(read("q-roman", "", "q-atlas", "0").isEmpty()).isTrue();
    }

    @Test
    void nobodyOrdersAThousandPiecesOfAnythingByAForm() {
        assertThat(read("q-roman", "999").size()).isEqualTo(999);
        for (String[] many : new String[][] {{"q-roman", "1000"}, {"q-a", "999", "v-b", "a"}}) {
            assertThatExceptionOfType(MalformedValue.class)
                    .isThrownBy(() -> read(many))
                    .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("most-pieces"));
        }
    }

    @Test
    void aSizeThatIsChosenInAListIsWantedLikeAnyArticle() {
        Basket basket = read("v-a", "pull-m", "n-a", "2", "v-b", "pull-m", "n-b", "1");
        assertThat(basket.query()).isEqualTo("q-pull-m=3");
        assertThat(read("v-a", "pull-m", "n-a", "0").isEmpty()).isTrue();
    }

    @Test
    void aSizeWithoutANumberIsOnePieceAndANumberWithoutASizeIsSaid() {
        assertThat(read("v-a", "pull-m", "n-a", "").query()).isEqualTo("q-pull-m=1");
        for (String[] row : new String[][] {{"v-a", "", "n-a", "2"}, {"n-a", "2"}}) {
            assertThatExceptionOfType(MalformedValue.class)
                    .isThrownBy(() -> read(row))
                    .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("option"));
        }
    }

    @Test
    void whatCanBeReadOfItStaysWhereSomethingCannot() {
        var typed =
                Map.of(
                        "q-roman", new String[] {"2"},
                        "q-atlas", new String[] {"two"},
                        "n-a", new String[] {"1"},
                        "v-b", new String[] {"pull-m"},
                        "n-b", new String[] {"3"});
        assertThat(Basket.understood(typed).query()).isEqualTo("q-pull-m=3&q-roman=2");
    }

    @Test
    void aFormOfAShopIsToldFromItsAddress() {
        assertThat(Basket.hasNoughts(Map.of("q-roman", new String[] {"0"}))).isTrue();
        assertThat(Basket.hasNoughts(Map.of("n-a", new String[] {"1"}))).isTrue();
        assertThat(Basket.hasNoughts(Map.of("q-roman", new String[] {"1"}))).isFalse();
    }

    @Test
    void aQuantityThatIsNoneIsMalformed() {
        for (String odd : new String[] {"-1", "two", "1.5", "100001", "99999999999"}) {
            assertThatExceptionOfType(MalformedValue.class)
                    .as(odd)
                    .isThrownBy(() -> read("q-roman", odd))
                    .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("quantity"));
        }
    }

    @Test
    void anArticleThatCannotBeOneIsMalformed() {
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> read("q-<script>", "1"));
    }

    private static Basket read(String... pairs) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return Basket.read(parameters);
    }
}
