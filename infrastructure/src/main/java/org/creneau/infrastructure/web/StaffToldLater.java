package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ToldLater;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An afternoon that was written down on paper while the line was down, told in one form: today's, or yesterday's.
@Controller
@RequestMapping("/boutique/{shop}/file/apres-coup")
class StaffToldLater {
    private final Reading reading;
    private final ToldRows rows;
    private final ToldLater later;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    StaffToldLater(
            Reading reading, ToldRows rows, ToldLater later, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.rows = rows;
        this.later = later;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param key makes the ids of those who came without an order
    /// @param noted how many facts were just told; absent where nothing was sent
    /// @param left how many of what was sent are to be looked at again
    record Page(
            ShopView shop,
            LocalDate day,
            LocalDate today,
            String key,
            ToldRows.Day rows,
            @Nullable Integer noted,
            int left) {}

    @GetMapping
    ModelAndView form(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked,
            @RequestParam(name = "notes", required = false) @Nullable Integer noted) {
        ShopView view = reading.shop(shop);
        ToldTyped blank = typed(view, "", day(view, asked));
        return page(
                view, day(view, asked), draws.id(), blank, new HashMap<>(), noted, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView tell(
            @PathVariable ShopId shop,
            @RequestParam("jour") @DateTimeFormat(iso = ISO.DATE) LocalDate asked,
            @RequestParam("cle") String key,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        LocalDate day = day(view, asked);
        ToldTyped typed = typed(view, key, day);
        typed.read(request.getParameterMap());
        Map<String, ToldRows.Outcome> outcomes = new HashMap<>();
        List<ToldTyped.Told> told = typed.told();
        later.tell(
                        view,
                        told.stream().map(ToldTyped.Told::fact).toList(),
                        Staff.actor(who),
                        Channel.COUNTER)
                .forEach(answer -> outcomes.put(told.get(answer.at()).field(), outcome(answer)));
        boolean all =
                typed.wrong() == 0 && outcomes.values().stream().allMatch(each -> each.done());
        return all
                ? Redirects.to(
                        "/boutique/"
                                + shop
                                + "/file/apres-coup?jour="
                                + day
                                + "&notes="
                                + outcomes.size())
                : page(view, day, key, typed, outcomes, null, HttpStatus.CONFLICT);
    }

    private ToldRows.Outcome outcome(ToldLater.Answer answer) {
        Reason refused = answer.refused();
        return new ToldRows.Outcome(
                answer.fact().happened(), refused == null ? null : say.refusal(refused));
    }

    private ToldTyped typed(ShopView shop, String key, LocalDate day) {
        return new ToldTyped(shop.id(), key, day, shop.profile().zone(), desk.now());
    }

    /// @throws MalformedValue of kind `told-day` for any other day than today and yesterday
    private LocalDate day(ShopView shop, @Nullable LocalDate asked) {
        LocalDate today = reading.today(shop);
        if (asked != null && (asked.isAfter(today) || asked.isBefore(today.minusDays(1)))) {
            throw new MalformedValue("told-day");
        }
        return asked == null ? today : asked;
    }

    private ModelAndView page(
            ShopView shop,
            LocalDate day,
            String key,
            ToldTyped typed,
            Map<String, ToldRows.Outcome> outcomes,
            @Nullable Integer noted,
            HttpStatus status) {
        int done = (int) outcomes.values().stream().filter(ToldRows.Outcome::done).count();
        ModelAndView page =
                new ModelAndView(
                        "staff/told-later",
                        "page",
                        new Page(
                                shop,
                                day,
                                reading.today(shop),
                                key,
                                rows.of(shop, day, typed, outcomes),
                                outcomes.isEmpty() ? noted : Integer.valueOf(done),
                                outcomes.size() - done + typed.wrong()));
        page.setStatus(status);
        return page;
    }
}
