package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.infrastructure.desk.ArrangementWanted;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a shop says of the line in front of it, among its settings.
@Controller
class QueueSettings {
    private static final int CENTIMETRES = 2;

    private final SettingsPage page;
    private final Reading reading;

    QueueSettings(SettingsPage page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    /// @param pavement in metres
    /// @param spacing in metres
    @PostMapping("/boutique/{shop}/reglages/file")
    ModelAndView arrange(
            @PathVariable ShopId shop,
            @RequestParam(name = "guichets", defaultValue = "") String counters,
            @RequestParam(name = "trottoir", defaultValue = "") String pavement,
            @RequestParam(name = "ecart", defaultValue = "") String spacing,
            @RequestParam(name = "oubli", defaultValue = "") String stay,
            @RequestParam(name = "derriere", defaultValue = "") String behind,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("file", request),
                who,
                () ->
                        new ArrangeQueue(
                                shop,
                                new ArrangementWanted(
                                                HoursForm.number("counters", counters.strip()),
                                                centimetres("pavement", pavement.strip()),
                                                centimetres("spacing", spacing.strip()),
                                                HoursForm.number("stay", stay.strip()),
                                                HoursForm.number("behind", behind.strip()))
                                        .arrangement()));
    }

    private static @Nullable Integer centimetres(String kind, String metres) {
        if (metres.isEmpty()) {
            return null;
        }
        if (!metres.matches("[0-9]{1,3}([.,][0-9]{1,2})?")) {
            throw new MalformedValue(kind);
        }
        return new BigDecimal(metres.replace(',', '.')).movePointRight(CENTIMETRES).intValueExact();
    }
}
