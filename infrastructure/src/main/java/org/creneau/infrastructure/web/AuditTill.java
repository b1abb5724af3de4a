package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.MonthOfDays;
import org.creneau.application.audit.TillLedger;
import org.creneau.application.audit.TillRecount;
import org.creneau.application.audit.TillRecount.Checked;
import org.creneau.application.audit.TillRecount.Difference;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The closures of a shop's till, each held against what the log alone says, before the eyes of whoever checks them.
@Controller("auditTill")
public class AuditTill {
    private final Reading reading;
    private final Histories histories;
    private final Say say;

    AuditTill(Reading reading, Histories histories, Say say) {
        this.reading = reading;
        this.histories = histories;
        this.say = say;
    }

    /// @param closed that end in the month
    /// @param wrong of whatever month
    record Shown(
            ShopView shop,
            YearMonth month,
            TillRecount found,
            List<Checked> closed,
            List<Checked> wrong,
            List<MonthOfDays> months) {}

    @GetMapping("/audit/{shop}/caisse")
    ModelAndView till(
            @PathVariable ShopId shop,
            @RequestParam(name = "mois", required = false) @Nullable YearMonth asked) {
        ShopView view = reading.shop(shop);
        YearMonth month =
                asked == null ? YearMonth.from(reading.today(view)) : TillPages.known(asked);
        TillRecount found = TillLedger.of(histories.of(shop.tag(), TillLedger.TYPES));
        List<Checked> closed =
                found.closures().stream()
                        .filter(one -> YearMonth.from(one.told().to()).equals(month))
                        .toList();
        return new ModelAndView(
                "audit/till",
                "page",
                new Shown(
                        view,
                        month,
                        found,
                        closed,
                        found.wrong().toList(),
                        MonthOfDays.of(closed, found)));
    }

    /// *encaissé par carte : dit 12,50 €, compté 12,51 €*.
    public String said(Difference difference) {
        String figure = say.text("till.figure." + difference.figure());
        String what =
                difference
                        .means()
                        .map(means -> figure + ", " + say.text("means." + means))
                        .orElse(figure);
        return say.text(
                "audit.till.different",
                what,
                amount(difference, difference.told()),
                amount(difference, difference.found()));
    }

    private String amount(Difference difference, long figure) {
        if (difference.figure().isOfDays()) {
            return say.shortDay(LocalDate.ofEpochDay(figure));
        }
        return difference
                .currency()
                .map(currency -> say.cents(figure, currency))
                .orElseGet(() -> String.valueOf(figure));
    }
}
