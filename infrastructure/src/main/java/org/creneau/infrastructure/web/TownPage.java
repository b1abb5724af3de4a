package org.creneau.infrastructure.web;

import java.util.Comparator;
import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The town: its shops by trade, each with its next free window.
@Controller
class TownPage {
    private final Reading reading;

    TownPage(Reading reading) {
        this.reading = reading;
    }

    record Town(List<Card> shops) {}

    record Card(ShopView shop, @Nullable Window next) {}

    @GetMapping("/")
    ModelAndView town() {
        List<Card> cards =
                reading.shops().stream()
                        .sorted(
                                Comparator.comparing((ShopView s) -> s.profile().trade())
                                        .thenComparing(s -> s.profile().name()))
                        .map(shop -> new Card(shop, reading.nextFree(shop).orElse(null)))
                        .toList();
        return new ModelAndView("town", "page", new Town(cards));
    }
}
