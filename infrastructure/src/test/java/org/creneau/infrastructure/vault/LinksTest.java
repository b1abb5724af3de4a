package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final Links links = new Links(Keys.of("YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM="));

    @Test
    void aTokenOpensWhatItWasMadeFor() {
        String token = links.token(Links.ORDER, "7f3a.9b");

        assertThat(links.open(Links.ORDER, token)).contains("7f3a.9b");
        assertThat(links.token(Links.ORDER, "7f3a.9b")).isEqualTo(token);
        assertThat(token).matches("[A-Za-z0-9._@-]+");
    }

    @Test
    void aTokenOpensNothingElse() {
        String token = links.token(Links.ORDER, "7f3a9b");
        String proof = token.substring(token.lastIndexOf('.'));

        assertThat(links.open(Links.HOLD, token)).isEmpty();
        for (String wrong :
                List.of(
                        "",
                        ".",
                        "7f3a9b",
                        "7f3a9b.",
                        "other" + proof,
                        token + "A",
                        "7f3a9b.à",
                        proof)) {
            assertThat(links.open(Links.ORDER, wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void everySignOfTheProofCounts() {
        String token = links.token(Links.ORDER, "7f3a9b");
        for (int at = token.lastIndexOf('.') + 1; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String wrong = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(links.open(Links.ORDER, wrong)).as("position %d", at).isEmpty();
        }
    }

    @Test
    void anotherMasterKeyMakesOtherTokens() {
        var elsewhere = new Links(Keys.of(Keys.random()));
        assertThat(elsewhere.open(Links.ORDER, links.token(Links.ORDER, "7f3a9b"))).isEmpty();
    }

    @Test
    void aMasterKeyThatIsNoneSaysSo() {
        assertThatThrownBy(() -> Keys.of("c2hvcnQ="))
                .isInstanceOf(UnusableKeys.class)
                .hasMessage("The master key has 5 bytes; it needs 32.");
        assertThatThrownBy(() -> Keys.of("not base64!"))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("base64");
        assertThat(Keys.of(Keys.random())).hasToString("(keys)");
    }
}
