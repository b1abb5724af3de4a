package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.waiting.WaitRefusal;
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
import org.springframework.web.util.UriUtils;

/// Whoever calls and finds a window full is put on the list by the staff.
@Controller
@RequestMapping("/boutique/{shop}/attente/nouvelle")
class StaffWaitForm {
    private static final int DAYS = 14;
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 20;
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

    /// @param days with the windows that are full, or may be too full for a large order
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
                    page(shop, request, typed, draws.id(), said(reason), HttpStatus.CONFLICT);
        };
    }

    /// To staff, who do not wait themselves.
    private Alert said(Reason reason) {
        return switch (reason) {
            case WaitRefusal.ALREADY_WAITING -> Alert.of(say, "staff.waits.new.already");
            case WaitRefusal.PLACE_IS_FREE -> Alert.of(say, "staff.waits.new.free");
            default -> Alert.of(say, reason);
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
        List<Row> rows = rows(request);
        List<Day> days =
                reading.days(shop, reading.today(shop), DAYS, pieces(rows)).stream()
                        .map(day -> day.only(StaffWaitForm::mayBeFull))
                        .filter(day -> !day.windows().isEmpty())
                        .toList();
        var page =
                new Page(
                        shop,
                        reading.catalogue(id),
                        rows,
                        days,
                        text(request, "creneau"),
                        typed,
                        key,
                        alert);
        ModelAndView shown = new ModelAndView("staff/wait-form", "page", page);
        shown.setStatus(status);
        return shown;
    }

    /// To be fetched, and only for want of a place. Where work is counted, one that has places can still have too few for a
    /// large order: which order it is for is not said yet.
    private static boolean mayBeFull(Window window) {
        return (window.left() == 0 || window.work() != null)
                && window.why() == null
                && window.purpose() == Occasion.COLLECT;
    }

    /// The form for that window and those articles. What is ordered in words cannot be waited for.
    static String address(SlotId slot, List<? extends Wanted> wanted) {
        var address = new StringBuilder("/boutique/" + slot.shop() + "/attente/nouvelle?creneau=");
        address.append(encoded(slot.toString()));
        int row = 0;
        for (Wanted one : wanted) {
            if (one instanceof Wanted.Article(var item, var quantity)) {
                row++;
                address.append("&" + Basket.CHOICE + row + "=" + encoded(item.value()));
                address.append("&" + Basket.PIECES + row + "=" + quantity.pieces());
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Row> rows(HttpServletRequest request) {
        int last = ROWS;
        while (last < MOST_ROWS && !text(request, Basket.CHOICE + (last + 1)).isEmpty()) {
            last++;
        }
        return IntStream.rangeClosed(1, last)
                .mapToObj(
                        row ->
                                new Row(
                                        row,
                                        text(request, Basket.CHOICE + row),
                                        text(request, Basket.PIECES + row)))
                .toList();
    }

    /// As far as it is clear how many are wanted; one where nothing is said yet.
    private static int pieces(List<Row> rows) {
        int pieces =
                rows.stream()
                        .filter(row -> !row.item().isEmpty())
                        .map(Row::pieces)
                        .filter(typed -> typed.matches("[1-9]\\d{0,2}"))
                        .mapToInt(Integer::parseInt)
                        .sum();
        return Math.max(1, pieces);
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
