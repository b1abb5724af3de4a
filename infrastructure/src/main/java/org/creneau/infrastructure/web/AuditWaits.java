package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.shop.ShopView;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Timeline;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who waited for the windows of a day, in the order of asking, and what became of it.
@Controller
@RequestMapping("/audit/{shop}/attente")
class AuditWaits {
    private final Reading reading;
    private final Waiting waiting;
    private final Timeline timeline;
    private final Say say;

    AuditWaits(Reading reading, Waiting waiting, Timeline timeline, Say say) {
        this.reading = reading;
        this.waiting = waiting;
        this.timeline = timeline;
        this.say = say;
    }

    record Day(ShopView shop, LocalDate day, List<Row> rows) {}

    /// @param windows in words
    record Row(WaitView waiting, String windows, Waiting.Word word) {}

    record History(ShopView shop, WaitView waiting, List<Entry> entries) {}

    @GetMapping
    ModelAndView day(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        LocalDate day = asked == null ? reading.today(view) : asked;
        SlotId.checkDay(day);
        List<Row> rows = waiting.on(view, day).stream().map(wait -> row(view, wait)).toList();
        return new ModelAndView("audit/waits", "page", new Day(view, day, rows));
    }

    private Row row(ShopView shop, WaitView wait) {
        String windows = new WaitWords(say).windows(wait.windows(), shop.profile().zone());
        return new Row(wait, windows, waiting.atAGlance(wait).word());
    }

    @GetMapping("/{wait}")
    ModelAndView history(@PathVariable ShopId shop, @PathVariable WaitId wait) {
        ShopView view = reading.shop(shop);
        List<Entry> entries = timeline.of(shop, wait);
        if (entries.isEmpty()) {
            throw new NotFound("wait");
        }
        var history = new History(view, waiting.find(shop, wait), entries);
        return new ModelAndView("audit/wait", "page", history);
    }
}
