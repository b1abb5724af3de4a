package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What became of goods that came back: no order tells of those whose purchase nobody found.
@Controller
class AuditReturns {
    private final Reading reading;
    private final ReturnRequests returns;
    private final Timeline timeline;

    AuditReturns(Reading reading, ReturnRequests returns, Timeline timeline) {
        this.reading = reading;
        this.returns = returns;
        this.timeline = timeline;
    }

    /// @param goods as the list has them; absent of what never came, or is not shown yet
    record History(ShopView shop, @Nullable ReceivedGoods goods, List<Entry> entries) {}

    @GetMapping("/audit/{shop}/retours/{goods}")
    ModelAndView goods(@PathVariable ShopId shop, @PathVariable ReturnId goods) {
        ShopView view = reading.shop(shop);
        List<Entry> entries = timeline.of(shop, goods);
        if (entries.isEmpty()) {
            throw new NotFound("return");
        }
        var history = new History(view, returns.received(shop, goods).orElse(null), entries);
        return new ModelAndView("audit/return", "page", history);
    }
}
