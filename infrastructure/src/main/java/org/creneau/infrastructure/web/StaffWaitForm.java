package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Whoever calls and finds a window full is put on the list by the staff.
@Controller
@RequestMapping("/boutique/{shop}/attente/nouvelle")
class StaffWaitForm {
    private static final int DAYS = 14;
    private static final int ROWS = 3;
    private final Reading reading;
    private final Waiting waiting;
    private final WaitForms forms;
    private final Draws draws;
    private final Say say;

    StaffWaitForm(Reading reading, Waiting waiting, WaitForms forms, Draws draws, Say say) {
        this.reading = reading;
        this.waiting = waiting;
        this.forms = forms;
        this.draws = draws;
        this.say = say;
    }

    /// One article of several, as typed.
    record Row(int number, String item, String pieces) {}

    /// @param days with the windows that are full
    /// @param window the one that was chosen; empty where none was
    /// @param key makes the id of the wait, so that a form sent twice is one
    record Page(
            ShopView shop,
            List<ItemView> articles,
            List<Row> rows,
            List<Day> days,
            String window,
            WaitForms.@Nullable Typed typed,
            String key,
            @Nullable Alert alert) {

        public boolean isFull() {
            return days.stream().anyMatch(day -> !day.windows().isEmpty());
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable ShopId shop, HttpServletRequest request) {
        return page(shop, request, null, draws.id(), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable ShopId shop,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        WaitForms.Typed typed = forms.read(shop, request);
        String window = text(request, "creneau");
        if (window.isEmpty()) {
            return wrong(shop, request, typed, key, "staff.waits.new.which");
        }
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new NotFound("window");
        }
        try {
            Basket basket = Basket.read(request.getParameterMap());
            if (basket.isEmpty()) {
                return wrong(shop, request, typed, key, "malformed.basket");
            }
            Optional<Waiting.Wish> wish = forms.wish(slot, basket, typed);
            return wish.isEmpty()
                    ? page(shop, request, typed, key, null, HttpStatus.UNPROCESSABLE_CONTENT)
                    : take(shop, request, typed, key, wish.get(), who);
        } catch (MalformedValue e) {
            return wrong(shop, request, typed, key, "malformed." + e.kind());
        }
    }

    private ModelAndView take(
            ShopId shop,
            HttpServletRequest request,
            WaitForms.Typed typed,
            String key,
            Waiting.Wish wish,
            Authentication who) {
        return switch (waiting.takeDown(
                Keys.waiting(shop, key), wish, Keys.subject(shop, key), Staff.actor(who))) {
            case Outcome.Accepted _ -> Redirects.to("/boutique/" + shop + "/attente?note");
            case Outcome.Refused(var reason) ->
                    page(
                            shop,
                            request,
                            typed,
                            draws.id(),
                            Alert.of(say, reason),
                            HttpStatus.CONFLICT);
        };
    }

    private ModelAndView wrong(
            ShopId shop,
            HttpServletRequest request,
            WaitForms.Typed typed,
            String key,
            String what) {
        Alert alert = Alert.of(say, what);
        return page(shop, request, typed, key, alert, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            ShopId id,
            HttpServletRequest request,
            WaitForms.@Nullable Typed typed,
            String key,
            @Nullable Alert alert,
            HttpStatus status) {
        ShopView shop = reading.shop(id);
        List<Day> days =
                reading.days(shop, reading.today(shop), DAYS).stream()
                        .map(day -> day.only(StaffWaitForm::isFull))
                        .filter(day -> !day.windows().isEmpty())
                        .toList();
        var page =
                new Page(
                        shop,
                        reading.catalogue(id),
                        rows(request),
                        days,
                        text(request, "creneau"),
                        typed,
                        key,
                        alert);
        ModelAndView shown = new ModelAndView("staff/wait-form", "page", page);
        shown.setStatus(status);
        return shown;
    }

    /// To be fetched, and only for want of a place.
    private static boolean isFull(Window window) {
        return window.left() == 0 && window.why() == null && window.purpose() == Occasion.COLLECT;
    }

    private static List<Row> rows(HttpServletRequest request) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(
                        row ->
                                new Row(
                                        row,
                                        text(request, Basket.CHOICE + row),
                                        text(request, Basket.PIECES + row)))
                .toList();
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
