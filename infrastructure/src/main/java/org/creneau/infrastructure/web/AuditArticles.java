package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What became of an article: at which prices it was sold, and where its pieces went.
@Controller
class AuditArticles {
    private final Reading reading;
    private final Timeline timeline;

    AuditArticles(Reading reading, Timeline timeline) {
        this.reading = reading;
        this.timeline = timeline;
    }

    record History(ShopView shop, ItemView item, List<Entry> entries) {}

    @GetMapping("/audit/{shop}/articles/{item}")
    ModelAndView article(@PathVariable ShopId shop, @PathVariable ItemId item) {
        ShopView view = reading.shop(shop);
        List<Entry> entries = timeline.of(shop, item);
        if (entries.isEmpty()) {
            throw new NotFound("item");
        }
        var history = new History(view, reading.article(shop, item), entries);
        return new ModelAndView("audit/article", "page", history);
    }
}
