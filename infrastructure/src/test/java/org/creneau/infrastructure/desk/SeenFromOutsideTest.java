package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SeenFromOutsideTest {
    private static final URI INSIDE = URI.create("http://creneau:8080/");

    @Test
    void whatWasConfiguredCountsAndNotWhatARequestSays() {
        for (String pages : new String[] {"https://ville.example", "https://ville.example/"}) {
            var outside = new SeenFromOutside(pages);
            assertThat(outside.host(INSIDE)).isEqualTo(URI.create("https://ville.example/"));
            assertThat(outside.link("/commande/x")).contains("https://ville.example/commande/x");
        }
        assertThat(new SeenFromOutside("https://ville.example/courses").host(INSIDE).resolve("a/b"))
                .isEqualTo(URI.create("https://ville.example/courses/a/b"));
    }

    @Test
    void whereNothingWasConfiguredTheRequestCountsAndNothingLeavesTheHouse() {
        var outside = new SeenFromOutside("");
        assertThat(outside.host(INSIDE)).isEqualTo(INSIDE);
        assertThat(outside.link("/commande/x")).isEmpty();
    }
}
