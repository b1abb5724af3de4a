package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.infrastructure.desk.Fares;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TypedLine;
import org.creneau.infrastructure.desk.TypedLine.Meant;
import org.creneau.infrastructure.desk.UsualVat;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page on which staff take an order down: what was typed, what is meant by it, and what is wrong.
@Component
class DeskPage {
    private static final String EURO = "EUR";

    private final Reading reading;
    private final KnownCustomers known;
    private final Receiving.Ways ways;
    private final DeskCheck check;
    private final OfferedAtDesk offers;
    private final Say say;

    DeskPage(
            Reading reading,
            KnownCustomers known,
            Receiving.Ways ways,
            DeskCheck check,
            OfferedAtDesk offers,
            Say say) {
        this.reading = reading;
        this.known = known;
        this.ways = ways;
        this.check = check;
        this.offers = offers;
        this.say = say;
    }

    /// @param lines one for each typed line, with what it means
    /// @param kept the place that is offered to her, which no list of free windows has
    /// @param known who has this number, if anybody
    record Shown(
            ShopView shop,
            DeskForm form,
            List<Line> lines,
            List<ItemView> catalogue,
            List<VatRate> rates,
            List<Channel> channels,
            List<Day> days,
            @Nullable HeldPlace kept,
            @Nullable CustomerView known,
            Receiving receiving,
            @Nullable Money total,
            Mistakes mistakes,
            @Nullable Alert alert) {}

    /// @param meant what it will be read back as; absent where it is blank or unclear
    record Line(
            TypedLine typed, @Nullable String meant, @Nullable Money sum, @Nullable String error) {}

    record Day(LocalDate date, List<Window> windows) {}

    record Mistakes(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String window,
            @Nullable String basket,
            @Nullable String address) {
        static final Mistakes NONE = new Mistakes(null, null, null, null, null, null);
    }

    ModelAndView of(ShopId shop, DeskForm form) {
        return of(shop, form, Mistakes.NONE, null);
    }

    ModelAndView of(ShopId id, DeskForm form, Mistakes mistakes, @Nullable Alert alert) {
        ShopView shop = reading.shop(id);
        List<ItemView> catalogue = reading.catalogue(id);
        List<Meant> meant = meant(form, catalogue);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < meant.size(); at++) {
            lines.add(line(form.lines().get(at), meant.get(at)));
        }
        HeldPlace kept = offers.place(id, form);
        List<Day> days = days(shop, pieces(meant), kept);
        Receiving receiving = ways.of(shop, DeskCheck.wanted(meant), form.delivery());
        Shown shown =
                new Shown(
                        shop,
                        form,
                        lines,
                        catalogue,
                        UsualVat.of(shop.profile().country(), catalogue),
                        DeskOrders.CHANNELS,
                        days,
                        kept,
                        known(shop, form).orElse(null),
                        receiving,
                        total(lines, receiving),
                        isSettled(form, mistakes, days, kept) ? mistakes : windowGone(mistakes),
                        alert);
        return new ModelAndView("staff/new-order", "page", shown);
    }

    /// Nobody is booked for a window that was not chosen: where the chosen one has gone, that is said, unless
    /// something is said of it already.
    private static boolean isSettled(
            DeskForm form, Mistakes mistakes, List<Day> days, @Nullable HeldPlace kept) {
        return form.window().isBlank()
                || mistakes.window() != null
                || (kept != null && kept.slot().toString().equals(form.window()))
                || days.stream()
                        .flatMap(day -> day.windows().stream())
                        .anyMatch(window -> window.slot().toString().equals(form.window()));
    }

    private Mistakes windowGone(Mistakes others) {
        return new Mistakes(
                others.name(),
                others.phone(),
                others.email(),
                say.text("new-order.window-gone"),
                others.basket(),
                others.address());
    }

    /// Nothing where the lines are in several currencies: no order can be made of them.
    private static @Nullable Money total(List<Line> lines, Receiving receiving) {
        Fares.Fare fare = receiving.chosen();
        if (fare != null) {
            return fare.total();
        }
        List<Money> sums = lines.stream().map(Line::sum).filter(Objects::nonNull).toList();
        return sums.stream().map(Money::currency).distinct().count() == 1
                ? sums.stream().reduce(Money::plus).orElse(null)
                : null;
    }

    static List<Meant> meant(DeskForm form, List<ItemView> catalogue) {
        String currency = catalogue.isEmpty() ? EURO : catalogue.getFirst().price().currency();
        return form.lines().stream().map(line -> line.in(catalogue, currency)).toList();
    }

    private Line line(TypedLine typed, Meant meant) {
        return switch (meant) {
            case Meant.Nothing _ -> new Line(typed, null, null, null);
            case Meant.Something(var wanted, var label, var each) ->
                    new Line(typed, label, each.times(wanted.quantity().pieces()), null);
            case Meant.Unclear(var mistake, var figures) ->
                    new Line(typed, null, null, say.text(mistake, figures.toArray()));
        };
    }

    /// As far as it is clear what is wanted; one where nothing is said yet.
    private static int pieces(List<Meant> meant) {
        int pieces =
                meant.stream()
                        .filter(Meant.Something.class::isInstance)
                        .mapToInt(line -> ((Meant.Something) line).wanted().quantity().pieces())
                        .sum();
        return Math.max(1, pieces);
    }

    /// Those that can be booked, without that in which a place is kept for her: it is offered before them.
    private List<Day> days(ShopView shop, int pieces, @Nullable HeldPlace kept) {
        return reading.orderableDays(shop, pieces).stream()
                .map(
                        day ->
                                new Day(
                                        day.date(),
                                        day.windows().stream()
                                                .filter(Window::bookable)
                                                .filter(
                                                        one ->
                                                                kept == null
                                                                        || !one.slot()
                                                                                .equals(
                                                                                        kept
                                                                                                .slot()))
                                                .toList()))
                .filter(day -> !day.windows().isEmpty())
                .toList();
    }

    private Optional<CustomerView> known(ShopView shop, DeskForm form) {
        return check.phone(shop, form).flatMap(phone -> known.by(shop.id(), phone));
    }

    DeskForm withKnownName(ShopId shop, DeskForm form) {
        return known(reading.shop(shop), form)
                .map(found -> form.named(found.contact().name().or("")))
                .orElse(form);
    }

    DeskForm withNearest(ShopId shop, DeskForm form) {
        int pieces = pieces(meant(form, reading.catalogue(shop)));
        return reading.nearestFree(SlotId.parse(form.window()), pieces)
                .map(window -> form.in(window.slot()))
                .orElse(form);
    }
}
