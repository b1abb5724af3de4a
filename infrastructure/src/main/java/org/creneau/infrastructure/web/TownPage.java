package org.creneau.infrastructure.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
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

    /// @param front the picture of its front
    record Card(ShopView shop, @Nullable Window next, @Nullable Photo front) {}

    @GetMapping("/")
    ModelAndView town() {
        Map<ShopId, Photo> fronts = reading.fronts();
        List<Card> cards =
                reading.shops().stream()
                        .sorted(
                                Comparator.comparing((ShopView s) -> s.profile().trade())
                                        .thenComparing(s -> s.profile().name()))
                        .map(shop -> card(shop, fronts.get(shop.id())))
                        .toList();
        return new ModelAndView("town", "page", new Town(cards));
    }

    private Card card(ShopView shop, @Nullable Photo front) {
        return new Card(shop, reading.nextFree(shop).orElse(null), front);
    }
}
